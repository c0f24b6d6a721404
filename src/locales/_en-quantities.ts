import type { Bound, Quantities, Unit } from './_locale.ts';
import { numbers } from './_numbers.ts';
import { en } from './en.ts';

const { number, tick, tail, amount, head } = numbers(en.tag, {
  minus: digits => `minus ${digits}`,
  scales: { thousand: 'thousand', million: 'million', billion: 'billion' },
  points: { one: 'percentage point', other: 'percentage points' },
  group: ',',
  percent: '%',
});

const hedges: Quantities['hedges'] = {
  over: en.over,
  atLeast: ['at least', 'no fewer than', 'no less than', 'not less than', 'as few as'],
  under: ['fewer than', 'less than', 'under', 'below'],
  atMost: ['at most', 'no more than', 'not more than', 'up to', 'as many as', 'a maximum of'],
  about: ['about', 'around', 'some', 'roughly', 'approximately', 'an estimated'],
  justOver: ['just over'],
  justUnder: ['just under', 'nearly', 'almost'],
};

function quantity(bound: Bound, unit: Unit, hedge?: string): string {
  if ('from' in bound) {
    const span = `${head(bound.from, unit)} to ${amount(bound.to, unit)}`;
    if (bound.kind === 'centred') return `${amount(bound.n, unit)} (${span})`;
    return bound.kind === 'range' ? span : `about ${span}`;
  }
  const said = amount(bound.n, unit);
  if (bound.kind === 'exact') return said;
  // "fewer" is for what can be counted one by one
  const isCount = Number.isInteger(bound.n) && bound.n >= 0 && !unit.symbol && !unit.scale;
  const usual = bound.kind === 'under' && !isCount ? 'less than' : hedges[bound.kind][0];
  return `${hedge ?? usual} ${said}`;
}

/** Numbers in English. */
export const enQuantities: Quantities = { number, tick, tail, quantity, hedges };
