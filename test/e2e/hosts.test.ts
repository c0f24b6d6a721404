import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../tools/server.js';
import { drawn, html, withBrowser } from './_browser.ts';

type Server = Awaited<ReturnType<typeof serve>>;
/** A host that lets others read it, and one that does not. */
let other: Server, closed: Server;
const pages: Record<string, { body: string }> = {};
beforeAll(async () => {
  other = await serve({ headers: { 'access-control-allow-origin': '*' } });
  closed = await serve();
  const chart = (host: string) =>
    html(`<cited-chart src="${host}/data/drills.json#plans"><p>The fallback.</p></cited-chart>`);
  pages['/allowed.html'] = { body: chart(other.url) };
  pages['/refused.html'] = { body: chart(closed.url) };
  pages['/version.html'] = { body: chart('').replace('cited.js', 'cited.js?v=2') };
  pages['/script.html'] = { body: chart('').replace('/dist/', `${other.url}/dist/`) };
});
afterAll(() => Promise.all([other.close(), closed.close()]));
const { open } = withBrowser(pages);

test('<cited-chart> takes data from another host that allows it', async () => {
  const tab = await open('/allowed.html');
  await drawn(tab);
  expect(tab.errors).toEqual([]);
});

test('<cited-chart> keeps the fallback where another host refuses its data', async () => {
  const { page } = await open('/refused.html');
  await page.locator('cited-chart').getByText('could not be loaded').waitFor();
  expect(await page.locator('main').innerText()).toContain('The fallback.');
});

test('cited.js works from another host, and loads its chunks from there', async () => {
  const tab = await open('/script.html');
  await drawn(tab);
  await tab.page.locator('cited-chart').locator('summary').click();
  await tab.page.locator('cited-chart').locator('table').waitFor();
  expect(other.requests.some(path => path.startsWith('/dist/chunks/'))).toBe(true);
  expect(tab.errors).toEqual([]);
});

test('cited.js?v=2 loads no second copy of the library, and nothing but chunks from itself', async () => {
  const tab = await open('/version.html');
  await drawn(tab);
  await tab.page.locator('cited-chart').locator('summary').click();
  await tab.page.locator('cited-chart').locator('table').waitFor();
  const scripts = await tab.page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => /\/dist\/(?!chunks\/).*/.exec(name)?.[0] ?? []),
  );
  expect(scripts).toEqual(['/dist/cited.js?v=2']);
  expect(tab.errors).toEqual([]);
});
