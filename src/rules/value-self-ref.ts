import type { Figure } from '../model/dataset.ts';
import { names, references } from '../model/refs.ts';
import { modeOf } from '../model/status.ts';
import type { Rule } from './_rule.ts';
import { show } from './_wording.ts';

/** Figures that are compared with themselves. */
export const valueSelfRef: Rule = {
  code: 'value/self-ref',
  about: 'data',
  why: 'A figure that is its own base says nothing.',
  find: ({ data }) => {
    const lookUp = references(data);
    const isOwnBase = (figure: Figure): boolean => {
      const base = figure.quantity?.relation?.base;
      const named = base === undefined ? null : lookUp(base, figure);
      if (!named || !names(named, figure)) return false;
      // a plan may be compared with what happened in its own period
      return named.figure !== undefined || modeOf(figure.status) === 'actual';
    };
    return data.figures.filter(isOwnBase).map(({ path, value }) => ({
      severity: 'error',
      path: `${path}/value`,
      message: `${show(value)} compares the figure with itself`,
      remedy: 'name the period or figure that it is compared with',
    }));
  },
};
