import { afterEach, describe, expect, test, vi } from 'vitest';
import { CitedChart, CitedData } from '../../src/elements.ts';
import { CitedElement } from '../../src/elements/_base.ts';
import { version } from '../../package.json';
import {
  all,
  answer,
  asked,
  bridges,
  chart,
  dataset,
  drawn,
  drills,
  failed,
  json,
  marks,
  names,
  one,
  problemsOf,
  put,
  root,
  text,
  until,
  wait,
} from './_page.ts';

afterEach(() => void vi.restoreAllMocks());
const make = (markup: string): Element => {
  const node = document.createRange().createContextualFragment(markup).firstElementChild as Element;
  document.body.append(node);
  return node;
};

describe('define()', () => {
  test('takes other names, and the same name again, without a word', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    CitedChart.define('page-chart');
    CitedChart.define('page-chart');
    CitedChart.define();
    expect(document.createElement('page-chart')).toBeInstanceOf(CitedChart);
    expect(warn).not.toHaveBeenCalled();
  });

  test('leaves a name to the version that has it, and says so once', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    class Other extends HTMLElement {
      static cited = '9.9.9';
    }
    customElements.define('taken-chart', Other);
    CitedChart.define('taken-chart');
    CitedData.define('taken-chart');
    expect(customElements.get('taken-chart')).toBe(Other);
    await until(() => warn.mock.calls.length);
    await wait(50);
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn.mock.calls[0]![0]).toContain('9.9.9');
    expect(warn.mock.calls[0]![0]).toContain(version);
  });

  test('knows the version of the package', () => {
    expect(CitedElement.cited).toBe(version);
  });
});

describe('the heading', () => {
  const level = async (before: string, attribute = ''): Promise<string> => {
    const page = make(`<div>${before}<cited-chart ${attribute}></cited-chart><h5>After</h5></div>`);
    const element = page.querySelector('cited-chart')!;
    element.data = bridges;
    await drawn(element);
    const name = one(element, '#title')!.localName;
    page.remove();
    return name;
  };

  test('is one below the heading before it, at most 6, and 2 without one', async () => {
    const found = [];
    for (const before of [
      '',
      '<h1>A</h1>',
      '<h2>A</h2>',
      '<h3>A</h3>',
      '<h6>A</h6>',
      '<section><h2>A</h2><h3>B</h3></section><p>C</p>',
      '<div role="heading" aria-level="4">A</div>',
      '<h4 role="presentation">A</h4>',
    ])
      found.push(await level(before));
    expect(found).toEqual(['h2', 'h2', 'h3', 'h4', 'h6', 'h4', 'h5', 'h2']);
  });

  test('is not counted inside another chart, but through shadow trees and slots', async () => {
    expect(await level('<h1>A</h1><cited-chart><h4>Fallback</h4></cited-chart>')).toBe('h2');
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(...make('<div><h3>Inside</h3><slot></slot></div>').childNodes);
    const element = chart({}, bridges);
    host.append(element);
    document.body.append(host);
    await drawn(element);
    expect(one(element, '#title')!.localName).toBe('h4');
  });

  test('follows heading-level', async () => {
    const found = [];
    for (const asked of ['2', '5', 'none', '1', 'x']) found.push(await level('<h1>A</h1>', `heading-level="${asked}"`));
    expect(found).toEqual(['h2', 'h5', 'p', 'h2', 'h2']);
  });
});

describe('src', () => {
  const give = (path: string): void => answer(path, () => json(drills));

  test('may have its file on any cited ancestor, through shadow trees, the nearest first', async () => {
    give('/a.json');
    answer('/b.json', () => json(bridges));
    const outer = make(
      '<cited-data src="/b.json"><div><cited-data src="/a.json"><section></section></cited-data></div></cited-data>',
    );
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' });
    outer.querySelector('section')!.append(host);
    const element = chart({ src: '#plans' });
    host.shadowRoot!.append(element);
    await drawn(element);
    expect(text(one(element, '#title'))).toContain('Over 4,000');
    expect(asked).toEqual(['/a.json']);
    outer.append(element);
    await failed(element);
    element.src = '#b';
    await drawn(element);
    expect(names(element)).toEqual(['Bridges: no number was reported. Said by: The Gazette.']);
  });

  test('is looked up again when the ancestor changes', async () => {
    const outer = make('<cited-data><cited-chart></cited-chart></cited-data>') as CitedData;
    const element = outer.querySelector('cited-chart')!;
    await wait(50);
    expect(one(element, '.state code')).toBeUndefined();
    outer.data = bridges;
    await until(() => marks(element).length === 3);
    outer.data = JSON.stringify(dataset([{ period: '2014', value: 4 }]));
    await until(() => marks(element).length === 1);
  });

  test('takes the script in cited-data, also when it is parsed or rewritten later', async () => {
    const outer = make('<cited-data><cited-chart></cited-chart></cited-data>');
    const element = outer.querySelector('cited-chart')!;
    await wait(20);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(bridges);
    outer.prepend(script);
    await until(() => marks(element).length === 3);
    script.textContent = JSON.stringify(dataset([{ period: '2014', value: 4 }]));
    await until(() => marks(element).length === 1);
  });

  test('finds charts, then figures, and tells an id that is not there with the nearest', async () => {
    const element = put(chart({ src: '#drills-2015' }, drills));
    await drawn(element);
    expect(names(element)).toHaveLength(1);
    const problems = problemsOf(element);
    element.src = '#plan';
    await failed(element);
    expect(problems[0]![0]).toMatchObject({ code: 'id/unknown' });
    expect(JSON.stringify(problems[0])).toContain('plans');
  });

  test('tells readers plainly that a chart is not in the data, and developers once which one is near', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const element = put(chart({ src: '#plan' }, drills));
    element.append('A table of the page');
    await failed(element);
    await until(() => text(one(element, '.state')).includes('The data file has no figures for this chart.'));
    expect(one(element, 'slot')).toBeDefined();
    expect(all(element, '.state button')).toEqual([]);
    element.lang = 'en-GB';
    await element.updateComplete;
    await wait(50);
    const said = warned.mock.calls.map(([first]) => String(first)).filter(line => line.includes('"plan"'));
    expect(said).toEqual([expect.stringContaining('the nearest known chart or figure is "plans"')]);
    warned.mockRestore();
    element.src = '#plans';
    await drawn(element);
  });

  test('without a file anywhere waits in silence', async () => {
    const element = chart({ src: '#plans' });
    const problems = problemsOf(element);
    put(element);
    await wait(50);
    expect(problems).toEqual([]);
    expect(one(element, 'slot')).toBeDefined();
  });

  test('taken away shows the author’s words again', async () => {
    const element = put(chart({}, bridges));
    await drawn(element);
    element.data = undefined;
    await until(() => one(element, 'slot'));
    expect(one(element, 'figure')).toBeUndefined();
  });
});

describe('language and direction', () => {
  test('come from the element or the nearest ancestor, and change with it', async () => {
    const outer = make('<div lang="de"><cited-chart></cited-chart></div>');
    const element = outer.querySelector('cited-chart')!;
    element.data = bridges;
    await drawn(element);
    expect(element.request.lang).toBe('de');
    // English, as long as no other language is there, and said to be so
    expect(one(element, 'figure')!.lang).toBe('en');
    element.lang = 'lt';
    expect(element.request.lang).toBe('lt');
    outer.remove();
    document.body.append(element);
    element.removeAttribute('lang');
    expect(element.request.lang).toBe('en');
  });

  test('turn the drawing when the page turns', async () => {
    const element = put(
      chart(
        { form: 'bar' },
        dataset([
          { entity: 'Aa', value: 3 },
          { entity: 'Bb', value: 4 },
        ]),
      ),
    );
    await drawn(element);
    const place = (): number =>
      Math.round(marks(element)[0]!.getBoundingClientRect().left - element.getBoundingClientRect().left);
    const width = element.offsetWidth;
    await until(() => marks(element)[0]!.parentElement!.style.height);
    const [left, size] = [place(), marks(element)[0]!.offsetWidth];
    document.documentElement.dir = 'rtl';
    await until(() => Math.abs(place() - (width - left - size)) <= 1);
  });
});

describe('the host', () => {
  test('has its styles before it is on a page', () => {
    expect(root(document.createElement('cited-chart')).adoptedStyleSheets.length).toBeGreaterThan(0);
  });
});

describe('the life of a chart', () => {
  test('leaves no observer, listener or timer behind after 200 mounts', async () => {
    const left = new Set<unknown>();
    const names = new Map<unknown, string>();
    /** Follows what is added and not removed: for listeners the function, for observers the target. */
    const follow = (target: object, add: string, remove: string, index: number): void => {
      for (const method of [add, remove]) {
        const owner = target as Record<string, (...args: unknown[]) => unknown>;
        const inner = owner[method]!;
        vi.spyOn(owner, method).mockImplementation(function (this: unknown, ...args: unknown[]) {
          if (method === add) left.add(args[index]);
          else left.delete(args[index]);
          names.set(args[index], `${add} ${String(args[0])}`);
          return inner.apply(this, args);
        });
      }
    };
    follow(ResizeObserver.prototype, 'observe', 'unobserve', 0);
    follow(IntersectionObserver.prototype, 'observe', 'unobserve', 0);
    follow(window, 'addEventListener', 'removeEventListener', 1);
    follow(document, 'addEventListener', 'removeEventListener', 1);
    const element = chart({ src: '#plans' }, drills);
    for (let round = 0; round < 200; round++) {
      document.body.append(element);
      if (round % 20 === 0) await drawn(element);
      else if (round % 3 === 0) await wait(0);
      element.remove();
    }
    await wait(50);
    expect([...left].map(one => names.get(one))).toEqual([]);
  });

  test('ends, after any order of changes, as a fresh chart would', async () => {
    let seed = 11;
    const random = (n: number): number => (seed = (seed * 16807) % 2147483647) % n;
    const state = { src: '#plans', data: drills as unknown, form: '' };
    const element = chart({ src: state.src }, drills);
    put(element, document.createElement('section'));
    const steps: (() => void)[] = [
      () => document.body.append(element),
      () => element.remove(),
      () => document.querySelector('section')!.append(element),
      () => (element.src = state.src = ['#plans', '#change', '#refusals'][random(3)]!),
      () => (element.form = state.form = ['', 'table', 'column'][random(3)]!),
      () => (element.data = state.data = drills),
      () => (element.style.inlineSize = `${300 + random(400)}px`),
      () => (document.documentElement.lang = ['en', 'de'][random(2)]!),
    ];
    for (let round = 0; round < 300; round++) {
      steps[random(steps.length)]!();
      if (random(4) === 0) await wait(random(12));
    }
    document.body.append(element);
    element.style.inlineSize = '';
    const fresh = chart({ src: state.src, ...(state.form && { form: state.form }) }, state.data);
    document.body.append(fresh);
    const shape = (of: Element): string =>
      of
        .shadowRoot!.querySelector('figure')
        ?.outerHTML.replace(/<!--.*?-->/gu, '')
        .replace(/\s+/gu, ' ')
        .replaceAll('> ', '>')
        .replaceAll(' <', '<') ?? '';
    fresh.scrollIntoView();
    await drawn(fresh);
    await wait(150);
    expect(shape(element)).toBe(shape(fresh));
  });

  test('survives its move into another document', async () => {
    const frame = document.createElement('iframe');
    const element = put(chart({}, bridges), frame);
    await drawn(element);
    const display = (): string => element.ownerDocument.defaultView!.getComputedStyle(element).display;
    frame.contentDocument!.body.append(element);
    await wait(50);
    expect(display()).toBe('block');
    document.body.append(element);
    await drawn(element);
    expect(display()).toBe('block');
    expect(all(element, '.marks button')).toHaveLength(3);
  });
});
