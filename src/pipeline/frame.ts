import type { Frame } from '../model/scene.ts';
import { measurer, type Setting } from '../scene/measure.ts';

const measurers = new Map<string, Frame['measure']>();

/** The frame of a plot. Charts that are set alike share what they know of the widths of words. */
export function frame({ width, dir, ...setting }: Setting & Pick<Frame, 'width' | 'dir'>): Frame {
  const key = JSON.stringify(setting);
  const measure = measurers.get(key) ?? measurer(setting);
  measurers.set(key, measure);
  return { width, rem: setting.rem, dir, measure, density: globalThis.devicePixelRatio || 1 };
}
