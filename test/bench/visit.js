// One visit to one page, in a tab of its own, and what it took.

/**
 * @typedef {object} Stage what a part of a visit took
 * @property {number} cpu ms of the main thread
 * @property {number} processes ms of all processes of the browser
 * @property {number} bytes that were downloaded, compressed
 * @property {number} heap bytes of the heap at its end, after garbage is collected
 * @property {number} grown how many more than at its beginning
 * @property {number} nodes how many more nodes than at its beginning
 * @property {number} listeners how many more listeners
 * @property {number} [paint] ms from the start of the page until it was painted
 * @property {number} [longest] ms of the longest task; 0 if none was over 50
 *
 * @typedef {{ first: Stage, more: Stage }} Visit up to the first view; and what the task does then
 */

const emulated = {
  network: { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: (750e3 / 8) * 0.9 },
  processor: 4,
};

/** @param {number} ms */
const wait = ms => new Promise(resolve => setTimeout(resolve, ms));

/** Until all processes of the browser together use less than a tenth of a core, for at most this long, ms. */
const restless = 6_000;

/**
 * Ends when the browser is at rest. It starts a process for the page after next as soon as a tab is opened; half a second of the processor for
 * that would be counted, or not, by how long a visit takes.
 * @param {import('playwright-core').CDPSession} browser
 */
async function rest(browser) {
  for (let before = await processes(browser), waited = 0; waited < restless; waited += 300) {
    await wait(300);
    const now = await processes(browser);
    if (now - before < 30) return;
    before = now;
  }
}

/**
 * What all processes of the browser have used so far, ms.
 * @param {import('playwright-core').CDPSession} browser
 */
const processes = async browser => {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
};

/** Longest that a part of a visit may take, ms. */
const patience = 120_000;

/**
 * @template T
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
const inTime = work => {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done in ${patience / 1000} s`)), patience);
  });
  return Promise.race([work, /** @type {Promise<never>} */ (late)]).finally(() => clearTimeout(timer));
};

/** Runs in a page from its start: tells when the picture of each chart in the first view was painted, from the page alone. */
async function watch() {
  const isThere = () => {
    const all = [...document.querySelectorAll('.chart')];
    const last = all.findIndex(place => place.getBoundingClientRect().top >= innerHeight);
    const due = all.slice(0, last < 0 ? undefined : last);
    return (last > 0 || document.readyState !== 'loading') && due.every(place => place.querySelector('svg'));
  };
  do await new Promise(requestAnimationFrame);
  while (!isThere());
  await new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  Reflect.get(globalThis, 'stillThere')(String(performance.now()));
}

/**
 * Visits a page whose charts stand in it; gives when they were painted, as soon as they are.
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').CDPSession} tab
 * @param {string} url
 * @returns {Promise<{ paint: number }>}
 */
async function still(page, tab, url) {
  await tab.send('Page.enable');
  await tab.send('Runtime.enable');
  await tab.send('Runtime.addBinding', { name: 'stillThere' });
  await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${watch})()` });
  const painted = new Promise(resolve => tab.once('Runtime.bindingCalled', resolve));
  const [{ payload }] = await Promise.all([painted, page.goto(url, { waitUntil: 'commit' })]);
  return { paint: Number(payload) };
}

/**
 * What a tab has used so far. The heap, nodes and listeners are those that live on, and counting them costs time of the processor:
 * `end` reads that before, `begin` after it.
 * @param {import('playwright-core').CDPSession} tab
 * @param {import('playwright-core').CDPSession} browser
 * @param {{ sent: () => number }} server
 */
export function sampler(tab, browser, server) {
  const metrics = async () => {
    const { metrics: all } = await tab.send('Performance.getMetrics');
    return (/** @type {string} */ name) => all.find(metric => metric.name === name)?.value ?? 0;
  };
  const used = async () => {
    const all = await processes(browser);
    const cpu = (await metrics())('TaskDuration') * 1000;
    return { cpu, processes: all, bytes: server.sent() };
  };
  const kept = async () => {
    await tab.send('HeapProfiler.collectGarbage');
    await tab.send('HeapProfiler.collectGarbage');
    const value = await metrics();
    return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
  };
  return {
    begin: async () => ({ ...(await kept()), ...(await used()) }),
    end: async () => ({ ...(await used()), ...(await kept()) }),
  };
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {{ url: string, sent: () => number }} server
 * @param {string} path of the page
 * @param {{ slow?: boolean | undefined, warm?: boolean | undefined, settle?: number | undefined, still?: boolean | undefined }} options `settle`: ms to
 *   wait at the end for what comes by itself; `warm`: also before, as all up to there was for warming up; `still`: the first view is there once
 *   it is painted without scripts, and what scripts do comes later
 * @returns {Promise<Visit>}
 * @throws {Error} if the page fails, or is not done in time
 */
export async function visit(browser, server, path, { slow, warm, settle = 300, still: isStill }) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, reducedMotion: 'reduce' });
  const whole = await browser.newBrowserCDPSession();
  try {
    const page = await context.newPage();
    // the page that is measured shall find its process running
    await page.goto(`${server.url}/blank/empty/`);
    const tab = await context.newCDPSession(page);
    // the processor's time, not the clock's: other programs run, too
    await tab.send('Performance.enable', { timeDomain: 'threadTicks' });
    if (slow) {
      await tab.send('Network.enable');
      await tab.send('Network.emulateNetworkConditions', emulated.network);
      await tab.send('Emulation.setCPUThrottlingRate', { rate: emulated.processor });
    }
    const sample = sampler(tab, whole, server);
    const stage = async (/** @type {() => Promise<object>} */ work) => {
      const before = await sample.begin();
      const told = await work();
      const after = await sample.end();
      const { cpu, processes, bytes, heap, nodes, listeners } = less(after, before);
      return { cpu, processes, bytes, heap: after.heap, grown: heap, nodes, listeners, ...told };
    };
    await rest(whole);
    const first = await stage(async () => {
      const url = server.url + path;
      if (isStill) return inTime(still(page, tab, url));
      await page.goto(url, { waitUntil: 'load' });
      const told = await inTime(page.evaluate(() => Reflect.get(globalThis, 'first')));
      if (warm) await wait(settle);
      return told;
    });
    const more = await stage(async () => {
      // what was there without them has yet to be taken over
      if (isStill) {
        await page.waitForLoadState('load');
        await inTime(page.evaluate(() => Reflect.get(globalThis, 'first')));
      }
      const told = await inTime(page.evaluate(() => Reflect.get(globalThis, 'more')?.()));
      await wait(settle);
      return told;
    });
    return { first, more };
  } finally {
    await whole.detach();
    await context.close();
  }
}

/**
 * @template {Record<string, number>} T
 * @param {T} a
 * @param {T} b
 * @returns {T} a − b, key by key
 */
export const less = (a, b) =>
  /** @type {T} */ (Object.fromEntries(Object.entries(a).map(([key, value]) => [key, value - (b[key] ?? 0)])));
