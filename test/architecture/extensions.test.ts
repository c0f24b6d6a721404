import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from './_source.ts';

type Core = typeof import('../../src/core.ts');

/** A copy of `src` that members are added to, each with one file and one line. */
const copy = `${root}.cache/extended`;
const extensions: { folder: string; file: string; code: string; line: string }[] = [
  {
    folder: 'forms',
    file: 'zebra.ts',
    code: `import { column } from './column.ts';
      import type { Form } from './_form.ts';
      export const zebra: Form = { ...column, id: 'zebra', question: 'How many stripes?' };`,
    line: "zebra: { load: () => import('./zebra.ts').then(m => m.zebra), suits: () => null, refuses: () => null },",
  },
  {
    folder: 'rules',
    file: 'zebra-stripes.ts',
    code: `import type { Rule } from './_rule.ts';
      export const zebraStripes: Rule = {
        code: 'zebra/stripes', about: 'data', why: 'Stripes.', examples: { breaks: [{}], keeps: [] },
        find: () => [{ severity: 'warning', path: '', message: 'no stripes' }],
      };`,
    line: "'zebra-stripes': () => import('./zebra-stripes.ts').then(m => m.zebraStripes),",
  },
  {
    folder: 'citations',
    file: 'zebra.ts',
    code: `import type { CitationStyle } from './_citation.ts';
      export const zebra: CitationStyle = { id: 'zebra', name: 'Zebra', cite: source => [{ text: 'zebra' }] };`,
    line: "zebra: () => import('./zebra.ts').then(m => m.zebra),",
  },
  {
    folder: 'exporters',
    file: 'zebra.ts',
    code: `import type { Exporter } from './_exporter.ts';
      export const zebra: Exporter = { id: 'zebra', ending: 'zebra', type: 'text/plain', write: told => told.title };`,
    line: "zebra: () => import('./zebra.ts').then(m => m.zebra),",
  },
  {
    folder: 'commands',
    file: 'zebra.ts',
    code: `import type { Command } from './_command.ts';
      export const zebra: Command = { id: 'zebra', summary: 'count stripes', usage: '', run: async () => 7 };`,
    line: "zebra: () => import('./zebra.ts').then(m => m.zebra),",
  },
];

let core: Core;
let cli: typeof import('../../src/cli.ts');
beforeAll(async () => {
  rmSync(copy, { recursive: true, force: true });
  cpSync(`${root}src`, `${copy}/src`, { recursive: true });
  for (const { folder, file, code, line } of extensions) {
    const index = `${copy}/src/${folder}/index.ts`;
    const opening = /^(const entries = \{|export const \w+ = folder<.*>\(\)\(\{)$/m;
    const text = readFileSync(index, 'utf8');
    expect(text).toMatch(opening);
    writeFileSync(
      index,
      text.replace(opening, start => `${start}\n  ${line}`),
    );
    writeFileSync(`${copy}/src/${folder}/${file}`, code);
  }
  core = (await import(`${copy}/src/core.ts`)) as Core;
  cli = (await import(`${copy}/src/cli.ts`)) as typeof cli;
}, 30_000);

describe('one file and one line', () => {
  const dataset = () => core.read(readFileSync(`${root}data/drills.json`, 'utf8')).data!;

  test('add a form: form="zebra" draws it', () => {
    const telling = core.tell(dataset(), { chart: 'plans', form: 'zebra' });
    expect(telling.form).toBe('zebra');
    const frame = { width: 600, rem: 16, dir: 'ltr', measure: (text: string) => text.length * 8 } as const;
    expect(core.plan(telling, frame).hits).toHaveLength(telling.rows.length);
  });

  test('add a rule: it runs on all data, under the name of its file', () => {
    expect(core.check(dataset()).map(({ code }) => code)).toContain('zebra/stripes');
  });

  test('add a citation style', () => {
    expect(core.citations.ids).toContain('zebra');
    expect(core.citations.get('zebra' as 'apa').name).toBe('Zebra');
  });

  test('add an export format', () => {
    const telling = core.tell(dataset(), { chart: 'plans' });
    expect(core.exporters.get('zebra' as 'csv').write(telling)).toBe(telling.title);
  });

  test('add a command: it is in the help, and runs', async () => {
    let out = '';
    const io = { out: (text: string) => void (out += text), err: () => {}, cwd: root };
    expect(await cli.run(['zebra'], io)).toBe(7);
    await cli.run(['--help'], io);
    expect(out).toContain('count stripes');
  });
});
