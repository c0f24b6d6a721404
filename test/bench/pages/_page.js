// What the pages of all tasks share. A page gives `first`, up to its first view, and may give `more`; each tells what it measured itself:
// `paint` and `longest`, in ms.
import { paragraph } from './_data.js';

/** @param {string} name of a parameter in the page's address; a number */
export const param = name => Number(new URLSearchParams(location.search).get(name));

/** The next frame. */
export const frame = () => new Promise(resolve => requestAnimationFrame(resolve));

/** After what was drawn so far has been painted. */
export const painted = async () => {
  await frame();
  await new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(undefined);
    port2.postMessage(null);
  });
};

let places = 0;

/** A place for a chart after a paragraph as an article has it: the next one that stands in the page, else a new one at its end. */
export const place = () => {
  const there = document.querySelectorAll('.chart')[places++];
  if (there) return there;
  const text = document.createElement('p');
  text.textContent = paragraph;
  const target = document.createElement('div');
  target.className = 'chart';
  document.querySelector('main').append(text, target);
  return target;
};

/** @param {Element} element is any of it in the first view? */
export const inView = element => element.getBoundingClientRect().top < innerHeight;

let longest = 0;
new PerformanceObserver(list => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: 'longtask', buffered: true });

/** The longest task so far, in ms; 0 if none took longer than 50. */
export const longestTask = () => longest;
