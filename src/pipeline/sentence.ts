import { endOf } from '../model/quantity.ts';
import type { Row } from '../model/row.ts';
import type { ToldRow } from '../model/telling.ts';
import { isolate } from '../model/isolate.ts';
import type { Asides } from './asides.ts';
import { extra } from './extra.ts';
import type { Labels } from './labels.ts';
import { isQuoted, type Phrase, phraseOf, wordsOf } from './phrase.ts';
import { relationWords } from './relation.ts';
import { type Scope } from './scope.ts';
import { voicesOf } from './voices-of.ts';

/** What one row is called and said: label, direct label of its mark, figure sentence. */
export function tellRow(scope: Scope, labels: Labels, row: Row): ToldRow {
  const { locale } = scope;
  const label = labels.label(row);
  const bandLabel = labels.bandLabel(row);
  const phrase = phraseOf(scope, row, labels.namesMeasure(row));
  const isPlain = !row.derived && row.replacedBy === undefined && row.disputedBy === undefined;
  const asides: Asides = isPlain ? { before: [], after: [] } : extra().asidesOf(scope, labels, row);
  const status = [kindOf(scope, row), asides.reading].filter(Boolean).join(', ');
  const heading = locale.heading(label, sayRow(scope, labels, row, phrase), status);
  const detail = detailOf(scope, row, asides.detail);
  return {
    id: row.id,
    row,
    label,
    band: labels.band(row),
    ...(bandLabel !== label && { bandLabel }),
    value: valueOf(scope, row, phrase),
    ...(detail && { detail }),
    ...(row.quantity?.relation && { quote: relationWords(scope, row) }),
    heading,
    sentence: [
      locale.sentence(heading),
      ...bases(scope, labels, row),
      ...asides.before,
      ...sayer(scope, labels, row),
      ...asides.after,
    ].join(' '),
    status: row.status,
    end: endOf(row.quantity),
    disputed: row.disputedBy !== undefined,
    derived: !!row.derived,
    ...(asides.ghost && { ghost: true }),
  };
}

/** What kind of number it is; empty for a plain reported one. */
export const statusOf = (scope: Scope, row: Row): string =>
  row.absent
    ? ''
    : row.derived
      ? scope.locale.derived
      : row.replacedBy
        ? extra().replacedWord(scope, row)
        : scope.locale.statuses[row.status];

/** The same, where it is said of a number: what nobody reported was not counted either. */
const kindOf = (scope: Scope, row: Row): string =>
  row.quantity || row.status !== 'counted' ? statusOf(scope, row) : '';

/** What a row says in a sentence. */
export function sayRow(
  scope: Scope,
  labels: Labels,
  row: Row,
  phrase = phraseOf(scope, row, labels.namesMeasure(row)),
): string {
  const { locale } = scope;
  if (row.quantity?.relation) return locale.only(relationWords(scope, row), baseLabel(scope, labels, row));
  if (!phrase && row.absent !== 'not-shown') return locale.missing(whyOf(scope, row));
  const value = valueOf(scope, row, phrase);
  return phrase && isQuoted(scope, row) ? locale.vague(value, extra().rangeOf(scope, row)) : value;
}

/** First line of the direct label. */
function valueOf(scope: Scope, row: Row, phrase: Phrase | null): string {
  const { locale } = scope;
  if (row.absent === 'not-shown') return locale.notShown;
  if (!phrase) return locale.noNumber;
  if (isQuoted(scope, row)) return locale.quote(isolate(wordsOf(scope, row) ?? ''));
  return row.derived?.reading === undefined ? phrase.text : locale.or(phrase.text);
}

/** Second line of the direct label; `aside`: what it says of how the number came about, or who doubts it. */
function detailOf(scope: Scope, row: Row, aside: string | undefined): string {
  const { locale } = scope;
  const why = endOf(row.quantity) === 'none' && whyOf(scope, row);
  return [kindOf(scope, row), aside, isQuoted(scope, row) && locale.noExactNumber, why].filter(Boolean).join(', ');
}

/** What a row is a base of, or how it is drawn with its base. */
function bases(scope: Scope, labels: Labels, row: Row): string[] {
  if (scope.form === 'ratio' && row.quantity?.relation) return extra().drawnInWords(scope, row);
  const related = row.absent ? scope.rows.filter(other => other.base === row.id) : [];
  return related.length ? [scope.locale.isBase([...new Set(related.map(labels.cell))])] : [];
}

/** Who says so, where the label does not name them. */
const sayer = (scope: Scope, labels: Labels, row: Row): string[] =>
  row.absent || row.derived || labels.namesSpeaker(row)
    ? []
    : [scope.locale.said(voicesOf(scope, row), row.status === 'claimed')];

/** What a relation's base is called: its row, else as it is written. */
export function baseLabel(scope: Scope, labels: Labels, row: Row): string {
  const base = scope.byId.get(row.base ?? '');
  return base ? labels.cell(base) : scope.locale.period(isolate(row.quantity?.relation?.base ?? ''));
}

/** Why there is no number, in words; empty where nobody says so. */
const whyOf = ({ locale }: Scope, { why }: Row): string => (why === undefined ? '' : extra().whyOf(locale, why));
