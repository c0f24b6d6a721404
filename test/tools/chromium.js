// Finds a Chromium for the tests, or installs one: `node test/tools/chromium.js` prints its path.
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';
import { root } from './step.js';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const cache = join(root, '.cache/browser');

/** What to tell somebody whose machine has none. */
const none = `No Chromium was found, and none could be installed. The tests in a browser need one. Either
  - install it: "apt-get install chromium" (Debian), or Google Chrome from its maker, or
  - name one that you have: CHROMIUM_PATH=/path/to/chromium npm test`;

/**
 * Does this file start, and is it a browser?
 * @param {string | undefined} path
 * @param {NodeJS.ProcessEnv} [env]
 */
const works = async (path, env) => {
  if (!path || !existsSync(path)) return false;
  try {
    const { stdout } = await promisify(execFile)(path, ['--version', '--no-sandbox'], {
      timeout: 30_000,
      env: { ...process.env, ...env },
    });
    return /chrom/i.test(stdout);
  } catch {
    return false;
  }
};

/** @param {string} name */
const onPath = name =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map(folder => join(folder, name))
    .find(path => existsSync(path));

const playwrights = async () => {
  try {
    return (await import('playwright-core')).chromium.executablePath();
  } catch {
    return undefined;
  }
};

/**
 * A Chromium that is there already: `$CHROMIUM_PATH`, one on the path, or Playwright's own.
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  const wish = process.env['CHROMIUM_PATH'];
  if (wish) {
    if (await works(wish)) return wish;
    console.error(`CHROMIUM_PATH is "${wish}", which does not start as a browser: looking for another one`);
  }
  for (const path of [...names.map(onPath), await playwrights()]) if (await works(path)) return path;
  return undefined;
}

/**
 * Runs an installer, with a sign of life every ten seconds.
 * @param {string} program
 * @param {string[]} args
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} did it end well?
 */
const install = (program, args, say) =>
  new Promise(resolve => {
    const started = performance.now();
    const child = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    let last = '';
    child.stderr.on('data', chunk => (last = String(chunk).trim().split('\n').at(-1) || last));
    const alive = setInterval(
      () => say(`  still installing, ${Math.round((performance.now() - started) / 1000)} s …`),
      10_000,
    );
    const end = (/** @type {boolean} */ good) => {
      clearInterval(alive);
      if (!good && last) say(`  that failed: ${last}`);
      resolve(good);
    };
    child.on('error', () => end(false));
    child.on('close', code => end(code === 0));
  });

/** @param {(line: string) => void} say */
async function fromDebian(say) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return undefined;
  say('no Chromium yet: installing Debian’s (about 80 MB, a minute or so) …');
  // another apt may hold the lock on a fresh machine
  const patient = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2', '-qq'];
  await install('apt-get', [...patient, 'update'], say);
  await install('apt-get', [...patient, 'install', '-y', '--no-install-recommends', 'chromium'], say);
  const path = onPath('chromium');
  return (await works(path)) ? path : undefined;
}

/** Unpacks the libraries that a bare machine lacks: they come with the package. */
async function libraries() {
  const tar = join(cache, 'libraries.tar');
  const packed = await readFile(join(cache, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
  await writeFile(tar, brotliDecompressSync(packed));
  await promisify(execFile)('tar', ['-xf', tar, '-C', cache]);
  return join(cache, 'lib');
}

/** @param {(line: string) => void} say */
async function fromNpm(say) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const require = createRequire(join(cache, 'index.js'));
  const there = () => existsSync(join(cache, 'node_modules/@sparticuz/chromium'));
  if (!there()) {
    say('no Chromium yet: installing one from npm into .cache/ (about 66 MB) …');
    await install('npm', ['install', '--prefix', cache, '--no-save', '--no-audit', '@sparticuz/chromium'], say);
  }
  if (!there()) return undefined;
  try {
    const { default: packed } = await import(pathToFileURL(require.resolve('@sparticuz/chromium')).href);
    const path = await packed.executablePath();
    if (await works(path)) return path;
    process.env['LD_LIBRARY_PATH'] = [await libraries(), process.env['LD_LIBRARY_PATH']]
      .filter(Boolean)
      .join(delimiter);
    return (await works(path)) ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A Chromium, found or installed.
 * @param {(line: string) => void} [say] told what happens while it takes time
 * @returns {Promise<string>} the path of its program
 * @throws {Error} one message that says what to do, if none can be had
 */
export async function chromium(say = console.error) {
  const path = (await findChromium()) ?? (await fromDebian(say)) ?? (await fromNpm(say));
  if (!path) throw new Error(none);
  return path;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(await chromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
