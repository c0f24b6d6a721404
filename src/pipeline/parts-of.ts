import { extraWordsFor } from '../locales/_extras.ts';
import type { Dataset } from '../model/dataset.ts';
import { grouped } from '../model/grouped.ts';
import type { Row } from '../model/row.ts';
import type { Icon, Picture, ToldRow, Whole } from '../model/telling.ts';
import { entryOf } from './entry-of.ts';
import { extentOf } from './extent.ts';
import { inksOf } from './inks-of.ts';
import type { Labels } from './labels.ts';
import { unitOf } from './phrase-in-full.ts';
import type { Scope } from './scope.ts';
import { roundStep } from './ticks.ts';
import { neat, restOf, sizeOf, type Together, voiceOf, wholesIn } from './wholes.ts';

/** More signs than these in one row are not counted by eye. */
const mostIcons = 50;

/** What forms that show parts need: what they are parts of, the totals of stacks, or what one sign stands for. */
export function partsOf(
  scope: Scope,
  labels: Labels,
  told: readonly ToldRow[],
  peers: readonly ToldRow[],
): Pick<Picture, 'wholes' | 'totals' | 'icon'> {
  const { parts } = scope.traits;
  if (parts === 'stack') return { totals: totalsOf(scope, told) };
  if (parts === 'whole') {
    const wholes = wholesOf(scope, labels, told);
    return { wholes, ...(scope.form === 'waffle' && { icon: squareOf(scope, told, wholes) }) };
  }
  const icon = iconOf(scope, peers);
  return icon ? { icon } : {};
}

/** What a square of a hundred stands for, and that parts are rounded to whole squares, where one of them is. */
function squareOf(scope: Scope, told: readonly ToldRow[], wholes: readonly Whole[]): Icon {
  const { square, rounded } = extraWordsFor(scope.locale.tag).parts;
  const byId = new Map(told.map(({ id, row }) => [id, row.quantity]));
  const hundredths = ({ total, parts }: Whole): number[] =>
    parts.map(({ id }) => {
      const { mid, hi } = byId.get(id) ?? {};
      return neat(((mid ?? hi ?? 0) / total) * 100);
    });
  const isRounded = wholes.flatMap(hundredths).some(share => !Number.isInteger(share));
  return { worth: 1, text: isRounded ? rounded : square };
}

/** The sums of stacks, by band, where each part has a number and the data say that a sum is honest. */
function totalsOf(scope: Scope, told: readonly ToldRow[]): Map<string, string> {
  const { total } = extraWordsFor(scope.locale.tag).parts;
  return new Map(
    grouped(told, ({ band }) => band).flatMap(some => {
      const rows = some.map(({ row }) => row);
      const sizes = rows.flatMap(row => sizeOf(row) ?? []);
      const isKnown = rows.length > 1 && sizes.length === rows.length && sizes.every(size => size >= 0);
      if (!isKnown || !isOneThing(rows, scope.data)) return [];
      const sum = neat(sizes.reduce((n, size) => n + size, 0));
      return [[some[0]!.band, total(sayAmount(scope, rows[0]!, sum))] as const];
    }),
  );
}

/** Whether rows are parts of one thing, said by one: its `sum` says so, or they are counts of what is part of the same. */
function isOneThing(rows: readonly Row[], data: Dataset): boolean {
  const { wholes, loose } = wholesIn(rows, data);
  if (new Set(rows.map(voiceOf)).size > 1) return false;
  if (!loose.length && wholes.length === 1) return wholes[0]!.shared;
  const [parent, ...others] = new Set(rows.map(({ entity }) => entryOf(data.entities, entity)?.partOf));
  const isCounted = rows.every(({ measure }) => entryOf(data.measures, measure)?.integer);
  return isCounted && parent !== undefined && !others.length;
}

/** A number that nobody reported in the words and the unit of a row. */
const sayAmount = (scope: Scope, { measure, quantity }: Row, n: number, withNoun = false, isAbout = false): string =>
  extraWordsFor(scope.locale.tag).quantity(
    { kind: isAbout ? 'about' : 'exact', n },
    unitOf(scope, measure, quantity, withNoun),
  );

/** What rows are parts of, as it is drawn: each whole with its name, its parts in order, and what nobody breaks down. */
function wholesOf(scope: Scope, labels: Labels, told: readonly ToldRow[]): Whole[] {
  const byId = new Map(told.map(row => [row.id, row]));
  const { wholes } = wholesIn(
    told.flatMap(({ row }) => (row.replacedBy === undefined ? [row] : [])),
    scope.data,
  );
  const nameOf = nameParts(scope, labels, wholes);
  const shared = wholes.flatMap(one => (one.shared ? one.parts : []));
  const inks = inksOf(scope, labels, ['entity'], shared, true);
  const colours = new Map(shared.map((row, i) => [row.id, inks[i]!]));
  return wholes.map((one): Whole => {
    const [first] = one.parts;
    const alone = one.shared ? undefined : byId.get(first!.id);
    const rest = restInWords(scope, one);
    return {
      key: JSON.stringify([first!.measure, first!.period, first!.mode, voiceOf(first!), one.whole?.id, alone?.id]),
      label: alone ? alone.label : nameOf(one),
      total: one.total,
      shared: one.shared,
      parts: one.parts.map(row => ({
        id: row.id,
        size: one.shared ? sizeOf(row) : null,
        label: one.shared ? labels.part.entity.name(row) : byId.get(row.id)!.label,
        ink: colours.get(row.id) ?? 'ink',
        ...(isTiny(row, one) && { tiny: extraWordsFor(scope.locale.tag).parts.underHalf }),
      })),
      ...(one.whole && { whole: one.whole.id }),
      ...(rest !== null && { rest }),
    };
  });
}

/** Whether a part is something, but less than half a hundredth of its whole. */
const isTiny = (row: Row, { total }: Together): boolean => Math.abs(sizeOf(row) || total) < total / 200;

/** The names of wholes: by what they differ in. */
function nameParts(scope: Scope, labels: Labels, wholes: readonly Together[]): (one: Together) => string {
  const firsts = wholes.flatMap(({ parts, shared }) => (shared ? parts.slice(0, 1) : []));
  const differ = (some: readonly Row[], part: 'measure' | 'period' | 'speaker') =>
    new Set(some.map(labels.part[part].key)).size > 1;
  const places = grouped(firsts, ({ measure, period }) => JSON.stringify([measure, period]));
  const dimensions = [
    ...(['measure', 'period'] as const).filter(part => differ(firsts, part)),
    ...(places.some(some => differ(some, 'speaker')) ? (['speaker'] as const) : []),
  ];
  const modes = new Set(firsts.map(({ mode }) => mode)).size > 1;
  const isNested = new Set(wholes.map(({ whole }) => whole?.entity)).size > 1;
  return ({ parts: [row], whole }) =>
    scope.locale.label(
      [
        ...(isNested && whole ? [labels.part.entity.name(whole)] : []),
        ...dimensions.map(part => labels.part[part].name(row!)),
        ...(modes ? [scope.locale.statuses[row!.status]] : []),
      ].filter(Boolean),
    );
}

/** What no part says of a whole, in words; null: nothing is left, or nobody can know how much. */
function restInWords(scope: Scope, one: Together): string | null {
  const [first] = one.parts;
  if (!one.shared || one.parts.some(row => sizeOf(row) === null)) return null;
  const rest = restOf(one, scope.data);
  if (rest <= 0) return null;
  const isAbout = one.parts.some(({ quantity }) => quantity?.approximate || quantity?.mid !== undefined);
  return extraWordsFor(scope.locale.tag).parts.rest(sayAmount(scope, first!, rest, false, isAbout));
}

/** One, two or five, times a power of ten: as many as one sign stands for, so that no row has more signs than can be counted. */
function iconOf(scope: Scope, told: readonly ToldRow[]): Icon | null {
  const drawn = told.filter(({ row }) => extentOf(row));
  const [first] = drawn;
  const most = Math.max(
    0,
    ...drawn.flatMap(({ row }) => [extentOf(row)!.lo, extentOf(row)!.hi].filter(Number.isFinite)),
  );
  if (!first) return null;
  const isCounted = drawn.every(({ row }) => entryOf(scope.data.measures, row.measure)?.integer);
  const worth = Math.max(most > 0 ? roundStep(most, mostIcons) : 1, isCounted ? 1 : 0);
  return { worth, text: extraWordsFor(scope.locale.tag).parts.icon(sayAmount(scope, first.row, worth, true)) };
}
