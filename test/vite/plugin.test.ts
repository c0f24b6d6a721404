import { mkdtemp, mkdir, readFile, rm, writeFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, createLogger, createServer, mergeConfig, type InlineConfig, type ViteDevServer } from 'vite';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { cited, type PluginOptions } from '../../src/vite.ts';

const data = {
  title: 'Cakes of a fair that never was',
  sources: { paper: { title: 'Cakes', publisher: 'The Paper', published: '2020', url: 'https://example.org/cakes' } },
  speakers: { baker: { name: 'The Baker', type: 'Person' } },
  measures: { cakes: { label: 'Cakes', unit: { one: 'cake', other: 'cakes' } } },
  defaults: { measure: 'cakes', source: 'paper', speaker: 'baker' },
  figures: [{ id: 'cakes-2015', period: '2015', value: '>40', status: 'planned', wording: 'over 40' }],
  charts: { fair: { title: 'Over 40 cakes planned for 2015' } },
};
const json = JSON.stringify(data, null, 2);
const page = (src: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A fair</title></head><body>\n<cited-chart src="${src}"></cited-chart>\n</body></html>\n`;

/** A folder with files, by their paths in it. */
async function site(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'cited-vite-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

/** What Vite was told to say. */
function listener(): { lines: string[]; config: InlineConfig } {
  const lines: string[] = [];
  const customLogger = createLogger('silent');
  for (const level of ['warn', 'error'] as const)
    customLogger[level] = line => void lines.push(`${level}: ${line.trim()}`);
  // a slow machine is no fault
  const build = { rolldownOptions: { checks: { pluginTimings: false } } };
  return { lines, config: { configFile: false, customLogger, build } };
}

async function built(files: Record<string, string>, options?: PluginOptions, more: InlineConfig = {}) {
  const root = await site(files);
  const { lines, config } = listener();
  const failed = await build(mergeConfig({ ...config, root, plugins: [cited(options)] }, more)).then(
    () => undefined,
    (error: Error) => error.message,
  );
  return { failed, lines, root, file: (name: string) => readFile(join(root, 'dist', name), 'utf8') };
}

describe('cited() in a build', () => {
  test('puts still charts into pages, and the data that they name beside them', async () => {
    const { failed, lines, file } = await built({
      'index.html': page('data/fair.json#fair'),
      'data/fair.json': json.replace('"figures"', '"tables": [{ "path": "more.csv" }],\n  "figures"'),
      'data/more.csv': 'period,value\n2014,30\n',
    });
    expect({ failed, lines }).toEqual({ failed: undefined, lines: [] });
    const html = await file('index.html');
    expect(html).toContain('data-cited-still');
    expect(html).toContain('Over 40 cakes planned for 2015');
    expect(html).toContain('<cited-chart src="data/fair.json#fair">');
    expect(await file('data/more.csv')).toBe('period,value\n2014,30\n');
    expect(JSON.parse(await file('data/fair.json'))).toMatchObject({ title: data.title });
  });

  test.each([
    ['/data/fair.json#fair', '/'],
    ['/paper/data/fair.json#fair', '/paper/'],
    ['data/fair.json#fair', '/'],
  ])('finds %s in the public folder of a site under %s', async (src, base) => {
    const { failed, root, file } = await built(
      { 'index.html': page(src), 'public/data/fair.json': json },
      {},
      { base },
    );
    expect(failed).toBeUndefined();
    expect(await file('index.html')).toContain('data-cited-still');
    // Vite copies it
    expect(await readdir(join(root, 'dist/data'))).toEqual(['fair.json']);
  });

  test('publishes no hidden file that data name as a table', async () => {
    const { failed, root } = await built({
      'index.html': page('fair.json#fair'),
      'fair.json': json.replace('"figures"', '"tables": [{ "path": ".secret/more.csv" }],\n  "figures"'),
      '.secret/more.csv': 'period,value\n2014,30\n',
    });
    expect(failed).toBeUndefined();
    expect((await readdir(join(root, 'dist'))).filter(name => name !== 'assets').sort()).toEqual(['fair.json', 'index.html']); // prettier-ignore
  });

  test('ends with an error where data have one, with its place and remedy', async () => {
    const { failed, lines, file } = await built({
      'index.html': page('fair.json#fair'),
      'fair.json': json.replace('>40', '1.5x'),
    });
    expect(failed).toContain('one error in data and pages, told above');
    expect(lines.join('\n')).toMatch(/error: fair\.json:\d+:\d+ error value\/bare-ratio .*\n +name its base/);
    await expect(file('index.html')).rejects.toThrow('ENOENT');
  });

  test('ends with an error where a page names a chart that there is not', async () => {
    const { failed, lines } = await built({ 'index.html': page('fair.json#fare'), 'fair.json': json });
    expect(failed).toContain('one error');
    expect(lines.join('\n')).toContain('index.html:2:');
    expect(lines.join('\n')).toContain('"fair"');
  });

  test('tells a warning, and builds', async () => {
    const { failed, lines } = await built({
      'index.html': page('fair.json#fair'),
      'fair.json': json.replace(', "speaker": "baker"', '').replace(/"speaker": "baker"/, '"note": "a fair"'),
    });
    expect(failed).toBeUndefined();
    expect(lines.join('\n')).toContain('warn: fair.json');
    expect(lines.join('\n')).toContain('claim/no-attribution');
  });

  test('checks what it is asked to check, and nothing that was built', async () => {
    const wrong = json.replace('>40', '1.5x');
    const files = { 'index.html': page('data/fair.json#fair'), 'data/fair.json': json };
    const all = await built(
      { ...files, 'drafts/fair.json': wrong, 'out/fair.json': wrong },
      {},
      { build: { outDir: 'out' } },
    );
    expect(all.failed).toContain('one error');
    expect(all.lines.join('\n')).toContain('drafts/fair.json');
    const some = await built({ ...files, 'drafts/fair.json': wrong }, { check: 'data' });
    expect(some.failed).toBeUndefined();
  });

  test('refuses an option that there is not', () => {
    expect(() => cited({ chek: 'data' } as PluginOptions)).toThrow('unknown option "chek": did you mean "check"?');
  });
});

describe('cited() in a server', () => {
  const servers: ViteDevServer[] = [];
  afterEach(() => Promise.all(servers.splice(0).map(server => server.close())));

  /** A served site. `save` writes a file, and gives what the browser is sent for it, and what is said. */
  async function served(files: Record<string, string>) {
    const root = await site(files);
    const { lines, config } = listener();
    const server = await createServer({
      ...config,
      root,
      plugins: [cited()],
      server: { middlewareMode: true, ws: false },
    });
    servers.push(server);
    const sent: unknown[] = [];
    server.environments.client.hot.send = (...message: unknown[]) => void sent.push(message[0]);
    const save = async (path: string, text: string): Promise<{ sent: unknown[]; lines: string[] }> => {
      [sent.length, lines.length] = [0, 0];
      await writeFile(join(root, path), text);
      await expect.poll(() => sent.length, { timeout: 10_000 }).toBeGreaterThan(0);
      return { sent: [...sent], lines: [...lines] };
    };
    return { root, server, lines, save };
  }

  test('tells at its start what is wrong, and serves', async () => {
    const { lines, server } = await served({
      'index.html': page('fair.json#fair'),
      'fair.json': json.replace('>40', '1.5x'),
    });
    expect(lines.join('\n')).toContain('error: fair.json:');
    const html = await server.transformIndexHtml('/index.html', page('fair.json#fair'));
    expect(html).toContain('src="/@cited/client"');
    expect(html).not.toContain('data-cited-still');
    expect((await server.transformRequest('/@cited/client'))?.code).toContain('cited:data');
  });

  test('sends the addresses of a saved dataset, and of those whose table or map was saved', async () => {
    const { save } = await served({
      'index.html': page('data/fair.json#fair'),
      'data/fair.json': json.replace('"figures"', '"tables": [{ "path": "more.csv" }],\n  "figures"'),
      'data/more.csv': 'period,value\n2014,30\n',
      'public/fair.json': json,
    });
    const table = await save('data/more.csv', 'period,value\n2014,31\n');
    expect(table.sent).toEqual([
      { type: 'custom', event: 'cited:data', data: { urls: ['/data/fair.json'], timestamp: expect.any(Number) } },
    ]);
    const open = await save('public/fair.json', json.replace('>40', '>41').replace('over 40', 'over 41'));
    expect(open.sent).toMatchObject([{ data: { urls: ['/fair.json', '/public/fair.json'] } }]);
  });

  test('shows what is wrong with a saved file over the page, with its place, until it is mended', async () => {
    const { save } = await served({ 'index.html': page('fair.json#fair'), 'fair.json': json });
    const broken = await save('fair.json', json.replace('"value": ">40",', '"value": ">40"'));
    expect(broken.sent).toMatchObject([{ type: 'error', err: { plugin: 'cited', loc: { line: expect.any(Number) } } }]);
    const { err } = broken.sent[0] as { err: { message: string; frame: string } };
    expect(err.message).toContain('fair.json:');
    expect(err.frame).toMatch(/^ +\d+ \| .*\n {6}\| +\^\n$/m);
    expect(broken.lines.join('\n')).toContain('error: fair.json:');
    expect((await save('fair.json', json)).sent).toMatchObject([{ type: 'custom', data: { urls: ['/fair.json'] } }]);
  });
});
