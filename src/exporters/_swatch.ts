import type { End } from '../model/quantity.ts';
import type { Fill, PathShape, Stroke } from '../model/scene.ts';
import type { KeyEntry } from '../model/telling.ts';
import { xy } from '../scene/path.ts';
import { look } from '../theme/look.ts';

/** The size of a swatch, pixels. */
export const swatchSize = 20;

/** Small marks with the end that an entry explains; anything else is a closed one. Corners in a square of `swatchSize`. */
const ends: Readonly<Partial<Record<End, string>>> = {
  lower: 'M5 18L5 12M15 18L15 12M2 9L18 9M6 5L14 5M8 3L10 1L12 3',
  upper: 'M2 4L18 4M5 4L5 18M15 4L15 18M5 9L15 9M7 13L13 13',
  approximate: 'M4 18L4 5L7 8L10 5L13 8L16 5L16 18',
};
const box = 'M3 4L17 4L17 16L3 16Z';
const wave = 'M1 10L4 7L7 10L10 13L13 10L16 7L19 10';

/** What an entry of the key explains, as a small mark whose upper left corner is at `x`, `y`. */
export function swatch(entry: KeyEntry, x: number, y: number): PathShape {
  const { end, disputed } = entry;
  const d = disputed ? wave : ((end && ends[end]) ?? box);
  const moved = (_: string, u: string, v: string): string => xy(Number(u) + x, Number(v) + y);
  const fill = d === box ? fillOf(entry) : undefined;
  return {
    kind: 'path',
    key: `swatch:${y}`,
    role: 'swatch',
    d: d.replace(/(-?[\d.]+) (-?[\d.]+)/g, moved),
    stroke: strokeOf(entry),
    ...(fill && { fill }),
  };
}

/** The edge of a mark, with shorter dashes. */
function strokeOf({ status = 'reported', end, disputed = false, derived = false }: KeyEntry): Stroke {
  const { edge } = look({ status: end === 'vague' ? 'claimed' : status, disputed, derived });
  return { ...edge, width: derived ? 1.25 : 2, ...(edge.dash && { dash: edge.round ? '0.1 4' : '4 3' }) };
}

function fillOf({ status, end, derived = false }: KeyEntry): Fill | undefined {
  if (end) return { token: 'ink', pattern: 'tint' };
  return status && look({ status, derived }).fill;
}
