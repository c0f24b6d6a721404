import { resolve } from 'node:path';
import type { ErrorPayload } from 'vite';
import { readText } from '../commands/_files.ts';
import { findingText, type Finding } from '../commands/_report.ts';

/** Lines shown before the one with the error. */
const before = 2;

/** An error in a data file as Vite shows it over the page: with its place, and the lines before it, numbered as Vite knows them. */
export async function overlay(finding: Finding, root: string): Promise<ErrorPayload> {
  const { line = 1, column = 1 } = finding;
  const file = resolve(root, finding.file);
  const read = await readText(file);
  const first = Math.max(0, line - 1 - before);
  const lines = 'text' in read ? read.text.split(/\r?\n/).slice(first, line) : [];
  const numbered = lines.map((text, i) => `${String(first + i + 1).padStart(5)} | ${text}\n`);
  const frame = `${numbered.join('')}${' '.repeat(5)} | ${' '.repeat(Math.max(0, column - 1))}^\n`;
  return {
    type: 'error',
    err: { message: findingText(finding), stack: '', id: file, frame, plugin: 'cited', loc: { file, line, column } },
  };
}
