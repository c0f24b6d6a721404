import { rareDates } from '../../src/model/period.ts';

// what `core.ts` loads before any verb can run; pages load it when they meet such a date
await rareDates.loadAll();
