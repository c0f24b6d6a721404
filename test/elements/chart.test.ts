import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  all,
  answer,
  bridges,
  chart,
  dataset,
  drawn,
  drills,
  json,
  marks,
  names,
  one,
  put,
  root,
  text,
  until,
  wait,
} from './_page.ts';

/** The tree that assistive technology gets, as far as our own markup makes it: one line a node. */
function outline(element: Element): string[] {
  const figure = one(element, 'figure')!;
  const label = (id: string | null): string => text(root(element).getElementById(id ?? '') ?? undefined);
  const lines = [
    `figure "${label(figure.getAttribute('aria-labelledby'))}" described by "${label(figure.getAttribute('aria-describedby'))}"`,
  ];
  const walk = (node: Element): void => {
    if (node.ariaHidden === 'true' || !node.checkVisibility({ contentVisibilityAuto: true })) return;
    const role = node.getAttribute('role');
    if (/^H\d$/u.test(node.tagName)) lines.push(`heading ${node.tagName[1]} "${text(node)}"`);
    else if (node.localName === 'p') lines.push(`paragraph "${text(node)}"`);
    else if (role === 'img') lines.push(`img "${node.ariaLabel}"`);
    else if (node.localName === 'button') lines.push(`button "${node.ariaLabel ?? text(node)}"`);
    else if (node.localName === 'summary') lines.push(`summary "${text(node)}"`);
    else {
      if (role === 'list') lines.push(`list "${node.ariaLabel}"`);
      for (const child of node.children) walk(child);
    }
  };
  for (const child of figure.children) walk(child);
  return lines;
}

describe('<cited-chart>', () => {
  test('gives the tree of the founding chart, word for word', async () => {
    const heading = document.createElement('h1');
    heading.textContent = 'Article';
    const element = put(heading, chart({ src: '#plans' }, drills)) ?? null;
    await drawn(element);
    const title = 'Over 4,000 exercises planned for 2015; no count given for earlier years';
    expect(outline(element)).toEqual([
      `figure "${title}" described by "Training exercises and drills a year"`,
      `heading 2 "${title}"`,
      'paragraph "Training exercises and drills a year"',
      'paragraph "2015: over 4,000, planned. No number was reported for 2013 and 2014. The only comparison reported: “1.5 times more” in 2014 compared with 2013. According to DELFI, 2014 was higher than 2013. 2015 cannot be compared with 2013 or 2014, which have no numbers."',
      'img "Column chart with 3 years, 2013 to 2015. 1 has a reported number."',
      'list "Figures by year"',
      'button "2013: no number was reported. It is the base of the comparison for 2014."',
      'button "2014: no number was reported, only “1.5 times more” compared with 2013. Said by: DELFI."',
      'button "2015: over 4,000, planned. Said by: Russian Ministry of Defence."',
      'paragraph "Dashed outline: planned, not yet carried out when reported. Open top: “over”, so the number may be higher."',
      'paragraph "Said by: Russian Ministry of Defence; DELFI. Reported by: DELFI, December 2014"',
      'summary "In words and as a table"',
    ]);
  });

  test('loads the words that a chosen figure is written in', async () => {
    const element = put(chart({ src: '#refusals' }, drills));
    await drawn(element);
    expect(one(element, '.plot svg')!.ariaLabel).toBe('One range on a number line from 0 to 1,000 soldiers.');
    expect(names(element)).toEqual([
      'Soldiers of one unit announcing protest: “several hundred” (no exact number; drawn as 300 to 900), claimed. Claimed by: Elena Vasilieva.',
    ]);
  });

  test('says of each text of the data which language it is in', async () => {
    const charts = { c: { title: { en: 'Bridges', lt: 'Tiltai' }, subtitle: { lt: 'Tiltų skaičius' } } };
    const element = put(chart({ src: '#c' }, dataset([{ period: '2014', value: 3 }], { lang: 'lt', charts })));
    await drawn(element);
    const [title, subtitle] = ['#title', '#subtitle'].map(id => one(element, `${id} bdi`)!);
    expect([text(title), title!.lang]).toEqual(['Bridges', '']);
    expect([text(subtitle), subtitle!.lang]).toEqual(['Tiltų skaičius', 'lt']);
  });

  test('hides all that is inside the picture, and gives the host no role and no tab stop', async () => {
    const element = put(chart({}, bridges));
    await drawn(element);
    const svg = one(element, '.plot svg')!;
    const open = [...svg.children].filter(child => child.localName !== 'defs');
    expect(open.map(child => child.getAttribute('aria-hidden'))).toEqual(['true']);
    expect([element.getAttribute('role'), element.getAttribute('tabindex')]).toEqual([null, null]);
    expect(root(element).querySelectorAll('[title], [role=application], [style*="left"]')).toHaveLength(0);
  });

  test('puts a button of at least 24 px over each mark, inside the plot', async () => {
    const element = put(chart({ src: '#plans' }, drills));
    await drawn(element);
    await until(() => marks(element)[0]!.parentElement!.style.height);
    const plot = one(element, '.plot')!.getBoundingClientRect();
    for (const mark of marks(element)) {
      const box = mark.getBoundingClientRect();
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
      expect(box.left).toBeGreaterThanOrEqual(plot.left - 1);
      expect(box.right).toBeLessThanOrEqual(plot.right + 1);
      expect(box.bottom).toBeLessThanOrEqual(plot.bottom + 1);
    }
  });

  test('has targets of at least 24 px, to the last fraction: marks among many, links, all in the details', async () => {
    const figures = Array.from({ length: 60 }, (_, i) => ({
      period: `${1960 + i}`,
      value: i % 5 === 3 ? null : ((i * 37) % 101) * 10 + 1,
    }));
    const element = put(chart({}, dataset(figures)));
    await drawn(element);
    await until(() => marks(element)[0]!.parentElement!.style.height);
    one(element, 'summary')!.click();
    await until(() => one(element, 'table'));
    marks(element)[1]!.click();
    await until(() => one(element, '#card a'));
    for (const target of all(element, 'button, a, summary')) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.ariaLabel ?? text(target)).toBeGreaterThanOrEqual(24);
    }
  });

  test('makes the buttons over marks taller under fingers, and not their marks', async () => {
    const { matchMedia } = window;
    vi.spyOn(window, 'matchMedia').mockImplementation(query =>
      query === '(pointer: coarse)' ? ({ matches: true } as MediaQueryList) : matchMedia.call(window, query),
    );
    const element = put(chart({ form: 'table' }, bridges));
    await drawn(element);
    const heights = (): number[] => marks(element).map(mark => mark.offsetHeight);
    const drawing = one(element, '.plot svg')!.outerHTML;
    await until(() => Math.min(...heights()) > 24);
    vi.restoreAllMocks();
    const boxes = marks(element).map(mark => mark.getBoundingClientRect());
    for (const [index, box] of boxes.entries())
      expect(box.bottom).toBeLessThanOrEqual((boxes[index + 1]?.top ?? Infinity) + 1);
    expect(one(element, '.plot svg')!.outerHTML).toBe(drawing);
  });

  test('shows the figures anew when its attributes and its data change', async () => {
    const element = put(chart({}, bridges));
    await drawn(element);
    element.data = dataset([{ period: '2013', value: 8 }]);
    await until(() => marks(element).length === 1);
    element.data = { ...bridges };
    element.form = 'table';
    await until(() => one(element, 'figure.table .plot svg'));
    expect(names(element)).toHaveLength(3);
    element.removeAttribute('form');
    element.form = null;
    await until(() => one(element, 'figure.column'));
    element.setAttribute('as-of', '2013');
    await until(() => text(one(element, '.plot')).startsWith('As of 2013, none of these figures had been reported.'));
  });

  test('reads an object again that was changed inside and set again', async () => {
    const data = dataset([{ period: '2013', value: 8 }]);
    const element = put(chart({}, data));
    await drawn(element);
    (data['figures'] as unknown[]).push({ period: '2014', value: 9 });
    element.data = data;
    await until(() => marks(element).length === 2);
  });

  test('tells the problems of the file and of the chart in one event, and that it loaded in another', async () => {
    const element = chart({ form: 'bar', src: '#change' }, drills);
    const events: string[] = [];
    for (const name of ['cited-load', 'cited-problem'])
      document.addEventListener(name, event =>
        events.push(`${name} ${(event as CustomEvent<{ code: string }[]>).detail?.map(({ code }) => code) ?? ''}`),
      );
    put(element);
    await drawn(element);
    await wait(50);
    expect(events.filter(name => name.startsWith('cited-load'))).toHaveLength(1);
    expect(events.filter(name => name.includes('chart/form-refused'))).toHaveLength(1);
  });

  test('draws only when it comes near the viewport, but tells at once', async () => {
    const spacer = document.createElement('div');
    spacer.style.blockSize = '5000px';
    const element = put(spacer, chart({}, bridges));
    await until(() => marks(element).length === 3);
    await wait(200);
    expect(one(element, '.plot svg')).toBeUndefined();
    expect(one(element, '.plot [role=img]')!.ariaLabel).toContain('3 years');
    element.scrollIntoView();
    await drawn(element);
  });

  test('plans again when its width and when the root font size change', async () => {
    const box = document.createElement('div');
    box.style.inlineSize = '700px';
    const element = chart({ src: '#plans' }, drills);
    box.append(element);
    put(box);
    await drawn(element);
    box.style.inlineSize = '320px';
    await until(() => one(element, '.plot svg')!.getAttribute('width') === '320');
    const before = one(element, '.plot svg')!.getAttribute('height');
    document.documentElement.style.fontSize = '32px';
    await until(() => one(element, '.plot svg')!.getAttribute('height') !== before);
    document.documentElement.style.fontSize = '';
  });

  test('keeps a width of its own as a flex item and shrinks with it', async () => {
    const box = document.createElement('div');
    box.style.cssText = 'display: flex; inline-size: 300px';
    const element = chart({}, bridges);
    box.append(element);
    put(box);
    await drawn(element);
    expect(element.getBoundingClientRect().width).toBe(300);
  });
});

describe('the card', () => {
  const open = async (index: number): Promise<{ element: Element; card: HTMLElement }> => {
    const element = put(chart({ src: '#plans' }, drills));
    await drawn(element);
    marks(element)[index]!.focus();
    await userEvent.keyboard('{Enter}');
    return { element, card: await until(() => one(element, '#card')) };
  };
  const focused = (element: Element): Element | null => root(element).activeElement;

  test('stands after the list, takes the focus, and says all that is known', async () => {
    const { element, card } = await open(2);
    await until(() => focused(element)?.localName === 'a');
    expect(text(focused(element)!)).toBe('DELFI, December 2014');
    expect(one(element, '.plot')!.compareDocumentPosition(card)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(text(root(element).getElementById('card-title')!)).toBe('2015: over 4,000, planned');
    expect(card.querySelector('h3')).not.toBeNull();
    expect(card.querySelector('q')!.lang).toBe('en');
    expect(text(card)).toContain('A lower bound: the number may be higher.');
    expect(text(card)).toContain('Said by: Russian Ministry of Defence. Reported by: DELFI, December 2014');
    expect(text(card)).toContain('Accessed 22 November 2026');
    expect(card.querySelector('a')!.rel).toBe('noopener');
    expect(marks(element).map(mark => mark.ariaExpanded)).toEqual(['false', 'false', 'true']);
  });

  test('closes when the focus goes on to something else, and leaves it there', async () => {
    const { element } = await open(2);
    await until(() => focused(element)?.localName === 'a');
    one(element, 'summary')!.focus();
    await until(() => !one(element, '#card'));
    expect(focused(element)?.localName).toBe('summary');
  });

  test('closes with Escape and with its button, and gives the focus back to its mark', async () => {
    const { element } = await open(2);
    await until(() => focused(element)?.localName === 'a');
    await userEvent.keyboard('{Escape}');
    await until(() => !one(element, '#card'));
    expect(focused(element)).toBe(marks(element)[2]);
    await userEvent.keyboard('{Enter}');
    const close = await until(() => one(element, '#card button'));
    await userEvent.click(close);
    await until(() => !one(element, '#card'));
    expect(focused(element)).toBe(marks(element)[2]);
  });

  test('gives the focus to Close where it has no link', async () => {
    const element = put(chart({ src: '#plans' }, drills));
    await drawn(element);
    await userEvent.click(marks(element)[0]!);
    await until(() => text(focused(element) ?? undefined) === 'Close');
  });

  test('of a derived number leads to the figures that it rests on, and to their sources', async () => {
    const data = dataset([
      { id: 'later', period: '2014', value: 3500 },
      { id: 'ratio', period: '2014', value: '1.5x [2013]' },
    ]);
    const element = put(chart({}, JSON.stringify(data)));
    await drawn(element);
    const index = names(element).findIndex(name => name?.startsWith('2013'));
    marks(element)[index]!.focus();
    await userEvent.keyboard('{Enter}');
    const card = await until(() => one(element, '#card'));
    await until(() => focused(element)?.localName === 'a');
    expect(text(card)).toContain('Derived, reported by nobody: about 2,333 = 3,500 ÷ 1.5.');
    const items = [...card.querySelectorAll('li')];
    expect(items.map(item => text(item))).toEqual([
      '2014: 3,500 from The Gazette (The Gazette, December 2014)',
      '2014: 1.5 from The Gazette (The Gazette, December 2014)',
    ]);
    expect(items[0]!.querySelector('a')!.href).toBe('https://gazette.example/1');
    await userEvent.click(items[0]!.querySelector('button')!);
    await until(() => text(root(element).getElementById('card-title')!).startsWith('2014: 3,500'));
    await until(() => focused(element)?.localName === 'a');
    await userEvent.keyboard('{Escape}');
    await until(() => !one(element, '#card'));
    expect(focused(element)).toBe(marks(element)[names(element).findIndex(name => name?.startsWith('2014: 3,500'))]);
  });

  test('says which figure was selected', async () => {
    const selected: unknown[] = [];
    document.addEventListener('cited-select', event => selected.push((event as CustomEvent<string>).detail), {
      once: true,
    });
    await open(2);
    expect(selected).toEqual(['drills-2015']);
  });

  test('stands in flow where the chart is narrow', async () => {
    await page.viewport(320, 700);
    const { element, card } = await open(1);
    await until(() => focused(element)?.localName === 'a');
    expect(card.hasAttribute('popover')).toBe(false);
    const [plot, key] = [one(element, '.plot')!, one(element, '[part=key]')!].map(part => part.getBoundingClientRect());
    const box = card.getBoundingClientRect();
    expect(box.top).toBeGreaterThanOrEqual(plot!.bottom);
    expect(box.bottom).toBeLessThanOrEqual(key!.top);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
    await userEvent.keyboard('{Escape}');
    await until(() => !one(element, '#card'));
    expect(focused(element)).toBe(marks(element)[1]);
    await page.viewport(800, 600);
  });

  test('opens for a mouse that rests on a mark, without moving the focus, and stays while it is over the card', async () => {
    const element = put(chart({ src: '#plans' }, drills));
    await drawn(element);
    await until(() => marks(element)[2]!.parentElement!.style.height);
    await userEvent.hover(marks(element)[2]!);
    const card = await until(() => one(element, '#card:popover-open'));
    expect(focused(element)).toBeNull();
    const [box, mark] = [card.getBoundingClientRect(), marks(element)[2]!.getBoundingClientRect()];
    const apart = box.top >= mark.bottom || box.bottom <= mark.top || box.right <= mark.left || box.left >= mark.right;
    expect({ apart, box: box.toJSON(), mark: mark.toJSON() }).toMatchObject({ apart: true });
    expect(box.bottom).toBeLessThanOrEqual(innerHeight);
    await userEvent.hover(card);
    await wait(500);
    expect(one(element, '#card')).toBeDefined();
    await userEvent.hover(document.querySelector('h1') ?? document.body, { position: { x: 2, y: 2 } });
    await until(() => !one(element, '#card'));
  });

  test('does not open under a mouse at rest while the page scrolls', async () => {
    const room = document.createElement('div');
    room.style.blockSize = '3000px';
    const element = put(chart({ src: '#plans' }, drills), room);
    await drawn(element);
    await until(() => marks(element)[2]!.parentElement!.style.height);
    const mark = marks(element)[2]!;
    const { x, y } = mark.getBoundingClientRect();
    const over = { bubbles: true, composed: true, pointerType: 'mouse', clientX: x + 2, clientY: y + 2 };
    mark.dispatchEvent(new PointerEvent('pointermove', over));
    for (let i = 1; i < 6; i++) {
      await wait(60);
      scrollTo(0, 4 * i);
    }
    expect(one(element, '#card')).toBeUndefined();
    await until(() => one(element, '#card:popover-open'));
    scrollTo(0, 0);
  });

  test('does not open where the page moves a mark under a mouse at rest', async () => {
    const [over, under] = [document.createElement('p'), document.createElement('p')];
    over.style.blockSize = '300px';
    under.style.blockSize = '3000px';
    const element = put(over, chart({ src: '#plans' }, drills), under);
    await drawn(element);
    const mark = marks(element)[2]!;
    await until(() => mark.parentElement!.style.height);
    const { left, width, top, height } = mark.getBoundingClientRect();
    await userEvent.hover(over, { position: { x: left + width / 2 - over.getBoundingClientRect().left, y: 60 } });
    scrollTo(0, top + height / 2 - over.getBoundingClientRect().top - 60);
    await until(() => mark.matches(':hover'));
    await wait(500);
    expect(one(element, '#card')).toBeUndefined();
    await userEvent.hover(mark, { position: { x: 10, y: 10 } });
    await until(() => one(element, '#card:popover-open'));
    scrollTo(0, 0);
  });

  test('opened by a mouse, goes away with Escape, and comes again only after the mouse left its mark', async () => {
    const element = put(chart({ src: '#plans' }, drills));
    await drawn(element);
    const mark = marks(element)[1]!;
    await until(() => mark.parentElement!.style.height);
    await userEvent.hover(mark, { position: { x: 8, y: 8 } });
    await until(() => one(element, '#card:popover-open'));
    await userEvent.keyboard('{Escape}');
    await until(() => !one(element, '#card'));
    await userEvent.hover(mark, { position: { x: 12, y: 10 } });
    await wait(400);
    expect(one(element, '#card')).toBeUndefined();
    await userEvent.hover(marks(element)[2]!);
    await until(() => one(element, '#card:popover-open'));
  });

  test('closes when its row goes', async () => {
    const { element } = await open(2);
    element.setAttribute('src', '#refusals');
    await until(() => marks(element).length === 1);
    expect(one(element, '#card')).toBeUndefined();
    await wait(50);
    expect(one(element, '#card')).toBeUndefined();
  });
});

describe('the keyboard', () => {
  const ready = async (): Promise<Element> => {
    const element = put(chart({ src: '#plans' }, drills));
    await drawn(element);
    return element;
  };

  test('has three tab stops in the founding chart', async () => {
    const element = await ready();
    const after = document.createElement('button');
    document.body.append(after);
    // a pointer that rests on a mark opens its card
    await userEvent.hover(after);
    const stops: string[] = [];
    for (let i = 0; i < 6 && document.activeElement !== after; i++) {
      await userEvent.tab();
      if (document.activeElement === element) stops.push(root(element).activeElement!.localName);
    }
    expect(stops).toEqual(['button', 'a', 'summary']);
  });

  test('moves between marks, also those without a number, and stops at the ends', async () => {
    const element = await ready();
    const at = (): number => marks(element).indexOf(root(element).activeElement as HTMLButtonElement);
    marks(element)[0]!.focus();
    const way: number[] = [];
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowLeft', 'End', 'Home']) {
      await userEvent.keyboard(`{${key}}`);
      way.push(at());
    }
    expect(way).toEqual([1, 2, 2, 1, 0, 0, 2, 0]);
    expect(marks(element).map(mark => mark.tabIndex)).toEqual([0, -1, -1]);
  });

  test('swaps left and right on a page from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const element = await ready();
    marks(element)[0]!.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(root(element).activeElement).toBe(marks(element)[1]);
  });

  test('stands English words on the right of a page from right to left, and reads them from the left', async () => {
    document.documentElement.dir = 'rtl';
    const element = await ready();
    marks(element)[2]!.click();
    await until(() => one(element, '#card p'));
    for (const part of ['[part=source]', '#card p']) {
      const { textAlign, unicodeBidi } = getComputedStyle(one(element, part)!);
      expect([textAlign, unicodeBidi]).toEqual(['right', 'plaintext']);
    }
  });

  test('leaves letters and keys with Ctrl, Alt or Meta to the browser', async () => {
    const element = await ready();
    const left: boolean[] = [];
    for (const init of [
      { key: 'a' },
      { key: 'ArrowRight', ctrlKey: true },
      { key: 'End', metaKey: true },
      { key: 'Home', altKey: true },
      { key: 'PageDown' },
    ])
      left.push(
        marks(element)[0]!.dispatchEvent(
          new KeyboardEvent('keydown', { ...init, bubbles: true, composed: true, cancelable: true }),
        ),
      );
    expect(left).toEqual([true, true, true, true, true]);
  });

  test('shows the hint while a mark has the focus from the keyboard', async () => {
    const element = await ready();
    expect(one(element, '.hint')!.checkVisibility()).toBe(false);
    await userEvent.tab();
    expect(one(element, '.hint')!.checkVisibility()).toBe(true);
    expect(getComputedStyle(root(element).activeElement!).outlineWidth).toBe('3px');
  });
});

describe('the details', () => {
  test('are built when they are opened: words, table, hint, files', async () => {
    const element = put(chart({ src: '#plans' }, drills));
    await drawn(element);
    expect(one(element, 'table')).toBeUndefined();
    await userEvent.click(one(element, 'summary')!);
    const table = await until(() => one(element, 'table'));
    expect(one(element, '.hidden')).toBeUndefined();
    expect([...table.querySelectorAll('th[scope=col]')].map(cell => text(cell))).toHaveLength(6);
    expect([...table.querySelectorAll('th[scope=row]')].map(cell => text(cell))).toEqual(['2013', '2014', '2015']);
    expect(text(table)).not.toContain('—');
    expect([...table.querySelectorAll('td')].every(cell => text(cell))).toBe(true);
    const files = await until(() =>
      all(element, '[part=menu] a').length === 2 ? all<HTMLAnchorElement>(element, '[part=menu] a') : null,
    );
    expect(files.map(file => file.download)).toEqual(['plans.csv', 'plans.json']);
    expect(await (await fetch(files[0]!.href)).text()).toContain('1.5x [2013]');
  });

  test('name the file and its date, and all sources where the line has the first two', async () => {
    const sources = Object.fromEntries(
      ['Gazette', 'Herald', 'Courier', 'Echo'].map(name => [
        name,
        { publisher: `The ${name}`, title: name, url: `https://${name}.example/` },
      ]),
    );
    const figures = Object.keys(sources).map((source, i) => ({ period: String(2011 + i), value: i + 1, source }));
    answer('/many%20sources.json', () => json(dataset(figures, { sources, modified: '2026-11-22' })));
    const element = put(chart({ src: '/many sources.json' }));
    await drawn(element);
    expect(text(one(element, '[part=source]'))).toBe(
      'Said by: The Gazette; The Herald; The Courier; The Echo. Reported by: The Gazette; The Herald; 2 more below',
    );
    one<HTMLDetailsElement>(element, 'details')!.open = true;
    await until(() => one(element, 'table'));
    const lines = all(element, 'details .text').map(text);
    expect(lines).toContain('Reported by: The Gazette; The Herald; The Courier; The Echo');
    expect(lines).toContain('Data: many sources.json · updated 22 November 2026');
    const file = all<HTMLAnchorElement>(element, 'details .text a').at(-1)!;
    expect([file.pathname, file.rel]).toEqual(['/many%20sources.json', 'noopener']);
  });

  test('say of data in the page only what is known', async () => {
    const element = put(chart({}, bridges));
    await drawn(element);
    one<HTMLDetailsElement>(element, 'details')!.open = true;
    await until(() => one(element, 'table'));
    expect(
      all(element, 'details .text')
        .map(text)
        .filter(line => /Data:|Reported by:/.test(line)),
    ).toEqual([]);
  });

  test('give their files back when the chart goes', async () => {
    const element = put(chart({ src: '#plans' }, drills));
    await drawn(element);
    one<HTMLDetailsElement>(element, 'details')!.open = true;
    const file = await until(() => one<HTMLAnchorElement>(element, '[part=menu] a'));
    element.remove();
    await wait(0);
    await expect(fetch(file.href)).rejects.toThrow();
  });

  test('hold the one empty status from the start', async () => {
    const element = put(chart({}, bridges));
    await drawn(element);
    expect(all(element, '[role=status]').map(text)).toEqual(['']);
  });
});
