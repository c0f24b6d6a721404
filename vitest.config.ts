import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './test/tools/chromium.js';
import { LongFirst } from './test/tools/order.ts';

const executablePath = await findChromium();

/** `node`: pure functions. `browser`: elements in a real Chromium. `e2e`: whole pages over the built library. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    onConsoleLog: text => !text.includes('Lit is in dev mode'),
    projects: [
      {
        test: {
          name: 'node',
          // one less than there are processors, if nothing is said, which is half of two
          maxWorkers: '100%',
          include: ['test/**/*.test.ts'],
          exclude: ['test/elements/**', 'test/e2e/**', 'test/bench/**', 'test/**/*.browser.test.ts'],
          environment: 'node',
          env: { TZ: 'Pacific/Apia' },
          // but for those that ask for modules of their own: test/tools/apart.ts
          isolate: false,
          // where nothing waits, only a slow or busy machine takes as long
          testTimeout: 30_000,
          setupFiles: ['test/tools/seed.ts', 'test/tools/parts.ts'],
        },
      },
      {
        optimizeDeps: { include: ['lit', 'lit/**', '@observablehq/plot', 'axe-core', 'd3', 'valibot', 'fast-check'] },
        test: {
          name: 'browser',
          // a slow or busy machine takes longer than five seconds for some of them
          testTimeout: 30_000,
          include: ['test/elements/**/*.test.ts', 'test/**/*.browser.test.ts'],
          setupFiles: ['test/tools/seed.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(executablePath ? { executablePath } : {}),
                args: [
                  '--no-sandbox',
                  '--disable-gpu',
                  '--disable-quic',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                  '--no-first-run',
                ],
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 800, height: 600 } }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // each file has a browser of its own
          maxWorkers: 2,
        },
      },
    ],
  },
});
