import type { Box, Scene } from '../model/scene.ts';
import type { Telling } from '../model/telling.ts';
import type { Drawn } from './extent.ts';
import { textBoxes } from './grid.ts';
import { around, hit } from './hit.ts';

/** Forms that look numbers up, where each row keeps its place. */
const lists = new Set(['number', 'table']);

/**
 * Draws a picture without the figures that another one replaced, and that the chart does not ask for: they leave no hole. Their numbers are
 * struck out in the label of what stands in their place, and their buttons are over these words, else over its mark.
 */
export function unreplaced(telling: Telling, draw: (telling: Telling) => Scene): Scene {
  const { told, peers, form } = telling;
  const heirs = lists.has(form) ? new Map<string, string>() : heirsOf(told);
  if (!heirs.size) return draw(telling);
  const stays = ({ id }: Drawn): boolean => !heirs.has(id);
  const seen = told.filter(stays).map((row): Drawn => {
    const was = told.filter(({ id }) => heirs.get(id) === row.id);
    return was.length ? { ...row, was } : row;
  });
  const scene = draw({ ...telling, told: seen, ...(peers && { peers: peers.filter(stays) }) });
  const hits = new Map(scene.hits.map(one => [one.id, one]));
  const boxOf = (id: string): Box => {
    const words = textBoxes(scene.shapes.filter(({ figure }) => figure === id));
    return words.length ? around(words) : hits.get(heirs.get(id)!)!;
  };
  return { ...scene, hits: told.map(({ id }) => hits.get(id) ?? hit(id, boxOf(id), scene)) };
}

/** The row that stands in the end in place of each that was replaced; none where it is not drawn here, or where they go round in a circle. */
function heirsOf(told: readonly Drawn[]): Map<string, string> {
  const rows = new Map(told.map(row => [row.id, row]));
  const isGone = ({ row, ghost }: Drawn): boolean => row.replacedBy !== undefined && !ghost;
  const heirs = new Map<string, string>();
  for (const gone of told.filter(isGone)) {
    const passed = new Set<string>();
    let heir: Drawn | undefined = gone;
    while (heir && isGone(heir) && !passed.has(heir.id)) {
      passed.add(heir.id);
      heir = rows.get(heir.row.replacedBy!);
    }
    if (heir && !isGone(heir)) heirs.set(gone.id, heir.id);
  }
  return heirs;
}
