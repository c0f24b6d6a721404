/** No library and no chart. */
export const bars = target => target;
export const founding = bars;
export const line = bars;
export const dots = bars;
export const update = () => {};
export const destroy = () => {};
