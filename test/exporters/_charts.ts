import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scenery } from '../../src/scene/extra.ts';
import { forms } from '../../src/forms/index.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Telling } from '../../src/model/telling.ts';
import { plan } from '../../src/pipeline/plan.ts';
import { cartography } from '../../src/pipeline/atlas.ts';
import { read } from '../../src/pipeline/read.ts';
import { tell } from '../../src/pipeline/tell.ts';
import { cases } from '../fixtures/cases.ts';
import '../fixtures/told.ts';

await Promise.all([cartography.loadAll(), forms.loadAll(), scenery.loadAll()]);

const folder = fileURLToPath(new URL('../../data/', import.meta.url));

/** The datasets of `data/` with their tables and maps, by name. */
export const datasets: [name: string, data: Dataset][] = readdirSync(folder)
  .filter(name => /^[\w-]+\.json$/.test(name) && name !== 'schema.json')
  .map(name => {
    const text = readFileSync(folder + name, 'utf8');
    const { tables = [], charts = {} } = JSON.parse(text) as {
      tables?: { path: string }[];
      charts?: Record<string, { map?: { path: string } }>;
    };
    const named = [...tables, ...Object.values(charts).flatMap(({ map }) => map ?? [])];
    const beside = named.filter(({ path }) => existsSync(folder + path));
    const texts = Object.fromEntries(beside.map(({ path }) => [path, readFileSync(folder + path, 'utf8')]));
    return [name.replace('.json', ''), read(text, { tables: texts }).data!];
  });

/** All their charts, told: `drills#plans`; and those of fictional files, with figures of every kind. */
export const charts: [name: string, telling: Telling][] = [
  ...datasets,
  ...cases.map(({ name, data }) => [name, data] as const),
].flatMap(([name, data]) =>
  Object.keys(data.charts ?? {}).map((chart): [string, Telling] => [`${name}#${chart}`, tell(data, { chart })]),
);

/** What draws a telling, for formats that draw. */
export const means = (telling: Telling) => ({ plan: (frame: Parameters<typeof plan>[1]) => plan(telling, frame) });
