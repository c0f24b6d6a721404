import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { colours } from '../../src/theme/colours.ts';
import { root } from '../tools/step.js';

const exec = promisify(execFile);
/** Runs a module in plain Node, as a user of the package would. */
const node = (code: string) => exec(process.execPath, ['--input-type=module', '-e', code], { cwd: root });
const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  exports: Record<string, string | { types: string; default: string }>;
};

test('every file that package.json exports exists', () => {
  const files = Object.values(exports).flatMap(target => (typeof target === 'string' ? target : Object.values(target)));
  expect(files.filter(file => !existsSync(root + file))).toEqual([]);
});

test('cited/core works in Node without a DOM, at once', async () => {
  const { stdout } = await node(`
    import { readFileSync } from 'node:fs';
    import { check, read, tell } from 'cited/core';
    const { data } = read(readFileSync('data/drills.json', 'utf8'));
    console.log(tell(data, { chart: 'plans' }).form, check(data).length >= 0);`);
  expect(stdout.trim()).toBe('column true');
});

test('cited/static renders charts and prerenders articles in Node', async () => {
  const { stdout } = await node(`
    import { readFileSync } from 'node:fs';
    import { prerender, render, story } from 'cited/static';
    const svg = await render(readFileSync('data/drills.json', 'utf8'), { chart: 'plans', format: 'svg' });
    const page = await prerender('<cited-chart src="data/drills.json#plans"></cited-chart>');
    const { title } = await story('---\\ntitle: A\\n---\\n');
    console.log(svg.slice(0, 4), page.includes('<figure '), title);`);
  expect(stdout.trim()).toBe('<svg true A');
});

test('cited/vite is read by a configuration in CommonJS', async () => {
  const { stdout } = await exec(process.execPath, ['-e', "console.log(require('cited/vite').cited().name)"], {
    cwd: root,
  });
  expect(stdout.trim()).toBe('cited');
});

test('cited and cited/elements can be imported where there is no DOM', async () => {
  await expect(node("await import('cited/elements'); await import('cited');")).resolves.toMatchObject({ stdout: '' });
});

test('cited/elements defines nothing', async () => {
  const { stdout } = await node(`
    const elements = await import('cited/elements');
    console.log(customElements.get('cited-chart') === undefined, typeof elements.CitedChart.define);`);
  expect(stdout.trim()).toBe('true function');
});

test('cited --help says what there is', async () => {
  const { stdout } = await exec(process.execPath, ['bin/cited.js', '--help'], { cwd: root });
  expect(stdout).toContain('check');
});

test.skipIf(process.platform === 'win32')('cited ends without a word where nobody reads on', async () => {
  const commands = ['schema data/drills.json', 'check data stories --format json', '--help'];
  for (const command of commands) {
    const piped = `"${process.execPath}" bin/cited.js ${command} | true; echo "$?"`;
    const { stdout, stderr } = await exec('sh', ['-c', piped], { cwd: root });
    expect({ command, stdout: stdout.trim(), stderr }).toEqual({ command, stdout: '0', stderr: '' });
  }
});

test('custom-elements.json lists the elements with their built files', () => {
  const manifest = JSON.parse(readFileSync(`${root}dist/custom-elements.json`, 'utf8')) as {
    modules: { path: string; declarations?: { tagName?: string }[] }[];
  };
  const tags = manifest.modules.flatMap(module => (module.declarations ?? []).map(({ tagName }) => tagName));
  expect(tags).toContain('cited-chart');
  expect(tags).toContain('cited-data');
  expect(manifest.modules.filter(({ path }) => !existsSync(root + path))).toEqual([]);
});

test('custom-elements.json lists every custom property that a page can set, at each element that is seen', () => {
  const { modules } = JSON.parse(readFileSync(`${root}dist/custom-elements.json`, 'utf8')) as {
    modules: {
      declarations: {
        tagName: string;
        attributes?: { name: string }[];
        cssProperties?: { name: string; description?: string }[];
      }[];
    }[];
  };
  const elements = modules.flatMap(({ declarations }) => declarations);
  const look = [...Object.keys(colours), 'sans', 'serif'].map(name => `--cited-${name}`);
  const of = (tag: string) => elements.find(({ tagName }) => tagName === tag)!;
  for (const tag of ['cited-chart', 'cited-number', 'cited-story', 'cited-sources']) {
    const { cssProperties = [] } = of(tag);
    expect(cssProperties.map(({ name }) => name)).toEqual(expect.arrayContaining(look));
    expect(cssProperties.filter(({ description }) => !description)).toEqual([]);
  }
  for (const tag of ['cited-chart', 'cited-number'])
    expect(of(tag).attributes!.map(({ name }) => name)).toContain('lang');
});

test.each(['bundler', 'nodenext'])('types resolve with moduleResolution %s', async moduleResolution => {
  const folder = `${root}.cache/consumer-${moduleResolution}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/node_modules`, { recursive: true });
  symlinkSync(root, `${folder}/node_modules/cited`);
  writeFileSync(`${folder}/package.json`, '{ "type": "module" }');
  writeFileSync(
    `${folder}/use.ts`,
    `import 'cited';
import { read, tell, type Row, type Telling } from 'cited/core';
import { CitedChart } from 'cited/elements';
import { prerender, render } from 'cited/static';
import { cited as plugin, type PluginOptions } from 'cited/vite';
const { data } = read('{}');
export const telling: Telling | null = data && tell(data, { chart: 'plans' });
export const rows: Row[] = telling?.rows ?? [];
export const page: Promise<string> = prerender('', { read: () => undefined });
export const options: PluginOptions = { check: 'data' };
export const name: string = plugin(options).name;
export const csv: Promise<string | Uint8Array> = render({}, { format: 'csv' });
export const chart: CitedChart = document.createElement('cited-chart');
// @ts-expect-error: a chart's source is text
chart.src = 1;
`,
  );
  const module = moduleResolution === 'nodenext' ? 'nodenext' : 'esnext';
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: 'es2022',
    module,
    moduleResolution,
    skipLibCheck: false,
  };
  const options = { compilerOptions: { ...compilerOptions, types: [], preserveSymlinks: true }, files: ['use.ts'] };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(options));
  const { stdout } = await exec(`${root}node_modules/.bin/tsc`, ['-p', folder]).catch(
    (error: { stdout: string }) => error,
  );
  expect(stdout).toBe('');
});

test('what reads and draws tables is asked for in one go, with all that it imports', () => {
  const chunks = readdirSync(`${root}dist/chunks`);
  const codeOf = (name: string) => readFileSync(`${root}dist/chunks/${name}`, 'utf8');
  const chunk = (name: string) => chunks.find(file => file.startsWith(`${name}-`))!;
  const importsOf = (name: string): string[] => {
    const own = [...codeOf(name).matchAll(/\bfrom"\.\/([^"]+)"|\bimport"\.\/([^"]+)"/g)].map(([, a, b]) => a ?? b!);
    return [...own, ...own.flatMap(importsOf)];
  };
  const unusual = chunk('_unusual');
  const there = importsOf(unusual);
  const goes = codeOf(unusual).match(/\bPromise\.all\(\[import\([^\]]+/g) ?? [];
  for (const asked of ['full', 'lines', 'scatter'].map(chunk)) {
    const go = goes.find(text => text.slice(0, 60).includes(asked)) ?? '';
    expect(importsOf(asked).filter(name => !go.includes(name) && !there.includes(name))).toEqual([]);
  }
});
