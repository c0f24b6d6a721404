/** All that drawings of very many figures ask for, in one piece. */
export { denseDots } from './dense-dots.ts';
export { denseMarks, planeOf } from './dense-marks.ts';
export { drawDots } from './draw-dots.ts';
