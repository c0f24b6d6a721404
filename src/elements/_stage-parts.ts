import { html, nothing, type TemplateResult } from 'lit';
import { storyWordsFor } from '../locales/_story.ts';
import type { Locale } from '../locales/index.ts';
import type { Telling } from '../model/telling.ts';
import { localeFor } from '../pipeline/locale-for.ts';
import { foreign, keyLine, said, sourceLine } from './_chart.ts';
import type { StoryTold } from './_story-tellings.ts';

/** One of several things in one place: that of the step that is shown is seen. */
const layer = (isShown: boolean, content: unknown): TemplateResult =>
  html`<div class=${isShown ? 'on' : ''}>${content}</div>`;

/** What the picture of a step is called: seen, and said by the text beside it. */
export function captionOf(step: Telling, isShown: boolean): TemplateResult {
  const { title, subtitle, chart } = step;
  const content = html`<p class="caption">${said(title, foreign(step, chart.title))}</p>
    ${subtitle === undefined ? nothing : html`<p class="under">${said(subtitle, foreign(step, chart.subtitle))}</p>`}
    ${knownBy(step)}`;
  return layer(isShown, content);
}

/** The day that a step is set back to, in words. */
export const knownBy = ({ chart: { asOf }, lang }: Telling): TemplateResult | typeof nothing =>
  asOf === undefined ? nothing : html`<p class="when">${storyWordsFor(lang).known(localeFor(lang).period(asOf))}</p>`;

/** What the marks of a step mean, what is noted of it, and its sources. */
export const asideOf = (step: Telling, isShown: boolean, ui: Locale['ui']): TemplateResult =>
  layer(
    isShown,
    html`${keyLine(step.key)} ${step.notes.map(note => html`<p part="note">${said(note)}</p>`)} ${plain(step, ui)}`,
  );

/** Who reported what a step shows, in short: who said it stands further down. */
export const creditOf = (step: Telling, isShown: boolean, ui: Locale['ui']): TemplateResult =>
  layer(isShown, plain({ ...step, sourceLine: { ...step.sourceLine, speakers: [] } }, ui));

/** A source line to be seen only: its links stand in that of all steps. */
const plain = (step: Telling, ui: Locale['ui']): TemplateResult => {
  const sources = step.sourceLine.sources.map(({ id, text }) => ({ id, text }));
  return sourceLine({ ...step, sourceLine: { ...step.sourceLine, sources } }, ui);
};

/** Which telling says what a row of all steps is: that of the step, if it draws the row; else that of all, and when it came to be known. */
export function toldAt({ places, steps, whole, since }: StoryTold, { id, at }: { id: string; at: number }) {
  const step = steps[at];
  const own = [...(places[at] ?? [])].find(([, place]) => place === id)?.[0];
  return step && own !== undefined ? { telling: step, row: own } : { telling: whole, row: id, since: since.get(id) };
}

/** Where a reader is in the story. */
export const progressOf = (text: string, part: number): TemplateResult =>
  html`<div class="progress">
    <span><bdi>${text}</bdi></span
    ><progress value=${part}></progress>
  </div>`;
