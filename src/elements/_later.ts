/** All of a chart that readers see only when they ask for it, in one piece: loaded when they do, or soon after the drawing. */
export { advise } from './_advice.ts';
export { move } from './_motion.ts';
export { OpenCard } from './_open-card.ts';
export { OpenDetails } from './_open-details.ts';
export { prepared } from './_prepared.ts';
export { steer } from './_steer.ts';
export { taller } from './_touch.ts';
