import type { Dataset, Figure, Measure } from '../model/dataset.ts';
import { readPhrases } from './read-phrases.ts';
import { judge, keysOf, keysOfFigure, type Context, type Verdict } from './verdict.ts';
import type { Mention } from './mentions.ts';

/** A dataset that an article uses. */
export interface Used {
  data: Dataset;
  /** As a `src` of the article names its file; empty for data in the article itself. */
  file: string;
}

/** All forms of the unit of a measure, the plural last. */
const unitNames = (measure: Measure | undefined): string[] =>
  [measure?.unit ?? []]
    .flatMap(one => (typeof one === 'string' ? one : Object.values(one)))
    .flatMap(one => (typeof one === 'string' ? one : Object.values(one)));

const units = new WeakMap<Measure, { unit: string | undefined }>();

/** The unit of a measure as a text would say it: what is read of "2 kilometres"; undefined where it is no such unit. */
function unitOf(measure: Measure | undefined): string | undefined {
  if (!measure?.unit) return undefined;
  const before = units.get(measure);
  if (before) return before.unit;
  const names = unitNames(measure);
  const code = names.find(name => /^[A-Z]{3}$/.test(name));
  const unit = code ?? names.flatMap(name => readPhrases(`2 ${name}`)[0]?.quantity.unit ?? [])[0];
  units.set(measure, { unit });
  return unit;
}

const measureOf = ({ measure }: Figure, { measures }: Dataset): Measure | undefined =>
  Object.hasOwn(measures, measure) ? measures[measure] : undefined;

const contextOf = (figure: Figure, data: Dataset, cell = false): Context => {
  const measure = measureOf(figure, data);
  return { measure, unit: unitOf(measure), cell };
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[“”"‘’']/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether a text has the words of a figure's source in it, and no others that hedge its number. */
export const quotes = (text: string, mention: Mention | undefined, { wording = '' }: Figure): boolean =>
  plain(wording) !== '' &&
  ` ${plain(text)} `.includes(` ${plain(wording)} `) &&
  plain(wording).includes(plain(mention?.text ?? ''));

/** How a number of the prose stands to a figure. */
export const verdictOn = (mention: Mention, figure: Figure, data: Dataset, cell = false): Verdict =>
  quotes(mention.text, mention, figure) ? 'same' : judge(mention.quantity, figure, contextOf(figure, data, cell));

/** What a figure says: in the words of its source, else as its value is written, with scale and unit. */
export function saying(figure: Figure, data: Dataset): string {
  const { wording, value } = figure;
  if (wording) return `“${wording}”`;
  const measure = measureOf(figure, data);
  const unit = unitNames(measure).at(-1);
  const isWhole = /[%[]/.test(String(value));
  return [typeof value === 'string' ? `"${value}"` : value, ...(isWhole ? [] : [measure?.scale, unit])]
    .filter(part => part !== undefined)
    .join(' ');
}

const indices = new WeakMap<Dataset, Map<string, Figure[]>>();

/** The figures of a dataset by what they say, so that a long article over many figures is read at once. */
function indexOf(data: Dataset): Map<string, Figure[]> {
  const before = indices.get(data);
  if (before) return before;
  const index = new Map<string, Figure[]>();
  for (const figure of data.figures) {
    const keys = new Set([...keysOfFigure(figure, contextOf(figure, data)), `“${plain(figure.wording ?? '')}`]);
    for (const key of keys) {
      const figures = index.get(key);
      if (figures) figures.push(figure);
      else index.set(key, [figure]);
    }
  }
  indices.set(data, index);
  return index;
}

/** The figures that say just what a number of the prose says, as a `src` would name them; the preferred ones first. */
export function sayingThis(mention: Mention, used: readonly Used[], preferred: ReadonlySet<Figure>): string[] {
  const found = used.flatMap(({ data, file }) => {
    const index = indexOf(data);
    const keys = [...keysOf(mention.quantity), `“${plain(mention.text)}`];
    const candidates = new Set(keys.flatMap(key => index.get(key) ?? []));
    return [...candidates]
      .filter(figure => verdictOn(mention, figure, data) === 'same')
      .map(figure => ({ src: `${file}#${figure.id}`, isPreferred: preferred.has(figure) }));
  });
  return found.sort((a, b) => Number(b.isPreferred) - Number(a.isPreferred)).map(({ src }) => src);
}
