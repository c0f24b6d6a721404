import type { FormId } from '../forms/index.ts';
import { stackRefuses } from '../forms/_parts.ts';
import type { Glance, Profile } from '../forms/_profile.ts';
import type { Row } from '../model/row.ts';
import type { Problem } from '../model/problem.ts';
import type { Choice, Choosing, Part } from './choose.ts';
import { glance } from './profile.ts';
import { objections } from './objections.ts';
import { profile } from './profile-in-full.ts';
import { all } from './registry.ts';
import { split } from './split.ts';

/** Chooses among all forms, for each panel where rows need several; throws `NotLoaded` without the registry. */
export function chooseForm(rows: readonly Row[], seen: Glance, choosing: Choosing): Choice {
  const parts = split(rows, seen, choosing);
  if (!parts) return chooseOne(rows, seen, choosing);
  const problems = new Map<string, Problem>();
  const panels = parts.map(({ key, rows: some }): Part => {
    const { problems: found, form, variant } = chooseOne(some, glance(some, choosing.data), choosing);
    for (const problem of found) problems.set(problem.code, problem);
    return { key, rows: some, form, variant };
  });
  const [first] = panels;
  const reason = choosing.chart.facet ? 'panels asked for' : 'figures that share no axis';
  return { form: first!.form, reason, panels, problems: [...problems.values()] };
}

/** The form of some rows, and what it is for them: bars may be stacked, or not although it was asked for. */
function chooseOne(rows: readonly Row[], seen: Glance, choosing: Choosing): Choice {
  const counted = profile(rows, seen, choosing);
  const choice = formFor(counted, choosing);
  const { variant: variantOf } = all().traits[choice.form as FormId];
  const variant = variantOf?.(counted);
  const lie = variantOf && counted.stack && !variant?.parts && stackRefuses(counted);
  const problems = lie ? [objections.unstacked(lie, counted.rows, choosing.path ?? '')] : [];
  return { ...choice, ...(variant && { variant }), problems: [...choice.problems, ...problems] };
}

function formFor(counted: Profile, { chart, asked = chart.form, path = '' }: Choosing): Choice {
  const { forms, traits } = all();
  const natural = suit(counted);
  if (asked === undefined) return { ...natural, problems: [] };
  const at = asked === chart.form ? `${path}/form` : '';
  if (!forms.has(asked))
    return { ...natural, problems: [objections.notKnown('form', asked, at, [...forms.ids].sort())] };
  const lie = traits[asked].refuses(counted);
  if (lie === null) return { form: asked, reason: 'asked for', problems: [] };
  return { ...natural, problems: [objections.refused(asked, lie, counted.rows, natural.form, at)] };
}

/** The form that suits best, of those that do not lie; a table suits always. */
function suit(counted: Profile): Omit<Choice, 'problems'> {
  const { forms, traits } = all();
  const suiting = forms.ids.flatMap(form => {
    const { refuses, suits } = traits[form];
    const suited = refuses(counted) === null && suits(counted);
    return suited ? [{ form, ...suited }] : [];
  });
  const { form, reason } = suiting.sort((a, b) => b.score - a.score || (a.form < b.form ? -1 : 1))[0]!;
  return { form, reason };
}
