import { nearest } from '../model/nearest.ts';

/** The command was not understood: its message is for the user, without a stack. */
export class UsageError extends Error {}

const list = (words: readonly string[]): string => words.join(', ');

/** What an option takes: one of some words (the first is the default), nothing, or any text. */
type Kind = readonly [string, ...string[]] | 'flag' | 'text';
type Value<K extends Kind> = K extends 'flag' ? boolean : K extends 'text' ? string | undefined : K[number];

/**
 * Reads `--name value`, `--name=value`, flags and paths; `--` ends the options.
 * @param known the options, each with the values it may have; the first is the default. `flag` takes none, `text` any.
 * @throws UsageError on an unknown option or value, naming the nearest known one
 */
export const readOptions = <const Known extends Record<string, Kind>>(
  args: readonly string[],
  known: Known,
): { options: { [Name in keyof Known]: Value<Known[Name]> }; paths: string[] } => {
  const options: Record<string, unknown> = Object.fromEntries(
    Object.entries(known).map(([name, kind]) => [
      name,
      kind === 'flag' ? false : kind === 'text' ? undefined : kind[0],
    ]),
  );
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
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!kind) throw new UsageError(unknown(`option "${arg}"`, name, Object.keys(known), dashed));
    if (kind === 'flag') {
      if (joined !== undefined) throw new UsageError(`--${name} takes no value`);
      options[name] = true;
      continue;
    }
    const value = joined ?? args[++i];
    if (value === undefined)
      throw new UsageError(`${dashed(name)} needs a value${kind === 'text' ? '' : `: ${list(kind)}`}`);
    if (kind !== 'text' && !kind.includes(value)) throw new UsageError(unknown(`${name} "${value}"`, value, kind));
    options[name] = value;
  }
  return { options: options as { [Name in keyof Known]: Value<Known[Name]> }, paths };
};

/** An option as it is typed: `--format`, `-o`. */
const dashed = (name: string): string => (name.length > 1 ? `--${name}` : `-${name}`);

const unknown = (what: string, word: string, known: readonly string[], typed = (name: string) => name): string => {
  const meant = nearest(word, known);
  return `unknown ${what}: ${meant ? `did you mean "${typed(meant)}"?` : `there is ${list(known.map(name => typed(name)))}`}`;
};
