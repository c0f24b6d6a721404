import { multitude } from '../scene/dense.ts';
import { crowds } from './crowds.ts';
import { registry } from './registry.ts';

/**
 * Asks for all that reads tables and draws them while they are on their way, so that charts are told, drawn and laid out at once. What does
 * not arrive is asked for again when it is needed.
 * @param ids of forms, as written
 */
export async function ahead(ids: readonly string[]): Promise<void> {
  const load = async (id: string): Promise<unknown> => {
    const { forms } = await registry.load('forms');
    return forms.has(id) && forms.load(id);
  };
  await Promise.all([
    import('./full.ts'),
    // most tables are drawn as one of these: no need to wait for the registry that knows them
    ids.includes('line') && import('../forms/line.ts'),
    ids.includes('scatter') && import('../forms/scatter.ts'),
    ...ids.map(load),
  ]);
}

/** Asks for what charts of very many figures take besides. */
export const aheadOfMany = async (): Promise<void> => void (await Promise.all([crowds.loadAll(), multitude.loadAll()]));
