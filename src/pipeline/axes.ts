import type { Row } from '../model/row.ts';
import { leastCertain } from '../model/status.ts';
import type { Telling, ToldRow } from '../model/telling.ts';
import { axisOf } from './axis.ts';
import { extentOf } from './extent.ts';
import { type Named, references } from '../model/refs.ts';
import { entityName, measureName, type Scope } from './scope.ts';

/**
 * The two number axes of a scatter chart, which `chart.x` and `chart.y` name (`2014`, `spending:2014`), and the pairs of rows
 * that make its dots: one row of each axis, about the same thing.
 */
export function axesOf(scope: Scope, told: readonly ToldRow[]): Telling['axes'] {
  const { chart, data } = scope;
  const refer = references(data);
  const [onX, onY] = [chart.x, chart.y].map(name => (name === undefined ? null : refer(name)));
  if (!onX || !onY) return undefined;
  const [xs, ys] = [rowsOn(onX, told), rowsOn(onY, told)];
  const [x, y] = [axisOf(scope, xs), axisOf(scope, ys)];
  if (!x || !y) return undefined;
  const partners = new Map(ys.map(({ id, row }) => [subject(onY, row), id]));
  const pairs = xs.flatMap(({ id, row }) => {
    const partner = partners.get(subject(onX, row));
    return partner === undefined ? [] : [{ x: id, y: partner, label: nameOf(scope, subjectParts(onX, row)) }];
  });
  return {
    x,
    y,
    xLabel: nameOf(scope, onX),
    yLabel: nameOf(scope, onY),
    pairs,
    ...(scope.dense?.pairs && { dense: true }),
  };
}

/** The dots of a scatter chart, as the key sees them: each looks like the less certain of its two rows, and none has an end. */
export function dotsOf(told: readonly ToldRow[], { pairs }: NonNullable<Telling['axes']>): ToldRow[] {
  const byId = new Map(told.map(row => [row.id, row]));
  return pairs.flatMap(({ x, y }) => {
    const [a, b] = [byId.get(x), byId.get(y)];
    if (!a || !b) return [];
    const status = leastCertain([a.status, b.status]);
    return [{ ...a, status, end: 'exact', disputed: a.disputed || b.disputed, derived: a.derived || b.derived }];
  });
}

type Place = Pick<Named, 'measure' | 'entity' | 'period'>;

/** The rows with a number in the place that a reference names. */
const rowsOn = ({ measure, entity, period }: Named, told: readonly ToldRow[]): ToldRow[] =>
  told.filter(
    ({ row }) =>
      (measure ?? row.measure) === row.measure &&
      (period ?? row.period) === row.period &&
      (entity === undefined || (entity ?? undefined) === row.entity) &&
      extentOf(row),
  );

/** What a row is about beside its place on an axis. */
const subjectParts = (on: Named, row: Row): Place => ({
  ...(on.measure === undefined && { measure: row.measure }),
  ...(on.entity === undefined && { entity: row.entity ?? null }),
  ...(on.period === undefined && row.period !== undefined && { period: row.period }),
});
const subject = (on: Named, row: Row): string => JSON.stringify(subjectParts(on, row));

/** The name of a place; the measure only where nothing else says which it is. */
function nameOf(scope: Scope, { measure, entity, period }: Place): string {
  const { locale } = scope;
  const parts = [
    entity === undefined ? '' : entity === null ? locale.overall : entityName(scope, entity),
    period === undefined ? '' : locale.period(period),
  ].filter(Boolean);
  return locale.label(parts.length || measure === undefined ? parts : [measureName(scope, measure)]);
}
