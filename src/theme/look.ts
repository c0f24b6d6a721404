import type { Fill, Stroke, Token } from '../model/scene.ts';
import type { Status } from '../model/status.ts';

/** How the mark of a statement looks, whatever its end: the line is the evidence. */
export interface Look {
  /** Line style of the edge, of the underline and of the rule over a chart. */
  edge: Stroke;
  /** True: the edge is a wave. */
  wavy: boolean;
  /** Absent: hollow. */
  fill?: Fill;
  /** Flag beside the label. */
  letter?: 'e' | 'p';
}

/** What decides about a look. A derived number looks derived, and a disputed one disputed, whatever the status. */
export interface Stated {
  status: Status;
  disputed?: boolean;
  derived?: boolean;
  /** Another figure replaced it. */
  ghost?: boolean;
}

const edges = {
  solid: {},
  dashed: { dash: '7 5' },
  short: { dash: '3 3' },
  dotted: { dash: '0.1 5.5', round: true },
} as const;

/** Status to line style and fill; the first column of the table in the documentation, read from left to right. */
const table: Record<Status, [edge: keyof typeof edges, fill: Fill['pattern'], letter?: 'e' | 'p']> = {
  reported: ['solid', 'solid'],
  counted: ['solid', 'solid'],
  estimated: ['solid', 'half', 'e'],
  provisional: ['solid', 'half', 'p'],
  planned: ['dashed', 'hatch'],
  target: ['dashed', 'hatch'],
  forecast: ['short', 'hatch-wide'],
  claimed: ['dotted', 'dots'],
};

/** Edge of a mark, pixels. */
const width = 2.5;

/** The look of a figure by what it is: status, dispute, derivation. `token`: the ink of an undisputed one. */
export function look({ status, disputed, derived, ghost }: Stated, token: Token = 'ink'): Look {
  if (ghost) return { edge: { token: 'slot', width: 1 }, wavy: false };
  if (derived) return { edge: { token, width: 1.25 }, wavy: false };
  const [edge, pattern, letter] = table[status];
  const wavy = !!disputed;
  if (wavy) token = 'madder';
  return {
    edge: { token, width, ...(wavy ? {} : edges[edge]) },
    wavy,
    fill: { token, pattern: wavy ? 'crosshatch' : pattern },
    ...(letter && { letter }),
  };
}
