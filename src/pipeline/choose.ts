import { forms, traits, type FormId } from '../forms/index.ts';
import type { Profile } from '../forms/_profile.ts';
import type { Chart, Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Row } from '../model/row.ts';
import { extra } from './extra.ts';
import { profile } from './profile.ts';

/** The form that is drawn. */
export interface Choice {
  form: FormId;
  /** Why this one, in words. */
  reason: string;
  problems: Problem[];
}

/**
 * Chooses how rows are drawn: as asked for, unless that would lie about them; else as suits them best. No form needs to
 * be loaded.
 * @param asked id of a form; by default the chart's own
 * @param path where the chart stands, for its problems
 */
export function choose(rows: readonly Row[], data: Dataset, chart: Chart, asked = chart.form, path = ''): Choice {
  const counted = profile(rows, data, chart);
  const natural = suit(counted);
  if (asked === undefined) return { ...natural, problems: [] };
  const at = asked === chart.form ? `${path}/form` : '';
  if (!forms.has(asked))
    return { ...natural, problems: [extra().objections.notKnown('form', asked, at, [...forms.ids].sort())] };
  const lie = traits[asked].refuses(counted);
  if (lie === null) return { form: asked, reason: 'asked for', problems: [] };
  return { ...natural, problems: [extra().objections.refused(asked, lie, counted.rows, natural.form, at)] };
}

/** The form that suits best, of those that do not lie; a table suits always. */
function suit(counted: Profile): Pick<Choice, 'form' | 'reason'> {
  const suiting = forms.ids.flatMap(form => {
    const { refuses, suits } = traits[form];
    const suited = refuses(counted) === null && suits(counted);
    return suited ? [{ form, ...suited }] : [];
  });
  const { form, reason } = suiting.sort((a, b) => b.score - a.score || (a.form < b.form ? -1 : 1))[0]!;
  return { form, reason };
}
