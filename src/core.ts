/**
 * Cited without a page: the pure functions and all types; no DOM, no network. All members of the open folders are loaded before this
 * module is ready, so that every function is synchronous, but for `save`: a browser takes its time to make a PNG.
 */
import { citations } from './citations/index.ts';
import { exporters } from './exporters/index.ts';
import { forms } from './forms/index.ts';
import { locales } from './locales/index.ts';
import { rareDates } from './model/period.ts';
import { phrases } from './phrases/index.ts';
import { readers } from './readers/index.ts';
import { cartography } from './pipeline/atlas.ts';
import { crowds } from './pipeline/crowds.ts';
import { extras } from './pipeline/extra.ts';
import { registry } from './pipeline/registry.ts';
import { solver } from './pipeline/solver.ts';
import { rules } from './rules/index.ts';
import { multitude } from './scene/dense.ts';
import { scenery } from './scene/extra.ts';

await Promise.all(
  [
    cartography,
    citations,
    crowds,
    exporters,
    extras,
    forms,
    locales,
    multitude,
    phrases,
    rareDates,
    readers,
    registry,
    rules,
    scenery,
    solver,
  ].map(folder => folder.loadAll()),
);

export { citations, exporters, forms, locales, phrases, readers, rules };

export { card, type Card, type CardSource } from './pipeline/card.ts';
export { check } from './pipeline/check.ts';
export { choose } from './pipeline/choose.ts';
export { cite } from './pipeline/cite.ts';
export { page, withRow } from './pipeline/dense-page.ts';
export { describe } from './pipeline/describe.ts';
export { explain, type Explanation, type Premise } from './pipeline/explain.ts';
export { beside, nearest, type NearRow } from './pipeline/nearest-row.ts';
export { parse } from './pipeline/parse.ts';
export { parseValue } from './pipeline/parse-value.ts';
export { plan } from './pipeline/plan.ts';
export { read } from './pipeline/read.ts';
export { readPhrases } from './pipeline/read-phrases.ts';
export { readWords } from './pipeline/read-words.ts';
export { resolve } from './pipeline/resolve.ts';
export { save, type SavedFile } from './pipeline/save.ts';
export { select } from './pipeline/select.ts';
export { sortTable, type Sorting } from './pipeline/sort-table.ts';
export { stopsOf } from './pipeline/stops-of.ts';
export { tabulate, type SortKey, type Table, type TableCell, type TableRow } from './pipeline/tabulate.ts';
export { tell, type Request } from './pipeline/tell.ts';
export { validate } from './pipeline/validate.ts';
export { view, type View } from './pipeline/view.ts';
export { formatValue } from './values/format-value.ts';

export type * from './citations/_citation.ts';
export type * from './exporters/_exporter.ts';
export type * from './forms/_form.ts';
export type * from './locales/_locale.ts';
export type * from './model/atlas.ts';
export type * from './model/dataset.ts';
export type * from './model/problem.ts';
export type * from './model/quantity.ts';
export type * from './model/row.ts';
export type * from './model/scene.ts';
export type * from './model/status.ts';
export type * from './model/telling.ts';
export type * from './phrases/_phrases.ts';
export type * from './readers/_reader.ts';
export type * from './rules/_rule.ts';
