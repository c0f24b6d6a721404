import { nearest } from '../model/nearest.ts';
import type { Dataset } from '../model/dataset.ts';
import { pointer, type Problem } from '../model/problem.ts';
import { rules } from '../rules/index.ts';

/** Codes that are no rules, but warn of what may be meant. */
const others = ['chart/undated', 'id/rejected', 'url/unsafe'];

/** What figures and charts allow that no rule forbids: a slip in its code, and the rule speaks on. */
export function unknownRules(data: Dataset): Problem[] {
  const known = new Set([...rules.ids.map(id => id.replace('-', '/')), ...others]);
  const all = [
    ...data.figures.map(({ path, allow }) => ({ path, allow })),
    ...Object.entries(data.charts ?? {}).map(([id, { allow }]) => ({ path: pointer('charts', id), allow })),
  ];
  return all.flatMap(({ path, allow = {} }) =>
    Object.keys(allow)
      .filter(code => !known.has(code))
      .map(code => problem(placeOf(path, code, data), code, known)),
  );
}

function problem(path: string, code: string, known: ReadonlySet<string>): Problem {
  const near = nearest(code, known);
  return {
    code: 'key/unknown',
    severity: 'error',
    path,
    message: `"allow" names an unknown rule "${code}"${near === undefined ? '' : `; the nearest known rule is "${near}"`}`,
    remedy: near === undefined ? 'write the code as "cited check" prints it' : `write "${near}"`,
  };
}

/** Where an entry of `allow` is written: in the figure or chart itself, or in what gives it to several. */
function placeOf(path: string, code: string, { locate }: Dataset): string {
  const owners = [path, /^\/tables\/\d+/.exec(path)?.[0] ?? path, '/defaults'];
  // what is not there is found where its owner begins
  const begins = (place: string): string => JSON.stringify(locate?.(place));
  const owner = owners.find(owner => begins(owner + pointer('allow', code)) !== begins(owner)) ?? path;
  return owner + pointer('allow', code);
}
