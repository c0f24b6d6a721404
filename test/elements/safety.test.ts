import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { all, chart, dataset, marks, one, put, root, text, until, wait } from './_page.ts';

/** Strings that have got through somewhere: markup, scripts, templates, keys of prototypes, bidi, controls, formulas. */
const tags = [
  'script',
  'img',
  'svg',
  'iframe',
  'math',
  'style',
  'template',
  'a',
  'form',
  'object',
  'base',
  'link',
  'details',
  'marquee',
  'x-y',
];
const handlers = [
  'onerror',
  'onload',
  'onclick',
  'onfocus autofocus',
  'ontoggle open',
  'onanimationstart',
  'onpointerover',
];
const breaks = [
  '',
  '"',
  "'",
  '">',
  "'>",
  '-->',
  ']]>',
  '</text>',
  '</title>',
  '</style>',
  '</script>',
  '`',
  '${',
  '}}',
];
const strings = [
  tags.flatMap(tag => handlers.map(handler => `<${tag} src=x href=x ${handler}=hit()>`)),
  breaks.flatMap(end => [
    `${end}<img src=x onerror=hit()>`,
    `${end}<svg/onload=hit()>`,
    `${end}<script>hit()</script>`,
  ]),
  [
    'javascript:hit()',
    'JaVaScRiPt:hit()',
    'java\tscript:hit()',
    '\u0001javascript:hit()',
    'data:text/html,<script>hit()</script>',
    'vbscript:hit()',
    'blob:x',
    'file:///etc/passwd',
    '//other.example',
    'https://user:pass@gazette.example/',
    'https://gazette.example/"onclick=hit()',
  ],
  [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '__defineGetter__',
    'then',
    'length',
    'name',
  ],
  [
    '{{7*7}}',
    '${7*7}',
    '#{7*7}',
    '<%= 7*7 %>',
    '?lit$123$',
    '<!--?lit$-->',
    '{{constructor.constructor("hit()")()}}',
    '$&',
    '$1',
    '%s%n',
    '../../etc/passwd',
    "'; DROP TABLE x; --",
  ],
  ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '0', '-0', '1e309', 'NaN', 'null', 'undefined', 'true', '[object Object]'],
  [
    'עברית',
    'العربية 123',
    '\u202eright\u202c',
    '\u2067isolate',
    '\u2066\u2066\u2069',
    '\u200b',
    '\u00ad',
    'a\u0300\u0301\u0302',
    '👩‍👩‍👧‍👦',
    '\ufeff',
    '田中さん',
    'ﷺ',
    'i̇',
    '\u2028',
    '\ud800',
  ],
  [
    '&lt;b&gt;',
    '&amp;',
    '&#60;script&#62;',
    '&nbsp',
    '\\u003cscript\\u003e',
    '%3Cscript%3E',
    '<b>bold</b>',
    '**bold**',
    '[a](javascript:hit())',
    '<!-- -->',
    '<![CDATA[x]]>',
    '<?xml?>',
  ],
  ['x'.repeat(500), 'word '.repeat(200).trim(), 'a\nb', 'a\r\nb', '  spaces  ', '\\', '"', "'", '/', '|', ';', ','],
].flat();

/** A dataset with one string wherever a string may stand. */
const hostile = (string: string): unknown => ({
  title: string,
  description: string,
  lang: 'en',
  sources: {
    gazette: {
      publisher: string,
      title: string,
      url: string,
      locator: string,
      author: string,
      archived: string,
      via: string,
      method: string,
      license: string,
      type: string,
    },
  },
  speakers: { mayor: { name: string, role: string, url: string } },
  measures: { bridges: { label: string, unit: string, definition: string, uncertainty: string } },
  entities: { town: { name: string, short: string } },
  defaults: { measure: 'bridges', source: 'gazette', speaker: 'mayor' },
  figures: [
    {
      id: 'a',
      entity: 'town',
      period: '2014',
      value: 3,
      wording: string,
      note: string,
      translation: string,
      disputedBy: 'mayor',
    },
    { id: 'b', entity: 'town', period: '2015', value: '>5', status: 'claimed', wording: string },
    { id: 'c', entity: 'town', period: '2016', value: '2x [a]', wording: string },
  ],
  charts: { one: { title: string, subtitle: string, note: string, context: string, summary: string } },
  corrections: [{ date: '2015-01-01', figure: 'a', was: string, note: string }],
});

const hit = vi.fn();
const errors: unknown[] = [];
beforeAll(() => {
  Object.assign(globalThis, { hit });
  window.addEventListener('error', event => errors.push(event.message));
  window.addEventListener('unhandledrejection', event => errors.push(event.reason));
});
afterEach(() => void (errors.length = 0));

const own =
  /^(bdi|br|button|caption|circle|code|defs|details|div|figure|g|h[2-6]|line|li|p|path|pattern|q|rect|slot|span|summary|svg|table|tbody|td|text|th|thead|tr|tspan|ul|a)$/u;
const attributes =
  /^(aria-\w+|role|part|id|class|lang|type|tabindex|style|href|rel|download|popover|scope|open|x|y|x2|y1|y2|d|cx|cy|r|width|height|viewBox|fill|stroke(-\w+)*|text-anchor|font-\w+|direction|unicode-bidi|paint-order|transform|pattern\w+)$/u;

describe('hostile strings', () => {
  test(`in every field: ${strings.length} of them, nothing runs, nothing is made of them, nothing is lost`, async () => {
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    const requests: string[] = [];
    const watch = new PerformanceObserver(list => requests.push(...list.getEntries().map(entry => entry.name)));
    watch.observe({ type: 'resource' });
    for (const [index, string] of strings.entries()) {
      const element = put(chart({ src: '#one' }, index % 2 ? JSON.stringify(hostile(string)) : hostile(string)));
      await until(() => one(element, '.plot svg') ?? one(element, '.state code'));
      if (marks(element).length) {
        marks(element)[0]!.click();
        one<HTMLDetailsElement>(element, 'details')!.open = true;
        await until(() => one(element, '#card') && one(element, '[part=menu] a'));
        const said = text(root(element) as never);
        const plain = string.replace(/\s+/gu, ' ').trim();
        if (plain && !/[\u2066-\u2069]/u.test(string)) expect(said).toContain(plain);
      }
      for (const node of all(element, ':not(style)')) {
        expect(node.localName).toMatch(own);
        for (const { name } of node.attributes) expect(name).toMatch(attributes);
      }
      for (const link of all<HTMLAnchorElement>(element, 'a')) expect(link.protocol).toMatch(/^(https?|blob):$/u);
      for (const node of all(element, '[aria-label]'))
        expect(string.match(/NaN|null|undefined|object/u) ? '' : node.ariaLabel).not.toMatch(
          /NaN|null|undefined|Infinity|\[object/u,
        );
      element.remove();
    }
    await wait(50);
    watch.disconnect();
    expect(hit).not.toHaveBeenCalled();
    expect(errors).toEqual([]);
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
    expect(requests.filter(name => new URL(name).origin !== location.origin)).toEqual([]);
  }, 120_000);

  test('as ids change no prototype and find nothing that is not there', async () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
      const element = put(chart({ src: `#${key}` }, dataset([{ period: '2014', value: 3 }])));
      await until(() => one(element, '.state code'));
      element.remove();
      const json = JSON.stringify(
        dataset([{ id: key, period: '2014', value: 3, speaker: key }], { speakers: { x: { name: 'X' } } }),
      ).replace('"x":', `${JSON.stringify(key)}:`);
      const other = put(chart({}, json));
      await until(() => one(other, '.plot svg') ?? one(other, '.state code') ?? one(other, '.plot p'));
      other.remove();
    }
    expect(({} as { name?: string }).name).toBeUndefined();
    expect(errors).toEqual([]);
  });
});

describe('a hostile page', () => {
  test('with a reset of everything and names of ours does not change or break a chart', async () => {
    const style = document.createElement('style');
    style.textContent = '* { all: unset } figure, ul, li, button { display: none !important }';
    const form = document.createElement('form');
    form.id = 'title';
    for (const name of ['localName', 'constructor', 'parentNode', 'getAttribute', 'lang', 'children'])
      form.append(Object.assign(document.createElement('input'), { name }));
    document.body.append(style, form);
    const element = chart(
      {},
      dataset([
        { period: '2014', value: 3 },
        { period: '2015', value: 4 },
      ]),
    );
    form.append(element);
    await until(() => marks(element).length === 2);
    // the reset shows what stands in the head of the page
    element.scrollIntoView();
    await until(() => one(element, '.plot svg'), 4000).finally(() => style.remove());
    expect(marks(element)).toHaveLength(2);
    expect(errors).toEqual([]);
  });

  test('with a key on every object does not change or break a chart', async () => {
    Object.defineProperty(Object.prototype, 'extra', {
      value: 'x',
      enumerable: true,
      configurable: true,
      writable: true,
    });
    try {
      const element = put(
        chart(
          {},
          dataset([
            { period: '2014', value: 3 },
            { period: '2015', value: 4 },
          ]),
        ),
      );
      await until(() => one(element, '.plot svg'));
      expect(marks(element)).toHaveLength(2);
    } finally {
      delete (Object.prototype as { extra?: string }).extra;
    }
  });
});
