import { toJsonSchema } from '@valibot/to-json-schema';
import { docs, type Doc } from '../../src/model/schema-docs.ts';
import * as schema from '../../src/model/schema.ts';

/** A JSON Schema (draft-07) with the keywords of VS Code. */
export interface JsonSchema {
  [key: string]: unknown;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  propertyNames?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  definitions?: Record<string, JsonSchema>;
  $ref?: string;
}

const { text, source, speaker, measure, entity, figure, table, chart } = schema;
const definitions = { text, source, speaker, measure, entity, figure, table, chart };
const idMessage = 'An id has no spaces, "#" or square brackets.';

/**
 * The published schema of the dataset file, from `src/model/schema.ts` and `src/model/schema-docs.ts`.
 * @returns the schema, and the names of the docs that it used
 */
export function buildSchema(): { schema: JsonSchema; used: Set<string>; undocumented: string[] } {
  const used = new Set<string>();
  const undocumented: string[] = [];
  const { $defs, $schema, ...root } = toJsonSchema(schema.dataset, { definitions }) as JsonSchema & {
    $defs: Record<string, JsonSchema>;
  };
  const annotate = (node: JsonSchema, place: string): JsonSchema => {
    const doc = Object.hasOwn(docs, place) ? docs[place] : undefined;
    if (doc) used.add(place);
    return { ...plain(node, place), ...(doc && keywords(doc, node)) };
  };
  const plain = ({ is: _is, whole: _whole, ...node }: JsonSchema, place: string): JsonSchema => ({
    ...node,
    ...(node.$ref && { $ref: local(node.$ref) }),
    ...(node.properties && { properties: properties(node.properties, place) }),
    ...(node.items && { items: plain(node.items, place) }),
    ...(node.anyOf && { anyOf: node.anyOf.map(option => plain(option, place)) }),
    ...(node.propertyNames?.['pattern'] !== undefined && {
      propertyNames: { ...node.propertyNames, patternErrorMessage: idMessage },
    }),
    ...(typeof node.additionalProperties === 'object' && {
      additionalProperties: plain(node.additionalProperties, place),
    }),
    ...(node['pattern'] !== undefined && { patternErrorMessage: idMessage }),
  });
  const properties = (all: Record<string, JsonSchema>, place: string): Record<string, JsonSchema> =>
    Object.fromEntries(
      Object.entries(all).map(([key, node]) => {
        if (!Object.hasOwn(docs, `${place}.${key}`)) undocumented.push(`${place}.${key}`);
        return [key, annotate(node, `${place}.${key}`)];
      }),
    );
  const defined = Object.entries($defs).map(([name, node]) => [name, annotate(node, name)]);
  const result = {
    $schema,
    title: 'Cited dataset',
    ...annotate(root, 'dataset'),
    definitions: Object.fromEntries(defined),
  };
  return { schema: result as JsonSchema, used, undocumented };
}

/** The keywords of VS Code for a doc. */
function keywords({ description, examples, snippets, words, pattern }: Doc, node: JsonSchema): JsonSchema {
  const result: JsonSchema = { description: description.replaceAll(/[*`]/g, ''), markdownDescription: description };
  if (examples) result['examples'] = examples;
  if (words) result['markdownEnumDescriptions'] = words;
  if (pattern && node['type'] === 'string') [result['pattern'], result['patternErrorMessage']] = pattern;
  if (snippets && node.items?.$ref) result.items = { $ref: local(node.items.$ref), defaultSnippets: snippets };
  else if (snippets) result['defaultSnippets'] = snippets;
  return result;
}

const local = (ref: string): string => ref.replace('#/$defs/', '#/definitions/');

/** The text of `data/schema.json`. */
export const schemaText = (): string => `${JSON.stringify(buildSchema().schema, null, 2)}\n`;
