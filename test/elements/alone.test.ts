import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { answer, bridges, chart, json, one, problemsOf, put, text, until } from './_page.ts';

/** Keeps the browser from fetching what matches. */
const block = async (...urls: string[]): Promise<void> => {
  const session = cdp() as { send: (method: string, params?: object) => Promise<unknown> };
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', { urls });
};
// as on a page that has lost its network: what it has not loaded yet does not come
beforeEach(() => block('*_unusual*'));
afterEach(() => block());

test('<cited-chart> tells of a fault also where the words for its cause do not come', async () => {
  let works = false;
  answer('/alone.json', () => (works ? json(bridges) : Promise.reject(new TypeError('Failed to fetch'))));
  const element = chart({ src: '/alone.json' });
  element.append('The author’s own words.');
  const problems = problemsOf(element);
  put(element);
  const retry = await until(() => one<HTMLButtonElement>(element, '.state button'));
  expect(text(one(element, '.state'))).toBe('The figures could not be loaded. Try again');
  expect(one<HTMLSlotElement>(element, 'slot')!.assignedNodes()).toHaveLength(1);
  expect(problems.map(found => found.map(({ code }) => code))).toEqual([['load/network']]);
  works = true;
  retry.click();
  await until(() => one(element, '.plot svg'));
});
