/** All that maps need, in one piece: a page loads it with its first map. */
export { featuresOf, objectOf, sameKey } from './features-of.ts';
export { mapOf } from './map-of.ts';
export { readAtlas } from './read-atlas.ts';
export { readMaps } from './read-maps.ts';
