// `npm start`: checks the data, builds library and demo, serves the demo and prints its address. `PORT` is honoured.
import { createServer } from 'node:net';
import { join } from 'node:path';
import { preview } from 'vite';
import { build } from '../test/tools/build.js';
import { root, run, runBin } from '../test/tools/step.js';

/**
 * A port that is free: the one that is wanted, else any.
 * @param {number} wanted
 * @returns {Promise<number>}
 */
const freePort = wanted =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', error => (wanted ? resolve(freePort(0)) : reject(error)));
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : wanted));
    });
  });

/**
 * @param {string} name what is being done
 * @param {() => Promise<number>} work gives an exit code
 * @param {string} trouble what to tell if it fails
 */
const step = async (name, work, trouble) => {
  console.log(`— ${name} …`);
  if ((await work()) === 0) return;
  console.error(`\n${trouble}`);
  process.exit(1);
};

const configFile = join(root, 'demo/vite.config.ts');
await step('building the library', () => build(), 'The library could not be built: the lines above say why.');
await step(
  'checking the data',
  () => run(process.execPath, ['bin/cited.js', 'check', 'data', 'stories']),
  'The data have errors: mend the lines named above, then run "npm start" again.',
);
await step(
  'building the demo',
  () => runBin('vite', ['build', '--config', configFile, '--logLevel', 'warn']),
  'The demo could not be built: the lines above say why.',
);

const wanted = Number(process.env['PORT'] ?? 4173);
const port = await freePort(Number.isInteger(wanted) && wanted > 0 && wanted < 65536 ? wanted : 4173);
if (process.env['PORT'] && port !== wanted) console.log(`port ${process.env['PORT']} is not free: taking ${port}`);
await preview({ configFile, preview: { port, strictPort: true, open: false } });
console.log(`\nCited is at http://127.0.0.1:${port}/ (Ctrl-C ends it)`);

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    console.log('');
    process.exit(0);
  });
