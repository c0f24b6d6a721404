import { extraWordsFor } from '../locales/_extras.ts';
import { grouped } from '../model/grouped.ts';
import type { Row } from '../model/row.ts';
import type { Series, ToldRow } from '../model/telling.ts';
import { crowds } from './crowds.ts';
import { inksOf } from './inks-of.ts';
import type { Labels } from './labels.ts';
import { unitOf } from './phrase-in-full.ts';
import { bandsOf, runsOf } from './runs-of.ts';
import type { Scope } from './scope.ts';

const parts = ['measure', 'entity', 'period'] as const;

/**
 * Rows that belong together: all that differs between rows, but for what stands along the axis, makes a series; who speaks does so
 * where several speak of one thing. A plan and its outcome are of one series. What nobody says, a base or a derived number, is of
 * none where speakers are told apart.
 */
export function seriesOf(scope: Scope, labels: Labels, told: readonly ToldRow[]): Series[] {
  const differ = parts.filter(
    part => part !== labels.by && new Set(told.map(({ row }) => labels.part[part].key(row))).size > 1,
  );
  const isContested = told.some(({ row }) => labels.namesSpeaker(row));
  const namesSpeaker = labels.by !== 'speaker' && isContested;
  const named = [...differ, ...(namesSpeaker ? (['speaker'] as const) : [])];
  const said = namesSpeaker ? told.filter(({ row }) => !row.absent && !row.derived) : told;
  const moving = (['entity', 'period'] as const).filter(part => part === labels.by || differ.includes(part));
  const placeOf = (row: Row): string =>
    scope.locale.label(moving.map(part => labels.part[part].name(row)).filter(Boolean));
  const groups = grouped(said, ({ row }) => JSON.stringify(named.map(part => labels.part[part].key(row))));
  const colours = inksOf(
    scope,
    labels,
    named,
    groups.map(([first]) => first!.row),
    // parts that stand on each other are told apart by their neighbours too
    scope.traits.parts !== undefined,
  );
  const lines = scope.dense && scope.traits.time && crowds.get('crowd').denseLines(scope.dense, groups, scope.data);
  return groups.map((rows, i): Series => {
    const { row } = rows[0]!;
    const nameBy = (by: typeof named) =>
      scope.locale.label(by.map(part => labels.part[part].name(row)).filter(Boolean));
    return {
      key: named.map(part => labels.part[part].key(row)).join(':'),
      label: nameBy(named) || (groups.length > 1 ? labels.cell(row) : ''),
      ink: colours[i]!,
      ids: rows.map(({ id }) => id),
      ...(isContested && {
        about: nameBy(differ),
        voices: new Map(rows.map(one => [one.id, labels.part.speaker.name(one.row)])),
        places: new Map(rows.map(one => [one.id, placeOf(one.row)])),
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
