import type { Font, Frame, PathShape, Scene, Stroke } from '../model/scene.ts';
import { leastCertain } from '../model/status.ts';
import type { Telling } from '../model/telling.ts';
import { mirror } from '../scene/mirror.ts';
import { horizontal, line, type Point } from '../scene/path.ts';
import { shift } from '../scene/shift.ts';
import { tabled } from '../scene/tabled.ts';
import { toSvgText } from '../scene/to-svg-text.ts';
import { wave } from '../scene/wave.ts';
import { look } from '../theme/look.ts';
import { Column } from './_column.ts';
import { creditsOf } from './_credits.ts';
import type { Means } from './_exporter.ts';
import { localeOf } from './_locale-of.ts';
import { swatch, swatchSize } from './_swatch.ts';

/** Pixels: the paper, and its edge. */
const width = 720;
const margin = 24;
const rem = 16;

const titleFont: Font = { size: 1.375, weight: 650, family: 'serif' };
const subtitleFont: Font = { size: 0.9375, weight: 400, family: 'sans' };

/** A file is looked at anywhere: no face that stands in for ours is wider than this. */
const measure = tabled({ rem });

/**
 * A chart as an SVG that stands alone: title, drawing, key, notes, sources with their addresses, data and licence, in light
 * colours. Throws if `means` have no `plan`, and `NotLoaded` if a part of the drawing is not there.
 */
export function picture(telling: Telling, means: Means): string {
  const { title, subtitle, words, summary, lang } = telling;
  const said = [title, subtitle, words.construction, summary].filter(text => text);
  const label = said.map(text => (/[.?!…]$/u.test(text!) ? text : `${text}.`)).join(' ');
  return `${toSvgText(sheet(telling, means), { label, lang })}\n`;
}

/**
 * The drawing of a chart with its key under it, and nothing else: what stands in a page that says the rest. `width`: of the paper, which is
 * its own in dark pages too, in pixels.
 */
export function drawing(telling: Telling, means: Means, width: number): Scene {
  const { plan, dir = localeOf(telling).dir } = means;
  if (!plan) throw new Error('a drawing needs what draws it');
  const edge = 8;
  const frame: Frame = { width: width - 2 * edge, rem, dir, measure };
  const drawn = plan(frame);
  const key = keyOf(telling, frame, drawn.height + 12);
  const under: Scene = { ...drawn, shapes: key.shapes, hits: [], layers: [] };
  const shapes = [...(dir === 'rtl' ? mirror(under) : under).shapes, ...drawn.shapes];
  const height = telling.key.length ? key.y : drawn.height;
  return { ...shift({ ...drawn, shapes }, edge, edge), width, height: Math.ceil(height + 2 * edge) };
}

/** The same as `picture`, as a scene. */
export function sheet(telling: Telling, { plan, address, dir = localeOf(telling).dir }: Means): Scene {
  if (!plan) throw new Error('a picture needs what draws it: write(telling, { plan: frame => plan(telling, frame) })');
  const frame: Frame = { width: width - 2 * margin, rem, dir, measure };
  const head = headOf(telling, frame);
  const drawing = shift(plan(frame), 0, head.y);
  const foot = footOf(telling, frame, head.y + drawing.height, address);
  const around: Scene = { ...drawing, shapes: [...head.shapes, ...foot.shapes], hits: [], layers: [] };
  const turned = dir === 'rtl' ? mirror(around) : around;
  const whole = shift({ ...drawing, shapes: [...turned.shapes, ...drawing.shapes] }, margin, margin);
  return { ...whole, width, height: Math.ceil(foot.y + 2 * margin) };
}

/** Rule, title and subtitle. */
function headOf(telling: Telling, frame: Frame): Column {
  const head = new Column(frame);
  head.shapes.push(ruleOf(telling, frame.width));
  head.y += 15;
  head.text(telling.title, { role: 'title', font: titleFont, token: 'text' });
  head.y += 4;
  if (telling.subtitle) head.text(telling.subtitle, { role: 'subtitle', font: subtitleFont });
  head.y += 16;
  return head;
}

/** What lines and ends of the marks say, each with a mark. */
function keyOf({ key }: Telling, frame: Frame, y: number): Column {
  const column = new Column(frame, y);
  for (const entry of key) {
    column.shapes.push(swatch(entry, 0, column.y));
    column.text(entry.text, { role: 'key', indent: swatchSize + 8, least: swatchSize });
    column.y += 4;
  }
  return column;
}

/** Key, notes and credits. */
function footOf(telling: Telling, frame: Frame, y: number, address: string | undefined): Column {
  const foot = keyOf(telling, frame, y + 12);
  for (const note of telling.notes) {
    foot.text(note, { role: 'note' });
    foot.y += 4;
  }
  foot.y += 8;
  foot.shapes.push(across('foot', foot.y, frame.width, { token: 'grid', width: 1 }));
  foot.y += 8;
  for (const text of creditsOf(telling, address)) {
    foot.text(text, { role: 'source' });
    foot.y += 4;
  }
  return foot;
}

/** The line over a chart: it has the style of its least certain statement. */
function ruleOf({ told }: Telling, length: number): PathShape {
  const numbered = told.filter(({ end, row }) => end !== 'none' && !row.reference);
  const shown = numbered.length ? numbered : told;
  const { edge } = look({ status: leastCertain(shown.map(({ status }) => status)) });
  const wavy = shown.some(({ disputed }) => disputed);
  const dash = edge.dash !== undefined && !wavy && { dash: edge.dash.replace(/\d+$/, gap => String(2 * Number(gap))) };
  return across('rule', 1.5, length, { token: 'text', width: 3, ...dash, ...(edge.round && { round: true }) }, wavy);
}

function across(role: string, y: number, length: number, stroke: Stroke, wavy = false): PathShape {
  const ends: Point[] = [
    [0, y],
    [length, y],
  ];
  return { kind: 'path', key: role, role, d: (wavy ? wave : line)(horizontal, ends), stroke };
}
