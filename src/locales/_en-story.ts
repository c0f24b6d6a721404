import type { StoryWords } from './_locale.ts';

/** English words of stories. */
export const enStory: StoryWords = {
  show: 'Show as:',
  modes: { scroll: 'scrolling', steps: 'step by step', stack: 'all at once' },
  previous: 'Previous',
  next: 'Next',
  first: 'First step',
  last: 'Last step',
  step: (number, count) => `Step ${number} of ${count}`,
  progress: (number, count) => `${number} / ${count}`,
  picture: steps =>
    steps === 1
      ? 'Chart beside the text. The list that follows has all its figures.'
      : `Chart that changes with the text, in ${steps} steps. The list that follows has all its figures.`,
  list: 'Figures of all steps',
  known: date => `Known by ${date}`,
  dated: (date, note) => `Known by ${date}: ${note}`,
  reported: (date, isDay) => `Reported ${isDay ? 'on' : 'in'} ${date}.`,
  later: (sentence, date, isDay) => `${sentence.replace(/\.$/u, '')}, reported ${isDay ? 'on' : 'in'} ${date}.`,
  derived: date => `Derived from what was reported by ${date}.`,
  all: 'All steps:',
  copyLink: 'Copy link to this step',
};
