import type { Dataset } from '../model/dataset.ts';
import type { Telling } from '../model/telling.ts';
import { choose } from './choose.ts';
import { cite } from './cite.ts';
import { describe } from './describe.ts';
import { extra } from './extra.ts';
import { ordinary } from './ordinary.ts';
import { localeFor } from './locale-for.ts';
import { resolve } from './resolve.ts';
import { say, scopeOf } from './scope.ts';
import { select, type Selection } from './select.ts';

/** What is to be told; nothing: the first chart, or one made of all figures. */
export interface Request {
  /** Id of a chart, or of a figure. */
  chart?: string;
  /** Id of a form, in place of the chart's own. */
  form?: string;
  /** BCP 47; the language of the data where there is none, English where we do not speak it. */
  lang?: string;
  /** EDTF: only what had been reported by its last day. `slider`, or `slider 2014-12`: so that readers can move it. */
  asOf?: string;
  /** Ids of figures, in place of the chart's own choice. */
  figures?: string[];
  /** Ids of figures that stand out, in place of the chart's own. */
  highlight?: string[];
}

/**
 * All that is said about one chart, as plain data and without a DOM: which figures, how they are drawn and why, what each is
 * called, the words, the sources. Never throws over data; what is wrong is in `problems`. Locale and the style `line` must be loaded.
 */
export function tell(
  all: Dataset,
  request: Request = {},
  // for those who have selected already; and for those who tell of a date, how they describe it
  selection?: Selection,
  describing = describe,
): Telling {
  if (request.asOf !== undefined) return extra().tellThen(all, request, tell);
  selection ??= select(all, request);
  const { chart, chartId, path, references, beyond, leftOut, problems, dense, data = all } = selection;
  const locale = localeFor(request.lang ?? data.lang);
  const resolution =
    references || beyond ? extra().resolveMore(selection, data, locale.tag) : resolve(selection.figures, data, !!dense);
  const { rows, groups, conflicts } = resolution;
  const choice = choose(rows, { data, chart, asked: request.form, path, conflicts, many: dense?.count });
  const { form, reason, problems: refused } = choice;
  const { variant } = choice;
  const scope = scopeOf({ ...resolution, data, chart: choice.chart ?? chart, form, locale, dense, variant });
  const sourceLine = cite(scope);
  const said = describing(scope, { leftOut, ...choice });
  const subtitle = chart.subtitle === undefined ? ordinary().subtitleOf(scope, said.told) : say(scope, chart.subtitle);
  return {
    rows,
    reason,
    title: say(scope, chart.title),
    ...(subtitle !== undefined && { subtitle }),
    ...said,
    citations: sourceLine.sources.map(({ text, url }) => ({ text, ...(url && { url }) })),
    problems: [...problems, ...refused],
    lang: scope.locale.tag,
    dataLang: data.lang,
    chart: request.form ? { ...chart, form: request.form } : chart,
    ...(chartId !== undefined && { chartId }),
    sourceLine,
    groups,
    data,
    ...(dense && { dense }),
  };
}
