import { multitude } from '../scene/dense.ts';
import { crowds } from './crowds.ts';
import { registry } from './registry.ts';

/**
 * Asks for the code of charts of very many figures while these are still being read. What does not arrive is asked for again when it is needed.
 * @param forms their ids, as written
 */
export async function ahead(forms: readonly string[]): Promise<void> {
  const all = registry
    .load('forms')
    .then(({ forms: known }) => Promise.all(forms.map(id => (known.has(id) ? known.load(id) : undefined))));
  await Promise.allSettled([all, crowds.loadAll(), multitude.loadAll()]);
}
