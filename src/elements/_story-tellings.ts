import { complete } from '../pipeline/complete.ts';
import { prepare, type Request } from '../pipeline/prepare.ts';
import { ready } from '../pipeline/ready.ts';
import { unite, type United } from '../pipeline/unite.ts';
import { storyWords } from '../locales/_story.ts';
import type { Locale } from '../locales/index.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Telling } from '../model/telling.ts';
import type { Feed } from './_feed.ts';
import { problemOf } from './_problem.ts';

/** All that is told in a story. */
export interface StoryTold {
  steps: readonly Telling[];
  /** All of them as one chart. */
  whole: Telling;
  places: United['places'];
  since: United['since'];
  locale: Locale;
  problems: Problem[];
}

/** What is asked for. */
export interface StoryAsked {
  requests: readonly (Request & { lang: string })[];
  lang: string;
  title: string;
}

/** A moment for all else that a page does. */
export const breathe = (): Promise<void> => new Promise(resolve => setTimeout(resolve));

/** What is told in a story at the moment: made anew when figures or steps change. The newest question wins, and what was told stays until then. */
export class Tellings {
  told: StoryTold | undefined;
  faults: Problem[] | undefined;
  readonly #changed: () => void;
  #feed: Feed | undefined;
  #leave: (() => void) | undefined;
  #turn = 0;
  #asked: StoryAsked | undefined;
  #answered = '';
  #answeredOf: unknown;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Figures are on their way, and it is not known yet that anything is wrong. */
  get isComing(): boolean {
    return !!this.#asked && !!this.#feed && !this.told && !this.faults;
  }

  listen(feed: Feed | undefined): void {
    if (feed === this.#feed) return;
    this.#leave?.();
    this.#turn++;
    this.#answered = '';
    this.#feed = feed;
    this.#leave = feed?.listen(this.#hear);
    if (!feed) this.told = this.faults = undefined;
  }

  readonly retry = (): void => this.#feed?.reload();

  ask(asked: StoryAsked): void {
    this.#asked = asked;
    this.#hear();
  }

  readonly #hear = (): void => {
    const { state } = this.#feed ?? {};
    if (!state || state.loading || !this.#asked) return;
    if (state.data) return void this.#tell(state.data, state, this.#asked);
    this.#turn++;
    this.#answered = '';
    this.faults = state.problems;
    this.#changed();
  };

  async #tell(data: Dataset, state: { problems: Problem[] }, asked: StoryAsked): Promise<void> {
    const key = JSON.stringify(asked);
    if (key === this.#answered && state === this.#answeredOf) return;
    [this.#answered, this.#answeredOf] = [key, state];
    const turn = ++this.#turn;
    try {
      const told = await tellAll(data, asked, () => turn === this.#turn);
      if (!told || turn !== this.#turn) return;
      this.told = { ...told, problems: [...state.problems, ...told.problems] };
      this.faults = undefined;
    } catch (error) {
      const problem = await problemOf(error);
      if (turn !== this.#turn) return;
      this.faults = [problem];
      this.#answered = '';
    }
    this.#changed();
  }
}

/** Tells each step and then all as one, with a pause after each; null: nobody wants it any more. */
async function tellAll(data: Dataset, { requests, lang, title }: StoryAsked, isWanted: () => boolean) {
  const locale = await ready.locale(lang);
  if (storyWords.has(locale.tag)) await storyWords.load(locale.tag);
  const steps: Telling[] = [];
  const problems: Problem[] = [];
  for (const request of requests) {
    const made = await prepare(data, request);
    steps.push(made.telling);
    problems.push(...made.problems, ...made.telling.problems);
    await breathe();
    if (!isWanted()) return null;
  }
  const known = data.figures.some(({ unread }) => unread) ? (await ready.words(data)).data : data;
  const { telling: whole, places, since } = await complete(() => unite(known, steps, lang, title));
  await breathe();
  return { steps, whole, places, since, locale, problems };
}
