import type { Box, Frame, Hit, Scene, Shape } from '../model/scene.ts';
import { drawnNumber } from '../model/rate.ts';
import type { MapGround, Telling } from '../model/telling.ts';
import { drawable, type Drawn } from '../scene/extent.ts';
import { hit } from '../scene/hit.ts';
import { listed, underlined } from '../scene/listed.ts';
import { mapLabels } from '../scene/map-labels.ts';
import { mapLegend } from '../scene/map-legend.ts';
import { borders, discs, grounds, paintOf } from '../scene/map-marks.ts';
import { spotsOf, type Spot } from '../scene/map-spots.ts';
import { viewOf } from '../scene/map-view.ts';
import { mirror } from '../scene/mirror.ts';
import { shift } from '../scene/shift.ts';
import { block, fonts, place } from '../scene/text.ts';
import type { Form } from './_form.ts';

/** Figures where they are: rates as shades of the ground, counts as discs. North is up in every language. */
export const map: Form = {
  id: 'map',
  question: 'Where are the numbers high, where low, and where is none reported?',
  example: 'nato-spending.json#map',
  plan: (telling, frame) => (telling.map ? drawn(telling, telling.map, frame) : null),
};

/** The tallest map, rem. */
const tallest = 34;

function drawn(telling: Telling, ground: MapGround, frame: Frame): Scene {
  const told: readonly Drawn[] = telling.told;
  const most = Math.min(Math.max(frame.width / 22, 9), 30);
  const view = viewOf(
    ground.shown.map(at => ground.features[at]!),
    frame.width,
    Math.min(frame.height ?? tallest * frame.rem, 1.1 * frame.width),
    // a disc may stand at the very edge
    (ground.classes ? 0 : most) + 2,
  );
  const spots = spotsOf(told, ground, view);
  const all = [...spots.values()];
  const round = ground.classes ? { shapes: [], radii: new Map<string, number>() } : discs(all, ground, most);
  const discBox = ({ told: { id }, at: [x, y] }: Spot): Box | null => {
    const r = round.radii.get(id);
    return r === undefined ? null : { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
  };
  const labels = mapLabels(all, view.box, frame, {
    boxOfMark: discBox,
    paintOn: spot => paintOf(spot, ground),
  });
  const foot = below(telling, ground, spots, most, frame);
  const under = shift(frame.dir === 'rtl' ? mirror(foot) : foot, 0, view.box.height + 12);
  const size = { width: frame.width, height: view.box.height + 12 + foot.height };
  const listedHits = new Map(under.hits.map(one => [one.id, one]));
  const hits = told.flatMap(({ id }): Hit[] => {
    const spot = spots.get(id);
    return spot ? [hit(id, discBox(spot) ?? spot.box, size)] : [listedHits.get(id) ?? []].flat();
  });
  const shapes: Shape[] = [...borders(all, ground, view), ...round.shapes, ...labels, ...under.shapes];
  return { ...size, shapes, hits, ...(ground.classes && { layers: [grounds(all, ground, view)] }) };
}

/** The legend, and the rows that have no place, one line each, from the top down. */
function below(
  telling: Telling,
  ground: MapGround,
  spots: ReadonlyMap<string, Spot>,
  most: number,
  frame: Frame,
): Scene {
  const { told } = telling;
  const numbers = [...spots.values()].filter(spot => drawable(spot.told)).map(spot => spot.told);
  const seen = {
    missing: [...spots.values()].some(spot => !drawable(spot.told)),
    unclear: numbers.some(row =>
      ground.classes ? ground.classOf?.get(row.id) == null && !row.derived : drawnNumber(row) === null,
    ),
    zero: numbers.some(row => drawnNumber(row) === 0),
  };
  // panels of one scale need its legend once
  const isFirst = !telling.peers || !telling.panels || telling.panels[0]?.told[0]?.id === told[0]?.id;
  const legend = mapLegend(ground, { ...seen, scale: isFirst }, most, frame);
  const shapes: Shape[] = [...legend.shapes];
  const rest = told.filter(({ id }) => !spots.has(id));
  let y = legend.bottom + (legend.bottom && rest.length ? 12 : 0);
  if (rest.some(({ row }) => !row.reference)) {
    const head = block(ground.words.elsewhere, fonts.strong, frame.width, frame);
    shapes.push(place(head, { key: 'elsewhere', role: 'head', x: 0, y, anchor: 'start', token: 'text' }));
    y += head.height + 6;
  }
  const texts = listed(rest, y, frame);
  shapes.push(...underlined(texts, rest), ...texts);
  const height = Math.ceil(Math.max(legend.bottom, ...texts.map(({ box }) => box.y + Math.max(box.height, 24)))) + 6;
  const size = { width: frame.width, height };
  return { ...size, shapes, hits: texts.map(({ figure = '', box }) => hit(figure, box, size)) };
}
