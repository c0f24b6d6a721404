import { fileURLToPath, pathToFileURL } from 'node:url';

const own = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

/** The local files that some parts of a dataset name as their `path`. */
function filesOf(parts: readonly unknown[], path: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const part of parts) {
    const name = own(part, 'path');
    if (typeof name !== 'string') continue;
    const base = pathToFileURL(path).href;
    const url = URL.canParse(name, base) ? new URL(name, base) : null;
    if (url?.protocol === 'file:') files.set(name, fileURLToPath(url));
  }
  return files;
}

/**
 * The tables of a raw dataset: their paths as it writes them, each with the file that it means.
 * @param path where the dataset stands
 */
export function tablesOf(value: unknown, path: string): Map<string, string> {
  const tables = own(value, 'tables');
  return filesOf(Array.isArray(tables) ? tables : [], path);
}

/** The same for the maps of its charts. */
export function mapsOf(value: unknown, path: string): Map<string, string> {
  const charts: unknown[] = Object.values(own(value, 'charts') ?? {});
  return filesOf(
    charts.map(chart => own(chart, 'map')),
    path,
  );
}
