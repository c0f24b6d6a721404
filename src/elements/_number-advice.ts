import { judgeWords, type Words } from '../pipeline/judge-words.ts';
import type { InlineNumber } from './_numbers.ts';

const warned = new Set<string>();
const watched = new WeakMap<Element, { number: InlineNumber; id: string; name: string }>();
let texts: MutationObserver | undefined;

/** While a page is being written, tells its author in the console where the words of a number and its figure disagree, after each change of the words. */
export function watchWords(number: InlineNumber, id: string, name: string): void {
  texts ??= new MutationObserver(records => {
    const hosts = new Set<Element>(
      records.flatMap(({ target }) => target.parentElement?.closest('cited-number') ?? []),
    );
    for (const { target } of records) if (watched.has(target as Element)) hosts.add(target as Element);
    for (const host of hosts) void warn(host);
  });
  const { host } = number;
  if (!watched.has(host)) texts.observe(host, { characterData: true, childList: true, subtree: true });
  watched.set(host, { number, id, name });
  void warn(host);
}

async function warn(host: Element): Promise<void> {
  const { number, id, name } = watched.get(host) ?? {};
  if (!number?.carried || id === undefined || !host.isConnected) return;
  const found = await judgeWords(wordsOf(host), number.carried.data, id).catch(() => undefined);
  const said = found && `${name}: ${found.message}${found.remedy ? `; ${found.remedy}` : ''}`;
  if (!said || warned.has(said)) return;
  warned.add(said);
  console.warn(`cited: ${said}`);
}

/** The words of a number in the paragraph, heading, cell … around them. */
function wordsOf(host: Element): Words {
  let block: Element = host;
  while (block.parentElement && /^(inline|contents)/u.test(getComputedStyle(block).display))
    block = block.parentElement;
  const all = block === host ? [host] : [...block.querySelectorAll(host.localName)];
  const spans = all.map(one => {
    const before = document.createRange();
    before.setStart(block, 0);
    if (one === block) before.collapse(true);
    else before.setEndBefore(one);
    const start = before.toString().length;
    return { start, end: start + (one.textContent ?? '').length };
  });
  return {
    text: block.textContent ?? '',
    spans,
    at: all.indexOf(host),
    lang: host.closest('[lang]')?.getAttribute('lang') ?? 'en',
    cell: /^t[dh]$/u.test(block.localName),
  };
}
