import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files that take long though they are short: one that begins last has a processor to itself at the end, and the other one idles. */
const long = [
  'e2e/demo',
  'e2e/story',
  'e2e/package',
  'elements/safety',
  'elements/matrix',
  'elements/dense',
  'forms/guarantees',
  'forms/charts',
  'exporters/svg',
  'forms/matrix',
  'pipeline/solve-oracle',
  'phrases/speed',
].map(name => `/test/${name}.test.ts`);

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = long.findIndex(name => moduleId.endsWith(name));
  return rank < 0 ? long.length : rank;
};

/** Long files first, then large ones. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b));
  }
}
