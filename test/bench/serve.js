// Serves the pages as a good host would: compressed, from memory. Each tab has a cold cache of its own.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { root } from '../tools/step.js';
import { dotsOf, lineOf } from './pages/_data.js';
import { articleOf } from './pages/_figures.js';

// not localhost: there, libraries help those who write pages, and take longer
const host = 'bench.example';
/** What a browser must be started with to find the server. */
export const hostRule = `--host-resolver-rules=MAP ${host} 127.0.0.1`;

/** @type {Record<string, string>} */
const types = { css: 'text/css', csv: 'text/csv', js: 'text/javascript', json: 'application/json' };

/** The days since the first one of our era. @param {number} index */
const day = index => new Date(Date.parse('0001-01-01') + index * 86_400_000).toISOString().slice(0, 10);

/** Name of a file of figures, in any folder. */
const named = /(bars|line|dots)-(\d+)\.(?:csv|json)$/;

/**
 * The numbers of the pages as files, for who reads files.
 * @param {string} path `line-1000.csv`
 */
function figures(path) {
  const [, kind, count] = named.exec(path) ?? [];
  if (kind === 'bars') return articleOf(Number(count));
  if (kind === 'line')
    return `period,value\n${[...lineOf(Number(count)).ys].map((y, i) => `${day(i)},${y}`).join('\n')}\n`;
  if (kind !== 'dots') return undefined;
  const { xs, ys } = dotsOf(Number(count));
  return `entity,2014,2024\n${Array.from(xs, (x, i) => `Place ${i + 1},${x},${ys[i]}`).join('\n')}\n`;
}

/**
 * @param {Map<string, string>} files pages by path
 * @returns {Promise<{ url: string, make: (path: string) => Promise<unknown>, sent: () => number, close: () => void }>} `make`: has a file
 *   ready, as the first visit shall not wait while millions of numbers are written and compressed; `sent`: bytes of all bodies so far, as compressed
 */
export async function serve(files) {
  /** @type {Map<string, Buffer>} */
  const ready = new Map();
  let sent = 0;
  /** @param {string} asked */
  const bodyOf = async asked => {
    const path = named.exec(asked)?.[0] ?? asked;
    const kept = ready.get(path);
    if (kept) return kept;
    const text =
      files.get(path) ?? figures(path) ?? (path.startsWith('/data/') ? await readFile(root + path, 'utf8') : undefined);
    if (text === undefined) return undefined;
    const body = await promisify(gzip)(text, { level: 9 });
    ready.set(path, body);
    return body;
  };
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const body = await bodyOf(files.has(pathname + search) ? pathname + search : pathname).catch(() => undefined);
    if (!body) return void response.writeHead(404).end();
    const type = types[pathname.split('.').at(-1) ?? ''] ?? 'text/html';
    response.writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      'content-encoding': 'gzip',
      'cache-control': 'max-age=600',
    });
    response.end(body);
    sent += body.length;
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the server has no port');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://${host}:${address.port}`, make: bodyOf, sent: () => sent, close };
}
