import { extraWordsFor } from '../locales/_extras.ts';
import { grouped } from '../model/grouped.ts';
import type { Token } from '../model/scene.ts';
import type { Series, ToldRow } from '../model/telling.ts';
import { crowds } from './crowds.ts';
import type { Labels } from './labels.ts';
import { unitOf } from './phrase-in-full.ts';
import { bandsOf, runsOf } from './runs-of.ts';
import type { Scope } from './scope.ts';

/** More than these cannot be told apart by colour. */
export const inks: readonly Token[] = ['ink', 'verdigris', 'ochre', 'plum', 'madder'];
const parts = ['measure', 'entity', 'period'] as const;

/**
 * Rows that belong together: all that differs between rows, but for what stands along the axis, makes a series; who speaks does so
 * where several speak of one thing. A plan and its outcome are of one series.
 */
export function seriesOf(scope: Scope, labels: Labels, told: readonly ToldRow[]): Series[] {
  const differ = parts.filter(
    part => part !== labels.by && new Set(told.map(({ row }) => labels.part[part].key(row))).size > 1,
  );
  const isContested = told.some(({ row }) => labels.namesSpeaker(row));
  const namesSpeaker = labels.by !== 'speaker' && isContested;
  const named = [...differ, ...(namesSpeaker ? (['speaker'] as const) : [])];
  const groups = grouped(told, ({ row }) => JSON.stringify(named.map(part => labels.part[part].key(row))));
  const lines = scope.dense && scope.traits.time && crowds.get('crowd').denseLines(scope.dense, groups, scope.data);
  return groups.map((rows, i): Series => {
    const { row } = rows[0]!;
    const nameBy = (by: typeof named) =>
      scope.locale.label(by.map(part => labels.part[part].name(row)).filter(Boolean));
    return {
      key: named.map(part => labels.part[part].key(row)).join(':'),
      label: nameBy(named),
      // parts that stand on each other are told apart by their neighbours too
      ink: (scope.traits.parts || groups.length <= inks.length ? inks[i] : undefined) ?? 'slot',
      ids: rows.map(({ id }) => id),
      ...(isContested && {
        about: nameBy(differ),
        voices: new Map(rows.map(one => [one.id, labels.part.speaker.name(one.row)])),
      }),
      ...(scope.traits.time && !lines && { runs: runsOf(rows, scope.data), bands: bandsOf(rows, scope.data) }),
      ...(lines && lines[i]),
      ...(rows.some(({ row: { quantity } }) => quantity?.mid !== undefined) && { brief: briefOf(scope, rows) }),
    };
  });
}

/** Numbers with a stated uncertainty without it. */
const briefOf = (scope: Scope, told: readonly ToldRow[]): Map<string, string> =>
  new Map(
    told.flatMap(({ id, row: { quantity, measure } }) => {
      if (quantity?.mid === undefined) return [];
      const { mid: n, ...rest } = quantity;
      return [
        [
          id,
          extraWordsFor(scope.locale.tag).quantity(
            { kind: 'exact', n },
            unitOf(scope, measure, { ...rest, lo: n, hi: n }, false),
          ),
        ],
      ] as const;
    }),
  );
