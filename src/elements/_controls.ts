import { html, type ReactiveController, type TemplateResult } from 'lit';
import { detailsFor } from '../locales/_details.ts';
import type { Control, Telling } from '../model/telling.ts';
import { choicesOf, type Choices } from '../pipeline/choices.ts';
import { crowds } from '../pipeline/crowds.ts';
import { view, type View } from '../pipeline/view.ts';
import { buttonStyle } from './_button-style.ts';
import { controlStyles } from './_control-styles.ts';
import { Crosshair } from './_crosshair.ts';
import { datesView, dateView, knownAt } from './_dates.ts';
import { legendView } from './_legend.ts';
import type { Chosen, Controlled, Drawn, List } from './_controlled.ts';
import { keepFocus } from './_kept-focus.ts';
import { pickerView } from './_picker.ts';
import { Player } from './_player.ts';
import { Popup } from './_popup.ts';
import { Room } from './_room.ts';
import { sliderView } from './_slider.ts';
import { Status } from './_status.ts';
import { owns, readState, UrlState } from './_url-state.ts';
import { Walking } from './_walking.ts';
import { Zooming } from './_zooming.ts';

/** What readers choose to see of a chart. Each choice is undone by its own button, and none changes what the chart says. */
export class Controls implements ReactiveController {
  readonly #chart: Controlled;
  readonly #drawing: Drawn;
  readonly #status: Status;
  readonly #url = new UrlState();
  readonly #popup: Popup;
  readonly #player: Player;
  readonly #zooming: Zooming;
  readonly #room: Room;
  #seen: View;
  #next: View | undefined;
  #find = '';
  /** In so many pixels the legend has no room, as was seen. */
  #tight = 0;
  #fitted: { telling: Telling | undefined; width: number } | undefined;
  #made: { telling: Telling; row: number | undefined; seen: View; shown: Telling } | undefined;
  #lying: { of: Telling; turned: Telling } | undefined;
  /** One of very many rows that a reader asked for. */
  #asked: { telling: Telling; row: number } | undefined;
  #choices: { telling: Telling; choices: Choices } | undefined;
  /** The date that its author begins with, where that is on the slider, and what a reader set it to. */
  #begin: { asOf: string | null | undefined; at?: number };
  #set: string | null | undefined;
  #told: Telling | undefined;
  /** The name of the control that has the focus while the chart changes. */
  #focused: string | undefined;
  #turning: { from: Telling | undefined; isQuiet: boolean } | undefined;

  constructor(chart: Controlled, drawing: Drawn) {
    this.#chart = chart;
    this.#drawing = drawing;
    this.#status = new Status(chart);
    this.#popup = new Popup(chart);
    this.#player = new Player(chart);
    this.#zooming = new Zooming(chart, drawing);
    this.#seen = this.#name ? readState(location.search, this.#name) : {};
    this.#begin = { asOf: chart.asOf };
    this.#set = chart.asOf;
    this.#told = chart.telling;
    chart.wear(buttonStyle);
    chart.wear(controlStyles);
    chart.addController(new Crosshair(chart, drawing, this.#list));
    chart.addController(new Walking(chart, this.#list));
    chart.addController(this);
    keepFocus(chart);
    this.#room = new Room(chart, drawing);
    this.#setDate();
    chart.requestUpdate();
  }

  /** What is drawn of the telling: all of it, or what was chosen. */
  get shown(): Telling | undefined {
    const { telling } = this.#chart;
    if (!telling) return undefined;
    const row = this.#asked?.telling === telling ? this.#asked.row : undefined;
    if (this.#made?.telling !== telling || this.#made.seen !== this.#seen || this.#made.row !== row) {
      const whole = row === undefined ? telling : crowds.get('crowd').listRow(telling, row);
      this.#made = { telling, row, seen: this.#seen, shown: view(whole, offered(telling, this.#seen)) };
    }
    const { shown: made } = this.#made;
    const turned = this.#room.turned(made);
    if (turned !== made && this.#lying?.of !== made) this.#lying = { of: made, turned };
    return turned === made ? made : this.#lying!.turned;
  }

  hostDisconnected(): void {
    this.#status.stop();
    this.#url.stop();
  }

  hostUpdate(): void {
    const { asOf, telling } = this.#chart;
    if (asOf !== this.#set) {
      // whoever sets another date begins with that
      [this.#begin, this.#set] = [{ asOf }, asOf];
      const { asOf: _, ...seen } = this.#seen;
      this.#seen = seen;
    }
    if (telling !== this.#told) {
      // what was told last is true no more
      this.#status.clear();
    }
    this.#told = telling;
    const focused = this.#chart.shadowRoot?.activeElement;
    this.#focused = focused?.closest('.control') ? nameOf(focused) : undefined;
    if (asOf === this.#begin.asOf && telling?.history) this.#begin.at = telling.history.at;
    this.#turned();
  }

  hostUpdated(): void {
    this.#refocus();
    const { width } = this.#drawing;
    const { shadowRoot, shown: telling } = this.#chart;
    const line = shadowRoot?.querySelector('.control.legend');
    if (!width || !line?.childElementCount) return;
    if (telling === this.#fitted?.telling && width === this.#fitted?.width) return;
    this.#fitted = { telling, width };
    if (line.scrollWidth <= line.clientWidth) return;
    this.#tight = width;
    // once this update is over, and before anything is painted
    queueMicrotask(() => this.#chart.requestUpdate());
  }

  /** A button is known by its name: of other figures, another one may have its place. */
  #refocus(): void {
    const name = this.#focused;
    this.#focused = undefined;
    const { shadowRoot } = this.#chart;
    const focused = shadowRoot?.activeElement;
    if (!name || (focused && nameOf(focused) === name)) return;
    const all = [...(shadowRoot?.querySelectorAll<HTMLElement>('.control :is(button, input)') ?? [])];
    all.find(one => nameOf(one) === name)?.focus({ preventScroll: true });
  }

  /** One of the controls. */
  view(control: Control): TemplateResult | undefined {
    const { telling } = this.#chart;
    if (!telling) return undefined;
    const seen = this.#next ?? this.#seen;
    const chosen: Chosen = { telling, seen, words: detailsFor(telling.lang).controls, see: this.#see };
    const { history } = telling;
    // what is of no use at this date keeps its place
    if (control !== 'date' && control !== 'dates' && !offers(telling, control)) return undefined;
    switch (control) {
      case 'date':
        return history && dateView(chosen, history);
      case 'dates':
        return history && datesView(chosen, this.#player, history, this.#begin.at ?? history.stops.length - 1);
      case 'legend':
        return legendView(
          chosen,
          this.#choicesOf(telling).series,
          this.#popup,
          (this.#drawing.width ?? 0) <= this.#tight,
        );
      case 'picker':
        // who opens it again sees all names
        if (this.#popup.open !== 'picker') this.#find = '';
        return pickerView(chosen, this.#choicesOf(telling).many, this.#popup, { text: this.#find, find: this.#search });
      case 'slider':
        return sliderView(chosen, this.#player);
      case 'zoom':
        return this.#zooming.view(chosen);
      case 'crosshair':
        return html``;
    }
  }

  #choicesOf(telling: Telling): Choices {
    if (this.#choices?.telling !== telling) this.#choices = { telling, choices: choicesOf(telling) };
    return this.#choices.choices;
  }

  /** One of very many rows becomes one of those in the list, in place of the one before. */
  readonly #list: List = async (row, { columns }) => {
    await this.#chart.steady();
    const { telling } = this.#chart;
    // told anew meanwhile, of other columns: its number is another one there
    if (!telling || telling.dense?.columns !== columns) return undefined;
    this.#asked = { telling, row };
    this.#chart.requestUpdate();
    await this.#chart.updateComplete;
    const ids = this.shown?.dense?.told ?? [];
    return [...ids].find(([, one]) => one === row)?.[0];
  };

  readonly #search = (text: string, found: number): void => {
    this.#find = text;
    this.#chart.requestUpdate();
    const { telling } = this.#chart;
    if (telling && text) this.#status.tell(detailsFor(telling.lang).controls.found(found));
  };

  readonly #see: Chosen['see'] = (part, isQuiet = false) => {
    const isFirst = !this.#next;
    const now = this.#next ?? this.#seen;
    this.#next = { ...now, ...part(now) };
    if (isFirst) void this.#change(isQuiet);
  };

  /** The chart is ready to change before anything does, so that each mark stays the same mark. */
  async #change(isQuiet: boolean): Promise<void> {
    await this.#chart.steady();
    const { telling } = this.#chart;
    const { asOf } = this.#seen;
    this.#seen = this.#next ?? this.#seen;
    this.#next = undefined;
    if (this.#seen.asOf !== asOf) return this.#turn(isQuiet);
    const { shown } = this;
    if (!telling || !shown) return;
    this.#chart.requestUpdate();
    this.#write();
    this.#status.clear();
    if (isQuiet) return;
    const { all } = detailsFor(telling.lang).controls;
    const news = shown.notes.slice(0, shown.notes.length - telling.notes.length);
    this.#status.tell(news.join(' ') || all);
  }

  /** The chart asks anew, for another date. */
  #turn(isQuiet: boolean): void {
    const { telling } = this.#chart;
    this.#turning = { from: telling, isQuiet };
    this.#setDate();
    this.#write();
  }

  #write(): void {
    const name = this.#name;
    if (name) this.#url.write(name, this.#seen);
  }

  /** The name under which the address keeps what is chosen. */
  get #name(): string | undefined {
    const { urlState } = this.#chart;
    return urlState && owns(this.#chart, urlState) ? urlState : undefined;
  }

  #turned(): void {
    const { telling } = this.#chart;
    const { from, isQuiet } = this.#turning ?? {};
    if (!this.#turning || !telling?.history || telling === from) return;
    this.#turning = undefined;
    const { stops, at } = telling.history;
    if (!isQuiet) this.#status.tell(knownAt(detailsFor(telling.lang).controls, stops[at]!));
  }

  #setDate(): void {
    const { asOf } = this.#seen;
    if (!/^slider\b/u.test(this.#begin.asOf ?? '')) return;
    this.#chart.asOf = this.#set = asOf === undefined ? this.#begin.asOf : `slider ${asOf}`;
  }
}

/** The name of a button or field. */
const nameOf = (one: Element): string => one.ariaLabel ?? (one.closest('label') ?? one).textContent.trim();

/** Whether a control is of use for a chart at the date that it is set back to. */
function offers({ controls, history }: Telling, control: Control): boolean {
  const own = history?.tellings?.[history.at];
  return !!(own ? own.controls : controls)?.includes(control);
}

/** A view without choices for which no control stands there: nobody could undo them, and a whole would lack parts of it. */
function offered(telling: Telling, { series, picked, window, panel }: View): View {
  return {
    ...(series && offers(telling, 'legend') && { series }),
    ...(picked && offers(telling, 'picker') && { picked }),
    ...(window && offers(telling, 'zoom') && { window }),
    ...(panel !== undefined && offers(telling, 'slider') && { panel }),
  };
}
