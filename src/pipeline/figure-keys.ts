import { figure } from '../model/schema.ts';

/** The keys of a figure. */
export const figureKeys = Object.keys(figure.entries);
