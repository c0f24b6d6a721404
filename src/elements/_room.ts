import type { ReactiveController } from 'lit';
import { detailsFor } from '../locales/_details.ts';
import { NotLoaded } from '../model/folder.ts';
import type { Stop, Telling } from '../model/telling.ts';
import { frame } from '../pipeline/frame.ts';
import { localeFor } from '../pipeline/locale-for.ts';
import { plan } from '../pipeline/plan.ts';
import { formOf } from '../pipeline/registry.ts';
import { shownSources } from './_chart.ts';
import type { Controlled, Drawn } from './_controlled.ts';
import { knownAt } from './_dates.ts';
import { settingOf } from './_page.ts';

/** Heights of what stands over the drawing, of the drawing itself, and of key with notes and of the sources under it, pixels. */
type Heights = readonly [head: number, plot: number, notes: number, sources: number];

/** What holds for all dates at one width: whether columns have to lie down at one of them, and what each takes. */
interface Measured {
  lies: boolean;
  all: Heights[];
}

/**
 * Keeps the room that a chart takes at any date free at all of them, so that nothing on the page moves when readers set it back: what is told at each is laid
 * out once, out of sight, and what it has less of the largest is added between the parts. Where columns have no room at one date, they lie down at all.
 */
export class Room implements ReactiveController {
  readonly #chart: Controlled;
  readonly #drawing: Drawn;
  #measured: (Measured & { of: unknown[] }) | undefined;

  constructor(chart: Controlled, drawing: Drawn) {
    this.#chart = chart;
    this.#drawing = drawing;
    chart.addController(this);
  }

  /** What is told, as it is drawn at all dates. */
  turned(telling: Telling): Telling {
    return this.#measured?.lies && telling.history && telling.form === 'column' ? { ...telling, form: 'bar' } : telling;
  }

  hostUpdated(): void {
    const { telling, shadowRoot } = this.#chart;
    const { width } = this.#drawing;
    const rule = shadowRoot?.querySelector('.rule');
    const figure = rule?.parentElement;
    if (!width || !rule || !figure) return;
    const { tellings, at } = telling?.history ?? { at: 0 };
    const part = (selector: string): HTMLElement | null => figure.querySelector(`:scope > ${selector}`);
    const [date, plot, source, foot] = ['.date', '.plot', '[part=source]', '.foot'].map(part);
    const all = tellings && this.#measure(telling!, rule, width)?.all;
    const most = (i: 0 | 1 | 2 | 3): number => Math.max(...(all ?? []).map(one => one[i]));
    const lack = (i: 0 | 2 | 3): number => most(i) - all![at]![i];
    if (plot) plot.style.minBlockSize = all ? `${most(1)}px` : '';
    add(date, '0.5rem', all && lack(0));
    add(source, '0.5rem', all && lack(2));
    add(foot, '0.25rem', all && lack(3));
  }

  #measure({ history }: Telling, rule: Element, width: number): Measured | undefined {
    const { tellings = [], stops } = history!;
    const setting = settingOf(rule, width);
    const of = [tellings, JSON.stringify(setting)];
    if (this.#measured?.of.every((one, i) => one === of[i])) return this.#measured;
    try {
      const place = frame(setting);
      const lies = tellings.some(one => one.form === 'column' && !one.panels && !formOf('column').plan(one, place));
      const plots = tellings.map(one => plan(lies ? { ...one, form: 'bar' } : one, place).height);
      const ruler = document.createElement('figure');
      ruler.className = 'ruler';
      ruler.inert = true;
      rule.parentElement!.append(ruler);
      const all = tellings.map((one, i): Heights => {
        ruler.replaceChildren(...this.#texts(one, stops[i]!));
        const [head = 0, notes = 0, sources = 0] = [...ruler.children].map(part => part.getBoundingClientRect().height);
        return [head, plots[i]!, notes, sources];
      });
      ruler.remove();
      const before = this.#measured?.lies ?? false;
      this.#measured = { of, all, lies };
      // once this update is over, and before anything is painted
      if (lies !== before) queueMicrotask(() => this.#chart.requestUpdate());
      return this.#measured;
    } catch (error) {
      // a form that is not there yet
      if (!(error instanceof NotLoaded)) throw error;
      error.load().then(
        () => this.#chart.requestUpdate(),
        () => undefined,
      );
      return undefined;
    }
  }

  /** The texts of a chart set as it sets them: head, key with notes, and sources. */
  #texts(
    { title, subtitle, key, notes, lang, sourceLine: { speakers, label, sources } }: Telling,
    stop: Stop,
  ): Element[] {
    const shown = sources.slice(0, shownSources).map(({ text }) => text);
    const more = sources.length - shown.length;
    const { ui } = localeFor(lang);
    const said = speakers.map(({ label, names }) => `${label} ${names.join('; ')}. `).join('');
    const reported = sources.length ? `${label} ${[...shown, ...(more > 0 ? [ui.more(more)] : [])].join('; ')}` : '';
    const entries = key.flatMap(({ text }) => [made('svg', { class: 'swatch' }), made('span', {}, text)]);
    const known = made('span', { class: 'at' }, knownAt(detailsFor(lang).controls, stop));
    return [
      made(
        'div',
        {},
        made(this.#chart.shadowRoot?.querySelector('#title')?.localName ?? 'p', { id: 'title' }, title),
        ...(subtitle === undefined ? [] : [made('p', { id: 'subtitle' }, subtitle)]),
        made('div', { class: 'control date' }, known),
      ),
      made(
        'div',
        {},
        made('div', { class: 'gap' }),
        ...(entries.length ? [made('p', { part: 'key' }, ...entries)] : []),
        ...notes.map(note => made('p', { part: 'note' }, note)),
      ),
      made('div', {}, made('p', { part: 'source' }, said + reported)),
    ];
  }
}

/** An element that is only measured. */
function made(name: string, attributes: Record<string, string>, ...children: (string | Element)[]): Element {
  const element =
    name === 'svg' ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** More room before a part than it has anyway. */
const add = (part: HTMLElement | null | undefined, usual: string, more: number | undefined): void => {
  if (part) part.style.marginBlockStart = more ? `calc(${usual} + ${more}px)` : '';
};
