import { endOf, type End } from '../model/quantity.ts';
import type { Row } from '../model/row.ts';
import type { ToldRow } from '../model/telling.ts';
import { isolate } from '../model/isolate.ts';
import type { Labels } from './labels.ts';
import { isQuoted, phraseOf, wordsOf } from './phrase.ts';
import { drawnMultiple, relationWords } from './relation.ts';
import { type Scope, speakerName, voices } from './scope.ts';

/** What one row is called and said: label, direct label of its mark, figure sentence. */
export function tellRow(scope: Scope, labels: Labels, row: Row): ToldRow {
  const { locale } = scope;
  const label = labels.label(row);
  const end = endOf(row.quantity);
  const heading = locale.heading(label, sayRow(scope, labels, row), statusOf(scope, row));
  const bandLabel = labels.bandLabel(row);
  const detail = detailOf(scope, row, end);
  return {
    id: row.id,
    row,
    label,
    band: labels.band(row),
    ...(bandLabel !== label && { bandLabel }),
    value: valueOf(scope, labels, row),
    ...(detail && { detail }),
    ...(row.quantity?.relation && { quote: relationWords(scope, row) }),
    heading,
    sentence: [locale.sentence(heading), ...remarks(scope, labels, row)].join(' '),
    status: row.status,
    end,
    disputed: row.disputedBy !== undefined,
    derived: !!row.derived,
  };
}

/** What kind of number it is; empty for a plain reported one. */
export const statusOf = ({ locale }: Scope, row: Row): string =>
  row.absent ? '' : row.derived ? locale.derived : row.replacedBy ? locale.replaced : locale.statuses[row.status];

/** What a row says in a sentence. */
export function sayRow(scope: Scope, labels: Labels, row: Row): string {
  const { locale } = scope;
  if (row.absent === 'not-shown') return locale.notShown;
  if (row.quantity?.relation) return locale.only(relationWords(scope, row), baseLabel(scope, labels, row));
  const phrase = phraseOf(scope, row, labels.namesMeasure(row));
  if (!phrase) return locale.missing(isWhy(locale, row.why) ? row.why : undefined);
  if (isQuoted(scope, row)) return locale.vague(quoteOf(scope, row), rangeOf(scope, row));
  return otherReading(scope, row, phrase.text);
}

/** First line of the direct label. */
function valueOf(scope: Scope, labels: Labels, row: Row): string {
  const { locale } = scope;
  if (row.absent === 'not-shown') return locale.notShown;
  const phrase = phraseOf(scope, row, labels.namesMeasure(row));
  if (!phrase) return locale.noNumber;
  return isQuoted(scope, row) ? quoteOf(scope, row) : otherReading(scope, row, phrase.text);
}

/** Second line of the direct label. */
function detailOf(scope: Scope, row: Row, end: End): string {
  const { locale } = scope;
  const reading = timesRead(scope, row);
  const why = end === 'none' && isWhy(locale, row.why) ? locale.whys[row.why] : '';
  return [
    statusOf(scope, row),
    reading && locale.readAs(reading),
    row.disputedBy !== undefined && locale.disputed,
    isQuoted(scope, row) && locale.noExactNumber,
    why,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The sentences behind the figure: bases, derivation, who says so. */
function remarks(scope: Scope, labels: Labels, row: Row): string[] {
  const { locale } = scope;
  const drawn = scope.form === 'ratio' && row.quantity?.relation ? drawnMultiple(scope, row) : null;
  const bases = row.absent ? scope.rows.filter(other => other.base === row.id) : [];
  const successor = scope.byId.get(row.replacedBy ?? '');
  const successorSaid = successor && phraseOf(scope, successor, false)?.text;
  return [
    drawn !== null && locale.drawnAs(drawn),
    bases.length && locale.isBase([...new Set(bases.map(labels.cell))]),
    row.derived && locale.restsOn(row.derived.from.flatMap(id => premise(scope, labels, id))),
    successorSaid && locale.replacedBy(successorSaid),
    !row.absent &&
      !labels.namesSpeaker(row) &&
      locale.said(voicesOf(scope, row), row.status === 'claimed' && !row.derived),
    row.disputedBy !== undefined && locale.disputedBy([speakerName(scope, row.disputedBy)]),
  ].filter(remark => typeof remark === 'string');
}

/** Who says a row: for a derived number everybody that it rests on. */
export function voicesOf(scope: Scope, row: Row): string[] {
  const rows = row.derived ? row.derived.from.flatMap(id => scope.byId.get(id) ?? []) : [row];
  return [...new Set(rows.flatMap(one => voices(scope, one)))];
}

/** A figure that a derived number rests on: `2014 (3,500)`. */
function premise(scope: Scope, labels: Labels, id: string): string[] {
  const row = scope.byId.get(id);
  if (!row) return [];
  const said = row.quantity?.relation ? relationWords(scope, row) : phraseOf(scope, row, false)?.text;
  return [said ? `${labels.cell(row)} (${said})` : labels.cell(row)];
}

/** What a relation's base is called: its row, else as it is written. */
export function baseLabel(scope: Scope, labels: Labels, row: Row): string {
  const base = scope.byId.get(row.base ?? '');
  return base ? labels.cell(base) : scope.locale.period(isolate(row.quantity?.relation?.base ?? ''));
}

const quoteOf = (scope: Scope, row: Row): string => scope.locale.quote(isolate(wordsOf(scope, row) ?? ''));

/** The range that vague words are drawn as: `300 to 900`. */
export function rangeOf(scope: Scope, row: Row): string {
  if (!row.quantity) return '';
  return phraseOf(scope, row, false, { ...row.quantity, approximate: false })?.text ?? '';
}

function otherReading(scope: Scope, row: Row, phrase: string): string {
  return row.derived?.reading === undefined ? phrase : scope.locale.or(phrase);
}

/** The multiple that another reading takes ambiguous words for: `2.5`. */
function timesRead(scope: Scope, { derived }: Row): string | null {
  if (derived?.reading === undefined) return null;
  for (const id of derived.from) {
    const reading = scope.figures.get(id)?.readings?.[derived.reading];
    const row = scope.byId.get(id);
    if (reading?.relation && row) return drawnMultiple(scope, { ...row, quantity: reading });
  }
  return null;
}

const isWhy = <T extends object>({ whys }: { whys: T }, why: string | undefined): why is keyof T & string =>
  why !== undefined && Object.hasOwn(whys, why);
