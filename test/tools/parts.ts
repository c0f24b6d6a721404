import { rareDates } from '../../src/model/period.ts';
import { crowds } from '../../src/pipeline/crowds.ts';
import { registry } from '../../src/pipeline/registry.ts';

// what `core.ts` loads before any verb can run; pages load it when they meet such a date, or an unusual chart
await Promise.all([rareDates.loadAll(), registry.loadAll(), crowds.loadAll()]);
