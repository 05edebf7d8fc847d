import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { ROW_SCHEMAS, ROW_SHAPE } from '../../lib/store/records';

/** Rows sealed under the named shape are not checked again: a schema that changes needs a shape of its own. */
it('names the shape of the rows anew with every change of a schema', () => {
  const schemas = Object.entries(ROW_SCHEMAS).map(([table, schema]) => [
    table,
    z.toJSONSchema(schema, { io: 'output' }),
  ]);
  const fingerprint = createHash('sha256').update(JSON.stringify(schemas)).digest('hex').slice(0, 12);
  expect({ shape: ROW_SHAPE, fingerprint }).toEqual({ shape: '9', fingerprint: 'a88b1842b448' });
});
