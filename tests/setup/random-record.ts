import * as fc from 'fast-check';
import type { JsonSchema } from '../../src/integrations/hsds/public.ts';

/** Fields in which a record would hold the record that holds it. */
const turningBack = new Set(['services', 'service']);

/**
 * Records at random, as their schema has them: any of the optional fields or none, texts with anything in them, lists of
 * up to two. Formats that the schema does not name are left to who reads the record.
 */
export function randomRecord(
  schemas: Readonly<Record<string, JsonSchema>>,
  name: string,
  depth = 3,
): fc.Arbitrary<Record<string, unknown>> {
  const { properties = {}, required = [] } = schemas[name] ?? {};
  const fields = Object.entries(properties).filter(
    ([field, schema]) => required.includes(field) || (!turningBack.has(field) && (depth > 0 || !holdsRecords(schema))),
  );
  const model = fields.map(([field, schema]) => [field, valueOf(schemas, schema, field, depth)] as const);
  return fc.record(Object.fromEntries(model), { requiredKeys: [...required] });
}

function holdsRecords(schema: JsonSchema): boolean {
  return '$ref' in schema || schema.type === 'array';
}

function valueOf(
  schemas: Readonly<Record<string, JsonSchema>>,
  schema: JsonSchema,
  field: string,
  depth: number,
): fc.Arbitrary<unknown> {
  const ref = schema['$ref'];
  if (typeof ref === 'string') return randomRecord(schemas, ref, depth - 1);
  const options = schema['enum'] as readonly unknown[] | undefined;
  if (options !== undefined) return fc.constantFrom(...options);
  const anyOf = schema['anyOf'] as readonly JsonSchema[] | undefined;
  if (anyOf !== undefined) return fc.oneof(...anyOf.map((one) => valueOf(schemas, one, field, depth)));
  switch (schema.type) {
    case 'array':
      return fc.array(valueOf(schemas, schema['items'] as JsonSchema, field, depth), { maxLength: 2, size: 'max' });
    case 'integer':
      return fc.integer({ min: Number(schema['minimum'] ?? -1000), max: Number(schema['maximum'] ?? 1000) });
    case 'number':
      return fc.oneof(
        fc.double({ min: -180, max: 180, noNaN: true }).map((number) => number + 0),
        fc.integer({ min: 0, max: 1000 }),
      );
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'object':
      return fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string());
    default:
      return textOf(schema, field);
  }
}

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function textOf(schema: JsonSchema, field: string): fc.Arbitrary<string> {
  switch (schema['format']) {
    case 'uuid':
      return fc.uuid();
    case 'uri':
      return fc.webUrl();
    case 'email':
      return fc.emailAddress();
    case 'date':
      return day;
    case 'date-time':
      return fc
        .tuple(day, fc.constantFrom('T10:00:00Z', 'T23:59:59.123456+02:00', 't00:00:00.5z'))
        .map((parts) => parts.join(''));
    default:
      break;
  }
  if (/^(valid_|dtstart|until|assured_date|from$|to$)/.test(field)) return day;
  if (/^(opens|closes)_at$/.test(field)) return fc.constantFrom('09:00', '18:30:00', '24:00', '10:00+01:00');
  return fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('<b>x</b>', '=1+1', "'; drop table service", '\u0000', ' spaces  around '),
  );
}
