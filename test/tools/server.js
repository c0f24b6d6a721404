// A static server that can fail on purpose, for tests and by hand: `node test/tools/server.js [FOLDER] [PORT]`.
//   /data/drills.json?fault=500     answers 500; also 404, hang, truncated, reset, type, loop, empty, encoding
//   /data/drills.json?after=700     answers after 700 ms
//   /data/drills.json?cors=*        allows other hosts to read it
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './step.js';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** @param {string} path */
const typeOf = path => `${types[extname(path)] ?? 'application/octet-stream'}; charset=utf-8`;

/**
 * @typedef {{ body: string, headers?: Record<string, string> }} Page a page that is not a file
 * @typedef {{ url: string, body: Buffer, type: string }} Answer what was sent in full
 * @typedef {import('node:http').ServerResponse} Response
 */

/**
 * What each fault does instead of a good answer.
 * @type {Record<string, (response: Response, body: Buffer, url: URL) => void>}
 */
const faults = {
  404: response => response.writeHead(404, { 'content-type': 'text/plain' }).end('not found'),
  500: response => response.writeHead(500, { 'content-type': 'text/plain' }).end('server error'),
  hang: () => {},
  truncated: (response, body) => {
    response.writeHead(200, { 'content-type': types['.json'], 'content-length': body.length });
    response.write(body.subarray(0, body.length >> 1), () => response.destroy());
  },
  half: (response, body) => {
    response.writeHead(200, { 'content-type': types['.json'] }).end(body.subarray(0, body.length >> 1));
  },
  reset: response => response.destroy(),
  type: response => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title><p>Sign in');
  },
  loop: (response, _, url) => response.writeHead(302, { location: url.pathname + url.search }).end(),
  empty: response => response.writeHead(200, { 'content-type': types['.json'] }).end(),
  encoding: (response, body) => {
    response.writeHead(200, { 'content-type': types['.json'] }).end(Buffer.concat([body, Buffer.from([0xff])]));
  },
};

/**
 * Starts the server on 127.0.0.1.
 * @param {object} [options]
 * @param {string} [options.folder] what it serves; the repository if not said
 * @param {Record<string, Page>} [options.pages] pages by path, `/plain.html`, before the files
 * @param {Record<string, string>} [options.headers] sent with everything
 * @param {number} [options.port] any free one if not said
 * @returns {Promise<{ url: string, requests: string[], answers: Answer[], aborted: string[], close: () => Promise<void> }>}
 *   `requests`: path and query of each request; `answers`: all that was sent; `aborted`: given up by the browser
 */
export async function serve({ folder = root, pages = {}, headers = {}, port = 0 } = {}) {
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const aborted = [];
  /** @type {Answer[]} */
  const answers = [];

  /**
   * @param {URL} url
   * @param {Response} response
   */
  const answer = async (url, response) => {
    const path = decodeURIComponent(url.pathname);
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
    const file = join(folder, normalize(`/${path}${path.endsWith('/') ? 'index.html' : ''}`));
    const body = page ? Buffer.from(page.body) : await readFile(file).catch(() => null);
    const fault = url.searchParams.get('fault') ?? (body ? '' : '404');
    const after = Number(url.searchParams.get('after') ?? 0);
    if (after) await new Promise(resolve => setTimeout(resolve, after));
    if (response.destroyed) return;
    const cors = url.searchParams.get('cors');
    if (cors) response.setHeader('access-control-allow-origin', cors);
    response.setHeader('cache-control', 'no-store');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (fault || !body) return (faults[fault] ?? faults['404'])?.(response, body ?? Buffer.alloc(0), url);
    const type = page ? typeOf('page.html') : typeOf(file);
    response.writeHead(200, { 'content-type': type, ...page?.headers }).end(body);
    answers.push({ url: url.pathname + url.search, body, type });
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    // browsers ask for it by themselves
    if (url.pathname === '/favicon.ico') return void response.writeHead(204).end();
    requests.push(url.pathname + url.search);
    response.on('close', () => response.writableFinished || aborted.push(url.pathname + url.search));
    answer(url, response).catch(() => response.destroy());
  });
  await new Promise(resolve => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    answers,
    aborted,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder, port] = process.argv.slice(2);
  const { url } = await serve({ ...(folder ? { folder } : {}), port: Number(port ?? 0) });
  console.log(`${url}/ (Ctrl-C ends it)`);
}
