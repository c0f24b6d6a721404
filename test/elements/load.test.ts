import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { clock } from '../../src/elements/_load.ts';
import {
  aborted,
  after,
  all,
  answer,
  asked,
  bridges,
  chart,
  dataset,
  drawn,
  failed,
  json,
  names,
  one,
  problemsOf,
  put,
  text,
  until,
  wait,
} from './_page.ts';

const fallback = (element: Element): Element => {
  const words = document.createElement('p');
  words.textContent = 'The author’s own words.';
  element.append(words);
  return element;
};
let count = 0;
/** A path that no test had before: what is loaded is kept for the page. */
const path = (): string => `/load-${++count}.json`;
const body =
  (type: string, content: BodyInit | null, status = 200) =>
  () =>
    new Response(content, { status, headers: { 'content-type': type } });
const bytes = (...codes: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(codes);
const broken = (): Response =>
  new Response(
    new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('{"title":'));
        controller.error(new TypeError('broke off'));
      },
    }),
  );

const faults: [string, string, () => Response | Promise<Response>][] = [
  ['load/http', '404', body('application/json', '{}', 404)],
  ['load/http', '404 with good figures', () => json(bridges, { status: 404 })],
  ['load/http', '500', body('text/plain', 'no', 500)],
  ['load/network', 'no answer', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['load/network', 'half a body', broken],
  ['load/timeout', 'a server that hangs', after(Infinity, () => json(bridges))],
  ['load/empty', 'an empty body', body('application/json', '')],
  ['load/empty', '204', () => new Response(null, { status: 204 })],
  ['load/empty', 'spaces', body('application/json', ' \n')],
  ['load/type', 'a page with its type', body('text/html; charset=utf-8', '<!doctype html><p>Log in</p>')],
  ['load/type', 'a page as JSON', body('application/json', ' <html></html>')],
  ['load/type', 'CSV', body('text/csv', 'a;b')],
  ['load/type', 'a picture', body('image/png', 'x')],
  ['syntax/json', 'broken JSON', body('application/json', '{"title": "x",')],
  ['syntax/encoding', 'UTF-16', body('application/json', bytes(0xff, 0xfe, 0x7b, 0, 0x7d, 0))],
  ['syntax/encoding', 'Latin-1', body('application/json', bytes(0x7b, 0x22, 0xe9, 0x22, 0x7d))],
  ['size/too-large', 'six megabytes', body('application/json', '['.padEnd(6e6))],
  ['key/missing', 'JSON that is no dataset', () => json({})],
];

describe('a load', () => {
  test.each(faults)('%s: %s is told, once, beside the author’s words', async (code, _, reply) => {
    const src = path();
    answer(src, reply);
    const element = chart({ src: `${src}#plans`, timeout: code === 'load/timeout' ? '0.2' : '10' });
    const problems = problemsOf(element);
    put(fallback(element), Object.assign(document.createElement('p'), { id: 'rest' }));
    await failed(element);
    await wait(30);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.map(problem => problem.code)).toContain(code);
    expect(element.firstElementChild!.checkVisibility()).toBe(true);
    expect(text(one(element, '.state'))).toContain('The figures could not be loaded. Source: ');
    expect(one<HTMLAnchorElement>(element, '.state a')!.pathname).toBe(src);
    expect(one(element, '.state button')!.textContent).toBe('Try again');
    expect(document.querySelector('#rest')!.checkVisibility()).toBe(true);
  });

  test('reads what a byte order mark, other types and CRLF do not change', async () => {
    for (const type of ['text/plain', 'application/octet-stream', 'application/vnd.x+json', '']) {
      const src = path();
      answer(
        src,
        () =>
          new Response(
            `\ufeff${JSON.stringify(bridges, null, 2).replaceAll('\n', '\r\n')}`,
            type ? { headers: { 'content-type': type } } : {},
          ),
      );
      const element = put(chart({ src }));
      await drawn(element);
      expect(names(element)).toHaveLength(3);
      element.remove();
    }
  });

  test('happens once for all charts of a page, and again for none that comes later', async () => {
    const src = path();
    answer(
      src,
      after(30, () => json(bridges)),
    );
    put(chart({ src: `${src}#a` }), chart({ src: `${src}#b` }), chart({ src }));
    const charts = [...document.querySelectorAll('cited-chart')];
    const told = (element: Element): Promise<unknown> => until(() => names(element).length);
    await Promise.all(charts.map(told));
    const late = chart({ src });
    document.body.append(late);
    await told(late);
    expect(asked).toEqual([src]);
  });

  test('is given up when no element wants it any more, and goes on while one does', async () => {
    const src = path();
    answer(
      src,
      after(Infinity, () => json(bridges)),
    );
    const [first, second] = [chart({ src }), chart({ src })];
    put(first, second);
    await until(() => asked.length);
    first.remove();
    await wait(10);
    expect(aborted).toEqual([]);
    second.remove();
    await until(() => aborted.length);
    expect(aborted).toEqual([src]);
  });

  test('outlives a move of its element', async () => {
    const src = path();
    answer(
      src,
      after(60, () => json(bridges)),
    );
    const element = put(chart({ src }), document.createElement('section'));
    await until(() => asked.length);
    document.querySelector('section')!.append(element);
    await drawn(element);
    expect([asked, aborted]).toEqual([[src], []]);
  });

  test('is tried again by the reader, past the cache, and after the network is back', async () => {
    const src = path();
    let works = false;
    answer(src, () => (works ? json(bridges) : Promise.reject(new TypeError('offline'))));
    const element = put(fallback(chart({ src }))) as HTMLElement;
    await failed(element);
    await userEvent.click(one(element, '.state button')!);
    await until(() => asked.length === 2);
    works = true;
    await wait(20);
    window.dispatchEvent(new Event('online'));
    await drawn(element);
    expect(asked).toHaveLength(3);
    expect(element.firstElementChild!.checkVisibility()).toBe(false);
  });

  test('that fails after a good one leaves the last good chart, with its date', async () => {
    const [good, bad] = [path(), path()];
    answer(good, () => json(bridges));
    answer(bad, body('text/plain', '', 500));
    const { now } = clock;
    clock.now = () => new Date('2026-11-22T12:00:00Z');
    const element = put(fallback(chart({ src: good }))) as ReturnType<typeof chart>;
    await drawn(element);
    clock.now = now;
    const height = element.offsetHeight;
    element.src = bad;
    await until(() => one(element, '.foot > p'));
    expect(text(one(element, '.foot > p'))).toContain('Checked 22 November 2026');
    expect(text(one(element, '.foot > p'))).toContain('Try again');
    expect(names(element)).toHaveLength(3);
    expect(text(one(element, '[part=source]'))).toContain('The Gazette');
    expect(Math.abs(element.offsetHeight - height)).toBeLessThanOrEqual(1);
    element.src = good;
    await until(() => !one(element, '.foot > p'));
  });

  test('shows the newest src in any order of answers', async () => {
    let seed = 7;
    const random = (n: number): number => (seed = (seed * 16807) % 2147483647) % n;
    for (let round = 0; round < 40; round++) {
      const loads = Array.from({ length: 2 + random(4) }, (_, index) => ({
        src: path(),
        ms: random(40),
        fails: random(4) === 0,
        index,
      }));
      for (const { src, ms, fails, index } of loads)
        answer(
          src,
          after(ms, () =>
            fails
              ? new Response('', { status: 500 })
              : json(dataset([{ id: `n${index}`, period: '2014', value: 100 + index }])),
          ),
        );
      const element = put(chart());
      for (const { src } of loads) {
        element.src = src;
        await wait(random(8));
      }
      const last = loads.at(-1)!;
      const newest = (): boolean =>
        last.fails
          ? !!one(element, '.foot > p, .state code')
          : names(element)[0]?.includes(`${100 + last.index}`) === true && !one(element, '.foot > p');
      await until(newest);
      await wait(45);
      expect(newest()).toBe(true);
      element.remove();
    }
  });
});

describe('integrity', () => {
  const content = JSON.stringify(bridges);
  const hash = async (bits: number, of = content): Promise<string> => {
    const digest = new Uint8Array(await crypto.subtle.digest(`SHA-${bits}`, new TextEncoder().encode(of)));
    return `sha${bits}-${btoa(String.fromCharCode(...digest))}`;
  };
  const load = async (integrity: string): Promise<string> => {
    const src = path();
    answer(src, () => json(content));
    const element = put(chart({ src, integrity }));
    const outcome = await until(() => one(element, '.plot svg') ?? one(element, '.state code'));
    const { localName } = outcome;
    element.remove();
    return localName === 'svg' ? 'drawn' : text(outcome);
  };

  test('lets the right file through: each algorithm, several hashes, the strongest of them', async () => {
    const right = await Promise.all([hash(256), hash(384), hash(512)]);
    for (const metadata of [
      ...right,
      right.join(' '),
      `${right[0]}?option`,
      `${await hash(384, 'other')} ${right[1]}`,
      ' ',
    ])
      expect([metadata, await load(metadata)]).toEqual([metadata, 'drawn']);
  });

  test('refuses another file, and metadata that it cannot read', async () => {
    const right = await hash(256);
    const wrong = [
      await hash(256, 'other'),
      `${right} ${await hash(512, 'other')}`,
      'sha256-xyz!',
      'md5-abc',
      right.slice(0, -6),
      'sha256-',
      'none',
      `${right} md5-abc`,
    ];
    for (const metadata of wrong) expect([metadata, await load(metadata)]).toEqual([metadata, 'load/integrity']);
  });
});

describe('tables', () => {
  const wide = dataset([], { figures: undefined, tables: [{ path: 'bridges.csv' }] });

  test('are fetched from beside the file that names them, once', async () => {
    const src = `/tables-${++count}/data.json`;
    const csv = src.replace('data.json', 'bridges.csv');
    answer(src, () =>
      json({ ...wide, tables: [{ path: 'bridges.csv' }, { path: './bridges.csv', status: 'planned' }] }),
    );
    answer(csv, body('text/csv', 'period,value\n2013,3\n2014,5\n'));
    const element = put(chart({ src }));
    await until(() => one(element, '.plot svg') ?? one(element, '.state code'));
    expect(asked.filter(one => one === csv).length).toBeLessThanOrEqual(2);
    expect(names(element).length).toBeGreaterThanOrEqual(2);
  });

  test('that are missing are told by their path', async () => {
    const src = path();
    answer(src, () => json({ ...wide, tables: [{ path: 'none.csv' }] }));
    answer('/none.csv', body('text/plain', '', 404));
    const element = chart({ src });
    const problems = problemsOf(element);
    put(element);
    await failed(element);
    expect(problems[0]![0]).toMatchObject({ code: 'load/http', file: 'none.csv', path: '/tables/0/path' });
  });

  test('on another host are never asked for', async () => {
    for (const [index, table] of [
      'https://other.example/x.csv',
      '//other.example/x.csv',
      'data:text/csv,a',
      'javascript:1',
      'blob:x',
      '\\\\other.example\\x.csv',
    ].entries()) {
      const element = chart({}, { ...wide, tables: [{ path: table }] });
      const problems = problemsOf(element);
      put(element);
      await failed(element);
      expect([index, problems[0]![0]!.code]).toEqual([index, 'load/network']);
      element.remove();
    }
    expect(asked).toEqual([]);
  });
});

describe('data', () => {
  test('that JSON could not say are refused, and nothing is thrown', async () => {
    const cycle: Record<string, unknown> = { ...bridges };
    cycle['figures'] = [cycle];
    for (const data of [
      cycle,
      7,
      [],
      'x',
      { figures: () => 1 },
      new Map(),
      dataset([{ period: '2014', value: NaN }]),
      dataset([{ period: '2014', value: 10n }]),
    ]) {
      const element = chart({}, data);
      put(element);
      await until(() => one(element, '.state code') ?? one(element, '.plot:not(.wait) svg, .plot p'));
      expect(all(element, '.marks button')).toHaveLength(0);
      element.remove();
    }
  });

  test('are not changed by what a page does with them later', async () => {
    const data = structuredClone(bridges) as { figures: { value: unknown }[] };
    const element = put(chart({}, data));
    await drawn(element);
    data.figures[0]!.value = 999;
    one<HTMLDetailsElement>(element, 'details')!.open = true;
    expect(text(await until(() => one(element, 'table')))).not.toContain('999');
  });
});
