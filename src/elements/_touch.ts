import type { Hit, Scene } from '../model/scene.ts';

/** The height that a finger wants, CSS pixels. */
const wanted = 44;

/** Buttons that were grown to what a target must be lie over each other where marks are close: there a finger means the nearest one. */
const small = 24;
const isSmall = ({ width, height }: Hit): boolean => width <= small && height <= small;
const overlap = (a: Hit, b: Hit): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/**
 * The buttons of a scene, grown to 44 px in height where there is room: inside the picture, and up to the middle between them
 * and a neighbour above or below, so that no finger presses the wrong one. None shrinks or moves off its mark; small ones over each
 * other keep their mark in the middle.
 */
export const taller = ({ hits, height }: Pick<Scene, 'hits' | 'height'>): Hit[] =>
  hits.map(hit => {
    if (isSmall(hit) && hits.some(other => other !== hit && isSmall(other) && overlap(hit, other))) return hit;
    const [top, bottom] = [hit.y, hit.y + hit.height];
    const beside = hits.filter(other => other.x < hit.x + hit.width && other.x + other.width > hit.x);
    const above = beside.filter(other => other.y + other.height <= top).map(({ y, height }) => (y + height + top) / 2);
    const below = beside.filter(other => other.y >= bottom).map(({ y }) => (y + bottom) / 2);
    const [from, to] = [Math.min(top, Math.max(0, ...above)), Math.max(bottom, Math.min(height, ...below))];
    const size = Math.max(hit.height, Math.min(wanted, to - from));
    return { ...hit, y: Math.max(from, Math.min((top + bottom - size) / 2, to - size)), height: size };
  });
