import { toJsonSchema } from '@valibot/to-json-schema';
import { test } from 'vitest';
import * as s from '../src/model/schema.ts';
test('x', () => {
  const { source, speaker, measure, entity, figure, table, chart, dataset } = s;
  console.log(JSON.stringify(toJsonSchema(dataset, { errorMode: 'warn', definitions: { source, speaker, measure, entity, figure, table, chart } }), null, 1));
});
