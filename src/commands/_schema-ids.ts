import { validate } from '../pipeline/validate.ts';
import { valueAt } from './_edit.ts';

/** A JSON Schema, or a part of one. */
export interface Schema {
  [key: string]: unknown;
}

/** What has ids that other keys name. */
type Section = 'sources' | 'speakers' | 'measures' | 'entities' | 'figures';

/** The keys that name something of a section, wherever they stand in the file. */
const keys = new Map<string, Section>([
  ['source', 'sources'],
  ['speaker', 'speakers'],
  ['for', 'speakers'],
  ['disputedBy', 'speakers'],
  ['measure', 'measures'],
  ['variantOf', 'measures'],
  ['entity', 'entities'],
  ['partOf', 'entities'],
  ['figures', 'figures'],
  ['figure', 'figures'],
  ['replaces', 'figures'],
  ['references', 'figures'],
  ['highlight', 'figures'],
  ['orderBy', 'figures'],
  ['x', 'figures'],
  ['y', 'figures'],
]);

/** Keys of an entry that say what it is, the first that is there. */
const names = ['label', 'name', 'title', 'publisher'];

/** An id, and what it stands for. */
type Ids = Map<string, string>;

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The ids of a section of a file, each with its name as far as it has one in a single language. */
function idsOf(file: unknown, section: Section): Ids {
  const entries = valueAt(file, `/${section}`);
  if (!isObject(entries)) return new Map();
  return new Map(
    Object.entries(entries).map(([id, entry]) => {
      const said = names.map(name => valueAt(entry, `/${name}`)).find(text => typeof text === 'string');
      return [id, typeof said === 'string' ? said : ''];
    }),
  );
}

/** The ids of the figures that stand in the file itself. */
function figureIds(file: unknown): Ids {
  const { data } = validate({ value: file, problems: [], locate: () => undefined });
  const own = data?.figures.filter(({ path }) => path.startsWith('/figures/')) ?? [];
  return new Map(own.map(({ id, value, wording }) => [id, wording ?? String(value ?? 'no number')]));
}

/** A text that is one of these ids, or with `others` any other text. */
function oneOf(node: Schema, ids: Ids, others: boolean): Schema {
  const known = { enum: [...ids.keys()], markdownEnumDescriptions: [...ids.values()] };
  const { type, pattern: _, patternErrorMessage: __, ...rest } = node;
  if (others) return { ...rest, anyOf: [known, { type }] };
  return { ...rest, type, ...known };
}

/**
 * The schema with the ids of a data file: where something must be in the file, only those are accepted; where a figure is named, or an
 * entity of a file that lists none, any other text is as well. A section without ids changes nothing.
 * @param file the raw value of the data file
 */
export function withIds(schema: Schema, file: unknown): Schema {
  const sections = new Map<Section, Ids>(
    (['sources', 'speakers', 'measures', 'entities'] as const).map(section => [section, idsOf(file, section)]),
  );
  const entities = sections.get('entities') ?? [];
  sections.set('figures', new Map([...figureIds(file), ...entities]));
  const texts = (node: unknown, section: Section): unknown => {
    if (!isObject(node)) return node;
    const ids = sections.get(section)!;
    const others = section === 'figures';
    const whole = section === 'entities' ? new Map([...ids, ['*', 'the whole: figures without entity']]) : ids;
    if (node['type'] === 'string' && !node['enum']) return ids.size ? oneOf(node, whole, others) : node;
    return {
      ...node,
      ...(Array.isArray(node['anyOf']) && { anyOf: node['anyOf'].map(option => texts(option, section)) }),
      ...(isObject(node['items']) && { items: texts(node['items'], section) }),
    };
  };
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (!isObject(node)) return node;
    const all = Object.entries(node).map(([key, value]): [string, unknown] => {
      if (key !== 'properties' || !isObject(value)) return [key, walk(value)];
      return [
        key,
        Object.fromEntries(
          Object.entries(value).map(([name, property]) => {
            const section = keys.get(name);
            return [name, section ? texts(walk(property), section) : walk(property)];
          }),
        ),
      ];
    });
    return Object.fromEntries(all);
  };
  return walk(schema) as Schema;
}
