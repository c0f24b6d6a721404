import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { CitedNumber } from '../../src/elements.ts';
import { chartsThere } from '../../src/elements/_charts.ts';
import { numbers } from '../../src/elements/_numbers.ts';
import { article, button, card, make, number, numbersOf, type Piece } from './_inline.ts';
import {
  answer,
  asked,
  bridges,
  dataset,
  drawn,
  drills,
  json,
  marks,
  one,
  problemsOf,
  root,
  text,
  until,
  wait,
} from './_page.ts';
import { staged } from './_stories.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.removeAttribute('style');
});

const sentence: Piece = [
  'p',
  {},
  'The ministry has planned ',
  number('drills-2015', 'over 4,000'),
  ' training exercises and drills during 2015, and said there were ',
  number('drills-2014', '1.5 times more'),
  ' in 2014 than in 2013. An activist spoke of ',
  number('protesting', 'several hundred'),
  ' soldiers.',
];
const underline = (element: Element): string => {
  const { textDecorationLine, textDecorationStyle } = getComputedStyle(one(element, '.ground')!);
  return `${textDecorationLine} ${textDecorationStyle}`;
};

describe('<cited-number>', () => {
  test('is the words of the author, a button by name, with the status in its description', async () => {
    const around = article([sentence]);
    const [first, second, third] = numbersOf(around) as [HTMLElement, HTMLElement, HTMLElement];
    const found = await Promise.all([first, second, third].map(button));
    expect(found.map(one => one.getAttribute('aria-description'))).toEqual([
      'planned; show source',
      'show source',
      'claimed; show source',
    ]);
    expect(found.map(({ tabIndex }) => tabIndex)).toEqual([0, 0, 0]);
    expect(found.map(one => one.getAttribute('aria-expanded'))).toEqual(['false', 'false', 'false']);
    // its words alone: nothing but the slot is in it
    expect(found.map(one => one.textContent)).toEqual(['', '', '']);
    for (const name of ['over 4,000', '1.5 times more', 'several hundred'])
      expect(page.getByRole('button', { name, exact: true }).elements()).toHaveLength(1);
    expect(text(around)).toContain('planned over 4,000 training');
    expect([first.getAttribute('role'), first.getAttribute('tabindex')]).toEqual([null, null]);
  });

  test('is underlined in the style of its status, in the colour of the text around it', async () => {
    const statuses = ['reported', 'estimated', 'planned', 'target', 'forecast', 'claimed'];
    const figures = statuses.map((status, i) => ({ id: status, period: `${2001 + i}`, value: 9, status }));
    const around = article(
      [...figures.map(({ id }) => number(id, '9')), number('disputed', '9'), number('corrected', '9')],
      dataset(
        [
          ...figures,
          { id: 'disputed', period: '1990', value: 9, disputedBy: 'm' },
          { id: 'corrected', period: '1991', value: 9 },
          { id: 'correct', period: '1991', value: 8, replaces: 'corrected' },
        ],
        { speakers: { m: { name: 'Ministry' } } },
      ),
    );
    around.style.color = 'rgb(1, 2, 3)';
    await Promise.all(numbersOf(around).map(button));
    const styles = 'solid solid dashed dashed dashed dotted wavy solid'.split(' ');
    expect(numbersOf(around).map(underline)).toEqual(styles.map(style => `underline ${style}`));
    expect(new Set(numbersOf(around).map(one => getComputedStyle(root(one).querySelector('slot')!).color))).toEqual(
      new Set(['rgb(1, 2, 3)']),
    );
    const thick = (i: number): string =>
      getComputedStyle(one(numbersOf(around)[i]!, '.ground')!).textDecorationThickness;
    expect(thick(4)).not.toBe(thick(2));
    const said = numbersOf(around).map(element => one(element, '.number')!.getAttribute('aria-description'));
    expect(said.slice(-2)).toEqual(['disputed; show source', 'replaced; show source']);
  });

  test('moves no word of its sentence when its figure comes, and breaks across lines', async () => {
    let free = (): void => undefined;
    answer('/slow.json', () => new Promise(resolve => (free = () => resolve(json(drills)))));
    const words = 'over four thousand exercises and drills of all kinds that anybody could count';
    document.body.append(
      make(['p', {}, 'The plan: “', number('x', words, { src: '/slow.json#drills-2015' }), '”, said 7 of them.']),
    );
    const [element] = numbersOf() as [HTMLElement];
    document.body.style.inlineSize = '300px';
    await until(() => asked.includes('/slow.json'));
    const after = element.nextSibling!;
    const boxes = (): number[][] => {
      const range = document.createRange();
      range.selectNodeContents(element.parentElement!);
      const ends = [element.firstChild!, after].map(node => {
        range.selectNodeContents(node);
        return [...range.getClientRects()].map(({ x, y }) => [Math.round(x), Math.round(y)]);
      });
      return [...ends.flat(), [element.parentElement!.offsetHeight]];
    };
    const before = boxes();
    expect(one(element, '[role=button]')).toBeUndefined();
    free();
    const found = await button(element);
    expect(boxes()).toEqual(before);
    expect(found.getClientRects().length).toBeGreaterThan(1);
    expect(getComputedStyle(one(element, '.ground')!).boxDecorationBreak).toBe('clone');
  });

  test('can be hit on 24 px each way, also where it is one digit in small type', async () => {
    const around = article([['p', {}, 'Only ', number('drills-2015', '7'), '.']]);
    const [element] = numbersOf(around) as [HTMLElement];
    const found = await button(element);
    const paragraph = around.querySelector('p')!;
    for (const size of ['12px', '16px', '32px']) {
      paragraph.style.fontSize = size;
      const { width, height } = found.getBoundingClientRect();
      expect(Math.min(width, height), size).toBeGreaterThanOrEqual(24);
    }
    const { height } = paragraph.getBoundingClientRect();
    element.replaceWith('7');
    expect(paragraph.getBoundingClientRect().height).toBe(height);
  });

  test('reads as before while its file loads and after it failed, and says so once', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    answer('/gone.json', () => new Response('', { status: 404 }));
    const problems = problemsOf(document.body);
    const words = number('x', 'over 4,000', { src: '/gone.json#a' });
    document.body.append(make(['p', {}, words, ' and ', words]));
    await until(() => problems.length === 2);
    await wait(20);
    for (const element of numbersOf()) {
      expect(one(element, '[role], [aria-description], .ground')).toBeUndefined();
      expect(root(element).textContent).toBe('');
      expect(text(element)).toBe('over 4,000');
    }
    expect(problems.map(([first]) => first!.code)).toEqual(['load/http', 'load/http']);
    expect(warn.mock.calls.filter(([line]) => String(line).includes('gone.json'))).toHaveLength(1);
  });

  test('is an error in words where src names a chart, nothing, or no figure at all', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const problems = problemsOf(document.body);
    article([number('plans', '4,000'), number('drills-2051', '4,000'), number('', '4,000'), number('', '4,000')]);
    await until(() => problems.length === 4);
    expect(problems.map(([first]) => first!.message)).toEqual([
      '"plans" is a chart, and <cited-number> shows a figure',
      'the data has no figure "drills-2051"',
      'src names a file, but not which of its figures <cited-number> shows',
      'src names a file, but not which of its figures <cited-number> shows',
    ]);
    expect(problems[1]![0]!.remedy).toBe('the nearest known id is "drills-2015"');
    await wait(20);
    expect(numbersOf().some(element => one(element, '.ground'))).toBe(false);
    expect(warn.mock.calls.filter(([line]) => String(line).includes('names a file'))).toHaveLength(1);
  });

  test('takes a reference in place of an id, and passes over what was corrected', async () => {
    const around = article(
      [number('2013', '3')],
      dataset(
        [
          { id: 'old', period: '2013', value: 2, speaker: 'a' },
          { id: 'new', period: '2013', value: 3, speaker: 'a', replaces: 'old' },
        ],
        { speakers: { a: { name: 'A' } } },
      ),
    );
    const [element] = numbersOf(around) as [HTMLElement];
    const selected: string[] = [];
    around.addEventListener('cited-select', event => selected.push(event.detail));
    await userEvent.click(await button(element));
    await card(element);
    expect(selected).toEqual(['new']);
  });

  test('opens the card by press, Enter and Space, moves the focus in, and back on Escape', async () => {
    const around = article([['h2', {}, 'Drills'], sentence]);
    const [element] = numbersOf(around) as [HTMLElement];
    const found = await button(element);
    const selected: string[] = [];
    document.body.addEventListener('cited-select', event => selected.push(event.detail), { once: false });
    for (const key of ['{Enter}', ' ', 'click']) {
      found.focus();
      if (key === 'click') await userEvent.click(found);
      else await userEvent.keyboard(key);
      const dialog = await card(element);
      const heading = dialog.querySelector('h3')!;
      expect(dialog.getAttribute('aria-labelledby')).toBe(heading.id);
      expect(text(heading)).toBe('Training exercises and drills, 2015: over 4,000 exercises, planned');
      expect(text(dialog)).toContain('A lower bound: the number may be higher.');
      await until(() => root(element).activeElement?.localName === 'a');
      expect(text(root(element).activeElement!)).toBe('DELFI, December 2014');
      expect(found.getAttribute('aria-expanded')).toBe('true');
      await userEvent.keyboard('{Escape}');
      await until(() => !one(element, '#card'));
      expect(root(element).activeElement).toBe(found);
      expect(found.getAttribute('aria-expanded')).toBe('false');
    }
    expect(selected).toEqual(['drills-2015', 'drills-2015', 'drills-2015']);
    expect(location.hash).toBe('');
  });

  test('opens the card for a mouse that rests on it, without the focus, and lets it be reached', async () => {
    const around = article([sentence]);
    const [element] = numbersOf(around) as [HTMLElement];
    await userEvent.hover(await button(element));
    const dialog = await card(element);
    expect(root(element).activeElement).toBeNull();
    await userEvent.hover(dialog);
    await wait(400);
    expect(dialog.isConnected).toBe(true);
    await userEvent.hover(document.body, { position: { x: 2, y: 500 } });
    await until(() => !one(element, '#card'));
  });

  test('shows its card whole on a phone, beside the line and not in it, also with text twice as large', async () => {
    await page.viewport(320, 640);
    // a line that ends inside a number hangs out by a space and its ground
    document.body.style.marginInline = '16px';
    for (const size of ['16px', '32px']) {
      document.documentElement.style.fontSize = size;
      const around = article([sentence]);
      const [element] = numbersOf(around) as [HTMLElement];
      const found = await button(element);
      const height = around.querySelector('p')!.offsetHeight;
      await userEvent.click(found);
      const dialog = await card(element);
      await until(() => dialog.getBoundingClientRect().left >= 7);
      const { left, right, top, bottom } = dialog.getBoundingClientRect();
      expect([left >= 0, right <= 320]).toEqual([true, true]);
      const line = (await button(element)).getBoundingClientRect();
      expect(top >= line.bottom || bottom <= line.top).toBe(true);
      expect(around.querySelector('p')!.offsetHeight).toBe(height);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      around.remove();
    }
    await page.viewport(800, 600);
  });

  test('is plain text with a description inside a link, a summary or a button', async () => {
    const inner = number('drills-2015', 'over 4,000');
    const around = article([
      ['a', { href: '#x' }, inner],
      ['details', { open: '' }, ['summary', {}, inner]],
      ['button', {}, inner],
      ['a', {}, inner],
    ]);
    const all = numbersOf(around);
    await until(() => all.every(element => one(element, '.ground')));
    expect(all.map(element => !!one(element, '[role], [tabindex]'))).toEqual([false, false, false, true]);
    expect(one(all[0]!, '.ground')!.getAttribute('aria-description')).toBe(
      'planned; Reported by: DELFI, December 2014',
    );
    expect(underline(all[0]!)).toBe('underline dashed');
  });

  test.each([
    ['a heading', ['h2', {}, 'Plan: ', number('drills-2015', 'over 4,000')]],
    ['a list', ['ul', {}, ['li', {}, number('drills-2015', 'over 4,000'), ' planned']]],
    [
      'a cell',
      ['table', {}, ['tbody', {}, ['tr', {}, ['th', {}, 'a'], ['td', {}, number('drills-2015', 'over 4,000')]]]],
    ],
    ['a caption', ['figure', {}, ['figcaption', {}, number('drills-2015', 'over 4,000')]]],
  ] satisfies [string, Piece][])('works in %s, in both schemes', async (_, piece) => {
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      document.documentElement.style.background = scheme === 'dark' ? '#15171b' : '#fff';
      const around = article([piece]);
      const [element] = numbersOf(around) as [HTMLElement];
      await userEvent.click(await button(element));
      await card(element);
      const { violations } = await axe.run(around);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([]);
      await userEvent.keyboard('{Escape}');
      await until(() => !one(element, '#card'));
      around.remove();
    }
  });

  test('speaks the language around it, from right to left too, and another one when that changes', async () => {
    const around = article([sentence]);
    const [element] = numbersOf(around) as [HTMLElement];
    await button(element);
    document.documentElement.dir = 'rtl';
    around.lang = 'lt';
    await userEvent.click(await button(element));
    const dialog = await card(element);
    // English, as long as there are no words in Lithuanian, and said to be
    expect(dialog.closest('[lang]')!.getAttribute('lang')).toBe('en');
    expect(dialog.getBoundingClientRect().right).toBeLessThanOrEqual(innerWidth);
  });

  test('fires cited-load with its figure, and says nothing of other figures of the file', async () => {
    const events: string[] = [];
    for (const name of ['cited-load', 'cited-problem'])
      document.body.addEventListener(name, () => events.push(name), { once: true });
    const around = article([number('a', '3')], { ...bridges, charts: { x: { title: 'X', figures: ['zzz'] } } });
    await button(numbersOf(around)[0]!);
    await until(() => events.length);
    expect(events).toEqual(['cited-load']);
  });
});

describe('<cited-number> and the charts of its page', () => {
  const lit = (element: Element): number[] =>
    marks(element).flatMap((mark, i) => (mark.hasAttribute('data-lit') ? i : []));
  const isLit = (element: Element): boolean => !!one(element, '[data-lit]');

  test('light up each other’s figure, in other shadow trees too, and let go at once', async () => {
    const around = article([sentence, ['cited-chart', { src: '#plans' }]]);
    const host = document.createElement('div');
    const inner = make(['cited-chart', { src: '#plans' }]) as Element & { data: unknown };
    host.attachShadow({ mode: 'open' }).append(inner);
    around.append(host);
    const chart = around.querySelector('cited-chart')!;
    await Promise.all([drawn(chart), drawn(inner)]);
    const [plan, ratio] = numbersOf(around) as [HTMLElement, HTMLElement];
    await userEvent.hover(chart, { position: { x: 1, y: 1 } });
    await until(() => !isLit(plan) && !lit(chart).length);
    const tree = (): (string | null)[] => [chart, inner].flatMap(one => marks(one).map(mark => mark.ariaLabel));
    const before = tree();
    (await button(plan)).focus();
    expect([lit(chart), lit(inner)]).toEqual([[2], [2]]);
    expect(getComputedStyle(marks(chart)[2]!).outlineStyle).toBe('solid');
    expect(marks(chart).map(mark => mark.parentElement!.hasAttribute('data-far'))).toEqual([true, true, false]);
    expect(tree()).toEqual(before);
    (await button(ratio)).focus();
    expect(lit(chart)).toEqual([1]);
    (await button(ratio)).blur();
    expect([lit(chart), lit(inner)]).toEqual([[], []]);
    expect(one(chart, '[data-far]')).toBeUndefined();
    await userEvent.hover(marks(chart)[2]!);
    expect([plan, ratio].map(isLit)).toEqual([true, false]);
    await userEvent.hover(chart, { position: { x: 1, y: 1 } });
    await until(() => !isLit(plan));
    marks(inner)[1]!.focus();
    expect([plan, ratio].map(isLit)).toEqual([false, true]);
    marks(inner)[1]!.blur();
    expect(isLit(ratio)).toBe(false);
  });

  test('stay lit while a card is open, whatever is drawn anew', async () => {
    const around = article([sentence, ['cited-chart', { src: '#plans' }]]);
    const chart = around.querySelector('cited-chart')!;
    await drawn(chart);
    const [plan] = numbersOf(around) as [HTMLElement];
    await button(plan);
    await userEvent.click(marks(chart)[2]!);
    await until(() => one(chart, '#card'));
    await userEvent.hover(document.body, { position: { x: 1, y: 1 } });
    await until(() => isLit(plan));
    chart.requestUpdate();
    await chart.updateComplete;
    expect(isLit(plan)).toBe(true);
    await userEvent.keyboard('{Escape}');
    marks(chart)[2]!.blur();
    await until(() => !isLit(plan));
    await userEvent.click(await button(plan));
    await card(plan);
    chart.form = 'bar';
    await until(() => one(chart, 'figure.bar .plot svg'));
    await until(() => lit(chart).length === 1);
  });

  test('light up what a chart derives from the figure, and nothing of another file', async () => {
    const data = dataset([
      { id: 'base', period: '2013', value: 200 },
      { id: 'more', period: '2014', value: '1.5x [2013]' },
    ]);
    const around = article([number('more', '1.5 times'), ['cited-chart', {}]], data);
    const other = article([['cited-chart', {}]], structuredClone(data));
    const charts = [...document.querySelectorAll('cited-chart')];
    await Promise.all(charts.map(drawn));
    const [element] = numbersOf(around) as [HTMLElement];
    (await button(element)).focus();
    const { told } = charts[0]!.telling!;
    const expected = told.flatMap(({ row }, i) => (row.id === 'more' || row.derived?.from.includes('more') ? i : []));
    expect(expected.length).toBeGreaterThan(0);
    expect(lit(charts[0]!)).toEqual(expected);
    expect(lit(other.querySelector('cited-chart')!)).toEqual([]);
  });
});

test('<cited-number> lights up its mark in the chart of a story, and there is its source listed', async () => {
  const around = article([
    [
      'cited-story',
      { mode: 'steps' },
      ['h2', {}, 'Drills'],
      ['cited-step', { chart: 'plans' }, ['h3', {}, 'A'], sentence],
    ],
    ['cited-sources', {}],
  ]);
  const stage = await staged(around.querySelector('cited-story')!);
  const [plan] = numbersOf(around) as [HTMLElement];
  (await button(plan)).focus();
  await until(() => marks(stage).some(mark => mark.hasAttribute('data-lit')));
  expect(
    marks(stage)
      .filter(mark => mark.hasAttribute('data-lit'))
      .map(({ ariaLabel }) => ariaLabel),
  ).toEqual([expect.stringContaining('2015: over 4,000')]);
  await until(() => one(around.querySelector('cited-sources')!, 'li'));
});

test('<cited-number> lights up no mark that a step does not draw, and its own again in the next that does', async () => {
  const around = article([
    [
      'cited-story',
      { mode: 'scroll' },
      ['h2', {}, 'Drills'],
      ['cited-step', { chart: 'plans' }, ['h3', {}, 'A'], sentence],
      ['cited-step', { chart: 'outcome' }, ['h3', {}, 'B'], ['p', {}, 'Half of it.']],
    ],
  ]);
  for (const side of ['before', 'after'] as const) {
    const space = document.createElement('div');
    space.style.blockSize = '1500px';
    around[side](space);
  }
  const stage = await staged(around.querySelector('cited-story')!);
  const goTo = (step: number): void =>
    scrollBy(0, around.querySelectorAll('cited-step')[step]!.getBoundingClientRect().top - 0.4 * innerHeight);
  const lit = (): (string | null)[] =>
    marks(stage).flatMap(mark => (mark.matches('[data-lit]:not(.away)') ? mark.ariaLabel : []));
  const isAt = (step: number): boolean => one(stage, '.progress span')?.textContent === `${step + 1} / 2`;
  goTo(0);
  await until(() => isAt(0));
  const [plan] = numbersOf(around) as [HTMLElement];
  (await button(plan)).focus({ preventScroll: true });
  await until(() => lit().length === 1);
  const [before] = lit();
  goTo(1);
  await until(() => isAt(1) && !lit().length);
  goTo(0);
  await until(() => isAt(0) && lit().length === 1);
  expect(lit()).toEqual([before]);
});

describe('<cited-number> while a page is written', () => {
  test('warns once where its words and its figure disagree, with the words before it, and after a change', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const said = (): string[] => warn.mock.calls.map(([line]) => String(line)).filter(line => line.includes('“'));
    const around = article([
      ['p', {}, 'It planned over ', number('drills-2015', '4,000'), ', not ', number('drills-2015', '5,100'), '.'],
      ['p', {}, number('drills-2015', '5,100')],
      ['p', {}, 'It planned over ', number('drills-2015', '4'), ['sup', { 'data-cited-still': '' }, '1'], ' thousand.'],
    ]);
    await until(() => said().length);
    await wait(50);
    expect(said()).toHaveLength(1);
    expect(said()[0]).toContain('“5,100” is not what the figure "drills-2015" says: “over 4,000”');
    numbersOf(around)[0]!.firstChild!.nodeValue = '6,100';
    await until(() => said().some(line => line.includes('6,100')));
  });
});

describe('<cited-number> and the life of a page', () => {
  test('follows its src, its words, and the place it is moved to', async () => {
    const around = article([sentence]);
    const elsewhere = article([['p', {}]], bridges);
    const [element] = numbersOf(around) as [CitedNumber];
    await button(element);
    element.src = '#protesting';
    await until(() => one(element, '.claimed'));
    element.textContent = 'some';
    expect(page.getByRole('button', { name: 'some', exact: true }).elements()).toHaveLength(1);
    element.src = '#c';
    await until(() => !one(element, '.ground'));
    elsewhere.querySelector('p')!.append(element);
    await until(() => one(element, '.planned'));
    element.remove();
    element.removeAttribute('src');
    elsewhere.append(element);
    await until(() => !one(element, '.ground'));
  });

  test('closes its card when it leaves the page, and opens it again afterwards', async () => {
    const around = article([sentence]);
    const [element] = numbersOf(around) as [HTMLElement];
    await userEvent.click(await button(element));
    await card(element);
    element.remove();
    around.append(element);
    await until(() => one(element, '[aria-expanded=false]'));
    expect(one(element, '#card')).toBeUndefined();
    await userEvent.click(await button(element));
    await card(element);
  });

  test('keeps its card open while other elements change, and has it beside its words after its figure changed', async () => {
    const around = article([sentence, ['cited-chart', { src: '#plans' }]]);
    const [element] = numbersOf(around) as [CitedNumber];
    await userEvent.click(await button(element));
    const dialog = await card(element);
    around.querySelector('cited-chart')!.form = 'table';
    await until(() => one(around.querySelector('cited-chart')!, 'figure.table .plot svg'));
    expect(dialog.matches(':popover-open')).toBe(true);
    element.src = '#no-such';
    await until(() => !one(element, '.ground'));
    expect(one(element, '#card')).toBeUndefined();
    element.src = '#protesting';
    const found = await button(element);
    await userEvent.click(found);
    const next = await card(element);
    await until(() => Math.abs(next.getBoundingClientRect().top - found.getBoundingClientRect().bottom) < 12);
    await userEvent.keyboard('{Escape}');
    await until(() => root(element).activeElement === found);
  });

  test('leaves nothing behind after 1,000 of them', async () => {
    const listeners = new Map<string, number>();
    // spies would keep what they are called with
    const counting = (target: EventTarget, name: 'addEventListener' | 'removeEventListener', by: number): void => {
      const native = target[name] as (...all: unknown[]) => void;
      target[name] = (...all: unknown[]) => {
        const type = String(all[0]);
        listeners.set(type, (listeners.get(type) ?? 0) + by);
        native.apply(target, all);
      };
    };
    const around = article([
      ['cited-chart', { src: '#plans' }],
      ['p', {}],
    ]);
    await drawn(around.querySelector('cited-chart')!);
    for (const target of [window, document]) {
      counting(target, 'addEventListener', 1);
      counting(target, 'removeEventListener', -1);
    }
    const weak: WeakRef<Element>[] = [];
    for (let round = 0; round < 10; round++) {
      const some = Array.from({ length: 100 }, () => make(number('drills-2015', 'over 4,000')) as Element);
      around.querySelector('p')!.append(...some);
      await until(() => some.every(element => one(element, '.ground')));
      weak.push(...some.map(element => new WeakRef(element)));
      for (const element of some) element.remove();
    }
    await wait(0);
    for (const target of [window, document] as Partial<EventTarget>[]) {
      delete target.addEventListener;
      delete target.removeEventListener;
    }
    expect([numbers.size, chartsThere().length]).toEqual([0, 1]);
    expect([...listeners].filter(([, count]) => count !== 0)).toEqual([]);
    const { send } = cdp() as unknown as { send: (method: string) => Promise<void> };
    await send('HeapProfiler.collectGarbage');
    await wait(0);
    await send('HeapProfiler.collectGarbage');
    // the last ones may still be held by what runs
    expect(weak.filter(ref => ref.deref()).length).toBeLessThan(150);
  });
});
