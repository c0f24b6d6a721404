import type { Dataset, Figure } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import * as schema from '../model/schema.ts';
import type { Read } from '../readers/_reader.ts';
import { fault, type Fault, type Messages } from './fault.ts';
import { readFigure, type Layer } from './figures.ts';
import { identify, type Item } from './identify.ts';
import { meanings, type Reference } from './meanings.ts';
import { namelessSources, soundParts } from './parts.ts';
import { takenCharts, unknownReferences } from './references.ts';
import { Report } from './report.ts';
import { isObject, shape, type CheckMeaning, type Node } from './shape.ts';
import type { ReadTable, readTables } from './tables.ts';

/** Figures that the JSON of a dataset may have; more go into tables. */
export const maxFigures = 10_000;
/** Figures that its tables may have in all. */
export const maxRows = 1_000_000;

/** What `inspect` can do without where there are no tables and nothing is wrong. */
export interface Aids {
  messages: Messages;
  readTables: typeof readTables;
}

type Keys = Record<string, unknown>;

/**
 * What `validate` does. Without `aids` tables are not read and problems have no words: a page then knows whether a dataset without tables is
 * sound, and loads the rest if it is not.
 * @param tables the texts of the CSV files that the dataset names, by path
 */
export function inspect(
  raw: Read,
  tables: Readonly<Record<string, string>>,
  aids?: Aids,
): { data: Dataset | null; problems: Problem[] } {
  const read: ReadTable[] = [];
  const locate: Read['locate'] = (path, at) => read[tableOf(path)]?.locate(path) ?? raw.locate(path, at);
  const report = new Report(locate, aids?.messages);
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
  read.push(...(aids?.readTables(file, tables, path => report.faulty(path)) ?? []));
  for (const { problems } of read) report.add(problems);
  const rows = read.reduce((sum, { figures }) => sum + figures.length, 0);
  if (rows > maxRows) report.add([fault('size/too-large', '/tables', 'manyRows', rows, maxRows)]);
  const usable =
    rows <= maxRows && ['sources', 'measures', 'figures', 'tables'].some(key => typeof file[key] === 'object');
  const data = usable ? assemble(file, readFigures(file, read, check, report), references, report, locate) : null;
  return { data, problems: report.sorted() };
}

/** Why nothing of the file can be read. */
function refuse({ value, problems }: Read): Fault[] | undefined {
  if (!isObject(value)) return problems.length ? [] : [fault('key/type', '', 'noDataset', value)];
  const count = Array.isArray(value['figures']) ? value['figures'].length : 0;
  return count > maxFigures ? [fault('size/too-large', '/figures', 'manyFigures', count, maxFigures)] : undefined;
}

/** Reads the figures of the file and of its tables. */
function readFigures(file: Keys, tables: readonly ReadTable[], check: CheckMeaning, report: Report): Item[] {
  const defaults: Layer[] = isObject(file['defaults']) ? [{ keys: file['defaults'], path: '/defaults' }] : [];
  const faulty = (path: string): boolean => report.faulty(path);
  const figureAt = (path: string, layers: readonly Layer[]): Item => {
    const item = { path, ...readFigure(path, [...layers, ...defaults], faulty) };
    report.add(item.problems);
    return item;
  };
  const listed: unknown[] = Array.isArray(file['figures']) ? file['figures'] : [];
  const own = listed.flatMap((keys, i) =>
    isObject(keys) ? [figureAt(`/figures/${i}`, [{ keys, path: `/figures/${i}` }])] : [],
  );
  const ofTables = tables.flatMap((table, i) =>
    table.figures.map(({ path, layers }) => {
      for (const { keys, path } of layers)
        if (path.includes('/rows/')) report.add(shape(schema.figure as Node, keys, path, check));
      const { figure, ...item } = figureAt(path, layers);
      // with columns that are not understood a plan could pass for a fact
      return figure && !faulty(`/tables/${i}/header`) ? { ...item, figure } : item;
    }),
  );
  return [...own, ...ofTables];
}

/** Puts together what can stand. */
function assemble(
  file: Keys,
  items: readonly Item[],
  references: readonly Reference[],
  report: Report,
  locate: Read['locate'],
): Dataset {
  const faulty = (path: string): boolean => report.faulty(path);
  // only keys of the schema are in it, and only values that have passed it
  const parts = { lang: 'en', title: '', ...soundParts(file, faulty) } as unknown as Dataset;
  const { figures, taken, faults } = identify(items);
  report.add(faults);
  report.add(takenCharts(parts.charts, taken));
  report.add(unknownReferences(references, { ...parts, figures }, taken));
  const standing = figures.filter(figure => !faulty(figure.path) && stands(figure, parts));
  const { charts = {} } = soundParts(file, faulty) as Pick<Dataset, 'charts'>;
  const accepted = new Set([...standing.map(figure => figure.id), ...Object.keys(charts)]);
  const written = [...taken, ...Object.keys(isObject(file['charts']) ? file['charts'] : {})];
  const rejected = [...new Set(written)].filter(id => !accepted.has(id));
  return { ...parts, ...(parts.charts && { charts }), figures: standing, rejected, locate: path => locate(path) };
}

/** Whether all that a figure names can stand as well. */
const stands = (figure: Figure, { sources, speakers, measures, entities }: Dataset): boolean =>
  figure.measure in measures &&
  figure.source.every(id => id in sources) &&
  (figure.speaker === undefined || (speakers !== undefined && figure.speaker in speakers)) &&
  (figure.entity === undefined || entities === undefined || figure.entity in entities);

const tableOf = (path: string): number => Number(/^\/tables\/(\d+)\/(?:rows|header)\b/.exec(path)?.[1] ?? -1);
