import { html, type ReactiveController, type TemplateResult } from 'lit';
import { span } from '../pipeline/near.ts';
import { momentsOf, indices, zoomed, type TimeWindow, type Zoom } from '../pipeline/zoom.ts';
import { sign, undo } from './_control-parts.ts';
import type { Chosen, Controlled, Drawn } from './_controlled.ts';

const paths: Record<Zoom, string> = {
  earlier: 'M15 4l-8 8 8 8',
  later: 'M9 4l8 8-8 8',
  closer: 'M12 4v16M4 12h16',
  wider: 'M4 12h16',
};

/** Pixels that a pointer moves before it means a stretch of time. */
const least = 8;

/** Goes through a long time by buttons, and as an extra by dragging a mouse or a pen along it. */
export class Zooming implements ReactiveController {
  readonly #chart: Controlled;
  readonly #drawing: Drawn;
  #chosen: Chosen | undefined;
  /** Where the drag began, and the stretch that is marked. */
  #from: number | undefined;
  #mark: HTMLElement | undefined;
  #following: AbortController | undefined;

  constructor(chart: Controlled, drawing: Drawn) {
    this.#chart = chart;
    this.#drawing = drawing;
    chart.addController(this);
    const root = chart.shadowRoot!;
    root.addEventListener('pointerdown', this.#begin);
    root.addEventListener('click', this.#swallow, true);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  view(chosen: Chosen): TemplateResult {
    this.#chosen = chosen;
    const { telling, seen, words, see } = chosen;
    const moments = momentsOf(telling);
    const [first, last] = indices(moments, seen.window);
    const isAll = last - first + 1 === moments.length;
    const off: Record<Zoom, boolean> = {
      earlier: first === 0,
      later: last === moments.length - 1,
      closer: isSame(zoomed(moments, seen.window, 'closer'), seen.window),
      wider: isAll,
    };
    const button = (way: Zoom): TemplateResult =>
      sign(words[way], paths[way], () => see(now => ({ window: zoomed(moments, now.window, way) })), off[way]);
    return html`<span class="entries ltr" role="group" aria-label=${words.time}
      >${button('earlier')}${button('later')}${button('closer')}${button('wider')}${undo(words.wholeTime, isAll, () =>
        see(() => ({ window: undefined })),
      )}</span
    >`;
  }

  readonly #begin = (event: Event): void => {
    const { target, button, clientX, pointerType } = event as PointerEvent;
    const isHere = target instanceof Element && target.closest('.plot') && !target.closest('#card');
    const isOn = this.#chart.shown?.controls?.includes('zoom') && !this.#chart.shown.panels;
    if (isHere && isOn && button === 0 && pointerType !== 'touch') this.#follow(clientX);
  };

  /** Wherever the pointer goes: to take all to the end, one drags beyond it, and lets go outside of the chart. */
  #follow(from: number): void {
    this.#stop();
    this.#from = from;
    const { signal } = (this.#following = new AbortController());
    addEventListener('pointermove', this.#drag, { signal });
    addEventListener('pointerup', this.#end, { signal });
    addEventListener('pointercancel', this.#stop, { signal });
  }

  readonly #drag = (event: Event): void => {
    const { clientX, buttons } = event as PointerEvent;
    if (this.#from === undefined) return;
    if (!(buttons & 1)) return this.#stop();
    if (!this.#mark && Math.abs(clientX - this.#from) < least) return;
    const plot = this.#plot;
    if (!plot) return;
    this.#mark ??= plot.appendChild(document.createElement('div'));
    this.#mark.className = 'stretch';
    const { left, right } = plot.getBoundingClientRect();
    const to = Math.max(left, Math.min(right, clientX));
    const { style } = this.#mark;
    style.setProperty('transform', `translate(${Math.min(this.#from, to) - left}px)`);
    style.setProperty('inline-size', `${Math.abs(to - this.#from)}px`);
  };

  readonly #end = (event: Event): void => {
    const [from, plot, { shown }, { scene }] = [this.#from, this.#plot, this.#chart, this.#drawing];
    if (this.#mark && from !== undefined && plot && shown && scene) {
      const { left } = plot.getBoundingClientRect();
      const found = span(scene.hits, from - left, (event as PointerEvent).clientX - left);
      const periods = found?.map(id => shown.told.find(told => told.id === id)?.row.period);
      const [first, last] = periods ?? [];
      if (first !== undefined && last !== undefined && first !== last)
        this.#chosen?.see(() => ({ window: [first, last] }));
      this.#isDragged = true;
      // the click that ends a drag comes in this turn, or not at all
      setTimeout(() => (this.#isDragged = false));
    }
    this.#stop();
  };

  #isDragged = false;
  readonly #swallow = (event: Event): void => {
    if (this.#isDragged) event.stopImmediatePropagation();
  };

  readonly #stop = (): void => {
    this.#following?.abort();
    this.#from = undefined;
    this.#mark?.remove();
    this.#mark = undefined;
  };

  get #plot(): HTMLElement | null | undefined {
    return this.#chart.shadowRoot?.querySelector<HTMLElement>('.plot');
  }
}

const isSame = (a: TimeWindow | undefined, b: TimeWindow | undefined): boolean =>
  a?.[0] === b?.[0] && a?.[1] === b?.[1];
