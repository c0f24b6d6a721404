import type { Step } from '../locales/_locale.ts';
import { grouped } from '../model/grouped.ts';
import { once } from '../model/once.ts';
import { readPeriod } from '../model/period.ts';
import type { Row } from '../model/row.ts';
import type { Telling } from '../model/telling.ts';
import { at } from './cells.ts';
import { extra } from './extra.ts';
import { entityName, measureName, measureOf, type Scope, voices } from './scope.ts';

type Dimension = Telling['by'];

/** What a row, or a figure that is none, is about and who says it. */
export interface Subject {
  measure: string;
  entity?: string | undefined;
  period?: string | undefined;
  speaker?: string | undefined;
  sources: readonly string[];
}

/** What the rows of a chart are called, and along which dimension they stand. */
export interface Labels {
  /** The dimension along the category axis. */
  by: Dimension;
  step: Step;
  /** What distinguishes a row in this chart. */
  label: (row: Row) => string;
  /** What a row's cell is called, whoever speaks of it. */
  cell: (row: Row) => string;
  /** The key and the name of a row's place on the category axis. */
  band: (row: Row) => string;
  bandLabel: (row: Row) => string;
  /** What a row is in one dimension, as a key and as a name. */
  part: Record<Dimension, { key: (one: Subject) => string; name: (row: Row) => string }>;
  /** Whether labels name the measure, or the speaker of a row. */
  namesMeasure: (row: Row) => boolean;
  namesSpeaker: (row: Row) => boolean;
}

/** The order of the parts of a label. */
const parts = ['measure', 'entity', 'period'] as const;

/** Decides what rows are called by what differs between them; speakers are named only where rows would else be called the same. */
export function labels(scope: Scope): Labels {
  const { locale } = scope;
  const rows = scope.rows.filter(row => !row.reference);
  const keys: Record<Dimension, (one: Subject) => string> = {
    measure: row => row.measure,
    entity: row => row.entity ?? '',
    period: row => row.period ?? '',
    speaker: row => row.speaker ?? voices(scope, row).join(),
  };
  // rows share their measures and periods: what is said of one is said once
  const [measures, periods] = [new Map<string, string>(), new Map<string, string>()];
  const periodName = (period: string): string => at(periods, period, () => locale.period(period));
  const names: Record<Dimension, (row: Row) => string> = {
    measure: ({ measure }) => at(measures, measure, () => measureName(scope, measure)),
    entity: row => (row.entity === undefined ? locale.overall : entityName(scope, row.entity)),
    period: row => (row.period === undefined ? '' : periodName(row.period)),
    speaker: row => locale.list(voices(scope, row)),
  };
  // a plan and its outcome are told apart by their status; two definitions of one thing are about that one thing
  const root = ({ measure }: Row) => measureOf(scope, measure)?.variantOf ?? measure;
  const isOne = new Set(rows.map(root)).size < 2;
  const place = (row: Row) => JSON.stringify([root(row), row.entity, row.period, row.mode]);
  // one voice cannot disagree
  const saying = new Set(rows.map(keys.speaker)).size > 1 ? rows.filter(isSaid) : [];
  const contested = new Set(
    grouped(saying, place).flatMap(some => (new Set(some.map(keys.speaker)).size > 1 ? some : [])),
  );

  const told = parts.filter(part => new Set(rows.map(keys[part])).size > 1);
  // several rows of one cell and one voice: the period says more than the measure
  const shared = told.length || rows.length < 2 || contested.size ? told : parts.filter(part => part === 'period');
  const cell = once((row: Row) =>
    row.reference
      ? extra().lineName(scope, row)
      : locale.label(shared.map(part => names[part](row)).filter(Boolean)) || names.measure(row),
  );
  const namesSpeaker = (row: Row) => contested.has(row) || (contested.size > 0 && !shared.length && isSaid(row));
  const label = (row: Row) => {
    if (!namesSpeaker(row)) return cell(row);
    return shared.length ? locale.label([cell(row), names.speaker(row)]) : names.speaker(row);
  };

  const axes: Dimension[] =
    scope.traits.by === 'entity' ? ['entity', 'period', 'speaker'] : ['period', 'entity', 'speaker'];
  // stacks of one period are one stack
  const by =
    scope.traits.by === 'period'
      ? 'period'
      : (axes.find(part => (part === 'speaker' ? contested.size : shared.some(one => one === part))) ?? 'measure');
  return {
    by,
    step: by === 'period' ? stepOf(rows) : by,
    label,
    cell,
    part: {
      measure: { key: keys.measure, name: names.measure },
      entity: { key: keys.entity, name: names.entity },
      period: { key: keys.period, name: names.period },
      speaker: { key: keys.speaker, name: names.speaker },
    },
    band: keys[by],
    bandLabel: row => names[by](row) || cell(row),
    namesMeasure: row => !isOne || (!namesSpeaker(row) && cell(row) === names.measure(row)),
    namesSpeaker,
  };
}

/** Neither derived nor the base of somebody's comparison: somebody says it. What is said of lines, their names say. */
const isSaid = (row: Row): boolean => !row.derived && !row.absent && !row.reference;

/** How long the periods are, if all are alike. */
function stepOf(rows: readonly Row[]): Step {
  const found = new Set(
    rows.flatMap(({ period }) => {
      const read = readPeriod(period ?? '');
      return read ? [read.interval ? 'period' : read.precision] : [];
    }),
  );
  const [only] = found;
  return found.size === 1 && (only === 'year' || only === 'month' || only === 'day' || only === 'decade')
    ? only
    : 'period';
}
