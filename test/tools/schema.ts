import { toJsonSchema } from '@valibot/to-json-schema';
import { docs, type Doc, type Snippet } from '../../src/model/schema-docs.ts';
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
    const clean = plain(node, place);
    return { ...clean, ...(doc && keywords(doc, clean)) };
  };
  const plain = ({ is: _is, whole: _whole, ...node }: JsonSchema, place: string): JsonSchema => ({
    ...node,
    ...(node.$ref && { $ref: node.$ref.replace('#/$defs/', '#/definitions/') }),
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
  const [first = ''] = description.split('\n\n');
  const result: JsonSchema = { description: first.replaceAll(/`|\*\*/g, ''), markdownDescription: description };
  if (examples) result['examples'] = examples;
  if (words) result['markdownEnumDescriptions'] = words;
  if (pattern && node['type'] === 'string') [result['pattern'], result['patternErrorMessage']] = pattern;
  if (snippets && node.items) result.items = { ...node.items, defaultSnippets: snippets };
  else if (snippets) result['defaultSnippets'] = snippets;
  if (snippets && node.propertyNames) result.properties = entries(snippets, node.additionalProperties as JsonSchema);
  return result;
}

/** Keys that an editor offers inside a map of ids, each with its entry to fill in: `a-source`, to be renamed. They allow nothing new. */
const entries = (snippets: readonly Snippet[], entry: JsonSchema): Record<string, JsonSchema> =>
  Object.fromEntries(
    snippets.map(({ label, description, body }) => [
      label.replaceAll(' ', '-'),
      { ...entry, defaultSnippets: [{ label, description, body: Object.values(body as object)[0] }] },
    ]),
  );

/** The text of `data/schema.json`. */
export const schemaText = (): string => `${JSON.stringify(buildSchema().schema, null, 2)}\n`;
