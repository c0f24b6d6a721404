import type { PathShape, Stroke } from '../model/scene.ts';
import { look } from '../theme/look.ts';
import { dot } from './dots.ts';
import { drawable, type Drawn } from './extent.ts';
import { mark } from './marks.ts';
import { horizontal, line, pathOf } from './path.ts';
import { flat } from './round.ts';
import { linear } from './scale.ts';
import { wave } from './wave.ts';
import type { When } from './when.ts';

/** Where the mark of a row is, pixels. */
export interface Place {
  from: number;
  to: number;
  y: number;
  height: number;
}

const gone: Stroke = { token: 'slot', width: 2, dash: '0.1 5.5', round: true };

/**
 * A row in time, by its status: a dot for a day, a bar for a span, open where its end is, and for a moment that is not known more exactly a
 * strip without ends. A row without a number has no mark, but a dotted line over its time.
 */
export function whenMarks(told: Drawn, when: When, place: Place): PathShape[] {
  const { from, to, y, height } = place;
  if (!drawable(told)) {
    const middle = y + height / 2;
    const reach = Math.max(0, 9 - (to - from)) / 2;
    return [
      pathOf(
        told.id,
        'slot',
        line(horizontal, [
          [from - reach, middle],
          [to + reach, middle],
        ]),
        gone,
      ),
    ];
  }
  const lane = { plane: horizontal, v: y, thickness: height };
  if (when.kind === 'day')
    return dot(standing(told, 0), { ...lane, at: () => (from + to) / 2 }, 'ink', Math.min(4.5, height / 2));
  if (when.kind === 'soft') return strip(told, place);
  // a bar from the end that is known
  const at = when.opens === 'start' ? linear([0, 1], to, from) : linear([0, 1], from, to);
  const { edge } = look(told, told.highlighted ? 'madder' : 'ink');
  const start = line(horizontal, [
    [at(0), y],
    [at(0), y + height],
  ]);
  return [
    ...mark(standing(told, 1, !!when.opens), { ...lane, at }),
    pathOf(told.id, 'start', start, { ...edge, width: told.derived ? 1.25 : 2 }),
  ];
}

/** A row at a place in time in place of its number. */
function standing(told: Drawn, at: number, isOpen = false): Drawn {
  const { index: _, ...rest } = told;
  const quantity = { lo: at, hi: isOpen ? null : at, loOpen: false, hiOpen: isOpen, approximate: false };
  return { ...rest, end: isOpen ? 'lower' : 'exact', row: { ...told.row, quantity } };
}

/** Between two lines without ends. */
function strip(told: Drawn, { from, to, y, height }: Place): PathShape[] {
  const { edge, fill, wavy } = look(told, told.highlighted ? 'madder' : 'ink');
  const width = told.derived ? 1.25 : 2;
  const isPattern = fill && !['solid', 'half'].includes(fill.pattern);
  const sides = [y + width / 2, y + height - width / 2].map(v =>
    (wavy ? wave : line)(flat, [
      [from, v],
      [to, v],
    ]),
  );
  const corners = line(
    flat,
    [
      [from, y],
      [to, y],
      [to, y + height],
      [from, y + height],
    ],
    true,
  );
  return [
    pathOf(
      told.id,
      'mark',
      corners,
      undefined,
      fill ? (isPattern ? fill : { ...fill, pattern: 'tint' }) : { token: 'paper', pattern: 'solid' },
    ),
    pathOf(told.id, 'edge', sides.join(''), { ...edge, width }),
  ];
}
