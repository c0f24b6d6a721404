import type { Control, Picture, Telling } from '../model/telling.ts';

/** Up to so many lines or entities are told apart at a glance; of more, readers choose. Fewer marks than these are all seen at once. */
export const few = 8;
/** From so many moments, or marks, on a chart is dense. */
const dense = 60;

/** Of very many figures each of so many lines has some that are told. */
const most = 40;

/** Forms whose marks are parts of a whole: without one of them they would say something else. */
const wholes = new Set(['pie', 'share', 'units', 'waffle']);
/** Forms whose marks stand so close that a pointer needs the nearest one. */
const close = new Set(['area', 'beeswarm', 'line', 'scatter']);

/** What of a chart with more than a few rows readers can choose to see: only what is of use for it, so that its space is known before it is there. */
export function controlsOf(
  chart: Telling['chart'],
  picture: Picture,
  panels: Telling['panels'],
): Pick<Telling, 'controls'> {
  const pictures: readonly Picture[] = panels ?? [picture];
  const marks = picture.told.filter(({ row }) => !row.reference);
  const count = (of: (row: (typeof marks)[number]['row']) => string | undefined): number =>
    new Set(marks.flatMap(({ row }) => of(row) ?? [])).size;
  const lines = picture.series?.length ?? 0;
  const isWhole = !!chart.stack || pictures.some(({ form }) => wholes.has(form));
  const isTimely = pictures.every(({ time }) => time) && count(({ period }) => period) > dense;
  const isDense = marks.length > dense && pictures.every(({ form }) => close.has(form));
  const isPicked =
    Math.max(
      lines,
      count(({ entity }) => entity),
    ) > few;
  // of very many figures only some are told: lines can be left out, single dots cannot
  const isMany = pictures.some(({ series = [], axes }) => axes?.dense || series.some(one => one.dense));
  const isFree = !isWhole && (!isMany || (lines > 0 && lines <= most));
  const controls: Control[] = [
    ...(isFree && lines > 1 && lines <= few ? (['legend'] as const) : []),
    ...(isFree && isPicked ? (['picker'] as const) : []),
    ...(panels && chart.facet === 'period' && !isMany ? (['slider'] as const) : []),
    ...(isTimely ? (['zoom'] as const) : []),
    ...(isDense && !(isMany && panels) ? (['crosshair'] as const) : []),
  ];
  return controls.length ? { controls } : {};
}
