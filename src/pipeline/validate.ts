import type { Dataset, Figure } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import * as schema from '../model/schema.ts';
import type { Read } from '../readers/_reader.ts';
import { allowed } from './allowed.ts';
import { maps } from './atlas.ts';
import { fault, type Fault } from './fault.ts';
import { readFigure, type Layer } from './figures.ts';
import { identify, type Item } from './identify.ts';
import { meanings, type Reference } from './meanings.ts';
import { isObject } from './meant.ts';
import { namelessSources, soundParts } from './parts.ts';
import { takenCharts, unknownReferences } from './references.ts';
import { Report } from './report.ts';
import { shape, type CheckMeaning, type Node } from './shape.ts';
import { maxFigures } from './sound.ts';
import { readTables, type ReadTable } from './tables.ts';

/** Figures that its tables may have in all. */
export const maxRows = 1_000_000;

type Keys = Record<string, unknown>;

export interface ValidateOptions {
  /** The texts of the CSV files that the dataset names, by path; those of its maps may be among them. */
  tables?: Readonly<Record<string, string>>;
  /** The texts of the TopoJSON files that its charts name, by path; absent: maps are not looked at. */
  maps?: Readonly<Record<string, string>>;
}

/**
 * Turns what `parse` read into a `Dataset` and reports all that is wrong with it, in the order of the file. What has an error stays out,
 * and so does, without a second message, what cannot stand without it: a figure, measure or chart for any error in it; a source, speaker or
 * entity only if what it must have is wrong, else just the wrong key. `data` is null if nothing can be made of the file. Values in words stay
 * `unread` until phrases are loaded; a dataset with tables needs the CSV reader loaded, one with maps the code for these.
 */
export function validate(
  raw: Read,
  { tables = {}, maps: atlases }: ValidateOptions = {},
): { data: Dataset | null; problems: Problem[] } {
  const read: ReadTable[] = [];
  const locate: Read['locate'] = (path, at) => read[tableOf(path)]?.locate(path) ?? raw.locate(path, at);
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
  read.push(...readTables(file, tables, path => report.faulty(path)));
  for (const { problems } of read) report.add(problems);
  const rows = read.reduce((sum, { figures }) => sum + figures.length, 0);
  if (rows > maxRows) report.add([fault('size/too-large', '/tables', 'manyRows', rows, maxRows)]);
  const usable =
    rows <= maxRows && ['sources', 'measures', 'figures', 'tables'].some(key => typeof file[key] === 'object');
  if (!usable) return { data: null, problems: report.sorted() };
  const items = readFigures(file, read, check, report);
  const data = assemble(file, items, references, report, locate);
  const texts =
    atlases ?? (Object.values(data.charts ?? {}).some(({ map }) => map && Object.hasOwn(tables, map.path)) && tables);
  const drawn = texts && maps().readMaps(data, texts);
  // a chart whose map is broken is drawn all the same
  if (drawn) report.add(drawn.problems);
  const allows = new Map(items.flatMap(({ path, allow }) => (allow ? [[path, allow] as const] : [])));
  const { problems, silenced } = allowed(report.sorted(), allows);
  return { data: { ...data, ...(drawn && { maps: drawn.maps }), ...(silenced.length && { silenced }) }, problems };
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
  const leftOut = items.length - standing.length;
  return {
    ...parts,
    ...(parts.charts && { charts }),
    figures: standing,
    rejected,
    ...(leftOut && { leftOut }),
    locate: path => locate(path),
  };
}

/** Whether all that a figure names can stand as well. */
const stands = (figure: Figure, { sources, speakers, measures, entities }: Dataset): boolean =>
  figure.measure in measures &&
  figure.source.every(id => id in sources) &&
  (figure.speaker === undefined || (speakers !== undefined && figure.speaker in speakers)) &&
  (figure.entity === undefined || entities === undefined || figure.entity in entities);

const tableOf = (path: string): number => Number(/^\/tables\/(\d+)\/(?:rows|header)\b/.exec(path)?.[1] ?? -1);
