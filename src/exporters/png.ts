import { toCanvas } from '../scene/to-canvas.ts';
import type { Scene } from '../model/scene.ts';
import type { Exporter } from './_exporter.ts';
import { sheet } from './_picture.ts';

/** Pixels of the file to one of the picture: sharp on the screens and on the paper of today. */
const density = 2;

/** The largest canvas that every browser makes: pixels of a side, and in all (those of telephones). */
const most = { side: 16_384, area: 16_777_216 };

const densityOf = ({ width, height }: Scene): number =>
  Math.min(density, most.side / Math.max(width, height), Math.sqrt(most.area / (width * height)));

/** The same picture as `svg` in pixels, two to one, or fewer for a very long one. Browsers only: elsewhere it rejects. */
export const png = {
  id: 'png',
  ending: 'png',
  type: 'image/png',
  // planned before anything is waited for, so that who calls can load what is missing and call again
  write: (telling, means = {}) => painted(sheet(telling, means)),
} satisfies Exporter;

async function painted(scene: Scene): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof document === 'undefined')
    throw new Error('a PNG is made by a browser; elsewhere save the format "svg" and convert it');
  const canvas = document.createElement('canvas');
  toCanvas(scene, canvas, densityOf(scene));
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('this browser does not turn pictures into files; the SVG has the same picture');
  return new Uint8Array(await blob.arrayBuffer());
}
