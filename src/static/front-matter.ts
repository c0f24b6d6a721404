import { LineCounter, parseDocument, isMap, isScalar } from 'yaml';
import { nearest } from '../model/nearest.ts';
import type { Slip } from './slips.ts';

/** What stands before a story: its value, and where that is written. */
export interface Entry {
  value: string;
  at: number;
  /** For each character of `value` the offset into the file; absent where it is not written as it is read. */
  isPlain: boolean;
}

/** The keys that a story may begin with; others belong to other programs. */
export const storyKeys = [
  'title',
  'description',
  'standfirst',
  'lang',
  'data',
  'author',
  'date',
  'script',
  'style',
] as const;
export type StoryKey = (typeof storyKeys)[number];

/** The front matter of a file in Markdown. */
export interface FrontMatter {
  entries: Map<StoryKey, Entry>;
  slips: Slip[];
}

const isStoryKey = (name: string): name is StoryKey => (storyKeys as readonly string[]).includes(name);

const matter = /^(\uFEFF?---[ \t]*\r?\n)([^]*?)^---[ \t]*\r?$/m;

/** Reads keys and values in YAML between two lines of three hyphens, at the start of a text. */
export function readFrontMatter(text: string): FrontMatter {
  const entries: FrontMatter['entries'] = new Map();
  const slips: Slip[] = [];
  const [, opening = '', yaml = ''] = matter.exec(text) ?? [];
  if (!opening || matter.exec(text)?.index) return { entries, slips };
  const document = parseDocument(yaml, { lineCounter: new LineCounter(), prettyErrors: false });
  for (const { pos, message } of document.errors) {
    const remedy = 'write each line as "key: text", and put a text with a colon or a hash in it between double quotes';
    const said = message.split('\n')[0]!.replace(/^[A-Z](?=[a-z])/, letter => letter.toLowerCase());
    slips.push({ code: 'syntax/front-matter', severity: 'error', message: said, remedy, at: opening.length + pos[0] });
  }
  const pairs = isMap(document.contents) ? document.contents.items : [];
  for (const { key, value } of pairs) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const place = opening.length + (key.range?.[0] ?? 0);
    if (!isStoryKey(name)) {
      const meant = nearest(name, storyKeys);
      if (meant && isStoryKey(meant) && !entries.has(meant))
        slips.push({
          code: 'key/unknown',
          severity: 'warning',
          message: `a story has no key "${name}"`,
          remedy: `the nearest is "${meant}"`,
          at: place,
        });
    } else if (isScalar(value) && value.value !== null) {
      const at = opening.length + (value.range?.[0] ?? 0);
      const said = (typeof value.value === 'string' ? value.value : (value.source ?? String(value.value))).trim();
      const from = at + (/["']/.test(text[at] ?? '') ? 1 : 0);
      entries.set(name, { value: said, at: from, isPlain: text.startsWith(said, from) });
    } else {
      const message = `"${name}" is no text`;
      const remedy = `write one text behind it: ${name}: …`;
      slips.push({ code: 'key/type', severity: 'error', message, remedy, at: place });
    }
  }
  return { entries, slips };
}
