import type * as v from 'valibot';

/**
 * The few words of valibot that the schema is written in, without what runs: they make the same plain objects, of valibot's types. So types are
 * inferred and `@valibot/to-json-schema` exports them, and no page downloads a validator that nobody calls.
 */
const make =
  (kind: 'schema' | 'validation' | 'metadata') =>
  <T>(type: string, ...names: string[]): T =>
    ((...about: unknown[]) => ({ kind, type, ...Object.fromEntries(names.map((name, i) => [name, about[i]])) })) as T;
const schema = make('schema');
const validation = make('validation');

export const string = schema<typeof v.string>('string');
export const number = schema<typeof v.number>('number');
export const boolean = schema<typeof v.boolean>('boolean');
export const array = schema<typeof v.array>('array', 'item');
export const exactOptional = schema<typeof v.exactOptional>('exact_optional', 'wrapped');
export const nullable = schema<typeof v.nullable>('nullable', 'wrapped');
export const picklist = schema<typeof v.picklist>('picklist', 'options');
export const record = schema<typeof v.record>('record', 'key', 'value');
export const strictObject = schema<typeof v.strictObject>('strict_object', 'entries');
export const union = schema<typeof v.union>('union', 'options');

export const integer = validation<typeof v.integer>('integer', 'requirement');
export const minEntries = validation<typeof v.minEntries>('min_entries', 'requirement');
export const minLength = validation<typeof v.minLength>('min_length', 'requirement');
export const minValue = validation<typeof v.minValue>('min_value', 'requirement');
export const regex = validation<typeof v.regex>('regex', 'requirement');
export const metadata = make('metadata')<typeof v.metadata>('metadata', 'metadata');

/** A schema with what else its values must be. */
export const pipe = ((first: object, ...rest: object[]) => ({
  ...first,
  pipe: [first, ...rest],
})) as unknown as typeof v.pipe;
