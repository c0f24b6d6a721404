import type { Place } from '../model/dataset.ts';
import { placer } from '../model/place.ts';
import { pointer, type Problem } from '../model/problem.ts';
import type { Read, Reader } from './_reader.ts';
import { grouped, notANumber, short } from './_slips.ts';

/** Characters of JSON text that are read; more is refused. CSV tables have a limit of their own. */
export const maxLength = 5_000_000;
/** Levels of nesting that are read. A dataset needs eight. */
export const maxDepth = 64;

const escapes = new Map(
  Object.entries({ b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', '"': '"', '/': '/', '\\': '\\' }),
);
const space = /[ \t\r\n]*/y;
const word = /[^\s,:[\]{}"']+/y;
const number = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
// oxlint-disable-next-line no-control-regex
const plain = /[^"'\\\0-\x1f]+/y;
/** What word processors make of straight quotes; an apostrophe closes none but single ones. */
const curly = /[“”„‟«»‘’‚]/;
const isSingle = /[‘’‚]/;
// oxlint-disable-next-line no-control-regex
const [plainInCurly, plainInSingle] = [/[^"“”„‟«»\\\0-\x1f]+/y, /[^'‘’‚\\\0-\x1f]+/y];
const thousands = /(,\d{3})+(?=[ \t\r\n]*[,}])/y;
/** What follows no text that ends where it should: the start of a word, not of a comment. */
const runsOn = /[^\s,:[\]{}"'/]/;
const comment = /\/\/[^\r\n]*|\/\*[^]*?\*\//y;
const literals = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Where the members of an array or an object stand: offsets of key and value. */
type Places = Map<string, { key: number; value: number }>;

/**
 * Strict JSON (RFC 8259) with the place of every key and value. It sees what `JSON.parse` cannot: duplicate keys, numbers that do not
 * survive (`9007199254740993`, `1e309`), broken characters. The usual slips (a comma too many or too few, comments, single quotes, `+1`) are
 * named one by one, so that a file can be mended in one go; with any of them the value is undefined.
 */
export const json: Reader = { id: 'json', endings: ['json'], read };

/** Thrown to give up reading; what was wrong is reported before. */
class Unreadable extends Error {}

function read(source: string): Read {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const place = placer(text);
  const problems: Problem[] = [];
  const places = new Map<object, Places>();
  const path: (string | number)[] = [];
  let at = 0;
  let broken = false;

  const report = (code: string, offset: number, message: string, remedy?: string): void => {
    if (code === 'syntax/json' || code === 'size/too-large') broken = true;
    problems.push({
      code,
      severity: 'error',
      path: pointer(...path),
      ...place(offset),
      message,
      ...(remedy && { remedy }),
    });
  };
  const fault = (offset: number, message: string, remedy?: string) => report('syntax/json', offset, message, remedy);
  const fail = (offset: number, message: string, remedy?: string): never => {
    fault(offset, message, remedy);
    throw new Unreadable();
  };
  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const here = (): string =>
    at < text.length
      ? `unexpected ${JSON.stringify(String.fromCodePoint(text.codePointAt(at)!))}`
      : 'the file ends too early';

  function skip(): void {
    match(space);
    for (let start = at; match(comment); start = at) {
      fault(start, 'JSON has no comments', 'delete the comment, or use the key "note" of a figure');
      match(space);
    }
  }

  function string(): string {
    const start = at;
    const quote = text[at++]!;
    const isCurly = curly.test(quote);
    if (quote === "'") fault(start, 'a text stands in single quotes', 'use double quotes: "…"');
    else if (isCurly) fault(start, `a text stands in curly quotes: ${quote}`, 'use straight ones: "…"');
    const inside = isSingle.test(quote) ? plainInSingle : isCurly ? plainInCurly : plain;
    let result = '';
    for (;;) {
      result += match(inside);
      const char = text[at];
      if (char === undefined) return fail(start, 'a text is not closed', 'add the closing quote "');
      if (char === quote || (isCurly && char >= ' ' && char !== '\\')) break;
      if (char < ' ') {
        if (/[\r\n]/.test(char))
          return fail(
            start,
            'a text is not closed at the end of its line',
            'add the closing quote ", or write \\n for a new line',
          );
        fault(
          at,
          `a control character (U+00${char.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}) stands in a text`,
          'delete it',
        );
      }
      result += char === '\\' ? escape() : char;
      at++;
    }
    at++;
    // all that follows is read the wrong way round, so no more is said about it
    if (quote === '"' && runsOn.test(text[at] ?? ''))
      return fail(
        start,
        `a text is not closed before the quote in column ${place(at - 1).column}`,
        'add the closing quote ", or write \\" for a quote inside of it',
      );
    if (/\p{Surrogate}|\uFFFD/u.test(result))
      report(
        'syntax/encoding',
        start,
        'a character of this text was lost when the file was saved or converted',
        'type the text again and save the file as UTF-8',
      );
    return result;
  }

  /** At a backslash; leaves `at` on the last character of the escape. */
  function escape(): string {
    const char = text[++at] ?? '';
    const hex = char === 'u' ? /^[0-9a-f]{4}/i.exec(text.slice(at + 1, at + 5))?.[0] : undefined;
    if (hex) at += 4;
    else if (!escapes.has(char)) fault(at - 1, `"\\${char}" means nothing in JSON`, 'write \\\\ for a backslash');
    return hex ? String.fromCharCode(parseInt(hex, 16)) : (escapes.get(char) ?? char);
  }

  /** A number, true, false or null; or something that only looks like one. */
  function bare(): unknown {
    const start = at;
    const token = match(word);
    if (!token)
      return fail(
        at,
        `${here()}: a value is wanted here`,
        'write a number, a text in double quotes, null, a list or an object',
      );
    if (literals.has(token)) return literals.get(token);
    if (!number.test(token)) return void fault(start, ...notANumber(token));
    const value = Number(token);
    if (!Number.isFinite(value))
      report('key/type', start, `${short(token)} is too large for a number`, 'write a smaller number, or null');
    else if (digits(token) !== digits(String(value)))
      report(
        'key/type',
        start,
        `${short(token)} has more digits than a number can keep; it would become ${value}`,
        'write at most 15 digits',
      );
    return value;
  }

  function array(): unknown[] {
    const result: unknown[] = [];
    const members: Places = new Map();
    places.set(result, members);
    each(']', () => {
      path.push(result.length);
      members.set(String(result.length), { key: at, value: at });
      result.push(value());
      path.pop();
    });
    return result;
  }

  function object(): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const members: Places = new Map();
    places.set(result, members);
    each('}', () => {
      const keyAt = at;
      const key = name();
      path.push(key);
      const first = members.get(key);
      if (first) {
        const { line, column } = place(first.key);
        report(
          'syntax/duplicate-key',
          keyAt,
          `duplicate key "${key}": it already stands in line ${line}, column ${column}`,
          'delete one of the two, or rename it',
        );
      }
      skip();
      if (text[at] === ':') at++;
      else fail(at, `${here()}: a colon is missing after the key "${key}"`, 'write "key": value');
      skip();
      const member = { key: keyAt, value: at };
      const content = value();
      if (match(thousands)) fault(member.value, ...grouped(text.slice(member.value, at)));
      if (!first) {
        members.set(key, member);
        // an ordinary key, whatever its name: `__proto__` must not change a prototype
        Object.defineProperty(result, key, { value: content, enumerable: true, writable: true, configurable: true });
      }
      path.pop();
    });
    return result;
  }

  function isQuote(): boolean {
    const char = text[at] ?? '';
    return char === '"' || char === "'" || curly.test(char);
  }

  function name(): string {
    if (isQuote()) return string();
    const start = at;
    const key = match(word);
    if (!key) return fail(at, `${here()}: a key is wanted here`, 'write "key": value');
    fault(start, `the key ${short(key)} stands without quotes`, `write "${short(key)}"`);
    return key;
  }

  /** What stands between brackets, with a comma between any two. */
  function each(close: string, member: () => void): void {
    const open = at++;
    if (path.length >= maxDepth) fail(open, `nested deeper than ${maxDepth} levels`);
    for (let comma = -1, first = true; ; first = false) {
      skip();
      if (text[at] === close) {
        if (comma >= 0) fault(comma, 'a comma too many', `delete the comma before the closing ${close}`);
        at++;
        return;
      }
      if (at >= text.length) fail(open, `${text[open]} is not closed`, `add ${close}`);
      if (!first && comma < 0) {
        if (/[\]}:]/.test(text[at]!)) fail(at, here(), `a comma or ${close} is wanted here`);
        fault(at, `${here()}: a comma is missing before it`, 'put a comma between any two');
      }
      member();
      skip();
      comma = text[at] === ',' ? at++ : -1;
      skip();
      if (comma < 0 || text[at] !== ',') continue;
      fault(at, 'a comma too many', 'delete one of the two commas');
      for (; text[at] === ','; skip()) at++;
    }
  }

  function value(): unknown {
    const char = text[at];
    if (char === '{') return object();
    if (char === '[') return array();
    return isQuote() ? string() : bare();
  }

  function document(): unknown {
    skip();
    if (at >= text.length) return fail(0, 'the file is empty');
    const result = value();
    skip();
    if (at < text.length)
      fault(at, `${here()} after the end of the data`, 'delete it, or check the brackets before it');
    return result;
  }

  function tryDocument(): unknown {
    try {
      return document();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return undefined;
    }
  }

  if (text.length > maxLength)
    report(
      'size/too-large',
      0,
      `the file has ${text.length} characters; ${maxLength} are read`,
      'move its figures to a CSV table',
    );
  else if (text.includes('\0'))
    report(
      'syntax/encoding',
      text.indexOf('\0'),
      'this is not UTF-8 text: it holds NUL characters, as UTF-16 does',
      'save the file as UTF-8',
    );
  const wanted = problems.length ? undefined : tryDocument();
  return { value: broken ? undefined : wanted, problems, locate: locator(wanted, places, place) };
}

/** Walks a JSON Pointer through the value, as far as it goes. */
function locator(root: unknown, places: Map<object, Places>, place: (offset: number) => Place): Read['locate'] {
  return (path, at) => {
    let offset = 0;
    let value = root;
    const keys = path.split('/').slice(1);
    for (const [index, raw] of keys.entries()) {
      const key = raw.replaceAll('~1', '/').replaceAll('~0', '~');
      const found = typeof value === 'object' && value ? places.get(value)?.get(key) : undefined;
      if (!found) break;
      offset = at && index === keys.length - 1 ? found.key : found.value;
      value = (value as Record<string, unknown>)[key];
    }
    return place(offset);
  };
}

/** The decimal digits that count and their exponent: `1.50e3` and `1500` alike. */
function digits(number: string): string {
  const [, whole = '', fraction = '', exponent = '0'] = /^-?(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(number)!;
  const all = (whole + fraction).replace(/^0+/, '');
  const bare = all.replace(/0+$/, '');
  return bare && `${bare}e${Number(exponent) - fraction.length + all.length - bare.length}`;
}
