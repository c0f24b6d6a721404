import type { Quantity } from '../../src/model/quantity.ts';
import type { readPhrases } from '../../src/core.ts';
import { parseNotation } from '../../src/values/parse-notation.ts';

/** One quantity that must be read, and the characters that carry it. */
export interface Expected {
  start: number;
  end: number;
  /** The notation, as it stands in the file. */
  says: string;
  /** A relation to the base `?` accepts any base, and none. */
  quantity: Quantity;
}

/** A text, and all that must be read in it, in order; nothing: nothing may be read. */
export interface Case {
  /** `plain.txt:12`. */
  place: string;
  text: string;
  expected: Expected[];
}

export type Reading = ReturnType<typeof readPhrases>[number];

/** The units a corpus may use: a slip of the pen must not become a unit. */
const units = new Set(
  (
    'km m cm mm mi ft in yd kg g t lb oz l ml gal ha acre km² m² m³ °C °F km/h mph m/s W kW MW GW TW kWh MWh GWh TWh J MB GB TB Hz kHz MHz GHz V ' +
    'ppm h min s ‰ USD CAD AUD NZD HKD SGD BRL EUR GBP JPY CNY RUB UAH INR KRW TRY ILS PLN CHF SEK NOK DKK ZAR THB MXN'
  ).split(' '),
);
const quantityLine = /^\s+(\S.*?)\s+=>\s+(\S.*?)( ambiguous)?$/;

/**
 * The cases of a corpus file. A line that begins with `#` is a comment; any other line that is not indented is a text, and
 * the indented lines below it are what must be read in it: `words => notation [unit] [ambiguous]`. `\u00A0` stands for that
 * character. Throws with the place of a line that breaks this.
 */
export function parseCorpus(source: string, file: string): Case[] {
  const cases: Case[] = [];
  source.split('\n').forEach((raw, i) => {
    const place = `${file}:${i + 1}`;
    const line = unescape(raw);
    if (!line.trim() || line.startsWith('#')) return;
    if (!/^\s/.test(line)) return void cases.push({ place, text: line, expected: [] });
    const last = cases.at(-1);
    if (!last) throw new Error(`${place}: a quantity before the first text`);
    last.expected.push(parseExpected(line, last, place));
  });
  return cases;
}

const unescape = (line: string): string =>
  line.replace(/\\u([\dA-F]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

function parseExpected(line: string, { text, expected }: Case, place: string): Expected {
  const [, words, says, ambiguous] = quantityLine.exec(line) ?? [];
  if (!words || !says) throw new Error(`${place}: not "  words => quantity"`);
  const start = text.indexOf(words, expected.at(-1)?.end ?? 0);
  if (start < 0) throw new Error(`${place}: "${words}" is not in the text, or not behind the quantity before`);
  const quantity = quantityOf(says);
  if (!quantity) throw new Error(`${place}: "${says}" is not a quantity with a unit`);
  return {
    start,
    end: start + words.length,
    says: says + (ambiguous ?? ''),
    quantity: { ...quantity, ...(ambiguous && { ambiguous: true as const }) },
  };
}

/** The notation alone, or with a unit as its last word. */
function quantityOf(says: string): Quantity | undefined {
  const whole = parseNotation(says);
  if ('quantity' in whole) return whole.quantity;
  const [, notation, unit] = /^(.+?) (sq mi|\S+)$/.exec(says) ?? [];
  if (!notation || !unit || !(units.has(unit) || unit === 'sq mi')) return undefined;
  const parsed = parseNotation(notation);
  return 'quantity' in parsed ? { ...parsed.quantity, unit } : undefined;
}

/** Right: exactly the expected quantities, in order, each where its words are. Exact: with the very same spans. */
export function judge({ expected }: Case, read: Reading[]): { right: boolean; exact: boolean } {
  const pairs = expected.map((wanted, i) => [wanted, read[i]] as const);
  const right =
    read.length === expected.length &&
    pairs.every(([wanted, got]) => got && got.start < wanted.end && got.end > wanted.start && agree(wanted, got));
  return { right, exact: right && pairs.every(([a, b]) => a.start === b?.start && a.end === b.end) };
}

function agree({ quantity: a }: Expected, { quantity: b }: Reading): boolean {
  return (
    close(a.lo, b.lo) &&
    close(a.hi, b.hi) &&
    close(a.mid, b.mid) &&
    a.loOpen === b.loOpen &&
    a.hiOpen === b.hiOpen &&
    a.approximate === b.approximate &&
    a.unit === b.unit &&
    a.ambiguous === b.ambiguous &&
    a.relation?.kind === b.relation?.kind &&
    (a.relation?.base === '?' || a.relation?.base === b.relation?.base)
  );
}

/** The same number, but for the last digits of a third. */
const close = (a: number | null | undefined, b: number | null | undefined): boolean =>
  typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
    : a === b;

/** A case that was read wrongly, for people: the text, what was wanted, what was read. */
export function complain({ place, text, expected }: Case, read: Reading[]): string {
  const wanted = expected.map(({ start, end, says }) => `"${text.slice(start, end)}" => ${says}`);
  const got = read.map(({ start, end, quantity }) => `"${text.slice(start, end)}" => ${JSON.stringify(quantity)}`);
  return [
    `${place} ${text}`,
    `  wanted: ${wanted.join('; ') || 'nothing'}`,
    `  read:   ${got.join('; ') || 'nothing'}`,
  ].join('\n');
}
