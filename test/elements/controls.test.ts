import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { control, controlled, islands, years } from './_islands.ts';
import { all, text, until } from './_page.ts';

const bars = islands(9, years(2000, 2002), { form: 'bar' });
const named = (element: Element): string[] =>
  all<HTMLElement>(element, '.control button, .control input').map(one => one.ariaLabel ?? text(one));

afterEach(() => page.viewport(800, 600));

describe('several controls of one chart', () => {
  test.each([320, 800])('have names that tell which is which, %i px', async width => {
    await page.viewport(width, 700);
    const element = await controlled(bars);
    await until(() => named(element).includes(width < 800 ? 'Series: all 3' : 'Hide 2001'));
    const names = named(element);
    expect(names).toEqual(expect.arrayContaining(['All series', 'Show all 9', 'Choose from 9']));
    expect([...new Set(names)]).toEqual(names);
  });

  test('play one at a time, and say what they play', async () => {
    const known = islands(3, years(2000, 2002), { form: 'bar', facet: 'period' });
    const figures = (known['figures'] as Record<string, unknown>[]).map(one => ({
      ...one,
      reported: `${Number(one['period']) + 1}-01`,
    }));
    const element = await controlled({ ...known, figures }, { 'as-of': 'slider 2001-01' });
    await until(() => named(element).includes('Play: Date'));
    const names = named(element);
    expect([...new Set(names)]).toEqual(names);
    control(element, 'Play: Date').click();
    await until(() => named(element).includes('Pause: Date'));
    expect(named(element).filter(name => name.startsWith('Pause'))).toEqual(['Pause: Date']);
  });
});
