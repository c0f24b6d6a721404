import type { Font, Frame, Shape, Token } from '../model/scene.ts';
import { block, fonts, place } from '../scene/text.ts';

/** How a text of a column is set. */
export interface Setting {
  /** What it is; with its height on the page it is the key of the shape. */
  role: string;
  /** Default: small. */
  font?: Font;
  /** Default: `text2`. */
  token?: Token;
  /** Space to the start of the line, pixels. */
  indent?: number;
  /** Height that it takes at least, pixels; a lower text stands in the middle of it. */
  least?: number;
}

/** Texts and marks one under the other, from left to right; `y` is where the next one stands. */
export class Column {
  readonly shapes: Shape[] = [];
  y: number;
  readonly #frame: Frame;

  /** `y`: pixels above it. */
  constructor(frame: Frame, y = 0) {
    this.#frame = frame;
    this.y = y;
  }

  /** Puts a text of any length under what is there. */
  text(text: string, { role, font = fonts.small, token = 'text2', indent = 0, least = 0 }: Setting): void {
    const set = block(text, font, this.#frame.width - indent, this.#frame);
    const height = Math.max(least, set.height);
    // a lone line stands in the middle of what it belongs to
    const y = set.lines.length > 1 ? this.y : this.y + (height - set.height) / 2;
    this.shapes.push(place(set, { key: `${role}:${this.y}`, role, x: indent, y, anchor: 'start', token }));
    this.y += height;
  }
}
