import { afterEach } from 'vitest';
import '../../src/index.ts';
import { CitedChart } from '../../src/elements.ts';
import type { Problem } from '../../src/model/problem.ts';
import drills from '../../data/drills.json?raw';

export { drills };

/** A dataset of one or more plain figures, and what else a test wants of it. */
export const dataset = (figures: unknown[], more: Record<string, unknown> = {}): Record<string, unknown> => ({
  title: 'Bridges',
  sources: {
    gazette: { publisher: 'The Gazette', title: 'Bridges', url: 'https://gazette.example/1', published: '2014-12' },
  },
  measures: { bridges: { label: 'Bridges', unit: { one: 'bridge', other: 'bridges' }, integer: true } },
  defaults: { measure: 'bridges', source: 'gazette' },
  figures,
  ...more,
});

export const bridges = dataset([
  { id: 'a', period: '2013', value: 3 },
  { id: 'b', period: '2014', value: null },
  { id: 'c', period: '2015', value: '>5', status: 'planned' },
]);

type Answer = () => Response | Promise<Response>;
const answers = new Map<string, Answer>();
/** Paths that were asked for, and those whose request was given up. */
export const asked: string[] = [];
export const aborted: string[] = [];
const native = globalThis.fetch;

/** Answers requests for a path; all others go to the server. */
export const answer = (path: string, reply: Answer): void => void answers.set(path, reply);

export const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    headers: { 'content-type': 'application/json' },
    ...init,
  });

/** An answer that comes after a while, or never. */
export const after =
  (ms: number, reply: Answer): Answer =>
  () =>
    new Promise(resolve => {
      if (ms !== Infinity) setTimeout(() => resolve(reply()), ms);
    });

globalThis.fetch = async (input, init) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
  const reply = answers.get(pathname);
  if (!reply) return native(input, init);
  asked.push(pathname);
  const signal = init?.signal;
  const answered = new AbortController();
  const given = new Promise<never>((_, reject) =>
    signal?.addEventListener(
      'abort',
      () => {
        aborted.push(pathname);
        reject(signal.reason as DOMException);
      },
      { signal: answered.signal },
    ),
  );
  return Promise.race([Promise.resolve(reply()).finally(() => answered.abort()), given]);
};

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
  document.documentElement.removeAttribute('dir');
  document.documentElement.removeAttribute('style');
  answers.clear();
  asked.length = 0;
  aborted.length = 0;
});

/** Puts elements on the page and gives the first chart of them. */
export function put(...nodes: (Node | string)[]): CitedChart {
  document.body.append(...nodes);
  return document.querySelector('cited-chart') as CitedChart;
}

/** A chart with attributes, and with figures of its own. */
export function chart(attributes: Record<string, string> = {}, data?: unknown): CitedChart {
  const element = document.createElement('cited-chart');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (data !== undefined) element.data = data;
  return element;
}

/** Waits until something is so. */
export async function until<T>(get: () => T, ms = 4000): Promise<NonNullable<T>> {
  for (let waited = 0; waited < ms; waited += 10) {
    const found = get();
    if (found) return found;
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  throw new Error(`nothing after ${ms} ms: ${get}`);
}

export const root = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
export const all = <E extends Element = HTMLElement>(element: Element, selector: string): E[] => [
  ...root(element).querySelectorAll<E>(selector),
];
export const one = <E extends Element = HTMLElement>(element: Element, selector: string): E | undefined =>
  all<E>(element, selector)[0];
export const text = (element: Element | undefined): string => element?.textContent?.replace(/\s+/gu, ' ').trim() ?? '';
export const marks = (element: Element): HTMLButtonElement[] => all(element, '.marks button');
export const names = (element: Element): (string | null)[] => marks(element).map(mark => mark.ariaLabel);

/** Waits until a chart is drawn. */
export const drawn = (element: Element): Promise<Element> => until(() => one(element, '.plot svg'));
/** Waits until a chart says that it has no figures. */
export const failed = (element: Element): Promise<Element> => until(() => one(element, '.state code'));

/** The problems of each `cited-problem` event. */
export function problemsOf(element: EventTarget): Problem[][] {
  const found: Problem[][] = [];
  element.addEventListener('cited-problem', event => found.push((event as CustomEvent<Problem[]>).detail));
  return found;
}

export const wait = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));
