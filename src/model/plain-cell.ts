import { dayNumber } from './period.ts';

const [hyphen, point, zero] = [45, 46, 48];
/** Powers of ten that a number holds exactly. */
const powers = [1];
for (let i = 0; i < 15; i++) powers.push(powers[i]! * 10);

/** A number as nearly all are written (`-12.50`), and its decimals; null for all else. */
export function plainNumber(text: string): { value: number; decimals: number } | null {
  const cell = new PlainCell(text);
  return cell.isNumber(0, text.length) ? { value: cell.value, decimals: cell.decimals } : null;
}

/** A plain date (`2014`, `2014-12`, `2014-12-05`) as how it is written and its first day; null for all else. */
export function plainDate(text: string): { precision: number; first: number } | null {
  const cell = new PlainCell(text);
  return text && cell.isDate(0, text.length) ? { precision: cell.precision, first: cell.first } : null;
}

/** How finely a plain date is written: `2014`, `2014-12`, `2014-12-05`. */
export const precisions = { none: 0, year: 1, month: 2, day: 3, other: 4 } as const;

/** Reads cells of a text where they stand, without a text or an object for each: what the last one said is kept here. */
export class PlainCell {
  value = NaN;
  decimals = 0;
  /** One of `precisions`, of an empty cell `none`. */
  precision: number = precisions.none;
  /** The first day. */
  first = 0;
  readonly #text: string;
  /** The month that was read last (year × 12 + month), its first day and that of the next one. */
  #month = NaN;
  #start = NaN;
  #next = NaN;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether a cell is a number as nearly all are written, of up to 15 characters: `-12.50`. */
  isNumber(from: number, to: number): boolean {
    const text = this.#text;
    const start = text.charCodeAt(from) === hyphen ? from + 1 : from;
    if (start >= to || to - from > 15) return false;
    let mantissa = 0;
    let dot = -1;
    for (let i = start; i < to; i++) {
      const code = text.charCodeAt(i);
      if (code === point && dot < 0 && i > start && i < to - 1) dot = i;
      else if (code < 48 || code > 57) return false;
      else mantissa = 10 * mantissa + code - 48;
    }
    // 007 and -0 are written back in another way
    const whole = (dot < 0 ? to : dot) - start;
    if (text.charCodeAt(start) === zero && (whole > 1 || start > from)) return false;
    this.decimals = dot < 0 ? 0 : to - 1 - dot;
    // both are exact, so that their quotient is the number nearest to what is written
    const value = mantissa / powers[this.decimals]!;
    this.value = start > from ? -value : value;
    return true;
  }

  /** Whether a cell is empty or a plain date (`2014`, `2014-12`, `2014-12-05`). */
  isDate(from: number, to: number): boolean {
    const length = to - from;
    this.precision = precisions.none;
    this.first = 0;
    if (!length) return true;
    if (length !== 4 && length !== 7 && length !== 10) return false;
    const text = this.#text;
    const year = 100 * twoDigits(text, from) + twoDigits(text, from + 2);
    if (!(year >= 0)) return false;
    this.precision = precisions.year;
    if (length === 4) {
      this.first = dayNumber(year, 1, 1);
      return true;
    }
    const month = twoDigits(text, from + 5);
    if (text.charCodeAt(from + 4) !== hyphen || !(month >= 1 && month <= 12)) return false;
    this.#turn(year, month);
    this.precision = precisions.month;
    this.first = this.#start;
    if (length === 7) return true;
    const day = twoDigits(text, from + 8);
    this.precision = precisions.day;
    this.first = this.#start + day - 1;
    return text.charCodeAt(from + 7) === hyphen && day >= 1 && this.first < this.#next;
  }

  #turn(year: number, month: number): void {
    if (12 * year + month === this.#month) return;
    this.#month = 12 * year + month;
    this.#start = dayNumber(year, month, 1);
    this.#next = dayNumber(year, month + 1, 1);
  }
}

const digit = (text: string, i: number): number => {
  const n = text.charCodeAt(i) - 48;
  return n >= 0 && n <= 9 ? n : NaN;
};
const twoDigits = (text: string, i: number): number => 10 * digit(text, i) + digit(text, i + 1);
