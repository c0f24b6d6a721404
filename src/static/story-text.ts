import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { codes, elementAttributes, readShortCodes, type Marked } from './short-codes.ts';
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

/** Whether a short code says itself, or what is around it, in which file its figures stand. */
const hasFile = (one: Placed): boolean =>
  /^[^#]/.test(elementAttributes(one).get('src')?.value.trim() ?? '') || (!!one.parent && hasFile(one.parent));

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
  const isLost = placed.some(one => one.code.hash && !hasFile(one));
  if (isLost && !entries.has('data') && !slips.some(({ severity }) => severity === 'error')) {
    const remedy = 'add a line "data: FILE.json" to it: the data file whose figures and charts the story names';
    all.unshift({ code: 'key/missing', severity: 'error', message: 'the front matter has no "data"', remedy, at: 0 });
  }
  return { ...marked, matter: entries, placed, slips: all };
}
