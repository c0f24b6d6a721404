/**
 * Test files in Node share the modules that they import, since to load them for each file took a third of the time. These begin
 * with modules of their own: they say what is the case before something is loaded, which a file before them may have loaded.
 */
const apart = ['plan', 'prepare', 'read-words', 'solver', 'sound', 'validate-tables', 'validate'].map(
  name => `test/pipeline/${name}.test.ts`,
);

/** @param path of a test file, from the root of the repository or of the disk */
export const isApart = (path: string): boolean => apart.some(one => path === one || path.endsWith(`/${one}`));
