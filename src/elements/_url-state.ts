import type { View } from '../pipeline/view.ts';
import { isWorkshop } from './_workshop.ts';

/**
 * A view in the query of an address: `name.only=police&name.pick=latvia&name.from=1990&name.to=2005&name.panel=2014&name.asOf=2014-12`. Values are
 * not checked here: what a chart does not know hides nothing.
 */
export function readState(search: string, name: string): View {
  const values = (key: string): string[] => new URLSearchParams(search).getAll(`${name}.${key}`);
  const [series, picked] = [values('only'), values('pick')];
  const [[from], [to], [panel], [asOf]] = [values('from'), values('to'), values('panel'), values('asOf')];
  return {
    ...(series.length > 0 && { series }),
    ...(picked.length > 0 && { picked }),
    ...(from !== undefined && to !== undefined && { window: [from, to] as const }),
    ...(panel !== undefined && { panel }),
    ...(asOf !== undefined && { asOf }),
  };
}

/** The same query with this view in place of the one before; nothing else in it changes. */
export function writeState(
  search: string,
  name: string,
  { series = [], picked = [], window, panel, asOf }: View,
): string {
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter(part => part && !isOf(part, name));
  const own: [string, string][] = [
    ...series.map((key): [string, string] => ['only', key]),
    ...picked.map((key): [string, string] => ['pick', key]),
    ...(window ? ([['from', window[0]], ['to', window[1]]] as [string, string][]) : []), // prettier-ignore
    ...(panel === undefined ? [] : ([['panel', panel]] as [string, string][])),
    ...(asOf === undefined ? [] : ([['asOf', asOf]] as [string, string][])),
  ];
  const parts = own.map(([key, value]) => `${encodeURIComponent(`${name}.${key}`)}=${encodeURIComponent(value)}`);
  const all = [...others, ...parts].join('&');
  return all && `?${all}`;
}

const keys = new Set(['only', 'pick', 'from', 'to', 'panel', 'asOf']);

/** Whether a part of a query, `plans.from=1990`, is of a view with this name. */
function isOf(part: string, name: string): boolean {
  const [key = ''] = [...new URLSearchParams(part).keys()];
  return key.startsWith(`${name}.`) && keys.has(key.slice(name.length + 1));
}

/** An element that may keep its state in the address. */
interface Named extends Element {
  readonly urlState?: string | null | undefined;
}

/** Who keeps something in the address, by the name of it. */
const holders = new Map<string, WeakRef<Named>>();
const warned = new Set<string>();

/**
 * Whether a name is a chart's own. Two with one name would write over each other, and a link would set both: it is that of the first one in
 * the page, and its author is told how the other gets one. Of several that no attribute names it is that of the one that came first.
 */
export function owns(chart: Named, name: string): boolean {
  const held = holders.get(name)?.deref();
  const [first] = document.querySelectorAll<Named>(`[url-state="${CSS.escape(name)}"]`);
  const rival = [first, held].find(one => one && one !== chart && one.isConnected && one.urlState === name);
  const isFirst = !rival || first === chart;
  if (isFirst) holders.set(name, new WeakRef(chart));
  else if (isWorkshop() && !warned.has(name)) {
    warned.add(name);
    console.warn(
      `cited: url-state "${name}": two charts of this page have this name, and only the first is kept in the address: give each a name of its own`,
    );
  }
  return isFirst;
}

/** Milliseconds without a further change until it is written: browsers refuse too many changes. */
const pause = 300;

/** Keeps a view in the page's address, without a new entry in its history. */
export class UrlState {
  #timer: ReturnType<typeof setTimeout> | undefined;

  write(name: string, view: View): void {
    this.stop();
    this.#timer = setTimeout(() => {
      const { pathname, search, hash } = location;
      const next = writeState(search, name, view);
      if (next === search) return;
      try {
        history.replaceState(history.state, '', pathname + next + hash);
      } catch {
        // a page without an address of its own
      }
    }, pause);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
