import { css } from 'lit';
import type { Row } from '../model/row.ts';
import { chartsThere, rowsAt, watchCharts, type Chart } from './_charts.ts';
import { numbers, watchNumbers, type Carried } from './_numbers.ts';

/** The look of marks whose number a reader is at: a ring, so that no colour is needed, and paper over the others. */
const linkStyles = css`
  @media screen {
    .marks [data-lit] {
      outline: 2.5px solid var(--cited-text);
      outline-offset: 2px;
    }
    .marks :has(> [data-lit]) {
      z-index: 1;
    }
  }
  @media screen and (forced-colors: none) {
    .marks [data-far] {
      background: color-mix(in srgb, var(--cited-paper) 65%, transparent);
    }
  }
`;

/** More marks than these are not looked through for those that can be covered. */
const many = 200;
const lit = new Set<Chart>();
let ends: (() => void)[] | undefined;

/** Begins and ends with the first and the last number of the page. */
export function link(): void {
  if (numbers.size) ends ??= [watchCharts(relight), watchNumbers(relight)];
  else {
    for (const end of ends ?? []) end();
    ends = undefined;
    for (const chart of lit) light(chart, new Set());
  }
}

/** Lights up the marks of the numbers that a reader is at, and the numbers of the marks. */
export function relight(): void {
  const active = [...numbers].flatMap(({ isActive, carried }) => (isActive && carried ? carried : []));
  const charts = chartsThere();
  for (const chart of lit) if (!charts.includes(chart)) lit.delete(chart);
  for (const chart of charts) {
    if (!active.length && !lit.has(chart)) continue;
    const place = placeOf(chart);
    const ours = active.filter(one => one.place === place);
    const told = chart.shown?.told ?? [];
    light(chart, new Set(told.flatMap(({ id, row }) => (ours.some(({ figure }) => holds(row, figure.id)) ? id : []))));
  }
  const rows = charts.flatMap(chart => rowsOf(chart));
  for (const number of numbers) number.light(!!number.carried && isAmong(number.carried, rows));
}

/** Whether a row shows a figure: as its own, or as what it is derived from. */
const holds = ({ id, derived }: Row, figure: string): boolean => id === figure || !!derived?.from.includes(figure);

const placeOf = ({ origin }: Chart): Carried['place'] | undefined => origin?.url ?? origin?.feed;

function rowsOf(chart: Chart): { place: Carried['place'] | undefined; row: Row }[] {
  const ids = rowsAt(chart);
  if (!ids.size) return [];
  return (chart.shown?.told ?? []).flatMap(({ id, row }) => (ids.has(id) ? { place: placeOf(chart), row } : []));
}

const isAmong = ({ place, figure }: Carried, rows: ReturnType<typeof rowsOf>): boolean =>
  rows.some(one => one.place === place && holds(one.row, figure.id));

/** Shows which rows of a chart are meant. Attributes of ours: no style sheet, and no assistive technology, knows them. */
function light(chart: Chart, ids: ReadonlySet<string>): void {
  if (ids.size) {
    lit.add(chart);
    chart.wear(linkStyles);
  } else lit.delete(chart);
  const told = chart.shown?.told ?? [];
  const marks = [...(chart.shadowRoot?.querySelectorAll('.marks button') ?? [])];
  const isLit = marks.map((_, i) => ids.has(told[i]?.id ?? ''));
  const boxes = ids.size && marks.length <= many ? marks.map(mark => mark.getBoundingClientRect()) : [];
  // a story has marks that its step does not draw: they are seen once one does
  const near = boxes.filter((_, i) => isLit[i] && !marks[i]!.classList.contains('away'));
  for (const [i, mark] of marks.entries()) {
    mark.toggleAttribute('data-lit', isLit[i]);
    const box = boxes[i];
    // the item: to style many buttons anew takes long
    mark.parentElement!.toggleAttribute('data-far', !!box && !!near.length && !near.some(one => overlap(one, box)));
  }
}

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
