import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, importsOf, textOf } from './_source.ts';

/** What each folder of `src` may import: folders, and packages. Itself is understood. ARCHITECTURE.md says why. */
const layers: Record<string, { folders: string[]; packages?: string[] }> = {
  model: { folders: [], packages: ['valibot'] },
  values: { folders: ['model'] },
  phrases: { folders: ['model', 'values'] },
  readers: { folders: ['model'] },
  theme: { folders: ['model'] },
  scene: { folders: ['model', 'theme'], packages: ['lit', 'd3', '@observablehq/plot'] },
  locales: { folders: ['model', 'values'] },
  citations: { folders: ['model', 'locales'] },
  forms: { folders: ['model', 'scene', 'theme', 'locales'], packages: ['d3'] },
  rules: { folders: ['model', 'values', 'phrases'] },
  exporters: { folders: ['model', 'theme', 'scene', 'values', 'citations', 'locales'] },
  pipeline: {
    folders: [
      'model',
      'values',
      'phrases',
      'readers',
      'theme',
      'scene',
      'locales',
      'citations',
      'forms',
      'rules',
      'exporters',
    ],
    packages: ['valibot', 'lit', 'd3', 'topojson-client'],
  },
  elements: { folders: ['model', 'pipeline', 'locales', 'theme'], packages: ['lit'] },
  static: {
    folders: ['model', 'theme', 'scene', 'locales', 'citations', 'exporters', 'pipeline'],
    packages: [
      'htmlparser2',
      'micromark',
      'micromark-extension-directive',
      'micromark-extension-frontmatter',
      'micromark-extension-gfm-table',
      'yaml',
      'node:',
    ],
  },
  commands: { folders: ['model', 'pipeline', 'readers', 'static'], packages: ['htmlparser2', 'node:'] },
  vite: { folders: ['model', 'pipeline', 'static', 'commands'], packages: ['vite', 'node:'] },
};
/** Folders whose members never import each other. */
const open = ['phrases', 'readers', 'rules', 'forms', 'citations', 'locales', 'exporters', 'elements', 'commands'];

const folderOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1];
const isMember = (path: string): boolean => !/\/(_[^/]*|index\.ts)$/.test(path);

/** What is wrong with one import of a file; undefined if it is allowed. */
const fault = (file: string, specifier: string): string | undefined => {
  const from = folderOf(file);
  const layer = from === undefined ? undefined : layers[from];
  if (!layer || from === undefined) return from === undefined ? undefined : `${file}: no layer "${from}"`;
  if (!specifier.startsWith('.')) {
    const known = (layer.packages ?? []).some(
      name => specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`),
    );
    return known ? undefined : `${file} imports ${specifier}, which ${from}/ may not`;
  }
  if (!specifier.endsWith('.ts')) return `${file} imports ${specifier} without its ending .ts`;
  const target = posix.join(posix.dirname(file), specifier);
  const to = folderOf(target);
  if (to === undefined) return `${file} imports ${target}: an entry is for others`;
  if (to !== from)
    return layer.folders.includes(to) ? undefined : `${file} imports ${target}: ${from}/ may not import ${to}/`;
  return open.includes(from) && isMember(file) && isMember(target)
    ? `${file} imports ${target}: members never import each other`
    : undefined;
};

const sources = filesIn('src').filter(path => path.endsWith('.ts'));
const imports = sources.flatMap(file => importsOf(textOf(file)).map(specifier => [file, specifier] as const));

describe('importsOf()', () => {
  test('finds every kind of import', () => {
    const code = `import a from './a.ts';
import type { B, C } from './b.ts'; // import './no.ts'
import {
  d,
} from "./d.ts";
import './e.ts';
export * from './f.ts';
export type { G } from './g.ts';
const h = () => import('./h.ts').then(m => m.h);
type I = import('./i.ts').I;
/* import './no.ts' */ const text = "import x";`;
    expect(importsOf(code)).toEqual([...'abdefghi'].map(name => `./${name}.ts`));
  });
});

describe('layers', () => {
  test('a forbidden import is told with its path', () => {
    expect(fault('src/model/period.ts', '../values/parse.ts')).toContain(
      'src/model/period.ts imports src/values/parse.ts',
    );
    expect(fault('src/elements/cited-chart.ts', 'd3')).toContain('src/elements/cited-chart.ts imports d3');
    expect(fault('src/forms/bar.ts', './column.ts')).toContain('members never import each other');
    expect(fault('src/forms/bar.ts', './_form.ts')).toBeUndefined();
  });

  test('every import of src is allowed', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.map(([file, specifier]) => fault(file, specifier)).filter(Boolean)).toEqual([]);
  });

  test('every folder of src has its layer', () => {
    const folders = new Set(sources.map(folderOf).filter(folder => folder !== undefined));
    expect([...folders].sort()).toEqual(Object.keys(layers).sort());
  });

  test('only the gate in scene/ imports Plot', () => {
    const files = imports.filter(([, specifier]) => specifier.startsWith('@observablehq/plot')).map(([file]) => file);
    expect([...new Set(files)]).toEqual(['src/scene/plot-gate.ts']);
  });

  test('d3 is imported by name, and nothing of it that makes functions of text', () => {
    const whole = sources.filter(path =>
      /import\s+\*\s+as\s+\w+\s+from\s+['"]d3|\b(csvParse|tsvParse|dsvFormat|autoType)\b/.test(textOf(path)),
    );
    expect(whole).toEqual([]);
  });

  test('src has no import cycle', () => {
    const graph = new Map<string, string[]>();
    for (const file of sources) {
      // what is loaded later may well use what loads it
      const inner = importsOf(textOf(file), false).filter(specifier => specifier.startsWith('.'));
      graph.set(
        file,
        inner.map(specifier => posix.join(posix.dirname(file), specifier)),
      );
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, trail: string[]): void => {
      if (trail.includes(file)) return void cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    };
    for (const file of sources) visit(file, []);
    expect(cycles).toEqual([]);
  });
});
