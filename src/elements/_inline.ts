import { openBeside, type Loaded, type LoadOptions } from './_load.ts';

/** Reads a dataset that the page itself holds, as text or as an object; its tables and maps are fetched relative to `base`. */
export function loadInline(value: unknown, base: string, options: LoadOptions): Promise<Loaded> {
  const source = typeof value === 'string' ? value : { value: plain(value), problems: [], locate: () => undefined };
  return openBeside(source, base, options);
}

/**
 * A copy of what JSON could say, so that later changes to the page's object do not reach the chart. What JSON cannot say
 * (functions, NaN, dates) stays as it is, for `validate` to refuse. Deeper than 64 levels, as in files, it is cut.
 */
function plain(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > 64) return value;
  if (Array.isArray(value)) return value.map(item => plain(item, depth + 1));
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, plain(item, depth + 1)]));
}
