import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as core from '../src/core.ts';

test('core gives every verb, all of it synchronous', () => {
  const { data, problems } = core.read(readFileSync(new URL('../data/drills.json', import.meta.url), 'utf8'));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const telling = core.tell(data!, { chart: 'plans' });
  expect(telling.sentences).toHaveLength(3);
  expect(core.card(telling, 'drills-2015')?.heading).toBe('2015: over 4,000, planned');
  expect(core.tabulate(telling).rows).toHaveLength(3);
  expect(core.exporters.get('csv').write(telling)).toContain('drills-2015');
  const verbs = [
    'parse',
    'validate',
    'read',
    'resolve',
    'check',
    'choose',
    'plan',
    'describe',
    'cite',
    'tell',
  ] as const;
  for (const verb of [...verbs, 'parseValue', 'formatValue', 'readPhrases', 'select'] as const)
    expect(core[verb], verb).toBeTypeOf('function');
});
