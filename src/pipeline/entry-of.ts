/** An entry of a part of the data by its id, if there is one; undefined for what every object has. */
export const entryOf = <T>(map: Readonly<Record<string, T>> | undefined, id: string | undefined): T | undefined =>
  map && id !== undefined && Object.hasOwn(map, id) ? map[id] : undefined;
