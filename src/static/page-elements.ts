import { Parser } from 'htmlparser2';
import { mark } from './figure.ts';

/** A part of a page: from the first to after the last character. */
export interface Extent {
  from: number;
  to: number;
}

/** A `cited-*` element of a page, with what prerendering must know of its surroundings. */
export interface PageElement {
  name: string;
  attributes: ReadonlyMap<string, { value: string }>;
  parent?: PageElement;
  script?: { value: string };
  /** The closest `lang` at it or around it. */
  lang: string | undefined;
  /** The level of the last heading at its end, 1 to 6; 0: there is none. */
  level: number;
  /** What stands between its tags; absent: it is never closed. */
  content?: Extent;
  /** Where what follows it begins; absent: it is never closed. */
  end?: number;
  /** True: in a heading, or around or in something that can be pressed. */
  isBare: boolean;
  /** The figure or list of ours in it, from its first to after its last tag. */
  ours?: Extent;
  /** Whether somebody else wrote something between its tags, the still of a step aside. */
  isFilled: boolean;
  /** Whether it has a still of somebody else, for a step. */
  hasStill: boolean;
}

/** A page, as prerendering sees it. */
export interface ReadPage {
  /** Its `cited-*` elements, in order. */
  elements: PageElement[];
  /** The marks of footnotes of an earlier run, from their first to after their last tag. */
  notes: Extent[];
  /** The ids that others gave. */
  ids: Set<string>;
}

interface Frame {
  name: string;
  lang: string | undefined;
  cited: PageElement | undefined;
  /** The element of ours that it is the outermost tag of. */
  of?: PageElement | undefined;
  /** True: a mark of ours. */
  isNote: boolean;
  /** True: what stands in it gets no mark. */
  isBare: boolean;
  at: number;
  /** True: a script that holds data. */
  isData: boolean;
}

/** What readers do not see. */
const unseen = new Set(['script', 'template']);

const roles = /^(?:heading|button|link|tab|option|menuitem\w*|switch|checkbox|radio)$/;
const pressed = new Set(['button', 'summary', 'label', 'option', 'select', 'input', 'textarea']);

/** Whether an element is a heading, or can be pressed. */
const isHeadingOrControl = (name: string, { href, role = '' }: Record<string, string>): boolean =>
  /^h[1-6]$/.test(name) || pressed.has(name) || (name === 'a' && href !== undefined) || roles.test(role);

/** The `cited-*` elements of a page with the places of their content, and what an earlier run put behind them. */
export function readPage(text: string): ReadPage {
  const elements: PageElement[] = [];
  const notes: Extent[] = [];
  const ids = new Set<string>();
  const root = { name: '', lang: undefined, cited: undefined, at: 0, isData: false, isNote: false, isBare: false };
  const frames: Frame[] = [root];
  let [level, script] = [0, ''];
  const top = (): Frame => frames.at(-1)!;
  /** What stands right between the tags of an element that is not ours. */
  const filled = (): void => {
    const { cited, name } = top();
    if (cited && cited.name === name) cited.isFilled = true;
  };
  const open = (name: string, attributes: Record<string, string>): void => {
    const { name: around, cited: parent, lang: outer, isBare: isInBare } = top();
    const isInOurs = frames.some(({ of, isNote }) => of || isNote);
    const isNote = !isInOurs && name === 'sup' && Object.hasOwn(attributes, mark);
    const isChild = parent !== undefined && parent.name === around;
    const isOurs = isChild && !isNote && Object.hasOwn(attributes, mark);
    if (!isOurs && !isNote && !unseen.has(name)) filled();
    if (isChild && !isOurs && attributes['slot'] === 'still') parent.hasStill = true;
    if (/^h[1-6]$/.test(name) && !isInOurs) level = Number(name[1]);
    if (attributes['id'] && !isInOurs) ids.add(attributes['id']);
    const isBare = isHeadingOrControl(name, attributes);
    if ((isBare || attributes['tabindex'] !== undefined) && parent?.name === 'cited-number') parent.isBare = true;
    const lang = attributes['lang']?.trim() || outer;
    const isData = name === 'script' && attributes['type']?.trim().toLowerCase() === 'application/json';
    const of = isOurs ? parent : undefined;
    const frame: Frame = { name, lang, cited: parent, at: parser.startIndex, of, isData, isNote, isBare: isInBare };
    if (isBare || name === 'cited-number') frame.isBare = true;
    if (name.startsWith('cited-')) {
      const own = new Map(Object.entries(attributes).map(([key, value]) => [key, { value }]));
      const start = parser.endIndex + 1;
      const content = { from: start, to: start };
      const state = { lang, level, content, isBare: isBare || isInBare, isFilled: false, hasStill: false };
      frame.cited = { name, attributes: own, ...(parent && { parent }), ...state };
      elements.push(frame.cited);
    }
    frames.push(frame);
    script = '';
  };
  const close = (name: string, isImplied: boolean): void => {
    if (frames.length === 1) return;
    const { cited, of, at, isData, isNote } = frames.pop()!;
    if (isNote) notes.push({ from: at, to: isImplied ? parser.startIndex : parser.endIndex + 1 });
    if (isData && cited) cited.script ??= { value: script };
    if (of) of.ours ??= { from: at, to: parser.endIndex + 1 };
    if (cited?.name !== name) return;
    cited.level = level;
    // what the file breaks off or another tag ends has no place to be filled
    if (isImplied) delete cited.content;
    else {
      cited.content!.to = parser.startIndex;
      cited.end = parser.endIndex + 1;
    }
  };
  const parser = new Parser({
    onopentag: open,
    onclosetag: close,
    ontext: part => {
      if (top().isData) script += part;
      if (part.trim()) filled();
    },
  });
  parser.end(text);
  return { elements, notes, ids };
}
