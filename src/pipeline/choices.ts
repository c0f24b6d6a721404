import type { Token } from '../model/scene.ts';
import type { Telling } from '../model/telling.ts';
import { highlighted, stressed } from '../scene/highlighted.ts';
import { few } from './controls-of.ts';
import { localeFor } from './locale-for.ts';
import { entityName, scopeOf } from './scope.ts';

/** One thing that readers can choose to see, or not. */
export interface Choice {
  key: string;
  label: string;
  /** The colour of its marks. */
  ink?: Token;
}

/** What readers can choose from. */
export interface Choices {
  /** The series, in their order. */
  series: Choice[];
  /** What is picked from where there are many: entities, else series, by name. */
  many: Choice[];
}

export const choicesOf = (telling: Telling): Choices => ({
  series: seriesChoices(telling),
  many: pickerChoices(telling),
});

/** Its series, in their order. */
export const seriesChoices = (telling: Telling): Choice[] =>
  stressed(telling.series ?? [], highlighted(telling)).map(({ key, label, ink }) => ({ key, label, ink }));

/** Whether what is picked from many are entities; else it is series. */
export const picksEntities = ({ told }: Pick<Telling, 'told'>): boolean => entitiesOf({ told }).length > few;

/** What is picked from where there are many: entities, else series, by name. */
export function pickerChoices(telling: Telling): Choice[] {
  const scope = scopeOf({ ...telling, locale: localeFor(telling.lang) });
  const { compare } = new Intl.Collator(telling.lang, { numeric: true });
  const all = picksEntities(telling)
    ? entitiesOf(telling).map((key): Choice => ({ key, label: entityName(scope, key) }))
    : seriesChoices(telling).map(({ key, label }): Choice => ({ key, label }));
  return all.sort((a, b) => compare(a.label, b.label));
}

const entitiesOf = ({ told }: Pick<Telling, 'told'>): string[] => [
  ...new Set(told.flatMap(({ row }) => (row.reference ? [] : (row.entity ?? [])))),
];
