import type { Fill, Stroke, Token } from '../model/scene.ts';
import type { MapGround, ToldRow } from '../model/telling.ts';
import { look, type Look } from '../theme/look.ts';
import { onShade, shades } from '../theme/shades.ts';

/** How the ground of a number is painted: its shade, and over it the pattern of its status. */
export interface Painted {
  fill: Fill;
  over?: Fill;
  edge?: Stroke;
  /** On which words are `text`, or `paper`. */
  words: Token;
}

const solid = (token: Token): Fill => ({ token, pattern: 'solid' });

/** Of a number that may lie in several classes. */
export const unclear: Painted = { fill: { token: 'slot', pattern: 'stripes' }, words: 'text' };

/** The shades of ordered classes: from faint to strong, away from zero on both sides of it. */
export function shadesOf(classes: NonNullable<MapGround['classes']>): Painted[] {
  const below = classes.filter(({ negative }) => negative).length;
  const paints = (token: Token, count: number): Painted[] =>
    shades(count).map(pattern => ({ fill: { token, pattern }, words: onShade(pattern) }));
  return [...paints('ochre', below).reverse(), ...paints('ink', classes.length - below)];
}

/**
 * A shade as the status of its number has it: a plan is hatched, and so on. Estimates have thin lines only beside numbers of another
 * kind (`mixed`). What is derived has no shade: nobody reported it.
 */
export function statedOn(
  shade: Painted,
  told: Pick<ToldRow, 'status' | 'disputed' | 'derived'>,
  mixed: boolean,
): Painted {
  const { edge, fill, wavy }: Look = look(told);
  if (!fill) return { fill: solid('paper'), edge, words: 'text' };
  if (fill.pattern === 'solid' || (fill.pattern === 'half' && !mixed)) return shade;
  const token = shade.words === 'paper' ? 'paper' : wavy ? 'madder' : shade.fill.token === 'ochre' ? 'ochre' : 'ink';
  return { ...shade, over: { token, pattern: fill.pattern === 'half' ? 'thin' : fill.pattern } };
}
