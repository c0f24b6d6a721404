import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CitedChart } from '../../src/elements.ts';
import nato from '../../data/nato-spending.json?raw';
import turnout from '../../data/hong-kong-turnout.json?raw';
import { all, answer, bridges, chart, dataset, drawn, drills, json, one, put, text, until } from './_page.ts';

afterEach(() => vi.restoreAllMocks());

const hebrew = dataset(
  [
    { id: 'a', period: '2019', value: '>4000', status: 'planned' },
    { id: 'b', period: '2020', value: '<3000', status: 'claimed' },
    { id: 'c', period: '2021', value: '~2000', status: 'estimated' },
  ],
  {
    lang: 'he',
    charts: { it: { title: 'גשרים: "over 4,000" מתוכננים, ועוד 3,000 גשרים', subtitle: 'גשרים <&> בשנה' } },
  },
);

function pixelsOf(picture: CanvasImageSource, width: number, height: number): Uint8ClampedArray {
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(picture, 0, 0, width, height);
  return context.getImageData(0, 0, width, height).data;
}

const button = (element: Element, name: string): HTMLButtonElement =>
  all<HTMLButtonElement>(element, '[part=menu] button').find(
    ({ ariaLabel, textContent }) => (ariaLabel ?? textContent.trim()) === name,
  )!;

/** A chart with its details open. */
async function opened(element: CitedChart): Promise<CitedChart> {
  await drawn(put(element));
  await userEvent.click(one(element, 'summary')!);
  await until(() => all(element, '[part=menu] a').length === 2);
  return element;
}

/** Presses a button and gives the file that the browser was handed. */
async function file(element: Element, name: string): Promise<{ name: string; blob: Blob }> {
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  button(element, name).click();
  const link = await until(() => click.mock.contexts[0] as HTMLAnchorElement | undefined);
  click.mockRestore();
  return { name: link.download, blob: await (await fetch(link.href)).blob() };
}

const said = (element: Element): Promise<string> => until(() => text(one(element, '[role=status]')));

describe('the menu', () => {
  test('links CSV and JSON, and has a button for each other format', async () => {
    const element = await opened(chart({ src: '#plans' }, drills));
    const links = all<HTMLAnchorElement>(element, '[part=menu] a');
    expect(links.map(link => [link.ariaLabel, text(link), link.download])).toEqual([
      ['Download as CSV', 'CSV', 'plans.csv'],
      ['Download as JSON', 'JSON', 'plans.json'],
    ]);
    expect(all(element, '[part=menu] button').map(text)).toEqual([
      'SVG',
      'PNG',
      'BibTeX',
      'RIS',
      'CSL-JSON',
      'text citation',
      'Copy citation',
    ]);
    expect(JSON.parse(await (await fetch(links[1]!.href)).text())).toHaveProperty('charts.plans');
    const { violations } = await axe.run(element);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('makes no file but the two before somebody asks for it', async () => {
    const made = vi.spyOn(URL, 'createObjectURL');
    const element = await opened(chart({ src: '#plans' }, drills));
    expect(made).toHaveBeenCalledTimes(2);
    const { name, blob } = await file(element, 'Download as BibTeX');
    expect(made).toHaveBeenCalledTimes(3);
    expect(name).toBe('plans.bib');
    expect(await blob.text()).toContain('@online{delfi,');
    expect(await said(element)).toBe('Saved: plans.bib');
  });

  test('gives an SVG with title and source, and the same as a PNG of twice the size', async () => {
    const element = await opened(chart({ src: '#plans' }, drills));
    const svg = await file(element, 'Download as SVG');
    const picture = new DOMParser().parseFromString(await svg.blob.text(), 'image/svg+xml');
    expect(picture.documentElement.localName).toBe('svg');
    expect(picture.documentElement.textContent).toContain('Over 4,000 exercises planned for 2015');
    expect(picture.documentElement.textContent).toContain('Reported by: DELFI, December 2014');
    const png = await file(element, 'Download as PNG');
    expect([png.name, png.blob.type]).toEqual(['plans.png', 'image/png']);
    const bitmap = await createImageBitmap(png.blob);
    const [width, height] = ['width', 'height'].map(name => Number(picture.documentElement.getAttribute(name)));
    expect([bitmap.width, bitmap.height]).toEqual([2 * width!, 2 * height!]);
  });

  test.each([
    [drills, 'plans'],
    [nato, 'scatter'],
    [turnout, 'june-9'],
    [hebrew, 'it'],
  ])('paints the PNG as browsers show the SVG: chart %#', async (data, id) => {
    const element = await opened(chart({ src: `#${id}` }, data));
    const image = new Image();
    image.src = URL.createObjectURL((await file(element, 'Download as SVG')).blob);
    await image.decode();
    const painted = await createImageBitmap((await file(element, 'Download as PNG')).blob);
    const [a, b] = [image, painted].map(picture => pixelsOf(picture, painted.width, painted.height));
    let [differing, inked] = [0, 0];
    for (let i = 0; i < a!.length; i += 4) {
      if (Math.abs(a![i]! - b![i]!) > 96) differing++;
      if (b![i]! < 160) inked++;
    }
    expect(inked).toBeGreaterThan(5000);
    // hatch lines and letters may lie a part of a pixel elsewhere
    expect(differing / inked).toBeLessThan(0.005);
  });

  test('makes a PNG of a very long chart that every browser can make', async () => {
    const entities = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`e${i}`, { name: `Town ${i}` }]));
    const figures = Object.keys(entities).map((entity, i) => ({ id: entity, entity, value: i + 1 }));
    const element = await opened(chart({ form: 'bar' }, dataset(figures, { entities })));
    const { width, height } = await createImageBitmap((await file(element, 'Download as PNG')).blob);
    expect(height).toBeGreaterThan(8000);
    expect(Math.max(width, height)).toBeLessThanOrEqual(16_384);
    expect(width * height).toBeLessThanOrEqual(16_777_216);
  });

  test('makes a PNG where the page forbids all images', async () => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "img-src 'none'";
    const violations: string[] = [];
    const note = ({ effectiveDirective }: SecurityPolicyViolationEvent): void =>
      void violations.push(effectiveDirective);
    document.addEventListener('securitypolicyviolation', note);
    document.head.append(policy);
    const element = await opened(chart({ src: '#plans' }, drills));
    expect((await file(element, 'Download as PNG')).blob.size).toBeGreaterThan(5000);
    document.removeEventListener('securitypolicyviolation', note);
    expect(violations).toEqual([]);
  });

  test('says so where a file cannot be made', async () => {
    const element = await opened(chart({ src: '#plans' }, drills));
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(done => done(null));
    button(element, 'Download as PNG').click();
    expect(await said(element)).toBe(
      'The file could not be made: this browser does not turn pictures into files; the SVG has the same picture.',
    );
  });

  test('copies the citation, and says so once it is done', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const element = await opened(chart({ src: '#plans' }, drills));
    button(element, 'Copy citation').click();
    expect(await said(element)).toBe('Copied.');
    expect(write.mock.calls[0]![0]).toContain('1. DELFI. (2014, December).');
    expect(one(element, '#copy')).toBeUndefined();
  });

  test('shows the text selected where the browser does not copy', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    const element = await opened(chart({ src: '#plans' }, drills));
    button(element, 'Copy citation').click();
    const field = (await until(() => one(element, '#copy'))) as HTMLTextAreaElement;
    expect(await said(element)).toContain('does not let this page copy');
    expect(field.value).toContain('[Chart]');
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(field.value);
    expect(field.readOnly).toBe(true);
    expect(element.shadowRoot!.activeElement).toBe(field);
    const { violations } = await axe.run(element);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('copies code that embeds the chart as it is shown, with absolute addresses', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    answer('/data/bridges.json', () => json(bridges));
    const element = await opened(chart({ src: '/data/bridges.json?a="b"&c#b', form: 'bar', lang: 'en' }));
    button(element, 'Copy embed code').click();
    await said(element);
    const page = new DOMParser().parseFromString(write.mock.calls[0]![0], 'text/html');
    const script = page.querySelector('script')!;
    expect(script.type).toBe('module');
    expect(new URL(script.src).pathname).toMatch(/\/cited\.js$/);
    const embedded = page.querySelector('cited-chart')!;
    expect(embedded.getAttribute('src')).toBe(`${location.origin}/data/bridges.json?a=%22b%22&c#b`);
    expect([embedded.getAttribute('form'), embedded.getAttribute('lang')]).toEqual(['bar', 'en']);
    const file = page.querySelector<HTMLLinkElement>('link[rel=preload][as=fetch][crossorigin]')!;
    expect(file.getAttribute('href')).toBe(`${location.origin}/data/bridges.json?a=%22b%22&c`);
  });

  test('takes the address of the library from the page that loads it', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.setAttribute('src', 'https://cdn.example/1/cited.js');
    document.body.append(script);
    answer('/data/bridges.json', () => json(bridges));
    const element = await opened(chart({ src: '/data/bridges.json' }));
    button(element, 'Copy embed code').click();
    await said(element);
    expect(write.mock.calls[0]![0]).toContain('<script type="module" src="https://cdn.example/1/cited.js"></script>');
  });

  test('gives the addresses of files back when the chart goes', async () => {
    const element = await opened(chart({ src: '#plans' }, drills));
    const revoke = vi.spyOn(URL, 'revokeObjectURL');
    await file(element, 'Download as RIS');
    element.remove();
    expect(revoke).toHaveBeenCalledTimes(3);
  });
});
