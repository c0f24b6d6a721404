import { extraWordsFor } from '../locales/_extras.ts';
import type { Unit } from '../locales/_locale.ts';
import type { Feature } from '../model/atlas.ts';
import type { MapGround, ToldRow } from '../model/telling.ts';
import { drawnNumber, isRate } from '../model/rate.ts';
import { look } from '../theme/look.ts';
import { atlasOf } from './atlas.ts';
import { breaksOf, classIn } from './breaks-of.ts';
import { classWords } from './class-words.ts';
import { extentOf } from './extent.ts';
import { featuresOf, sameKey } from './features-of.ts';
import { unitOf } from './phrase-in-full.ts';
import { entry, type Scope } from './scope.ts';
import { roundStep, tickText } from './ticks.ts';

/** What the rows of a chart are drawn on where its form is a map. `peers`: the rows of all panels, which share its scale. */
export function mapOf(scope: Scope, told: readonly ToldRow[], peers: readonly ToldRow[]): { map?: MapGround } {
  const { chart, data } = scope;
  const { atlas } = atlasOf(data, chart);
  if (!atlas || !chart.map) return {};
  const features = featuresOf(atlas, chart.map);
  const place = placing(scope, features);
  const numbers = peers.filter(({ row }) => !row.reference && extentOf(row));
  const [first] = numbers;
  const unit = first ? unitOf(scope, first.row.measure, first.row.quantity, true) : {};
  const ground = {
    features,
    places: new Map(told.flatMap(({ id, row }) => place(row.entity, !!row.reference).map(at => [id, at] as const))),
    shown: [...new Set(peers.flatMap(({ row }) => place(row.entity, !!row.reference)))],
    words: wordsOf(scope),
    signs: signsOf(
      scope,
      told.filter(({ row }) => !row.reference && extentOf(row)),
    ),
  };
  const scale =
    first && isRate(first.row, data) ? shadesOf(scope, numbers, peers, unit) : sizesOf(scope, numbers, unit);
  return { map: { ...ground, ...scale } };
}

/** The feature of an entity, if there is one; lines across other forms have no place. */
function placing(
  { data }: Scope,
  features: readonly Feature[],
): (entity: string | undefined, isLine: boolean) => number[] {
  const byKey = new Map(features.flatMap(({ key }, i) => (key === undefined ? [] : [[sameKey(key), i] as const])));
  return (entity, isLine) => {
    const geo = entity === undefined || isLine ? undefined : entry(data.entities, entity)?.geo;
    const at = geo === undefined ? undefined : byKey.get(sameKey(geo));
    return at === undefined ? [] : [at];
  };
}

/** Classes for rates, and the class of each row: none where its number may lie in several. */
function shadesOf(
  scope: Scope,
  numbers: readonly ToldRow[],
  peers: readonly ToldRow[],
  unit: Unit,
): Pick<MapGround, 'classes' | 'classOf'> {
  const ends = (some: readonly ToldRow[]): number[] =>
    some.flatMap(({ row }) => {
      const { mid, lo, hi } = row.quantity ?? {};
      return (mid === undefined ? [...new Set([lo, hi])] : [mid]).filter(n => typeof n === 'number');
    });
  const breaks = breaksOf(ends(numbers), ends(peers.filter(({ row }) => row.reference)));
  const words = classWords(scope, breaks, (n, isLast) => tickText(scope, n, unit, isLast));
  // without breaks all numbers are one
  const classes = (words.length ? words : [numbers[0]?.value ?? '']).map((text, i) => ({
    text,
    negative: breaks[i] !== undefined && breaks[i] <= 0,
  }));
  const classOf = new Map(numbers.map(({ id, row }) => [id, classIn(extentOf(row)!, breaks)] as const));
  return { classes, classOf };
}

/** The largest number, and up to three round ones for the legend, the largest first. */
function sizesOf(scope: Scope, numbers: readonly ToldRow[], unit: Unit): Pick<MapGround, 'largest' | 'sizes'> {
  const largest = Math.max(0, ...numbers.map(drawnNumber).filter(n => n !== null));
  if (!largest) return { largest, sizes: [] };
  const step = roundStep(largest, 1) > largest ? roundStep(largest / 2, 1) : roundStep(largest, 1);
  const top = step > largest ? step / 2 : step;
  const values = [...new Set([top, top / 5, top / 25].map(n => Number(n.toPrecision(12))))];
  const isWhole = numbers.every(({ row }) => entry(scope.data.measures, row.measure)?.integer);
  return {
    largest,
    sizes: values
      .filter(value => !isWhole || Number.isInteger(value))
      .map((value, i) => ({ value, text: tickText(scope, value, unit, i === 0) })),
  };
}

/** What the legend says, and what stands over rows without a place. */
function wordsOf({ locale }: Scope): MapGround['words'] {
  const { map, classes } = extraWordsFor(locale.tag);
  const { unsized, zero, elsewhere } = map;
  return { noNumber: locale.noNumber, unclear: classes.unclear, unsized, zero, elsewhere };
}

/** What patterns and outlines say: each kind of statement among the numbers, if they are not all plain. */
function signsOf(scope: Scope, numbers: readonly ToldRow[]): MapGround['signs'] {
  const { locale } = scope;
  const words = extraWordsFor(locale.tag);
  const kinds = new Map<MapGround['signs'][number]['sign'], string>();
  for (const { status, disputed, derived } of numbers)
    if (derived) kinds.set('derived', locale.derived);
    else if (disputed) kinds.set('disputed', words.disputed);
    else kinds.set(status, [locale.statuses[status] || words.map.reported, letterOf(status)].filter(Boolean).join(' '));
  const [only] = kinds;
  if (kinds.size === 1 && only) return only[0] === 'reported' ? [] : [{ sign: only[0], text: words.map.all(only[1]) }];
  return [...kinds].map(([sign, text]) => ({ sign, text }));
}

/** The letter that flags a status on labels. */
function letterOf(status: ToldRow['status']): string {
  const { letter } = look({ status });
  return letter ? `(${letter})` : '';
}
