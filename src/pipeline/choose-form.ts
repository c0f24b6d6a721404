import type { FormId } from '../forms/index.ts';
import { stackRefuses } from '../forms/_parts.ts';
import type { Glance, Profile, Traits } from '../forms/_profile.ts';
import type { Refusal } from '../forms/_refusals.ts';
import type { Row } from '../model/row.ts';
import type { Chart } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import { atlasOf } from './atlas.ts';
import type { Choice, Choosing, Part } from './choose.ts';
import { glance } from './profile.ts';
import { objections } from './objections.ts';
import { profile } from './profile-in-full.ts';
import { all } from './registry.ts';
import { split } from './split.ts';

/** Chooses among all forms, for each panel where rows need several; throws `NotLoaded` without the registry. */
export function chooseForm(rows: readonly Row[], seen: Glance, choosing: Choosing): Choice {
  return mapsOf(rows, seen, choosing) ?? inPanels(rows, seen, choosing) ?? chooseOne(rows, seen, choosing);
}

/** Maps beside each other are too small from so many on. */
const mostMaps = 12;

/** A map of several periods is a map of each: a place can have one shade, or one disc. */
function mapsOf(rows: readonly Row[], seen: Glance, choosing: Choosing): Choice | null {
  const { chart, asked = chart.form ?? 'map' } = choosing;
  if (!chart.map || chart.facet || asked !== 'map' || seen.periods < 2 || seen.periods > mostMaps) return null;
  const apart: Chart = { ...chart, facet: 'period' };
  const choice = inPanels(rows, seen, { ...choosing, chart: apart });
  return choice?.panels?.every(({ form }) => form === 'map')
    ? { ...choice, chart: apart, reason: 'a map of each period' }
    : null;
}

function inPanels(rows: readonly Row[], seen: Glance, choosing: Choosing): Choice | null {
  const parts = split(rows, seen, choosing);
  if (!parts) return null;
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
  const problems = lie ? [objections.unstacked(lie, counted, choosing.path ?? '')] : [];
  return { ...choice, ...(variant && { variant }), problems: [...choice.problems, ...problems] };
}

function formFor(counted: Profile, { chart, asked = chart.form, path = '', data }: Choosing): Choice {
  const { forms, traits } = all();
  const natural = suit(counted);
  const wantsMap = chart.map !== undefined && (asked ?? 'map') === 'map';
  const problems = wantsMap && counted.places === undefined ? atlasOf(data, chart, path).problems : [];
  if (asked === undefined) return { ...natural, problems };
  const at = asked === chart.form ? `${path}/form` : '';
  if (!forms.has(asked))
    return { ...natural, problems: [objections.notKnown('form', asked, at, [...forms.ids].sort())] };
  const lie = refusalOf(traits[asked], counted);
  if (lie === null) return { form: asked, reason: 'asked for', problems: [] };
  return { ...natural, problems: [...problems, objections.refused(asked, lie, counted, natural.form, at)] };
}

/** Why a form would lie, or could not be read. */
const refusalOf = ({ dense, refuses }: Traits, counted: Profile): Refusal | null =>
  counted.many && !dense ? 'many' : refuses(counted);

/** The form that suits best, of those that do not lie; a table suits always. */
function suit(counted: Profile): Omit<Choice, 'problems'> {
  const { forms, traits } = all();
  const suiting = forms.ids.flatMap(form => {
    const suited = refusalOf(traits[form], counted) === null && traits[form].suits(counted);
    return suited ? [{ form, ...suited }] : [];
  });
  const { form, reason } = suiting.sort((a, b) => b.score - a.score || (a.form < b.form ? -1 : 1))[0]!;
  return { form, reason };
}
