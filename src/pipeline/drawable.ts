import type { Telling } from '../model/telling.ts';
import { scenery } from '../scene/extra.ts';
import { complete } from './complete.ts';
import { formOf } from './registry.ts';

/** Loads what a drawing of a telling may take. A part that cannot be fetched is asked for again by the drawing itself. */
export async function drawable({ form, panels = [] }: Pick<Telling, 'form' | 'panels'>): Promise<void> {
  const forms = [form, ...panels.map(panel => panel.form)];
  await Promise.all([scenery.loadAll(), complete(() => forms.forEach(formOf))]).catch(() => undefined);
}
