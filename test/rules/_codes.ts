import type { Problem, Silenced } from '../../src/model/problem.ts';
import { findings } from '../../src/pipeline/findings.ts';
import { read } from '../../src/pipeline/read.ts';
import { complete } from '../../src/rules/_example.ts';
import type { Example } from '../../src/rules/_rule.ts';

/** What the rules find in an example: all of a code. */
export function found(code: string, example: Example): { problems: Problem[]; silenced: Silenced[] } {
  const { data, problems } = read(JSON.stringify(complete(example), null, 2));
  if (!data) throw new Error(JSON.stringify(problems, null, 1));
  const { problems: all, silenced } = findings(data);
  const isMeant = (one: Problem): boolean => one.code === code;
  return { problems: all.filter(isMeant), silenced: silenced.filter(isMeant) };
}

/** Their messages. */
export const messages = (code: string, example: Example): string[] =>
  found(code, example).problems.map(({ message }) => message);
