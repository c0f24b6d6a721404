import { expect, test } from 'vitest';
import { islands, years } from './_islands.ts';
import { all, chart, drawn, put, until } from './_page.ts';

// alone in its file: what a stressed figure is drawn with must not be there yet
test('a first highlight changes the drawing that is there, and makes none anew', async () => {
  const element = put(chart({ form: 'dumbbell' }, islands(3, years(2000, 2001))));
  await drawn(element);
  const { telling } = element;
  const marks = all<SVGElement>(element, '.plot svg .mark');
  const root = element.shadowRoot!;
  let gone = 0;
  const watch = new MutationObserver(() => (gone += Number(!root.querySelector('.plot svg'))));
  watch.observe(root, { childList: true, subtree: true });
  element.highlight = 'c1-2000';
  await until(() => element.telling !== telling && root.querySelector('.plot svg'));
  await element.updateComplete;
  watch.disconnect();
  expect([gone, all(element, '.plot svg .mark')]).toEqual([0, marks]);
});

test('another form comes in the place of the one before, without a page in between that has neither', async () => {
  const element = put(chart({ form: 'dumbbell' }, islands(3, years(2000, 2001))));
  await drawn(element);
  const root = element.shadowRoot!;
  let gone = 0;
  const watch = new MutationObserver(() => (gone += Number(!root.querySelector('.plot svg'))));
  watch.observe(root, { childList: true, subtree: true });
  element.form = 'slope';
  await until(() => element.telling!.form === 'slope' && root.querySelector('.plot svg'));
  await element.updateComplete;
  watch.disconnect();
  expect(gone).toBe(0);
});
