import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { codes, readShortCodes, type Marked } from './short-codes.ts';
import { placeShortCodes, type Placed, type Slip } from './slips.ts';

/** A text in Markdown, read. */
export interface StoryText extends Marked {
  matter: FrontMatter['entries'];
  /** Its short codes, each with the container around it. */
  placed: Placed[];
  /** What is wrong with it as a story, in order. */
  slips: Slip[];
}

/** True where a text in Markdown is a story: it names data before it begins, or uses a short code. Other programs have codes too. */
const isStory = ({ written }: Marked, matter: FrontMatter['entries']): boolean =>
  matter.has('data') || written.some(({ name, shape }) => codes.get(name)?.shape === shape);

/** What no story lacks: most texts in Markdown need not be read for their codes. */
const hint = new RegExp(`^data[ \\t]*:|:(?:${[...codes.keys()].join('|')})\\b`, 'm');

/** Reads a story in Markdown; null: it is some other text. */
export function readStory(text: string, must = false): StoryText | null {
  if (!must && !hint.test(text)) return null;
  const { entries, slips } = readFrontMatter(text);
  const marked = readShortCodes(text);
  if (!must && !isStory(marked, entries)) return null;
  const { placed, slips: found } = placeShortCodes(marked);
  const all = [...slips, ...found];
  if (!entries.has('title') && !slips.some(({ code }) => code === 'syntax/front-matter')) {
    const remedy = 'begin it with three lines: "---", "title: …", "---"';
    all.unshift({ code: 'key/missing', severity: 'error', message: 'a story has no "title"', remedy, at: 0 });
  }
  return { ...marked, matter: entries, placed, slips: all };
}
