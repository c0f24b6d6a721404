import { multitude } from '../scene/dense.ts';
import { crowds } from './crowds.ts';
import { registry } from './registry.ts';

/**
 * Asks for the code of forms while the figures are on their way, so that charts are told, drawn and laid out at once. What does not
 * arrive is asked for again when it is needed.
 * @param ids as written
 */
export async function ahead(ids: readonly string[]): Promise<void> {
  const { forms } = await registry.load('forms');
  await Promise.all(ids.map(id => (forms.has(id) ? forms.load(id) : undefined)));
}

/** Asks for what charts of very many figures take besides. */
export const aheadOfMany = async (): Promise<void> => void (await Promise.all([crowds.loadAll(), multitude.loadAll()]));
