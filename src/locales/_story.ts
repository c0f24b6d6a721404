import { folder } from '../model/folder.ts';
import { enStory } from './_en-story.ts';
import type { StoryWords } from './_locale.ts';

/** The words of stories, one entry for each language. */
export const storyWords = folder<StoryWords>()({
  en: async () => enStory,
});

/** Those of a loaded language, else the English ones. */
export const storyWordsFor = (tag: string): StoryWords => storyWords.peek(tag) ?? enStory;
