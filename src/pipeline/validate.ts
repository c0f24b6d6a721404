import { allOf, rowOf, type Columns, type Kind } from '../model/columns.ts';
import type { Dataset, Figure } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import * as schema from '../model/schema.ts';
import type { Read } from '../readers/_reader.ts';
import { allowed } from './allowed.ts';
import { maps } from './atlas.ts';
import { apart } from './apart.ts';
import { limit as maxRows, told } from './columns.ts';
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
import { readTables, type ReadTable, type TableText } from './tables.ts';

type Keys = Record<string, unknown>;

export interface ValidateOptions {
  /** The CSV files that the dataset names, by path: their texts, or what a worker has made of them. */
  tables?: Readonly<Record<string, TableText>>;
  /** The texts of the TopoJSON files that its charts name, by path; absent: maps are not looked at. */
  maps?: Readonly<Record<string, string>>;
}

/**
 * Turns what `parse` read into a `Dataset` and reports all that is wrong with it, in the order of the file. What has an error stays out,
 * and so does, without a second message, what cannot stand without it: a figure, measure or chart for any error in it; a source, speaker or
 * entity only if what it must have is wrong, else just the wrong key. `data` is null if nothing can be made of the file. Values in words stay
 * `unread` until phrases are loaded; a dataset with maps needs the code for these. Of long tables plain rows stay columns (`Dataset.dense`).
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
  const defaults: Layer[] = isObject(file['defaults']) ? [{ keys: file['defaults'], path: '/defaults' }] : [];
  for (const table of readTables(file, tables, { check, defaults, faulty: path => report.faulty(path) }))
    read.push(table);
  for (const { problems } of read) report.add(problems);
  const rows = read.reduce((sum, { count }) => sum + count, 0);
  if (rows > maxRows) report.add([fault('size/too-large', '/tables', 'manyRows', rows, maxRows)]);
  const usable =
    rows <= maxRows && ['sources', 'measures', 'figures', 'tables'].some(key => typeof file[key] === 'object');
  if (!usable) return { data: null, problems: report.sorted() };
  const { items, lost } = readFigures(file, read, { check, defaults, report });
  const columns = read.flatMap(table => table.columns ?? []);
  const data = assemble(file, { ...apart(columns, items), references, lost }, report, locate);
  const texts =
    atlases ??
    (Object.values(data.charts ?? {}).some(({ map }) => map && Object.hasOwn(tables, map.path)) && onlyTexts(tables));
  const drawn = texts && maps().readMaps(data, texts);
  // a chart whose map is broken is drawn all the same
  if (drawn) report.add(drawn.problems);
  const allows = new Map(items.flatMap(({ path, allow }) => (allow ? [[path, allow] as const] : [])));
  const { problems, silenced } = allowed(report.sorted(), allows);
  return { data: { ...data, ...(drawn && { maps: drawn.maps }), ...(silenced.length && { silenced }) }, problems };
}

/** Of files those that are texts. */
const onlyTexts = (files: Readonly<Record<string, TableText>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).filter((file): file is [string, string] => typeof file[1] === 'string'));

/** Why nothing of the file can be read. */
function refuse({ value, problems }: Read): Fault[] | undefined {
  if (!isObject(value)) return problems.length ? [] : [fault('key/type', '', 'noDataset', value)];
  const count = Array.isArray(value['figures']) ? value['figures'].length : 0;
  return count > maxFigures ? [fault('size/too-large', '/figures', 'manyFigures', count, maxFigures)] : undefined;
}

/**
 * Reads the figures of the file and of its tables. Of a table with many faults so many are told, and the others counted.
 * `lost`: how many figures are left out for faults that are not told.
 */
function readFigures(
  file: Keys,
  tables: readonly ReadTable[],
  { check, defaults, report }: { check: CheckMeaning; defaults: readonly Layer[]; report: Report },
): { items: Item[]; lost: number } {
  const faulty = (path: string): boolean => report.faulty(path);
  const read = (path: string, layers: readonly Layer[]): Item => ({
    path,
    ...readFigure(path, [...layers, ...defaults], faulty),
  });
  const listed: unknown[] = Array.isArray(file['figures']) ? file['figures'] : [];
  const items = listed.flatMap((keys, i) =>
    isObject(keys) ? [read(`/figures/${i}`, [{ keys, path: `/figures/${i}` }])] : [],
  );
  for (const { problems } of items) report.add(problems);
  let lost = 0;
  for (const [i, table] of tables.entries()) {
    let untold = 0;
    let faults = 0;
    for (const { path, layers } of table.figures) {
      const own = layers.filter(layer => layer.path.includes('/rows/'));
      const found = own.flatMap(({ keys, path }) => shape(schema.figure as Node, keys, path, check));
      if (faults < told) report.add(found);
      const isLost = faults >= told && found.length > 0;
      const { figure, ...item } = read(path, layers);
      if (faults < told) report.add(item.problems);
      if (found.length || item.problems.length) faults++;
      if (isLost || (faults > told && item.problems.length)) untold++;
      // with columns that are not understood a plan could pass for a fact
      else items.push(figure && !faulty(`/tables/${i}/header`) ? { ...item, figure } : item);
    }
    lost += untold + table.lost;
    const more = untold + table.more;
    if (more) report.add([fault('csv/row', `/tables/${i}/path`, 'moreFaults', more)]);
  }
  return { items, lost };
}

/** What a dataset is put together from. */
interface Found {
  items: readonly Item[];
  columns: readonly Columns[];
  references: readonly Reference[];
  lost: number;
}

/** Puts together what can stand. */
function assemble(file: Keys, found: Found, report: Report, locate: Read['locate']): Dataset {
  const { items, references } = found;
  const faulty = (path: string): boolean => report.faulty(path);
  // only keys of the schema are in it, and only values that have passed it
  const parts = { lang: 'en', title: '', ...soundParts(file, faulty) } as unknown as Dataset;
  const { figures, taken: ids, faults } = identify(items);
  const columns = found.columns.filter(({ kinds }) => kinds.every(kind => !kind.measure || stands(kind, parts)));
  const taken = withRows(ids, columns);
  report.add(faults);
  report.add(takenCharts(parts.charts, taken));
  const about = columns.flatMap(({ entities }) => entities.map(entity => ({ entity }) as Figure));
  report.add(
    unknownReferences(references, { ...parts, figures: about.length ? figures.concat(about) : figures }, taken),
  );
  const standing = figures.filter(figure => !faulty(figure.path) && stands(figure, parts));
  const { charts = {} } = soundParts(file, faulty) as Pick<Dataset, 'charts'>;
  const accepted = new Set([...standing.map(figure => figure.id), ...Object.keys(charts)]);
  const written = [...ids, ...Object.keys(isObject(file['charts']) ? file['charts'] : {})];
  const rejected = [...new Set(written)].filter(id => !accepted.has(id));
  const fallen = found.columns.reduce((sum, one) => sum + (columns.includes(one) ? 0 : one.count), 0);
  const leftOut = items.length - standing.length + found.lost + fallen;
  return {
    ...parts,
    ...(parts.charts && { charts }),
    figures: columns.length ? allOf(standing, columns) : standing,
    ...(columns.length && { dense: { columns, others: standing } }),
    rejected,
    ...(leftOut && { leftOut }),
    locate: path => locate(path),
  };
}

/** The ids of figures, with those of rows in columns, which are looked up and not listed. */
function withRows(ids: ReadonlySet<string>, columns: readonly Columns[]): ReadonlySet<string> {
  if (!columns.length) return ids;
  const all = new Set(ids);
  all.has = id => ids.has(id) || columns.some(one => rowOf(one, id) >= 0);
  return all;
}

/** Whether all that a figure names can stand as well. */
const stands = (figure: Kind, { sources, speakers, measures, entities }: Dataset): boolean =>
  figure.measure in measures &&
  figure.source.every(id => id in sources) &&
  (figure.speaker === undefined || (speakers !== undefined && figure.speaker in speakers)) &&
  (figure.entity === undefined || entities === undefined || figure.entity in entities);

const tableOf = (path: string): number => Number(/^\/tables\/(\d+)\/(?:rows|header)\b/.exec(path)?.[1] ?? -1);
