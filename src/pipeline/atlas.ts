import type { Atlas, Feature } from '../model/atlas.ts';
import type { Chart, Dataset } from '../model/dataset.ts';
import { folder, NotLoaded } from '../model/folder.ts';
import { pointer, type Problem } from '../model/problem.ts';

/** What reads and places maps: see `cartography.ts`. */
export const cartography = folder<typeof import('./cartography.ts')>()({
  cartography: () => import('./cartography.ts'),
});

/** What maps are made with; throws `NotLoaded`. */
export const maps = () => cartography.get('cartography');

/** The map that a chart names, or why there is none. */
export interface Found {
  atlas?: Atlas;
  problems: Problem[];
}

const fetched = new WeakMap<object, Map<string, Found | Promise<unknown>>>();

/**
 * The map that a chart names: what `validate` read, or, on a page, what comes once it is asked for. Throws `NotLoaded` until it has
 * come. `path`: where the chart stands, for what is wrong with its map.
 */
export function atlasOf({ maps: read, fetchMap }: Dataset, { map }: Chart, path = ''): Found {
  if (!map) return { problems: [] };
  const atlas = read && Object.hasOwn(read, map.path) ? read[map.path] : undefined;
  if (atlas) return { atlas, problems: [] };
  if (!fetchMap) return { problems: [] };
  const known = fetched.get(fetchMap) ?? fetched.set(fetchMap, new Map()).get(fetchMap)!;
  const found = known.get(map.path);
  if (found && 'problems' in found) return { ...found, problems: found.problems.map(one => at(one, path)) };
  throw new NotLoaded(map.path, () => {
    const coming = found ?? load(map.path, fetchMap, known);
    known.set(map.path, coming);
    return coming;
  });
}

const at = (problem: Problem, path: string): Problem => ({ ...problem, path: path && path + pointer('map', 'path') });

/** Fetches and reads a map. Where the page has lost interest it never ends, and the next chart asks again. */
async function load(
  path: string,
  fetchMap: NonNullable<Dataset['fetchMap']>,
  known: Map<string, unknown>,
): Promise<void> {
  try {
    const [text, { readAtlas }] = await Promise.all([fetchMap(path), cartography.load('cartography')]);
    known.set(path, typeof text === 'string' ? foundIn(readAtlas(text), path) : { problems: [text] });
  } catch {
    known.delete(path);
    await new Promise<never>(() => undefined);
  }
}

function foundIn(read: ReturnType<ReturnType<typeof maps>['readAtlas']>, file: string): Found {
  if ('atlas' in read) return { atlas: read.atlas, problems: [] };
  return { problems: [problemOf(read.fault, file, '')] };
}

/** What is wrong with a map, as a problem of the chart that names it. */
export const problemOf = (
  { code, message, remedy }: Pick<Problem, 'code' | 'message' | 'remedy'>,
  file: string,
  path: string,
): Problem => ({
  code,
  severity: 'error',
  path,
  message: `${file}: ${message}`,
  ...(remedy !== undefined && { remedy }),
});

/** The features of a chart's map; undefined if it has none that can be drawn. */
export function featuresFor(data: Dataset, chart: Chart): readonly Feature[] | undefined {
  const { atlas } = atlasOf(data, chart);
  return atlas && chart.map && maps().featuresOf(atlas, chart.map);
}

/** What the rows of a chart are drawn on where its form is a map; throws `NotLoaded`. */
export const mapOf: ReturnType<typeof maps>['mapOf'] = (...about) => maps().mapOf(...about);
