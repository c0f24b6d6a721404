import { NotLoaded } from '../model/folder.ts';

/**
 * Runs a verb on a page, where not all of the library is loaded: what it asks an open folder for in vain is loaded, and the
 * verb, which is pure, runs again. So only the verb itself has to know what it needs. Rejects if a part cannot be fetched.
 */
export async function complete<T>(verb: () => T): Promise<T> {
  for (;;) {
    try {
      return verb();
    } catch (error) {
      if (!(error instanceof NotLoaded)) throw error;
      await error.load();
    }
  }
}
