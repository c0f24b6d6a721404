import type { Dataset, Figure } from '../model/dataset.ts';
import { references } from '../model/refs.ts';
import { modeOf, type Mode } from '../model/status.ts';

type Place = Pick<Figure, 'measure' | 'entity' | 'period'>;

const keyOf = ({ measure, entity, period }: Place, mode: Mode): string =>
  JSON.stringify([measure, entity, period, mode]);

/** What is said about one thing, by whomever: what bases name. */
export interface Cells {
  /** The name of the cell that a figure is about. */
  of: (figure: Figure) => string;
  /** The name of the cell that a figure's base names: in the figure's own mode, else among what happened; undefined: none. */
  base: (figure: Figure) => string | undefined;
  /** The figures of each cell; what another figure replaces takes no part. */
  figures: ReadonlyMap<string, readonly Figure[]>;
}

/** The cells of a dataset. */
export function cellsOf(data: Dataset): Cells {
  const replaced = new Set(data.figures.map(({ id, replaces }) => (replaces === id ? undefined : replaces)));
  const of = (figure: Figure): string => keyOf(figure, modeOf(figure.status));
  const figures = new Map<string, Figure[]>();
  for (const figure of data.figures.filter(({ id }) => !replaced.has(id))) {
    const cell = figures.get(of(figure));
    if (cell) cell.push(figure);
    else figures.set(of(figure), [figure]);
  }
  const lookUp = references(data);
  const base = (figure: Figure): string | undefined => {
    const text = figure.quantity?.relation?.base;
    const named = text === undefined ? null : lookUp(text, figure);
    if (!named) return undefined;
    if (named.figure) return of(named.figure);
    const place = { ...figure, ...named, entity: 'entity' in named ? (named.entity ?? undefined) : figure.entity };
    const cells = [modeOf(figure.status), 'actual' as const].map(mode => keyOf(place as Place, mode));
    const others = cells.filter(cell => cell !== of(figure));
    return others.find(cell => figures.has(cell)) ?? others.at(-1);
  };
  return { of, base, figures };
}
