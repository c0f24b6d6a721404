// Whether stories scroll smoothly: `node test/bench/scroll.js [--site FOLDER] [--story NAME] [--width 1280,390] [--runs 3] [--trace FILE]`.
// It wheels from the top of each story to its end, as a reader who looks does, on a processor of a quarter the speed.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromium as path } from '../tools/chromium.js';
import { serve } from '../tools/server.js';
import { root } from '../tools/step.js';

const { values: options } = parseArgs({
  options: {
    site: { type: 'string', default: `${root}demo/dist` },
    story: { type: 'string' },
    width: { type: 'string', default: '1280,390' },
    runs: { type: 'string', default: '3' },
    after: { type: 'string', default: '4000' },
    every: { type: 'string', default: '120' },
    trace: { type: 'string' },
  },
});
const folder = resolve(options.site);
if (!existsSync(`${folder}/stories`)) {
  console.error(`${folder}/stories is not there: npm run build && npx vite build --config demo/vite.config.ts`);
  process.exit(2);
}
const names = options.story?.split(',') ?? readdirSync(`${folder}/stories`);

/** Runs in a page from its start: collects the frames that took over 50 ms, and what moved. */
function collect() {
  /** @type {object[]} */
  const frames = [];
  let shift = 0;
  Object.assign(globalThis, {
    seen: () => {
      const seen = { frames: frames.splice(0), shift };
      shift = 0;
      return seen;
    },
  });
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) {
      const { startTime, duration, renderStart, styleAndLayoutStart, scripts } = /** @type {any} */ (entry);
      const end = startTime + duration;
      frames.push({
        duration,
        at: startTime,
        render: renderStart ? end - renderStart : 0,
        layout: styleAndLayoutStart ? end - styleAndLayoutStart : 0,
        scripts: scripts.map((/** @type {any} */ one) => `${one.invoker} ${Math.round(one.duration)}`),
      });
    }
  }).observe({ type: 'long-animation-frame', buffered: true });
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) shift += /** @type {any} */ (entry).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** @param {number} ms */
const wait = ms => new Promise(resolve => setTimeout(resolve, ms));

const server = await serve({ folder });
const browser = await chromium.launch({
  executablePath: await path(line => console.error(line)),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
});
try {
  for (const width of options.width.split(',').map(Number))
    for (const name of names)
      for (let run = 1; run <= Number(options.runs); run++) {
        const height = width < 600 ? 800 : 720;
        const context = await browser.newContext({ viewport: { width, height } });
        const page = await context.newPage();
        await page.addInitScript(collect);
        const tab = await context.newCDPSession(page);
        await tab.send('Emulation.setCPUThrottlingRate', { rate: 4 });
        await page.goto(`${server.url}/stories/${name}/`, { waitUntil: 'load' });
        // somebody reads the beginning first
        await wait(Number(options.after));
        const begin = await page.evaluate(() => {
          Reflect.get(globalThis, 'seen')();
          return performance.now();
        });
        if (options.trace) await browser.startTracing(page, { screenshots: false });
        await page.mouse.move(width / 3, height / 2);
        let steps = 0;
        for (let last = -1; ; steps++) {
          await page.mouse.wheel(0, 120);
          await wait(Number(options.every));
          const top = await page.evaluate(() => Math.round(scrollY));
          if (top === last) break;
          last = top;
        }
        await wait(500);
        if (options.trace) writeFileSync(options.trace, await browser.stopTracing());
        const { frames, shift } = await page.evaluate(() => Reflect.get(globalThis, 'seen')());
        const long = frames.filter(
          (/** @type {{ duration: number, at: number }} */ { duration, at }) => duration > 50 && at > begin,
        );
        console.log(
          `${name} ${width} px, ${steps} turns of the wheel: ${long.length} frames over 50 ms; moved ${shift.toFixed(3)}`,
        );
        for (const { duration, at, render, layout, scripts } of long)
          console.log(
            `  ${duration} ms at ${Math.round(at)}: rendered in ${Math.round(render)}, of it from style on ${Math.round(layout)}; ${scripts.join(', ')}`,
          );
        await context.close();
      }
} finally {
  await browser.close();
  await server.close();
}
