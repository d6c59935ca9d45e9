import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { projectRoot } from '../../src/platform/config/read-config.ts';

/** The specification beside the project: its schemas and examples are others' work, and not kept here. */
const folder = join(projectRoot, '..', 'shared', 'hsds');

export type JsonObject = Readonly<Record<string, unknown>>;

export const hasSpecification = existsSync(join(folder, 'schema', 'service.json'));

export function readExample(name: string): JsonObject {
  return JSON.parse(readFileSync(join(folder, 'examples', `${name}.json`), 'utf8')) as JsonObject;
}

export function readSchema(name: string): JsonObject {
  return JSON.parse(readFileSync(join(folder, 'schema', `${name}.json`), 'utf8')) as JsonObject;
}

/** What the specification's own schemas find wrong with records. */
export function specification(
  patches: Readonly<Record<string, object>> = {},
): (schema: string, record: unknown) => string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  for (const file of readdirSync(join(folder, 'schema')).filter((name) => name !== 'openapi.json')) {
    const name = file.replace('.json', '');
    ajv.addSchema(merged(readSchema(name), patches[name] ?? {}), file);
  }
  return (schema, record) => wrongWith(ajv.getSchema(`${schema}.json`), record);
}

export function wrongWith(validate: ValidateFunction | undefined, record: unknown): string[] {
  if (validate === undefined) throw new Error('there is no such schema');
  if (validate(record)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/** JSON Merge Patch, RFC 7396. */
export function merged(target: unknown, patch: unknown): object {
  const merge = (to: unknown, from: unknown): unknown => {
    if (typeof from !== 'object' || from === null || Array.isArray(from)) return from;
    const result: Record<string, unknown> =
      typeof to === 'object' && to !== null && !Array.isArray(to) ? { ...to } : {};
    for (const [key, value] of Object.entries(from)) {
      if (value === null) delete result[key];
      else result[key] = merge(result[key], value);
    }
    return result;
  };
  return merge(target, patch) as object;
}
