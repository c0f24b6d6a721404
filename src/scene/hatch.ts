/** The width of a hatch line, pixels, where no page thickens it for readers who ask for contrast. */
export const hatch = 1.1;
