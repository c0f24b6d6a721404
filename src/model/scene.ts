/**
 * What a form plans: a flat list of shapes, labels and hit boxes in CSS pixels, origin top left, as plain data that a test
 * reads without a DOM. Nothing in it is markup.
 */
export interface Scene {
  width: number;
  height: number;
  /** Painted in order. */
  shapes: Shape[];
  /** One for each row of the telling, in its order. */
  hits: Hit[];
  /** Marks that Observable Plot draws, under the shapes. */
  layers?: PlotLayer[];
  /** Very many dots, painted on a canvas under all else. */
  dots?: Dots[];
  /** Where a drawing of very many rows has its numbers: of one picture, not of panels. */
  ground?: Plane;
  /** True: its rows lie below each other, so that room can be made under each. */
  inRows?: true;
}

/** A colour token of the theme: `text`, `text2`, `edge`, `slot`, `grid`, `tint`, `paper`, or one of the five inks. */
export type Token =
  'text' | 'text2' | 'edge' | 'slot' | 'grid' | 'tint' | 'paper' | 'ink' | 'madder' | 'verdigris' | 'ochre' | 'plum';

/** What fills an area: nothing, a token, a tint of it, a shade, or one of the patterns of `theme/`. */
export type Fill = {
  token: Token;
  pattern: 'solid' | 'tint' | 'half' | Shade | 'hatch' | 'hatch-wide' | 'dots' | 'crosshatch' | 'stripes' | 'thin';
};

/** How much of its colour an area holds, the rest being paper: one of a scale of shades. */
export type Shade = `${number}%`;

/** How a line is drawn. */
export interface Stroke {
  token: Token;
  /** Pixels. */
  width: number;
  dash?: string;
  /** Round ends and corners. */
  round?: boolean;
}

interface ShapeBase {
  /** Unique in the scene and stable between scenes of one chart: the same mark keeps its element. */
  key: string;
  /** The row that it belongs to. */
  figure?: string;
  /** What it is, for tests and styles: `mark`, `tail`, `label`, `axis`, `grid`, `slot`, `bracket`, `arrow` … */
  role: string;
}

export interface PathShape extends ShapeBase {
  kind: 'path';
  /** SVG path data. */
  d: string;
  fill?: Fill;
  stroke?: Stroke;
}

export interface TextShape extends ShapeBase {
  kind: 'text';
  /** Anchor point: `y` is the baseline of the first line. */
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  lines: string[];
  /** Rem; at least 0.75. */
  size: number;
  /** 400 or 650. */
  weight: 400 | 650;
  family: 'sans' | 'serif';
  token: Token;
  /** Line height in pixels. */
  leading: number;
  /** A paper-coloured edge, where the label crosses a mark. */
  halo?: boolean;
  /** Bounding box, as measured: nothing may overlap it. */
  box: Box;
}

export type Shape = PathShape | TextShape;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The button over a mark. */
export interface Hit extends Box {
  /** Row id. */
  id: string;
}

/**
 * Marks for Observable Plot, in the units of `x` and `y`: these map linearly to the pixels of `frame`, `x` from its left to its
 * right side, `y` from its foot to its head. They are painted in their order.
 */
export type PlotLayer = DotLayer | RectLayer | GeoLayer;

interface LayerBase extends Plane {}

/**
 * How two axes map linearly to the pixels of `frame`: `x` from its left to its right side, `y` from its foot to its head. An axis of time
 * is in days since 1970-01-01.
 */
export interface Plane {
  frame: Box;
  x: [left: number, right: number];
  y: [foot: number, head: number];
}

/** One mark of a layer. */
export interface Datum {
  /** Unique in the scene and stable between scenes of one chart: the same mark keeps its element. */
  key: string;
  /** Ids of the rows whose mark it is; none for what belongs to no row. */
  figures: string[];
  fill?: Fill;
  stroke?: Stroke;
}

/** Dots around places. */
export interface DotLayer extends LayerBase {
  mark: 'dot';
  /** `r`: radius, pixels. */
  data: (Datum & { x: number; y: number; r: number })[];
}

/** Rectangles between two values each way: blocks of a bin, cells of a grid. */
export interface RectLayer extends LayerBase {
  mark: 'rect';
  /** Paper between neighbours: what each loses on every side, pixels. */
  inset?: number;
  data: (Datum & { x1: number; x2: number; y1: number; y2: number })[];
}

/** Outlines, such as those of countries. */
export interface GeoLayer extends LayerBase {
  mark: 'geo';
  /** Closed rings, already projected into the units of the layer; holes turn the other way. */
  data: (Datum & { rings: Position[][] })[];
}

/** Dots that are too many for an element each: places in pixels, moved by `dx` and `dy`, and which of some looks each has. */
export interface Dots {
  dx: number;
  dy: number;
  x: Float64Array;
  y: Float64Array;
  look: Uint8Array;
  looks: { fill?: Fill; stroke?: Stroke }[];
  /** Radius, pixels. */
  r: number;
  /** Lines that they lie on, such as those across the plot; they move with the dots. */
  under?: PathShape[];
}

/** A place in the units of a layer. */
export type Position = [x: number, y: number];

/** What a form may know of its place: never the DOM itself. */
export interface Frame {
  /** Inline size of the plot in CSS pixels. */
  width: number;
  /** Root font size in CSS pixels: text is in rem. */
  rem: number;
  dir: 'ltr' | 'rtl';
  /** Most CSS pixels for what may be of any height, such as the space of columns or lines; default: what the form thinks best. */
  height?: number;
  /** Device pixels a CSS pixel: what lines through very many points can show. Default 2. */
  density?: number;
  /** Width of one line in CSS pixels. */
  measure: (text: string, font: Font) => number;
}

export interface Font {
  /** Rem. */
  size: number;
  weight: 400 | 650;
  family: 'sans' | 'serif';
}
