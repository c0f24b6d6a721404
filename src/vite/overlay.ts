import { resolve } from 'node:path';
import type { ErrorPayload } from 'vite';
import { readText } from '../commands/_files.ts';
import { findingText, type Finding } from '../commands/_report.ts';

/** An error in a data file as Vite shows it over the page: with its place, and the lines around it. */
export async function overlay(finding: Finding, root: string): Promise<ErrorPayload> {
  const { line = 1, column = 1 } = finding;
  const file = resolve(root, finding.file);
  const read = await readText(file);
  const lines = 'text' in read ? read.text.split(/\r?\n/).slice(Math.max(0, line - 3), line) : [];
  const frame = [...lines, `${' '.repeat(Math.max(0, column - 1))}^`].join('\n');
  return {
    type: 'error',
    err: { message: findingText(finding), stack: '', id: file, frame, plugin: 'cited', loc: { file, line, column } },
  };
}
