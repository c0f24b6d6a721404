import { colours } from '../theme/colours.ts';

/** What readers can see: marks and edges on their ground (WCAG 1.4.11). */
const least = 3;
const seen = Object.keys(colours).filter(name => !/^(paper|tint|grid)$/u.test(name));

/** Colours that a page gave a chart and that are too faint on its paper, as they are shown at the moment. */
export function faint(chart: Element): string[] {
  const set = getComputedStyle(chart);
  const isSet = (name: string): boolean => set.getPropertyValue(`--cited-${name}`) !== '';
  const judged = seen.filter(name => isSet('paper') || isSet(name));
  const figure = chart.shadowRoot?.querySelector('figure');
  if (!judged.length || !figure) return [];
  const probe = figure.appendChild(document.createElement('span'));
  const light = (name: string): number => {
    probe.style.color = `var(--cited-${name})`;
    return luminance(getComputedStyle(probe).color);
  };
  const paper = light('paper');
  const found = judged.map(name => [name, ratio(light(name), paper)] as const);
  probe.remove();
  return found
    .filter(([, contrast]) => contrast < least)
    .map(
      ([name, contrast]) =>
        `--cited-${name} is ${contrast.toFixed(1)} : 1 on its ground: readers need ${least} : 1 to see it`,
    );
}

const ratio = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** Relative luminance (WCAG 2.2) of a colour in any notation that the browser knows. */
function luminance(colour: string): number {
  const context = document.createElement('canvas').getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data]
    .map(channel => channel / 255)
    .map(share => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
