import { expect, vi } from 'vitest';
import { isApart } from './apart.ts';

// test files share the modules that they import, but for those
if (isApart(expect.getState().testPath ?? '')) vi.resetModules();

const [{ rareDates }, { crowds }, { registry }] = await Promise.all([
  import('../../src/model/period.ts'),
  import('../../src/pipeline/crowds.ts'),
  import('../../src/pipeline/registry.ts'),
]);

// what `core.ts` loads before any verb can run; pages load it when they meet such a date, or an unusual chart
await Promise.all([rareDates.loadAll(), registry.loadAll(), crowds.loadAll()]);
