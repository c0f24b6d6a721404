import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import * as schema from '../model/schema.ts';
import type { Read } from '../readers/_reader.ts';
import { figureKeys, readFigure, type Layer } from './figures.ts';
import { identify, type Item } from './identify.ts';
import { meanings, type Reference } from './meanings.ts';
import { namelessSources, soundParts } from './parts.ts';
import { takenCharts, unknownReferences } from './references.ts';
import { Report } from './report.ts';
import { isObject, shape, show, unknown, type CheckMeaning, type Node } from './shape.ts';
import { maxRows, readTable, type ReadTable } from './tables.ts';

export interface ValidateOptions {
  /** The texts of the CSV files that the dataset names, by path. */
  tables?: Readonly<Record<string, string>>;
}

/** Figures that the JSON of a dataset may have; more go into tables. */
export const maxFigures = 10_000;

type Keys = Record<string, unknown>;

/**
 * Turns what `parse` read into a `Dataset` and reports all that is wrong with it, in the order of the file. What has an error stays out,
 * and so does, without a second message, what cannot stand without it: a figure, measure or chart for any error in it; a source, speaker or
 * entity only if what it must have is wrong, else just the wrong key. `data` is null if nothing can be made of the file. Values in words stay
 * `unread` until phrases are loaded; a dataset with tables needs the CSV reader loaded.
 */
export function validate(raw: Read, options: ValidateOptions = {}): { data: Dataset | null; problems: Problem[] } {
  const tables: (ReadTable | undefined)[] = [];
  const locate: Read['locate'] = (path, at) => tables[tableOf(path)]?.locate(path) ?? raw.locate(path, at);
  const report = new Report(locate);
  report.add(raw.problems);
  const file = raw.value;
  const refusal = refuse(raw);
  if (!isObject(file) || refusal) {
    report.add(refusal ?? []);
    return { data: null, problems: report.sorted() };
  }
  const references: Reference[] = [];
  const check = meanings(file, references);
  report.add(shape(schema.dataset as Node, file, '', check));
  report.add(namelessSources(file));
  tables.push(...readTables(file, options.tables ?? {}, report));
  const rows = tables.reduce((sum, table) => sum + (table?.figures.length ?? 0), 0);
  if (rows > maxRows) report.add([tooLarge('/tables', `the tables hold ${rows} figures; ${maxRows} are read`)]);
  const usable =
    rows <= maxRows && ['sources', 'measures', 'figures', 'tables'].some(key => typeof file[key] === 'object');
  return { data: usable ? assemble(file, tables, references, check, report, locate) : null, problems: report.sorted() };
}

/** Reads the figures and puts together what can stand. */
function assemble(
  file: Keys,
  tables: readonly (ReadTable | undefined)[],
  references: Reference[],
  check: CheckMeaning,
  report: Report,
  locate: Read['locate'],
): Dataset {
  const faulty = (path: string): boolean => report.faulty(path);
  // only keys of the schema are in it, and only values that have passed it
  const parts = { lang: 'en', title: '', ...soundParts(file, faulty) } as unknown as Dataset;
  const items = readFigures(file, tables, check, report);
  const { figures, taken, problems } = identify(items);
  report.add(problems);
  report.add(takenCharts(parts.charts, taken));
  report.add(unknownReferences(references, { ...parts, figures }, taken));
  const standing = figures.filter(figure => !faulty(figure.path) && stands(figure, parts));
  const { charts = {} } = soundParts(file, faulty) as Pick<Dataset, 'charts'>;
  const accepted = new Set([...standing.map(figure => figure.id), ...Object.keys(charts)]);
  const written = [...taken.keys(), ...Object.keys(isObject(file['charts']) ? file['charts'] : {})];
  const rejected = [...new Set(written)].filter(id => !accepted.has(id));
  return { ...parts, ...(parts.charts && { charts }), figures: standing, rejected, locate: path => locate(path) };
}

/** Whether all that a figure names can stand as well. */
const stands = (figure: Dataset['figures'][number], { sources, speakers, measures, entities }: Dataset): boolean =>
  figure.measure in measures &&
  figure.source.every(id => id in sources) &&
  (figure.speaker === undefined || (speakers !== undefined && figure.speaker in speakers)) &&
  (figure.entity === undefined || entities === undefined || figure.entity in entities);

function readFigures(
  file: Keys,
  tables: readonly (ReadTable | undefined)[],
  check: CheckMeaning,
  report: Report,
): Item[] {
  const defaults: Layer[] = isObject(file['defaults']) ? [{ keys: file['defaults'], path: '/defaults' }] : [];
  const listed = Array.isArray(file['figures']) ? (file['figures'] as unknown[]) : [];
  const own = listed.flatMap((keys, i) =>
    isObject(keys) ? [{ path: `/figures/${i}`, layers: [{ keys, path: `/figures/${i}` }] }] : [],
  );
  const faulty = (path: string): boolean => report.faulty(path);
  const figureAt = ({ path, layers }: ReadTable['figures'][number], barred = false): Item => {
    for (const { keys, path } of layers)
      if (path.includes('/rows/')) report.add(shape(schema.figure as Node, keys, path, check));
    const { figure, ...item } = { path, ...readFigure(path, [...layers, ...defaults], faulty) };
    report.add(item.problems);
    return barred || !figure ? item : { ...item, figure };
  };
  // with columns that are not understood a plan could pass for a fact
  const ofTables = tables.flatMap((table, i) => {
    const barred = faulty(`/tables/${i}/header`);
    return (table?.figures ?? []).map(found => figureAt(found, barred));
  });
  return [...own.map(found => figureAt(found)), ...ofTables];
}

/** Reads the tables whose own keys are in order. */
function readTables(file: Keys, texts: Readonly<Record<string, string>>, report: Report): (ReadTable | undefined)[] {
  if (!Array.isArray(file['tables'])) return [];
  return (file['tables'] as unknown[]).map((table, i) => {
    const at = `/tables/${i}`;
    if (!isObject(table) || report.faulty(at)) return undefined;
    const path = String(table['path']);
    const text = Object.hasOwn(texts, path) ? texts[path] : undefined;
    if (text === undefined) return void report.add([missingTable(path, at, Object.keys(texts))]);
    const read = readTable(table, text, at, figureKeys);
    report.add(read.problems);
    return read;
  });
}

/** Why nothing of the file can be read. */
function refuse({ value, problems }: Read): Problem[] | undefined {
  if (!isObject(value)) {
    const message = `a dataset is an object with keys: { … }, not ${show(value)}`;
    return problems.length
      ? []
      : [{ code: 'key/type', severity: 'error', path: '', message, remedy: 'begin the file with {' }];
  }
  const count = Array.isArray(value['figures']) ? value['figures'].length : 0;
  return count > maxFigures
    ? [tooLarge('/figures', `the file has ${count} figures; ${maxFigures} are read`)]
    : undefined;
}

const tooLarge = (path: string, message: string): Problem => ({
  code: 'size/too-large',
  severity: 'error',
  path,
  message,
  remedy: path === '/figures' ? 'move them to a CSV table' : 'split the tables into several datasets',
});

const missingTable = (path: string, at: string, known: string[]): Problem => ({
  ...unknown('table', path, `${at}/path`, known),
  message: `the table ${show(path)} was not found`,
  remedy: 'check its path: it is taken from where this file stands',
});

const tableOf = (path: string): number => Number(/^\/tables\/(\d+)\/(?:rows|header)\b/.exec(path)?.[1] ?? -1);
