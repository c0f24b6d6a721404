import type { Problem } from '../model/problem.ts';
import { readPeriod } from '../model/period.ts';
import { placer } from '../model/place.ts';
import { localeFor } from '../pipeline/locale-for.ts';
import type { StoryKey } from './front-matter.ts';
import { markdown } from './markdown.ts';
import { element, html, made, type Content, type Markup } from './markup.ts';
import { pageStyle } from './page-style.ts';
import { prerender, type PrerenderOptions } from './prerender.ts';
import { rightToLeft } from './right-to-left.ts';
import { readStory, type StoryText } from './story-text.ts';

/** How a story becomes a page. */
export interface StoryOptions extends PrerenderOptions {
  /** The address of `cited.js` in the page, where the story does not name one as `script`. Default: `/cited/cited.js`. */
  script?: string;
}

/** A story in Markdown as HTML. */
export interface StoryPage {
  /** The whole page. */
  html: string;
  /** What stands in its `<main>`: an `<article>`. */
  main: string;
  lang: string;
  title: string;
  description: string | undefined;
}

const list = (items: readonly (Markup | undefined)[]): Markup =>
  made(items.flatMap(item => (item ? html(item) : [])).join('\n'));

/** `Ann Plum · 30 September 2015` */
function byline(author: string | undefined, date: string | undefined, lang: string): Markup | undefined {
  const day = date && readPeriod(date) ? element('time', { datetime: date }, localeFor(lang).period(date)) : date;
  if (!author && !day) return undefined;
  return element('p', { class: 'byline' }, [author, author && day ? ' · ' : undefined, day]);
}

/** The article: with a heading of its own, or that of its text. */
function article(story: StoryText, lang: string): Markup {
  const said = (key: StoryKey) => story.matter.get(key)?.value;
  const title = story.hasTitle ? undefined : element('h1', {}, said('title'));
  const standfirst = said('standfirst') ?? said('description');
  const under = list([
    standfirst === undefined ? undefined : element('p', { class: 'standfirst' }, standfirst),
    byline(said('author'), said('date'), lang),
  ]);
  const text = markdown(story).trim();
  const end = story.hasTitle ? text.indexOf('</h1>') + '</h1>'.length : 0;
  const body = [title, made(text.slice(0, end)), under, made(text.slice(end))];
  const content = list(body.filter(part => part && html(part)));
  const data = said('data');
  const inData = data === undefined ? content : element('cited-data', { src: data }, ['\n', content, '\n']);
  return element('article', {}, ['\n', inData, '\n']);
}

function page({ title, description, lang }: Omit<StoryPage, 'html' | 'main'>, main: Markup, head: Content): string {
  const meta = (name: string, content: string): Markup => element('meta', { name, content });
  const whole = element('html', { lang, dir: rightToLeft.test(lang) ? 'rtl' : undefined }, [
    '\n',
    element('head', {}, [
      '\n',
      list([
        element('meta', { charset: 'utf-8' }),
        meta('viewport', 'width=device-width, initial-scale=1'),
        meta('color-scheme', 'light dark'),
        element('title', {}, title),
        description === undefined ? undefined : meta('description', description),
      ]),
      head,
      '\n',
    ]),
    '\n',
    element('body', {}, [
      '\n',
      element('a', { class: 'skip', href: '#main', lang: 'en' }, 'Skip to the story'),
      '\n',
      element('main', { id: 'main', tabindex: -1 }, ['\n', main, '\n']),
      '\n',
    ]),
    '\n',
  ]);
  return `<!doctype html>\n${html(whole)}\n`;
}

/**
 * A story in Markdown, with front matter and short codes, as an accessible page with its charts prerendered. What is wrong with it is
 * told as problems, with line and column; what is right is made all the same.
 */
export async function story(text: string, options: StoryOptions = {}): Promise<StoryPage> {
  const read = readStory(text, true)!;
  const place = placer(text);
  const tell = (problem: Problem): void => options.onProblem?.(problem);
  for (const { at, ...slip } of read.slips) tell({ ...slip, ...place(at), path: '' });
  const said = (key: StoryKey) => read.matter.get(key)?.value;
  const about = { title: said('title') ?? '', description: said('description'), lang: said('lang') || 'en' };
  const style = said('style');
  const data = said('data')?.replace(/#.*$/su, '');
  const head = [
    '\n',
    style === undefined ? element('style', {}, made(pageStyle)) : element('link', { rel: 'stylesheet', href: style }),
    '\n',
    element('script', { type: 'module', src: said('script') ?? options.script ?? '/cited/cited.js' }),
    // asked for with the script, not by it
    data ? ['\n', element('link', { rel: 'preload', href: data, as: 'fetch', crossorigin: '' })] : undefined,
  ];
  const whole = await prerender(page(about, article(read, about.lang), head), options);
  const main = /<main[^>]*>\n([^]*)\n<\/main>/.exec(whole)?.[1] ?? '';
  return { html: whole, main, ...about };
}
