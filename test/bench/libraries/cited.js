import { about, datasetOf } from '../pages/_figures.js';
import { frame } from '../pages/_page.js';

/** A chart as readers get it: title, words, buttons on the marks, source; the table is made when somebody opens it. */
function chart(target, { src, data, wish }) {
  const element = document.createElement('cited-chart');
  element.problems = [];
  element.wish = wish;
  element.addEventListener('cited-problem', ({ detail }) => (element.problems = detail));
  if (src) element.src = src;
  else element.data = data;
  target.append(element);
  return element;
}

export const bars = (target, { file, ...data }) => chart(target, file ? { src: file } : { data: datasetOf([data]) });

/** The chart that the project began with. */
export const founding = target => chart(target, { src: '/data/drills.json#plans' });

/** New data are told and drawn before the element says that they are there. */
export const update = (element, data) =>
  new Promise(resolve => {
    element.addEventListener('cited-load', resolve, { once: true });
    element.data = datasetOf([data]);
  });

/** Rows of a CSV beside the page, one a day; the others have the same numbers in memory. */
export const line = (target, xs) =>
  chart(target, dense({ path: `line-${xs.length}.csv` }, { title: 'Things counted a day', form: 'line' }));

/** Rows of a CSV beside the page, each a place with its counts in two years. */
export const dots = (target, xs) => {
  const columns = { 2014: { period: '2014' }, 2024: { period: '2024' } };
  const title = 'Things counted in 2014 and in 2024';
  return chart(
    target,
    dense({ path: `dots-${xs.length}.csv`, columns }, { title, form: 'scatter', x: '2014', y: '2024' }),
  );
};

const dense = (table, wanted) => ({
  data: { ...about, figures: [], tables: [table], charts: { wanted } },
  wish: wanted.form,
});

/** Waits for the drawing; a form that is not there yet, or figures that are refused, end the wait. */
export async function drawn(element) {
  while (!element.shadowRoot) await frame();
  // a frame asked for again and again would be work that the chart does not make
  for (;;) {
    const error = element.problems.find(({ severity }) => severity === 'error');
    const form = element.telling?.form;
    if (error || (form && element.wish && form !== element.wish)) throw new Error(`not yet: ${error?.message ?? form}`);
    if (element.shadowRoot.querySelector('[part=plot] :is(svg, canvas)')) return;
    await new Promise(resolve => {
      element.addEventListener('cited-problem', resolve, { once: true });
      new MutationObserver(resolve).observe(element.shadowRoot, { childList: true, subtree: true });
    });
  }
}

export const destroy = element => element.remove();
