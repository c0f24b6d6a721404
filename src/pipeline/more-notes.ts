import { extraWordsFor } from '../locales/_extras.ts';
import { isolate } from '../model/isolate.ts';
import type { Row } from '../model/row.ts';
import { atlasOf } from './atlas.ts';
import { cellKey, keyOf } from './cells.ts';
import { changeNotes } from './change-notes.ts';
import { discord } from './discord.ts';
import type { Labels } from './labels.ts';
import { inline, measureOf, say, type Scope } from './scope.ts';

/** All notes under a chart. `past`: plans whose period is over. */
export function moreNotes(scope: Scope, labels: Labels, leftOut: number, past: readonly Row[]): string[] {
  const { notes, map } = extraWordsFor(scope.locale.tag);
  const { source, license } = (scope.traits.map && atlasOf(scope.data, scope.chart).atlas) || {};
  const hidden = scope.rows.filter(({ absent }) => absent === 'not-shown').map(labels.cell);
  return [
    say(scope, scope.chart.note),
    source !== undefined && map.credit(isolate(source), license && isolate(license)),
    isOpen(scope, past) && (scope.chart.asOf === undefined ? notes.planPast : notes.planOpen),
    hidden.length > 0 && notes.notShown([...new Set(hidden)]),
    scope.beyond !== undefined && notes.beyond(scope.beyond),
    ...(scope.traits.parts === 'stack' ? [notes.partsMissing(lacking(scope, labels))] : []),
    leftOut > 0 && notes.leftOut(leftOut),
    // whether a filter would have chosen what could not be read, nobody knows
    !Array.isArray(scope.chart.figures) && scope.data.leftOut && notes.unreadable(scope.data.leftOut),
    ...discord(scope, labels),
    ...uncertainties(scope).map(notes.uncertainty),
    ...changeNotes(scope, labels),
  ].filter((note): note is string => typeof note === 'string' && note !== '');
}

type Dimension = 'measure' | 'entity' | 'speaker';
const dimensionsOfParts: readonly Dimension[] = ['measure', 'entity', 'speaker'];

/** The parts that some stacks have and others have no figure for: \`North line, 2022\`. Panels have stacks of their own. */
function lacking({ chart, locale, rows }: Scope, labels: Labels): string[] {
  if (chart.facet) return [];
  const marks = rows.filter(row => !row.reference && row.replacedBy === undefined);
  const keysOf = (row: Row, by: readonly Dimension[]): string =>
    JSON.stringify(by.map(one => labels.part[one].key(row)));
  const all = dimensionsOfParts.filter(one => one !== labels.by);
  const unspoken = all.filter(one => one !== 'speaker');
  // who reported one stack and not the other is no part that is missing: voices are parts where one stack has several of them
  const isShared = marks.length > new Set(marks.map(row => keysOf(row, unspoken) + labels.band(row))).size;
  const dimensions = isShared ? all : unspoken;
  const partOf = (row: Row): string => keysOf(row, dimensions);
  const there = new Set(marks.map(row => partOf(row) + labels.band(row)));
  const nameOf = (row: Row): string[] =>
    dimensions.flatMap(one => (new Set(marks.map(labels.part[one].key)).size > 1 ? labels.part[one].name(row) : []));
  const [parts, bands] = [partOf, labels.band].map(key => [...new Map(marks.map(row => [key(row), row])).values()]);
  return parts!.flatMap(part =>
    bands!.flatMap(band =>
      there.has(partOf(part) + labels.band(band)) ? [] : [locale.label([...nameOf(part), labels.bandLabel(band)])],
    ),
  );
}

/** Whether no figure says what came of some plan. */
function isOpen({ data }: Scope, plans: readonly Row[]): boolean {
  const known = new Set(plans.length ? data.figures.map(cellKey) : []);
  return plans.some(({ measure, entity, period }) => !known.has(keyOf({ measure, entity, period, mode: 'actual' })));
}

/** What a ± stands for. */
function uncertainties(scope: Scope): string[] {
  const stated = scope.rows.filter(({ quantity }) => quantity?.mid !== undefined);
  return [...new Set(stated.map(({ measure }) => measure))]
    .map(id => inline(scope, measureOf(scope, id)?.uncertainty))
    .filter(Boolean);
}
