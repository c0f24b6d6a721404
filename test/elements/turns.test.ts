import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CitedChart } from '../../src/elements.ts';
import { forms } from '../../src/forms/index.ts';
import { islands, years } from './_islands.ts';
import { all, bridges, chart, dataset, drawn, marks, names, one, put, until, wait } from './_page.ts';

/** A chart far below what readers see. */
function far(attributes: Record<string, string> = {}, data: unknown = bridges, by = 9000): CitedChart {
  const gap = document.createElement('div');
  gap.style.blockSize = `${by}px`;
  const element = chart(attributes, data);
  document.body.append(gap, element);
  return element;
}

/** A page that is never idle; what it would do then. */
async function neverIdle(): Promise<(() => void)[]> {
  // what charts of the test before asked for has run
  await new Promise(resolve => requestIdleCallback(resolve));
  const turns: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (turn: () => void) => turns.push(turn));
  return turns;
}

afterEach(() => vi.unstubAllGlobals());

describe('<cited-chart> far below the first view', () => {
  test('is told after the first view, and has its list without being scrolled to', async () => {
    const below = far();
    const loaded: Element[] = [];
    document.body.addEventListener('cited-load', ({ target }) => loaded.push(target as Element));
    const above = chart({}, bridges);
    document.body.prepend(above);
    await drawn(above);
    await until(() => marks(below).length === 3);
    await until(() => loaded.length === 2);
    expect(loaded).toEqual([above, below]);
    expect(names(below)).toEqual(names(above));
    expect(one(below, '.plot svg')).toBeUndefined();
  });

  test('works for one chart in each idle moment, and not before the first view had its time', async () => {
    const turns = await neverIdle();
    // nor what charts before these wait for
    await wait(250);
    turns.length = 0;
    const begun = performance.now();
    const charts = [far(), far(), far()];
    const told: Element[] = [];
    for (const element of charts) element.addEventListener('cited-load', () => told.push(element));
    for (const count of [0, 1, 2]) {
      await until(() => turns.length);
      if (!count) expect(performance.now() - begun).toBeGreaterThan(190);
      await wait(50);
      expect(told).toEqual(charts.slice(0, count));
      turns.shift()!();
      await until(() => told.length > count);
    }
    expect(told).toEqual(charts);
  });

  test('waits while the page moves, but not for ever', async () => {
    const turns: ((deadline: unknown) => void)[] = [];
    await neverIdle();
    vi.stubGlobal('requestIdleCallback', (turn: () => void) => turns.push(turn));
    const element = far();
    const frames = async (count: number, rest: number) => {
      for (let i = 0; i < count; i++) {
        await until(() => turns.length);
        turns.shift()!({ timeRemaining: () => rest });
      }
    };
    await frames(120, 8);
    await wait(50);
    expect(element.telling).toBeUndefined();
    await frames(1, 8);
    await until(() => element.telling);
    // and at once where there is rest
    const other = far();
    await until(() => (turns.shift()?.({ timeRemaining: () => 40 }), other.telling));
  });

  test('is told at once when it comes near', async () => {
    await neverIdle();
    const element = far();
    await until(() => one(element, '.late'));
    expect(element.telling).toBeUndefined();
    element.scrollIntoView();
    await drawn(element);
    scrollTo(0, 0);
  });

  test('is in print, though its turn has not come', async () => {
    await neverIdle();
    await drawn(put(chart({}, bridges)));
    const element = far();
    const list = await until(() => {
      dispatchEvent(new Event('beforeprint'));
      // the browser does not wait
      return one(element, '.plot svg') && marks(element);
    });
    expect(list).toHaveLength(3);
  });

  test('has the code of its form once the page was idle, so that print has its drawing', async () => {
    const element = far({ form: 'lollipop' });
    await until(() => element.telling && forms.peek('lollipop'));
    await wait(200);
    expect(one(element, '.plot svg')).toBeUndefined();
    dispatchEvent(new Event('beforeprint'));
    // the browser does not wait
    expect(one(element, '.plot svg')).toBeDefined();
  });

  test('has what readers can choose before they come, so that drawing is all that is left to do', async () => {
    const element = far({}, islands(3, years(2000, 2003), { form: 'line' }));
    await until(() => one(element, '.control.legend button'));
    expect(one(element, '.plot svg')).toBeUndefined();
  });

  test('is drawn in an idle moment while a reader is still a screen away, and not before', async () => {
    const turns = await neverIdle();
    const element = far({}, bridges, 1.9 * innerHeight);
    // told, planned, its marks placed, drawn
    for (let i = 0; i < 4; i++) {
      const turn = await until(() => turns[i]);
      await wait(50);
      expect(one(element, '.plot svg')).toBeUndefined();
      turn();
    }
    await until(() => one(element, '.plot svg'));
    expect(scrollY).toBe(0);
  });

  test('comes in parts, marks before words, and whole before a reader sees it', async () => {
    const turns = await neverIdle();
    const isles = Array.from({ length: 60 }, (_, i) => ({ entity: `Isle ${i + 1}`, value: i + 1 }));
    const element = far({ form: 'bar' }, dataset(isles), 1.9 * innerHeight);
    const seen: number[] = [];
    for (let i = 0; ; i++) {
      const turn = await until(() => turns[i], 1000).catch(() => undefined);
      if (!turn) break;
      turn();
      await wait(50);
      if (one(element, '.plot svg')) seen.push(all(element, '.plot svg text').length);
    }
    expect(all(element, '.plot svg path').length).toBeGreaterThanOrEqual(60);
    expect(seen.slice(0, 2)).toEqual([0, 16]);
    expect(names(element)).toHaveLength(60);
    expect(seen.at(-1)).toBeGreaterThan(60);
    // nothing of it moves or comes up: nobody has seen the parts
    expect(one(element, '.plot svg')!.getAnimations({ subtree: true })).toEqual([]);
  });

  test('waits for nothing once it has left the page, and again when it comes back', async () => {
    const turns = await neverIdle();
    const element = far();
    const turn = await until(() => turns[0]);
    element.remove();
    turn();
    await wait(50);
    expect(element.telling).toBeUndefined();
    vi.unstubAllGlobals();
    document.body.append(element);
    await until(() => element.telling);
  });
});

test('<cited-chart> leaves its plot alone when nothing in it changes, and draws it again where it was gone', async () => {
  const element = put(chart({}, bridges));
  await drawn(element);
  const records: MutationRecord[] = [];
  const observer = new MutationObserver(found => records.push(...found));
  observer.observe(one(element, '.plot')!, { subtree: true, childList: true, attributes: true });
  element.requestUpdate();
  await element.updateComplete;
  expect([...records, ...observer.takeRecords()]).toEqual([]);
  element.data = undefined;
  await until(() => !one(element, '.plot'));
  element.data = bridges;
  await drawn(element);
  await until(() => marks(element).length === 3);
});

describe('<cited-chart> with a picture that the page was made with', () => {
  const still = (): { element: CitedChart; picture: HTMLElement } => {
    const element = chart({}, bridges);
    const picture = document.createElement('figure');
    picture.setAttribute('data-cited-still', '');
    picture.append('A picture of bridges');
    element.append(picture);
    document.body.append(element);
    return { element, picture };
  };

  test('leaves it as it was until the page is idle', async () => {
    const turns = await neverIdle();
    const { element, picture } = still();
    await until(() => turns.length > 0);
    expect(element.telling).toBeUndefined();
    const margin = parseFloat(getComputedStyle(picture).marginTop);
    expect(picture.getBoundingClientRect().top).toBe(element.getBoundingClientRect().top + margin);
    expect(one(element, '.still')!.getBoundingClientRect().height).toBeLessThan(100);
    expect(one(element, '.late')).toBeUndefined();
    for (const turn of turns) turn();
    await drawn(element);
  });

  test.each(['pointerover', 'focusin', 'keydown', 'pointerdown'])('is there at once after %s', async sign => {
    const turns = await neverIdle();
    const { element, picture } = still();
    await until(() => turns.length > 0);
    picture.dispatchEvent(new Event(sign, { bubbles: true }));
    await drawn(element);
  });
});
