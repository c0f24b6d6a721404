import type { Token } from '../model/scene.ts';
import { colours, halfStrength, tintStrength } from './colours.ts';
import { sans, serif } from './fonts.ts';

const names = Object.keys(colours) as Token[];
/** The tokens that areas are filled with, also in the background: each has a tint and a half tone of its own. */
const inks: Token[] = [...names.slice(names.indexOf('ink')), 'slot'];
const share = (name: Token, strength: number): string =>
  `color-mix(in srgb,var(--_${name}) ${strength * 100}%,var(--_paper))`;

/** Declarations of the tokens: what the page sets as `--cited-ink` wins, wherever above the element it stands. */
const base = [
  ...names.map(name => `--_${name}:var(--cited-${name},light-dark(${colours[name].join(',')}))`),
  ...inks.map(name => `--_${name}-tint:light-dark(${tintStrength.map(s => share(name, s)).join(',')})`),
  ...inks.map(name => `--_${name}-half:${share(name, halfStrength)}`),
  `--_sans:var(--cited-sans,${sans})`,
  `--_serif:var(--cited-serif,${serif})`,
].join(';');

const set = (list: readonly string[], value: string): string => list.map(name => `--_${name}:${value}`).join(';');
const fills = inks.flatMap(name => [`${name}-tint`, `${name}-half`]);

/** Inside the element every token is used by its public name, which here gets the value worked out on the host. */
const inner = [...names, ...fills, 'sans', 'serif'].map(name => `--cited-${name}:var(--_${name})`).join(';');

/**
 * The CSS custom properties of all colours and fonts, for the static styles of an element: `--cited-ink`, `--cited-ink-tint`,
 * `--cited-ink-half`, `--cited-sans` … in the inherited colour scheme, with forced colours, more contrast and less
 * transparency. Pages override them by the same names on any ancestor or on the element itself.
 */
export const tokens = `:host{${base}}:host>*{${inner};--cited-hatch:1.1}
@media (prefers-contrast:more){:host{${set(['text2', 'edge', 'slot'], 'var(--_text)')}}:host>*{--cited-hatch:1.65}}
@media (prefers-reduced-transparency:reduce){:host{${set(fills, 'var(--_paper)')}}}
@media (forced-colors:active){:host{${set(names, 'CanvasText')};${set(['paper', 'tint', 'grid', ...fills], 'Canvas')}}}`;
