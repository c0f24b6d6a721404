import { warning, type Fault } from './fault.ts';

/**
 * Characters that a reader cannot see and that can change what is read: controls, bidirectional controls, zero-width ones, soft hyphens, tags.
 * Joiners are left alone where scripts and emoji need them.
 */
const hidden =
  // oxlint-disable-next-line no-control-regex
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]|(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d\s])[\u200c\u200d]/u;
const plain = /^[ -~]*$/;

/** Warns of invisible characters, and of digits of two scripts in one text. */
export function invisible(text: string, path: string): Fault[] {
  if (plain.test(text)) return [];
  const found = hidden.exec(text)?.[0];
  if (found) {
    const code = found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return [warning('text/invisible', path, 'invisible', code)];
  }
  const mixed = /\d/.test(text) && /(?!\d)\p{Nd}/u.test(text);
  return mixed ? [warning('text/invisible', path, 'mixedDigits')] : [];
}
