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
  const { kind, n } = bound;
  const said = amount(n, unit);
  return kind === 'exact' ? said : `${hedge ?? usual({ kind, n }, unit)} ${said}`;
}

/** "Fewer" is for what can be counted one by one. */
const usual: Quantities['usual'] = ({ kind, n }, { symbol, scale }) =>
  kind === 'under' && (symbol || scale || n < 0 || !Number.isInteger(n)) ? 'less than' : hedges[kind][0]!;

/** Numbers in English. */
export const enQuantities: Quantities = { number, tick, tail, quantity, usual, hedges };
