import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesIn, importsOf, textOf } from '../architecture/_source.ts';
import { isApart } from './apart.ts';
import { findChromium } from './chromium.js';
import { serve } from './server.js';
import { unused } from './unused.ts';

describe('serve()', () => {
  test('serves files, pages of its own, and nothing outside of its folder', async () => {
    const { url, close, requests, answers } = await serve({
      pages: { '/a.html': { body: '<p>', headers: { 'x-a': '1' } } },
    });
    const page = await fetch(`${url}/a.html`);
    expect([await page.text(), page.headers.get('x-a'), page.headers.get('content-type')]).toEqual([
      '<p>',
      '1',
      'text/html; charset=utf-8',
    ]);
    expect((await fetch(`${url}/package.json`)).headers.get('content-type')).toContain('application/json');
    expect((await fetch(`${url}/..%2f..%2fetc/hostname`)).status).toBe(404);
    expect(requests).toHaveLength(3);
    expect(answers.map(answer => answer.url)).toEqual(['/a.html', '/package.json']);
    await close();
  });

  test('fails on purpose', async () => {
    const { url, close } = await serve();
    const ask = (fault: string) => fetch(`${url}/package.json?fault=${fault}`);
    expect((await ask('500')).status).toBe(500);
    expect((await ask('404')).status).toBe(404);
    expect(await (await ask('empty')).text()).toBe('');
    expect((await ask('type')).headers.get('content-type')).toContain('text/html');
    await expect(ask('loop')).rejects.toThrow();
    await expect(ask('reset')).rejects.toThrow();
    await expect(ask('truncated').then(response => response.text())).rejects.toThrow();
    await expect(fetch(`${url}/package.json?fault=hang`, { signal: AbortSignal.timeout(200) })).rejects.toThrow(
      'timeout',
    );
    await close();
  });
});

test('findChromium() passes over a CHROMIUM_PATH that does not start', async () => {
  const before = process.env['CHROMIUM_PATH'];
  process.env['CHROMIUM_PATH'] = '/no/such/browser';
  expect(await findChromium()).not.toBe('/no/such/browser');
  if (before === undefined) delete process.env['CHROMIUM_PATH'];
  else process.env['CHROMIUM_PATH'] = before;
});

test('unused: each part is in Lit, once', () => {
  const lit = ['lit-html/lit-html', '@lit/reactive-element/reactive-element', 'lit-element/lit-element']
    .map(path => readFileSync(new URL(`../../node_modules/${path}.js`, import.meta.url), 'utf8'))
    .join('\n');
  expect(unused.filter(([from]) => lit.split(from).length !== 2)).toEqual([]);
});

describe('isApart()', () => {
  const node = filesIn('test').filter(
    path => path.endsWith('.test.ts') && !/elements|e2e|bench|\.browser\./.test(path),
  );
  const isOfLoading = (code: string): boolean =>
    importsOf(code).includes('./_read.ts') || (/\.peek\(|not loaded/.test(code) && !code.includes('vi.resetModules()'));

  test('holds of all files that look at what is loaded, and of files that are there', () => {
    const all = node.filter(path => path !== 'test/tools/tools.test.ts');
    expect(all.filter(path => isOfLoading(textOf(path)) && !isApart(path))).toEqual([]);
    expect(all.filter(isApart)).toHaveLength(7);
  });
});
