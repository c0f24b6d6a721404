import { basename, posix } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, importsOf, textOf } from './_source.ts';

const folders = ['phrases', 'readers', 'rules', 'forms', 'citations', 'locales', 'exporters', 'elements', 'commands'];
const membersOf = (folder: string): string[] =>
  filesIn(`src/${folder}`)
    .map(path => basename(path, '.ts'))
    .filter(name => !name.startsWith('_') && name !== 'index');

test.each(folders)('src/%s/index.ts has one entry for each member, and no other', folder => {
  const index = `src/${folder}/index.ts`;
  const imported = importsOf(textOf(index))
    .map(specifier => posix.join(posix.dirname(index), specifier))
    .filter(path => path.startsWith(`src/${folder}/`))
    .map(path => basename(path, '.ts'))
    .filter(name => !name.startsWith('_'));
  expect(imported.sort()).toEqual(membersOf(folder));
});

test.each(folders)('members of src/%s export themselves under their file’s name', folder => {
  const faults = membersOf(folder).filter(name => {
    const camel = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const known = [camel, camel[0]!.toUpperCase() + camel.slice(1)].join('|');
    return !new RegExp(`export (const|class|function) (${known})\\b`).test(textOf(`src/${folder}/${name}.ts`));
  });
  expect(faults).toEqual([]);
});

test('the code of a rule is the name of its file', async () => {
  for (const name of membersOf('rules'))
    expect(textOf(`src/rules/${name}.ts`)).toContain(`'${name.replace('-', '/')}'`);
});

test('tests mirror src', () => {
  const tested = new Set(filesIn('test').map(path => path.split('/')[1]));
  const missing = [...folders, 'model', 'values', 'theme', 'scene', 'pipeline'].filter(folder => !tested.has(folder));
  expect(missing).toEqual([]);
});
