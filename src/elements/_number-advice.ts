import { judgeWords, type BoundText } from '../pipeline/judge-words.ts';
import { whenIdle } from './_idle.ts';
import type { InlineNumber } from './_numbers.ts';

interface Watched {
  number: InlineNumber;
  /** The figure, as `src` names it, and what the number is called. */
  id: string;
  name: string;
}

/** Milliseconds in which numbers are taken together: a paragraph is read once for all of its own. */
const pause = 200;
const warned = new Set<string>();
const watched = new WeakMap<Element, Watched>();
const due = new Set<Element>();
let texts: MutationObserver | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** While a page is being written, tells its author in the console where the words of a number and its figure disagree, after each change of the words. */
export function watchWords(number: InlineNumber, id: string, name: string): void {
  texts ??= new MutationObserver(records => {
    for (const { target } of records)
      for (let at: Node | null = target; at; at = at.parentNode) if (watched.has(at as Element)) look(at as Element);
  });
  const { host } = number;
  if (!watched.has(host)) texts.observe(host, { characterData: true, childList: true, subtree: true });
  watched.set(host, { number, id, name });
  look(host);
}

function look(host: Element): void {
  due.add(host);
  timer ??= setTimeout(() => {
    timer = undefined;
    const blocks = new Set([...due].filter(({ isConnected }) => isConnected).map(blockOf));
    due.clear();
    void warnOf(blocks);
  }, pause);
}

/** Each block has a moment of its own: an author who scrolls through a long article shall not feel that it is read. */
async function warnOf(blocks: Iterable<Element>): Promise<void> {
  for (const block of blocks) {
    await new Promise(resolve => whenIdle(resolve, 2000));
    await warn(block);
  }
}

async function warn(block: Element): Promise<void> {
  const { hosts, ...text } = textOf(block);
  const found = await judgeWords(text).catch(() => []);
  for (const [i, problem] of found.entries()) {
    const said =
      problem && `${watched.get(hosts[i]!)?.name}: ${problem.message}${problem.remedy && `; ${problem.remedy}`}`;
    if (!said || warned.has(said)) continue;
    warned.add(said);
    console.warn(`cited: ${said}`);
  }
}

/** The paragraph, heading, cell … that a number stands in. */
function blockOf(host: Element): Element {
  let block = host;
  while (block.parentElement && /^(inline|contents)/u.test(getComputedStyle(block).display))
    block = block.parentElement;
  return block;
}

/** What a block says, and the numbers in it. */
function textOf(block: Element): BoundText & { hosts: Element[] } {
  const hosts: Element[] = [];
  const words: { start: number; end: number }[] = [];
  let text = '';
  const walk = (node: Node): void => {
    // marks of footnotes are no words
    if (node.nodeName.toLowerCase() === 'sup') return;
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    const start = text.length;
    for (const child of node.childNodes) walk(child);
    if (watched.has(node as Element)) {
      hosts.push(node as Element);
      words.push({ start, end: text.length });
    }
  };
  walk(block);
  const tongue = block.closest('[lang]');
  return {
    hosts,
    text,
    words: words.map((span, i) => {
      const { number, id } = watched.get(hosts[i]!)!;
      return {
        ...span,
        ...(number.carried && hosts[i]!.closest('[lang]') === tongue && { to: { data: number.carried.data, id } }),
      };
    }),
    lang: tongue?.getAttribute('lang') ?? 'en',
    cell: /^t[dh]$/u.test(block.localName),
  };
}
