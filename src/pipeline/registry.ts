import { usual } from '../forms/_usual.ts';
import { column } from '../forms/column.ts';
import type { Traits } from '../forms/_profile.ts';
import type { Form } from '../forms/_form.ts';
import { folder } from '../model/folder.ts';

/** All forms but the usual one, with what they suit: a page loads the registry with its first unusual chart. */
export const registry = folder<typeof import('../forms/index.ts')>()({ forms: () => import('../forms/index.ts') });

/** All forms and when each is drawn; throws `NotLoaded`. */
export const all = () => registry.get('forms');

/** A form; throws `NotLoaded`. Of an unknown id the table. */
export const formOf = (id: string): Form => (id === usual.id ? column : all().forms.get(known(id)));

/** What a form needs of its telling; throws `NotLoaded`. */
export const traitsOf = (id: string): Traits => (id === usual.id ? usual : all().traits[known(id)]);

const known = (id: string) => (all().forms.has(id) ? id : 'table');
