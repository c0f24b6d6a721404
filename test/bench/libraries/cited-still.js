// Cited on a page that `prerender` made: the charts stand in it, and the library takes them over.
export { drawn } from './cited.js';

/** The element that the page has in this place. */
export const bars = target => {
  const element = target.querySelector('cited-chart');
  element.problems = [];
  return element;
};
