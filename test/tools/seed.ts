import fc from 'fast-check';

/** Property tests try the same cases on every machine; `SEED=$RANDOM npm test -- node` tries others. */
const seed = Number(globalThis.process?.env['SEED'] ?? 2014);

fc.configureGlobal({ seed });
