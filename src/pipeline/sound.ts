import type { Dataset, Figure } from '../model/dataset.ts';
import type { Quantity } from '../model/quantity.ts';
import { dataset, type DatasetFile, type FigureKeys, type Kind } from '../model/schema.ts';
import { common } from '../values/common.ts';
import { fits, type Means } from './fits.ts';
import { automaticId, isObject, leading, meant } from './meant.ts';
import type { Node } from './shape.ts';

/** Figures that the JSON of a dataset may have; more go into tables. */
export const maxFigures = 10_000;

/** What `validate` leaves unread until phrases are loaded, digits and bases aside: they may be notation. */
const words = /^(?=.*\p{L})[^\d[\]]{1,200}$/su;

/**
 * The dataset of a file in which nothing can be wrong, just as `validate` would give it, but for a fraction of its code: neither tables, nor
 * rare notation, nor a place or a word for any problem. Null for all other files, which `validate` then reads or refuses.
 */
export function sound(file: unknown): Dataset | null {
  const references: string[] = [];
  if (!isObject(file) || Object.hasOwn(file, 'tables') || !fits(dataset as Node, file, meaning(file, references)))
    return null;
  const { $schema: _, defaults, figures: listed = [], ...rest } = file as unknown as DatasetFile;
  const { sources, speakers, measures, entities, charts } = rest;
  const figures = named(listed.map((keys, i) => figureOf({ ...defaults, ...keys }, `/figures/${i}`)));
  if (!figures || listed.length > maxFigures || Object.values(sources).some(({ title, url }) => !(title ?? url)))
    return null;
  const ids = new Set(figures.map(({ id }) => id));
  const { leads } = leading({ ...rest, figures }, ids);
  if (ids.size < figures.length || !references.every(leads) || Object.keys(charts ?? {}).some(id => ids.has(id)))
    return null;
  return {
    lang: 'en',
    ...rest,
    sources: own(sources),
    measures: own(measures),
    ...(speakers && { speakers: own(speakers) }),
    ...(entities && { entities: own(entities) }),
    ...(charts && { charts: own(charts) }),
    figures,
    rejected: [],
  };
}

/** A map without a prototype, so that any id is only an id. */
const own = <T>(map: Record<string, T>): Record<string, T> =>
  ({ __proto__: null, ...map }) as unknown as Record<string, T>;

/** Whether a text means what it must; references are collected, to be looked up once all figures are known. */
function meaning(file: Readonly<Record<string, unknown>>, references: string[]): Means {
  return ({ is, whole }, text) => {
    if (is === 'figure') return references.push(text) > 0;
    if (isPlain(is)) return meant[is](text);
    const among = file[is];
    return among ? Object.hasOwn(among, text) || (whole === true && text === '*') : is === 'entities';
  };
}

const isPlain = (is: Kind): is is keyof typeof meant => is in meant;

/** A figure with its defaults filled in, as yet perhaps without an id; undefined: it needs a closer look. */
function figureOf(keys: FigureKeys, path: string): (Omit<Figure, 'id'> & { id?: string }) | undefined {
  const { measure, value, source, status = 'reported', alternatives = [], margin, why } = keys;
  if (measure === undefined || value === undefined || source === undefined || margin !== undefined) return undefined;
  const [quantity, ...readings] = [value, ...alternatives].map(quantityOf);
  if (quantity === undefined || readings.includes(undefined) || (why && value !== null)) return undefined;
  const unread = [quantity, ...readings].includes('unread');
  return {
    ...keys,
    measure,
    value,
    status,
    source: [source].flat(),
    path,
    quantity: quantity === 'unread' ? null : quantity,
    ...(unread ? { unread } : keys.alternatives && { readings: readings as Quantity[] }),
  };
}

/** What a value means, if that is plain or has to wait for phrases. */
function quantityOf(value: number | string | null): Quantity | 'unread' | null | undefined {
  if (value === null) return null;
  return common(value) ?? (words.test(String(value)) ? 'unread' : undefined);
}

/** Gives every figure its id: the one written, or one made of what it says, with its sources where others say the same. */
function named(figures: readonly ReturnType<typeof figureOf>[]): Figure[] | undefined {
  const counts = new Map<string, number>();
  const wanted = figures.map(figure => figure && (figure.id ?? automaticId(figure)));
  for (const id of wanted) {
    if (id === undefined) return undefined;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  for (const [i, figure] of (figures as Figure[]).entries()) {
    const id = wanted[i]!;
    figure.id ??= counts.get(id) === 1 ? id : `${id}:${figure.source.join(';')}`;
  }
  return figures as Figure[];
}
