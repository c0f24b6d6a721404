import { nearest } from '../model/nearest.ts';

/** The command was not understood: its message is for the user, without a stack. */
export class UsageError extends Error {}

const list = (words: readonly string[]): string => words.join(', ');

/**
 * Reads `--name value`, `--name=value` and paths; `--` ends the options.
 * @param known the options, each with the values it may have; the first is the default
 * @throws UsageError on an unknown option or value, naming the nearest known one
 */
export const readOptions = <const Known extends Record<string, readonly [string, ...string[]]>>(
  args: readonly string[],
  known: Known,
): { options: { [Name in keyof Known]: Known[Name][number] }; paths: string[] } => {
  const options = Object.fromEntries(Object.entries(known).map(([name, [first]]) => [name, first]));
  const paths: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--') {
      paths.push(...args.slice(i + 1));
      break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      paths.push(arg);
      continue;
    }
    const [name, joined] = arg.replace(/^--?/, '').split(/=(.*)/s, 2) as [string, string?];
    const values = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!values) throw new UsageError(unknown(`option "${arg}"`, name, Object.keys(known), '--'));
    const value = joined ?? args[++i];
    if (value === undefined) throw new UsageError(`--${name} needs a value: ${list(values)}`);
    if (!values.includes(value)) throw new UsageError(unknown(`${name} "${value}"`, value, values, ''));
    options[name] = value;
  }
  return { options: options as { [Name in keyof Known]: Known[Name][number] }, paths };
};

const unknown = (what: string, word: string, known: readonly string[], dashes: string): string => {
  const meant = nearest(word, known);
  return `unknown ${what}: ${meant ? `did you mean "${dashes}${meant}"?` : `there is ${list(known.map(k => dashes + k))}`}`;
};
