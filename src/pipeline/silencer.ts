import type { Dataset, Figure } from '../model/dataset.ts';
import { pointer, type Problem } from '../model/problem.ts';
import { around, reasonFor, type Allow } from './allowed.ts';

/** A chart, what it allows, and the figures that it chose. */
export interface Shown {
  allow: Allow | undefined;
  figures: ReadonlySet<Figure>;
}

/**
 * The reason that is given for a problem of the data: by every figure that it concerns, or by every chart that shows one of these. A
 * problem of a source or a measure concerns the figures that name it, one of the whole file all figures.
 */
export function silencer(data: Dataset, charts: readonly Shown[]): (problem: Problem) => string | undefined {
  const byPath = new Map(data.figures.map(figure => [figure.path, figure]));
  return ({ code, path }) => {
    const own = around(path, byPath);
    const concerned = own ? [own] : data.figures.filter(figure => isOf(figure, path));
    const showing = charts.filter(({ figures }) => concerned.some(figure => figures.has(figure)));
    return unanimous(code, concerned) ?? unanimous(code, showing);
  };
}

/** The first reason, if all give one. */
function unanimous(code: string, all: readonly { allow?: Allow | undefined }[]): string | undefined {
  const reasons = all.map(({ allow }) => reasonFor(code, allow));
  return reasons.includes(undefined) ? undefined : reasons[0];
}

function isOf({ source, measure }: Figure, path: string): boolean {
  if (!/^\/(?:sources|measures|charts)\//.test(path)) return true;
  const lies = (place: string): boolean => path === place || path.startsWith(`${place}/`);
  return lies(pointer('measures', measure)) || source.some(id => lies(pointer('sources', id)));
}
