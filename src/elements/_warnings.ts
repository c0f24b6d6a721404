import { modeOf } from '../model/status.ts';
import { endsBy, readPeriod } from '../model/period.ts';
import type { Telling } from '../model/telling.ts';
import { nearest } from '../model/nearest.ts';
import { references } from '../model/refs.ts';
import { entry } from '../pipeline/scope.ts';

/** Most words of a title, and most marks and colours of a chart, that readers take in. */
const most = { words: 12, marks: 50, series: 5 };

/** What readers will miss in a chart, with what its author can do about it. */
export function warningsOf(telling: Telling): string[] {
  const { title, told, sourceLine, chartId } = telling;
  const words = title.split(/\s+/u).filter(word => /[\p{L}\p{N}]/u.test(word)).length;
  const past = plansPast(telling);
  const marks = telling.dense ? 0 : marksOf(telling);
  const series = Math.max(...(telling.panels ?? [telling]).map(panel => panel.series?.length ?? 0));
  return [
    !chartId && told.length > 1 && 'the chart has no title of its own: describe it under "charts", and name it in src',
    words > most.words && `the title has ${words} words: say it in ${most.words}, the rest in "subtitle"`,
    !sourceLine.sources.length && told.length > 0 && 'no figure has a source: say in "source" who reported it',
    past.length && `${past.join(', ')}: a plan whose time is over: add a figure for what took place`,
    marks > most.marks && `${marks} marks are too many to read: choose fewer in "figures", or "top"`,
    series > most.series &&
      !telling.chart.highlight?.length &&
      `${series} series are more than the ${most.series} that colours tell apart: choose fewer, "facet", or "highlight" some`,
    ...misread(telling),
    ...unstressed(telling),
  ].filter(warning => typeof warning === 'string');
}

/** With two number axes a dot stands for two figures; two dots on a line are one mark. */
function marksOf({ form, axes, told }: Telling): number {
  if (axes) return Math.ceil(told.length / 2);
  return form === 'dumbbell' ? new Set(told.map(({ band }) => band)).size : told.length;
}

/** What the attribute `highlight` names and the file does not have: nothing is stressed for it. */
function unstressed({ chart: { highlight = [] }, told, data }: Telling): string[] {
  const ids = told.map(({ id }) => id);
  return highlight.flatMap(id => {
    if (!id || ids.includes(id) || references(data)(id)) return [];
    const near = nearest(id, [...ids, ...data.figures.map(figure => figure.id)]);
    return [`highlight: the data has no figure "${id}"${near === undefined ? '' : `; the nearest is "${near}"`}`];
  });
}

/** Quoted words without a letter of the language that they are said to be in: speech would be of the wrong tongue. */
function misread({ told, data }: Telling): string[] {
  return told.flatMap(({ row: { wording = '', sources } }) => {
    const lang = entry(data.sources, sources[0] ?? '')?.lang ?? data.lang;
    const isRead = !/\p{L}/u.test(wording) || (scriptOf(lang)?.test(wording) ?? true);
    return isRead ? [] : [`“${wording}” is not in "${lang}": say the language of its source in "lang"`];
  });
}

/** The letters of a language; undefined: it is written in several scripts, or nobody knows. */
function scriptOf(lang: string): RegExp | undefined {
  try {
    return new RegExp(`\\p{Script=${new Intl.Locale(lang).maximize().script}}`, 'u');
  } catch {
    return undefined;
  }
}

/** Labels of planned figures whose period was over when the file was written, that nothing replaced, and whose outcome the file lacks. */
function plansPast({ told, chart, data }: Telling): string[] {
  // when the chart speaks: never the clock
  const now = readPeriod(chart.asOf ?? data.modified ?? '');
  const came = (data.dense ? [] : (data.ever ?? data.figures)).filter(({ status }) => modeOf(status) === 'actual');
  return told.flatMap(({ row: { mode, measure, entity, period = '', replacedBy }, label }) => {
    const isOpen = mode === 'planned' && replacedBy === undefined;
    const isOut = came.some(one => one.measure === measure && one.entity === entity && one.period === period);
    const read = isOpen && !isOut && readPeriod(period);
    return read && now && endsBy(read, now) ? [label] : [];
  });
}
