import type { Edit, Problem } from '../model/problem.ts';
import { parse } from '../pipeline/parse.ts';
import { checkDataset, readTables, type Checked } from './_dataset.ts';
import { edit, valueAt } from './_edit.ts';
import { cellAt, cellText, editTable, type CellEdit } from './_edit-table.ts';
import { readText, shown, writeText } from './_files.ts';
import { plain } from './_report.ts';

/** A dataset while it is mended: its text, the texts of its tables by file, and what is wrong with it. */
interface State {
  text: string;
  value: unknown;
  tables: ReadonlyMap<string, string>;
  checked: Checked;
}

/** Mending can bring up further problems that can be mended; more rounds than this nobody needs. */
const maxRounds = 10;

/**
 * Applies the fixes that the problems of a dataset carry, and writes what has changed: only those that take their problem away and bring
 * no new error, in the dataset and in its tables.
 * @returns a line for each: `fixed data/a.json:5:12 wording/strictness: ">=4000" → ">4000"`
 */
export async function fix(path: string, cwd: string): Promise<string[]> {
  const read = await readText(path);
  const raw = 'text' in read ? parse(read.text) : undefined;
  if ('problem' in read || raw?.problems.length) return [];
  const { files, texts } = await readTables(raw?.value, path);
  const tables = new Map(
    [...files].flatMap(([name, file]) => (texts[name] === undefined ? [] : [[file, texts[name]]])),
  );
  const before = await stateOf(read.text, tables, path);
  const lines: string[] = [];
  let state = before;
  for (let round = 0; round < maxRounds; round++) {
    const last = state;
    state = await mend(
      last,
      last.checked.problems.filter(problem => problem.fix?.length),
      path,
      (problem, at) => lines.push(told(problem, at, shown(at.checked.tables.get(problem.file ?? '') ?? path, cwd))),
    );
    if (state === last) break;
  }
  if (state.text !== before.text) await writeText(path, state.text);
  for (const [file, text] of state.tables) if (text !== before.tables.get(file)) await writeText(file, text);
  return lines;
}

const stateOf = async (text: string, tables: ReadonlyMap<string, string>, path: string): Promise<State> => ({
  text,
  value: parse(text).value,
  tables,
  checked: await checkDataset(text, path, tables),
});

/** Mends as many of the problems as can be: all at once or, if that does not do, one half after the other. */
async function mend(
  state: State,
  problems: readonly Problem[],
  path: string,
  tell: (problem: Problem, before: State) => void,
): Promise<State> {
  const edited = problems.length
    ? apply(
        state,
        problems.flatMap(({ fix = [] }) => fix),
      )
    : null;
  const next = edited && (await stateOf(edited.text, edited.tables, path));
  if (next && isBetter(state.checked, next.checked, problems)) {
    for (const problem of problems) tell(problem, state);
    return next;
  }
  if (problems.length < 2) return state;
  const half = Math.ceil(problems.length / 2);
  return mend(await mend(state, problems.slice(0, half), path, tell), problems.slice(half), path, tell);
}

/** True if the problems are gone, and no error has come. */
function isBetter(before: Checked, after: Checked, mended: readonly Problem[]): boolean {
  const key = ({ code, path, message }: Problem): string => JSON.stringify([code, path, message]);
  const known = new Set(before.problems.map(key));
  const gone = new Set(mended.map(key));
  return (
    after.data !== null &&
    !after.problems.some(found => gone.has(key(found)) || (found.severity === 'error' && !known.has(key(found))))
  );
}

/** The texts with the edits in them; null if there is no place for one. */
function apply(state: State, edits: readonly Edit[]): Pick<State, 'text' | 'tables'> | null {
  const cells = new Map<string, CellEdit[]>();
  const own: Edit[] = [];
  for (const edit of edits) {
    const cell = cellOf(state, edit);
    if (cell) cells.set(cell.file, [...(cells.get(cell.file) ?? []), cell]);
    else own.push(edit);
  }
  const text = edit(state.text, own);
  const tables = new Map(state.tables);
  for (const [file, edits] of cells) {
    const edited = editTable(state.tables.get(file) ?? '', edits);
    if (edited === null) return null;
    tables.set(file, edited);
  }
  return text === null ? null : { text, tables };
}

/** The cell that an edit means: `/tables/0/rows/12/value` or, where each column is a figure, `/tables/0/rows/12/2015/value`. */
function cellOf({ value, checked }: State, { path, value: text }: Edit): (CellEdit & { file: string }) | undefined {
  const [, table, row, rest] = /^\/tables\/(\d+)\/rows\/(\d+)\/(.+)$/.exec(path) ?? [];
  if (!rest) return undefined;
  const column = rest
    .replace(/(.)\/value$/, '$1')
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
  const file = checked.tables.get(String(valueAt(value, `/tables/${table}/path`))) ?? '';
  return { file, row: Number(row), column, value: text };
}

/** What was done about a problem, in a line. */
function told({ code, line, column, fix = [] }: Problem, state: State, file: string): string {
  const changes = fix.map(edit => {
    const cell = cellOf(state, edit);
    const old = cell ? cellAt(state.tables.get(cell.file) ?? '', cell) : valueAt(state.value, edit.path);
    const now = JSON.stringify(cell ? cellText(edit.value) : edit.value);
    return old === undefined
      ? `${edit.path.slice(edit.path.lastIndexOf('/') + 1)} added: ${now}`
      : `${JSON.stringify(old)} → ${now}`;
  });
  return plain(`fixed ${file}:${line ?? 1}:${column ?? 1} ${code}: ${changes.join(', ')}`);
}
