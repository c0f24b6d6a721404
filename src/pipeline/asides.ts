import { extraWordsFor } from '../locales/_extras.ts';
import type { Row } from '../model/row.ts';
import type { Labels } from './labels.ts';
import { saying } from './discord.ts';
import { phraseOf } from './phrase.ts';
import { drawnMultiple } from './relation-in-words.ts';
import { type Scope, speakerName } from './scope.ts';
import { voicesOf } from './voices-of.ts';

/** What is said of a row beside its number: in its direct label, and in its sentence before and after who says so. */
export interface Asides {
  /** How ambiguous words were read: `read as 2.5 times`. */
  reading?: string;
  detail?: string;
  before: string[];
  after: string[];
  /** True: it was replaced, and has a mark all the same. */
  ghost?: boolean;
}

/** What is said of a row that is derived, replaced or disputed. */
export function asidesOf(scope: Scope, labels: Labels, row: Row): Asides {
  const words = extraWordsFor(scope.locale.tag);
  const times = timesRead(scope, row);
  const reading = times ? { reading: words.readAs(times) } : {};
  const successor = scope.byId.get(row.replacedBy ?? '');
  const successorSaid = successor && phraseOf(scope, successor, false)?.text;
  const detail = [reading.reading, row.disputedBy !== undefined && words.disputed];
  const before = [
    row.others !== undefined && words.others.sum(row.others),
    row.derived && !row.others && words.restsOn(row.derived.from.flatMap(id => premise(scope, labels, id))),
    row.derived && !labels.namesSpeaker(row) && words.grounds(voicesOf(scope, row)),
    successorSaid && words.replacedBy(successorSaid),
  ];
  return {
    ...reading,
    detail: detail.filter(Boolean).join(', '),
    before: before.filter(remark => typeof remark === 'string'),
    ghost: isGhost(scope, row),
    after: row.disputedBy === undefined ? [] : [words.disputedBy([speakerName(scope, row.disputedBy)])],
  };
}

/** Forms with a mark for each number, in which one more beside another changes no sum and no line. */
const ghostly = new Set(['bar', 'column', 'line', 'lollipop', 'range']);

/** Whether a chart asks for the mark of a figure that another one replaced: by its id, and not by a filter that it happens to fit. */
const isGhost = ({ chart, form, traits }: Scope, { id, quantity, replacedBy }: Row): boolean =>
  replacedBy !== undefined &&
  !!quantity &&
  !quantity.relation &&
  Array.isArray(chart.figures) &&
  chart.figures.includes(id) &&
  ghostly.has(form) &&
  traits.axis !== 'sum';

/**
 * What became of a figure that another one stands in place of, after what it was: `planned, replaced`; `retracted` where nothing stands
 * there. A plan never looks like an outcome, not even one that was given up.
 */
export const replacedWord = (scope: Scope, row: Row): string =>
  [
    scope.locale.statuses[row.status],
    isRetracted(scope, row) ? extraWordsFor(scope.locale.tag).retracted : scope.locale.replaced,
  ]
    .filter(Boolean)
    .join(', ');

/** Whether a later figure took a row back. */
export const isRetracted = ({ figures }: Scope, { replacedBy = '' }: Row): boolean =>
  figures.get(replacedBy)?.why === 'retracted';

/** A figure that a derived number rests on: `2014 (3,500)`, `2014 (3,500, claimed)`. */
function premise(scope: Scope, labels: Labels, id: string): string[] {
  const row = scope.byId.get(id);
  return row ? [saying(scope, labels.cell(row), row, scope.locale.statuses[row.status])] : [];
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
