import { citations } from '../citations/index.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Locale } from '../locales/_locale.ts';
import type { Row } from '../model/row.ts';
import type { Citation, SourceLine } from '../model/telling.ts';
import { entry, speakerName, voices, type Scope } from './scope.ts';

/** The source line of a chart: who says its figures, and who reported them. The style `line` must be loaded. */
export function cite(scope: Scope): SourceLine {
  const { rows, locale, data } = scope;
  const said = rows.filter(row => !row.absent && !row.derived);
  const names = (some: readonly Row[]) => [...new Set([...byVoice(some).values()].flatMap(row => voices(scope, row)))];
  const groups = [
    { label: locale.lead.said, names: names(said.filter(({ status }) => status !== 'claimed')) },
    { label: locale.lead.claimed, names: names(said.filter(({ status }) => status === 'claimed')) },
    { label: locale.lead.disputed, names: disputers(scope) },
  ];
  return {
    speakers: groups.filter(group => group.names.length > 0),
    label: locale.lead.reported,
    sources: [...new Set(said.flatMap(row => row.sources))].flatMap(id => citeSource(data, id, locale) ?? []),
  };
}

/** One row of each that have the same speaker, or the same sources: of many rows few speak. */
const byVoice = (rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map(row => [row.speaker ?? JSON.stringify(row.sources), row]));

const disputers = (scope: Scope): string[] =>
  [...new Set(scope.rows.map(({ disputedBy }) => disputedBy))].flatMap(id =>
    id === undefined ? [] : speakerName(scope, id),
  );

/** One source as the source line names it; undefined if the file does not have it. */
export function citeSource(data: Dataset, id: string, locale: Locale): Citation | undefined {
  const source = entry(data.sources, id);
  if (!source) return undefined;
  const [part] = citations.get('line').cite(source, locale, data.lang);
  return part && { id, text: part.text, ...(part.url && { url: part.url }) };
}

/** The source line before its links, as one text: `Said by: A; B. Claimed by: C. Reported by:`. */
export const sourceLead = ({ speakers, label }: SourceLine, locale: Locale): string =>
  [...speakers.map(group => locale.sentence(`${group.label} ${locale.names(group.names)}`)), label].join(' ');
