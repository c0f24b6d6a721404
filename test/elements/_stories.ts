import { CitedStory } from '../../src/elements.ts';
import { drills, one, until } from './_page.ts';

/** Steps of a story on the drills: attributes and text of each. */
export const steps = [
  '<cited-step id="plan" chart="plans" as-of="2014-12" highlight="drills-2015"><h3>December</h3><p>A plan. <a href="#out">One</a></p><figure slot="still">Still 1</figure></cited-step>',
  '<cited-step id="april" as-of="2015-04-09"><h3>April</h3><p>A first count. <a href="#out">Two</a></p><figure slot="still">Still 2</figure></cited-step>',
  '<cited-step id="change" chart="change"><h3>Change</h3><p>A ratio. <a href="#out">Three</a></p></cited-step>',
  '<cited-step id="outcome" chart="outcome"><h3>Outcome</h3><p>Half of it. <a href="#out">Four</a></p></cited-step>',
];

/** A story on the page, with room around it, so that the page scrolls. */
export function story(attributes = '', inner: readonly string[] = steps, data: unknown = drills): CitedStory {
  const page = document
    .createRange()
    .createContextualFragment(
      `<div class="space"></div><cited-story ${attributes}><h2>What we knew, and when</h2><p>A lead.</p>${inner.join('')}<p>The end.</p></cited-story><div class="space"></div>`,
    );
  for (const space of page.querySelectorAll<HTMLElement>('.space')) space.style.blockSize = '1500px';
  const element = page.querySelector('cited-story') as CitedStory;
  document.body.append(page);
  element.data = data;
  return element;
}

export const stageOf = (element: CitedStory): Element | undefined => one(element, 'cited-stage');

/** Waits until the chart of a story is drawn. */
export async function staged(element: CitedStory): Promise<Element> {
  return until(() => {
    const stage = stageOf(element);
    return stage && one(stage, '.picture svg') && stage;
  });
}

/** Where the reader is: `2 / 4`, and what the picture is called. */
export const seen = (stage: Element): string[] => [
  one(stage, '.progress span')?.textContent ?? '',
  one(stage, '.captions > .on .caption')?.textContent ?? '',
];

/** Goes to where a step's heading stands at a height of the viewport, and waits for the line. */
export async function goTo(element: CitedStory, step: number, at = 0.4): Promise<void> {
  const target = element.querySelectorAll('cited-step')[step]!;
  scrollBy(0, target.getBoundingClientRect().top - at * innerHeight);
  // the observer speaks after a frame, and what it says is drawn in the next one
  for (let i = 0; i < 3; i++) await new Promise(resolve => requestAnimationFrame(resolve));
  await element.updateComplete;
}
