import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inhabitants } from '../../src/elements/_page.ts';
import { all, bridges, dataset, drills, names, one, text, until, wait } from './_page.ts';
import { goTo, seen, staged, steps, story } from './_stories.ts';

beforeEach(() => page.viewport(1200, 800));
afterEach(async () => {
  vi.restoreAllMocks();
  scrollTo(0, 0);
  await page.viewport(800, 600);
});

const step = (markup: string): Element =>
  document.createRange().createContextualFragment(markup).firstElementChild as Element;

describe('a story on a page that lives', () => {
  test('follows steps that come, change places and go', async () => {
    const element = story();
    const stage = await staged(element);
    await goTo(element, 1);
    await until(() => seen(stage)[0] === '2 / 4');
    const before = names(stage).length;
    element.append(step('<cited-step id="new" chart="refusals"><h3>New</h3><p>Several hundred.</p></cited-step>'));
    await until(() => names(stage).length === before + 1 && seen(stage)[0] === '2 / 5');
    element.querySelector('#new')!.after(element.querySelector('#plan')!);
    await goTo(element, 4);
    await until(
      () => seen(stage).join() === '5 / 5,Over 4,000 exercises planned for 2015; no count given for earlier years',
    );
    element.querySelector('#new')!.remove();
    await until(() => names(stage).length === before && seen(stage)[0] === '4 / 4');
    for (const one of [...element.querySelectorAll('cited-step')].slice(1)) one.remove();
    await until(() => seen(stage)[0] === '1 / 1');
  });

  test('follows what a step asks for, and is called like its heading', async () => {
    const element = story();
    const stage = await staged(element);
    await goTo(element, 3);
    await until(() => seen(stage)[0] === '4 / 4');
    element.querySelector('#outcome')!.setAttribute('chart', 'refusals');
    await until(() => seen(stage)[1]?.startsWith('“Several hundred”'));
    element.querySelector('h2')!.textContent = 'Another heading';
    await until(() => one(stage, 'figure')?.ariaLabel === 'Another heading');
    expect(one(element, 'section')?.ariaLabel).toBe('Another heading');
  });

  test('is called like the heading before it where it has none of its own, and never like a step', async () => {
    const article = document.createElement('h1');
    article.innerHTML = 'Ten <em>years</em>';
    const other = document.createElement('cited-step');
    other.innerHTML = '<h2>Of another story</h2>';
    document.body.append(article, other);
    const element = story();
    element.querySelector('h2')!.remove();
    const stage = await staged(element);
    await until(() => one(stage, 'figure')?.ariaLabel === 'Ten years');
    expect(one(element, 'section')?.ariaLabel).toBe('Ten years');
    article.remove();
    element.querySelector('p')!.textContent = 'Another lead.';
    const { title } = JSON.parse(drills) as { title: string };
    await until(() => one(stage, 'figure')?.ariaLabel === title);
    element.insertAdjacentHTML('beforeend', '<h2>After all steps</h2>');
    await wait(100);
    expect(one(element, 'section')?.ariaLabel).toBe(title);
  });

  test('keeps the step of its reader when a framework writes its text anew', async () => {
    const element = story();
    const stage = await staged(element);
    await goTo(element, 2);
    await until(() => seen(stage)[0] === '3 / 4');
    const picture = one(stage, '.picture svg');
    for (const p of element.querySelectorAll('cited-step p')) p.textContent = 'Written anew.';
    await wait(100);
    expect([seen(stage)[0], one(stage, '.picture svg')]).toEqual(['3 / 4', picture]);
  });

  test('works on in another place of the page', async () => {
    const element = story();
    const stage = await staged(element);
    const place = document.createElement('section');
    element.before(place);
    place.append(element);
    await goTo(element, 3);
    await until(() => seen(stage)[0] === '4 / 4');
    expect(all(element, 'cited-stage')).toEqual([stage]);
    expect(element.querySelector('h2')?.assignedSlot?.name).toBe('lead');
  });

  test('leaves the page as it was written when it goes', async () => {
    const element = story();
    await staged(element);
    const written = document.adoptedStyleSheets.length;
    element.remove();
    expect(document.adoptedStyleSheets.length).toBe(written - 1);
    expect(element.querySelector('h2')?.hasAttribute('slot')).toBe(false);
    expect(inhabitants.size).toBe(0);
  });

  test('shares its page with another one', async () => {
    const first = story();
    const other = story('', ['<cited-step id="b1"><h3>One</h3><p>Three bridges.</p></cited-step>'], bridges);
    const [a, b] = [await staged(first), await staged(other)];
    await goTo(first, 2);
    await until(() => seen(a)[0] === '3 / 4');
    expect(seen(b)[0]).toBe('1 / 1');
    expect(names(b).length).toBe(3);
    first.remove();
    expect(document.adoptedStyleSheets.length).toBeGreaterThan(0);
  });

  test('listens to nothing any more after 1,000 mounts', async () => {
    const element = story('', steps.slice(0, 1));
    await staged(element);
    element.remove();
    const live = new Map<string, number>();
    const count = (target: EventTarget, type: string, by: number): void => {
      if (!(target instanceof Node) || target === document) live.set(type, (live.get(type) ?? 0) + by);
    };
    // the window of a test has functions of its own for this
    for (const owner of [window, EventTarget.prototype] as EventTarget[]) {
      const { addEventListener: add, removeEventListener: drop } = owner;
      vi.spyOn(owner, 'addEventListener').mockImplementation(function (this: EventTarget, type, ...rest) {
        count(this ?? window, type, 1);
        add.call(this ?? window, type, ...rest);
      });
      vi.spyOn(owner, 'removeEventListener').mockImplementation(function (this: EventTarget, type, ...rest) {
        count(this ?? window, type, -1);
        drop.call(this ?? window, type, ...rest);
      });
    }
    for (let i = 0; i < 1000; i++) {
      document.body.append(element);
      await Promise.resolve();
      element.remove();
    }
    for (const type of ['cited-source', 'hashchange', 'resize', 'afterprint', 'change'])
      expect([...live.keys()]).toContain(type);
    expect([...live].filter(([, number]) => number > 0)).toEqual([]);
    expect(inhabitants.size).toBe(0);
    document.body.append(element);
    expect(text(one(await staged(element), '.progress'))).toContain('/ 1');
  }, 60_000);
});

describe('while a page is written', () => {
  test('a story says once what will not work: overflow, no text, too few steps, an unknown chart', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const box = document.createElement('div');
    box.className = 'box';
    box.style.overflow = 'hidden';
    document.body.append(box);
    const element = story('', [
      '<cited-step id="a" chart="plnas"><h3>One</h3><p>See chart.</p></cited-step>',
      '<cited-step id="b" chart="plans"><h3>Two</h3><p>Some words.</p></cited-step>',
    ]);
    box.append(element);
    await staged(element);
    await wait(50);
    const said = warn.mock.calls.map(([message]) => String(message)).filter(message => message.startsWith('cited:'));
    for (const part of ['overflow', 'div.box', 'step a says nothing', '2 steps', 'plans'])
      expect(said.filter(message => message.includes(part)).length, part).toBe(1);
    expect(said.some(message => message.includes('step b'))).toBe(false);
    element.querySelector('#b p')!.textContent = 'Other words.';
    await wait(100);
    expect(said.length).toBe(warn.mock.calls.filter(([message]) => String(message).startsWith('cited:')).length);
  });

  test('a story tells the page when it is there, and what is wrong', async () => {
    const events: string[] = [];
    const listen = ({ type, target }: Event): number => events.push(`${type} ${(target as Element).localName}`);
    for (const name of ['cited-load', 'cited-problem']) document.addEventListener(name, listen);
    const element = story('', steps, dataset([{ id: 'a', period: '2013', value: 3 }]));
    await staged(element);
    await until(() => events.length > 1);
    for (const name of ['cited-load', 'cited-problem']) document.removeEventListener(name, listen);
    expect(new Set(events)).toEqual(new Set(['cited-load cited-story', 'cited-problem cited-story']));
  });
});
