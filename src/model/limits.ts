/** Figures of a chart are told one by one up to this many; beyond it, those that are plain stay columns. */
export const limits = { many: 2000 };
