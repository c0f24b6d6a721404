import type { ReactiveController } from 'lit';
import type { Plane, Scene, Shape } from '../model/scene.ts';
import type { Telling, ToldRow } from '../model/telling.ts';
import { crowds } from '../pipeline/crowds.ts';
import { nearestDot, nearestMoment, type Nearest } from '../pipeline/near.ts';
import type { Controlled, Drawn, List } from './_controlled.ts';

/** Pixels between the words and what they are about. */
const gap = 12;

/** What is known of a scene: which mark is nearest to a place, and where its drawing ends. */
interface Known {
  scene: Scene;
  nearest: Nearest;
  floor: number;
}

/**
 * On a dense chart a pointer or finger anywhere over the drawing finds the nearest figure, shows where it is and says it in a few words;
 * a press opens its card. Keys do the same from figure to figure. It shows nothing that the list and the card do not have.
 */
export class Crosshair implements ReactiveController {
  readonly #chart: Controlled;
  readonly #drawing: Drawn;
  #finds: Known | undefined;
  #place: { x: number; y: number } | undefined;
  /** Where a press began, and what was nearest there. */
  #down: { x: number; y: number; open: () => void } | undefined;
  #frame = 0;

  readonly #list: List;

  constructor(chart: Controlled, drawing: Drawn, list: List) {
    this.#chart = chart;
    this.#list = list;
    this.#drawing = drawing;
    const root = chart.shadowRoot!;
    root.addEventListener('pointerdown', this.#move);
    root.addEventListener('pointermove', this.#move);
    root.addEventListener('pointerover', this.#over, true);
    root.addEventListener('pointerout', this.#over, true);
    root.addEventListener('click', this.#press, true);
    root.addEventListener('focusin', this.#focus);
    root.addEventListener('focusout', this.#leave);
  }

  hostUpdated(): void {
    this.#plot?.toggleAttribute('data-dense', this.#isOn);
    if (this.#finds && this.#finds.scene !== this.#drawing.scene) this.#leave();
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  get #plot(): HTMLElement | null | undefined {
    return this.#chart.shadowRoot?.querySelector<HTMLElement>('.plot');
  }

  get #isOn(): boolean {
    return !!this.#drawing.scene && !!this.#chart.shown?.controls?.includes('crosshair');
  }

  /** Whether an event happened over the drawing of a dense chart. */
  #concerns(event: Event): boolean {
    const target = event.target instanceof Element ? event.target : undefined;
    return this.#isOn && !!target?.closest('.plot') && !target.closest('#card');
  }

  // looked up once a frame, however often a pointer moves
  readonly #move = (event: Event): void => {
    if (!this.#concerns(event)) return;
    const { clientX: x, clientY: y } = event as PointerEvent;
    this.#place = { x, y };
    if (event.type === 'pointerdown') {
      this.#down = { x, y, open: this.#opener(this.#place) };
      return this.#look();
    }
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#look();
    });
  };

  #look(): void {
    if (!this.#place) return;
    if (this.#chart.shown?.dense) this.#showRow(this.#rowAt(this.#place));
    else this.#show(this.#at(this.#place));
  }

  /** What the pointer is over is not what it is nearest to. */
  readonly #over = (event: Event): void => {
    if (!this.#concerns(event)) return;
    const { relatedTarget } = event as PointerEvent;
    const isLeaving = event.type === 'pointerout' && !this.#plot?.contains(relatedTarget as Node | null);
    if (isLeaving) this.#leave();
    else event.stopPropagation();
  };

  readonly #press = (event: Event): void => {
    const { clientX: x, clientY: y, detail } = event as MouseEvent;
    // keys and assistive technology press the button itself
    if (!detail || !this.#concerns(event)) return;
    event.stopPropagation();
    // what opens is what was said as the press began, wherever the page has gone meanwhile; a click may be told in whole pixels
    const isThere = this.#down && Math.hypot(this.#down.x - x, this.#down.y - y) < 2;
    (isThere ? this.#down!.open : this.#opener({ x, y }))();
  };

  /** Opens the card of what is nearest to a place now. */
  #opener(place: { x: number; y: number }): () => void {
    const { dense } = this.#chart.shown ?? {};
    const id = dense ? undefined : this.#at(place);
    if (!dense) return () => this.#open(id);
    const row = this.#rowAt(place)?.row;
    return () => void (row !== undefined && this.#list(row, dense).then(own => this.#open(own)));
  }

  #open(id: string | undefined): void {
    this.#markOf(id)?.click();
  }

  get #buttons(): HTMLElement[] {
    return [...(this.#chart.shadowRoot?.querySelectorAll<HTMLElement>('.marks button') ?? [])];
  }

  #markOf(id: string | undefined): HTMLElement | undefined {
    return this.#buttons[this.#chart.shown?.told.findIndex(told => told.id === id) ?? -1];
  }

  readonly #focus = (event: Event): void => {
    const mark = event.target as HTMLElement;
    if (!this.#concerns(event) || !mark.matches(':focus-visible')) return;
    this.#show(this.#chart.shown?.told[this.#buttons.indexOf(mark)]?.id);
  };

  readonly #leave = (): void => {
    this.#place = undefined;
    this.#plot?.querySelector('.nearest')?.remove();
  };

  /** The row nearest to a place in the window. */
  #at({ x, y }: { x: number; y: number }): string | undefined {
    const [{ scene }, { shown }] = [this.#drawing, this.#chart];
    const box = this.#plot?.getBoundingClientRect();
    if (!scene || !shown || !box) return undefined;
    return this.#known(scene, shown).nearest(x - box.left, y - box.top);
  }

  /** Of very many rows the one nearest to a place in the window, and where it stands in the plot. */
  #rowAt({ x, y }: { x: number; y: number }): RowThere | undefined {
    const [ground, shown] = [this.#drawing.scene?.ground, this.#chart.shown];
    const box = this.#plot?.getBoundingClientRect();
    return ground && shown && box && rowThere(shown, ground, x - box.left, y - box.top);
  }

  #showRow(found: RowThere | undefined): void {
    const { shown } = this.#chart;
    if (!found || !shown) return this.#leave();
    const id = `row ${found.row}`;
    if (this.#plot?.querySelector<HTMLElement>('.nearest')?.dataset['id'] === id) return;
    this.#say(id, crowds.get('crowd').rowInWords(shown, found.row), found.x, found.y);
  }

  /** What is worked out once for a scene. */
  #known(scene: Scene, { told }: Telling): Known {
    if (this.#finds?.scene === scene) return this.#finds;
    const lines = new Set(told.flatMap(({ id, row }) => (row.reference ? id : [])));
    const hits = scene.hits.filter(({ id }) => !lines.has(id));
    const nearest = isOverTime(this.#chart) ? nearestMoment(hits) : nearestDot(hits);
    return (this.#finds = { scene, nearest, floor: floorOf(scene) });
  }

  #show(id: string | undefined): void {
    const [{ scene }, { shown }] = [this.#drawing, this.#chart];
    const told = shown?.told.find(one => one.id === id);
    const hit = scene?.hits.find(one => one.id === id);
    if (!told || !hit || !scene) return this.#leave();
    this.#say(told.id, told, hit.x + hit.width / 2, hit.y + hit.height / 2);
  }

  #say(id: string, told: ToldRow, x: number, y: number): void {
    const [{ scene }, { shown }] = [this.#drawing, this.#chart];
    if (!scene || !shown) return;
    const near = this.#plot?.querySelector<HTMLElement>('.nearest') ?? this.#make();
    if (near.dataset['id'] === id) return;
    near.dataset['id'] = id;
    const [ring, line, words] = [...near.children] as [HTMLElement, HTMLElement, HTMLElement];
    words.textContent = told.heading ?? told.sentence;
    put(ring, x, y);
    line.hidden = !isOverTime(this.#chart);
    put(line, x, 0);
    line.style.setProperty('block-size', `${this.#known(scene, shown).floor}px`);
    put(words, ...beside(words, [x, y], scene.width));
  }

  #make(): HTMLElement {
    const near = document.createElement('div');
    near.className = 'nearest';
    // the list says the same
    near.ariaHidden = 'true';
    near.append(...['i', 'i', 'span'].map(name => document.createElement(name)));
    this.#plot?.append(near);
    return near;
  }
}

/** One of very many rows, and where it stands, pixels. */
interface RowThere {
  row: number;
  x: number;
  y: number;
}

function rowThere(telling: Telling, { frame, x, y }: Plane, left: number, top: number): RowThere | undefined {
  const scale = { x: frame.width / (x[1] - x[0]), y: frame.height / (y[1] - y[0]) };
  const foot = frame.y + frame.height;
  const place = { x: x[0] + (left - frame.x) / scale.x, y: y[0] + (foot - top) / scale.y };
  const found = crowds.get('crowd').nearest(telling, { ...place, scale });
  return found && { row: found.row, x: frame.x + (found.x - x[0]) * scale.x, y: foot - (found.y - y[0]) * scale.y };
}

/** Whether its marks stand along one axis of time. */
const isOverTime = ({ shown }: Controlled): boolean => !!shown?.time && !shown.panels;

const put = ({ style }: HTMLElement, x: number, y: number): void =>
  void style.setProperty('transform', `translate(${x}px, ${y}px)`);

/** The words stand over the mark, else under it, inside the drawing. */
function beside(
  { offsetWidth, offsetHeight }: HTMLElement,
  [x, y]: readonly [number, number],
  width: number,
): [number, number] {
  const left = Math.max(0, Math.min(width - offsetWidth, x - offsetWidth / 2));
  const above = y - gap - offsetHeight;
  return [left, above >= -gap ? above : y + gap];
}

/** Where the drawing ends and the words under it begin: at the lowest end of its lines across, and of its marks. */
const floorOf = ({ shapes, hits }: Scene): number =>
  [...hits.map(({ y, height }) => y + height), ...shapes.flatMap(endsOf)].reduce((a, b) => Math.max(a, b), 0);

/** `path.ts` writes nothing but pairs of numbers. */
const endsOf = (shape: Shape): number[] =>
  shape.kind === 'path' && /^(grid|zero)$/.test(shape.role)
    ? [...shape.d.matchAll(/[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y))
    : [];
