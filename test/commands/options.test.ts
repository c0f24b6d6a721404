import { expect, test } from 'vitest';
import { readOptions } from '../../src/commands/_options.ts';

const known = { format: ['text', 'json', 'github'] } as const;

test('readOptions() reads values after a space or an equals sign, and paths', () => {
  expect(readOptions(['a', '--format', 'json', 'b'], known)).toEqual({
    options: { format: 'json' },
    paths: ['a', 'b'],
  });
  expect(readOptions(['--format=github'], known).options.format).toBe('github');
  expect(readOptions([], known)).toEqual({ options: { format: 'text' }, paths: [] });
});

test('readOptions() reads flags, and options that take any text', () => {
  const more = { check: 'flag', o: 'text' } as const;
  expect(readOptions(['a', '--check', '-o', 'b', 'c'], more)).toEqual({
    options: { check: true, o: 'b' },
    paths: ['a', 'c'],
  });
  expect(readOptions([], more).options).toEqual({ check: false, o: undefined });
  expect(() => readOptions(['--check=yes'], more)).toThrow('--check takes no value');
  expect(() => readOptions(['-o'], more)).toThrow('-o needs a value');
});

test('readOptions() takes all after -- for paths', () => {
  expect(readOptions(['--', '--format'], known).paths).toEqual(['--format']);
});

test.each([
  [['--fromat', 'json'], 'unknown option "--fromat": did you mean "--format"?'],
  [['--format', 'jsn'], 'unknown format "jsn": did you mean "json"?'],
  [['--format'], '--format needs a value: text, json, github'],
  [['--constructor'], 'unknown option "--constructor": there is --format'],
])('readOptions() refuses %j', (args, message) => {
  expect(() => readOptions(args, known)).toThrow(message);
});
