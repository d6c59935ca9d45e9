import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profilePatches } from '../../src/integrations/hsds/public.ts';
import { hasSpecification, merged, readSchema, wrongWith, type JsonObject } from '../setup/hsds-files.ts';
import { testDatabase } from '../setup/test-database.ts';
import { hsdsScene, id } from './hsds-scene.ts';

interface Operation {
  readonly parameters?: readonly { readonly $ref?: string; readonly name?: string }[];
  readonly responses: Readonly<Record<string, unknown>>;
}
interface Contract {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, { readonly in?: string; readonly schema: JsonObject }>>;
  };
}

const { app, ask } = await hsdsScene(await testDatabase());
const contract = await ask<Contract>('/en/api/hsds/openapi.json');
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(contract, 'contract');

/** Of a query: conditions stand in headers, and every operation has the same. */
const namesOf = ({ parameters = [] }: Operation) =>
  parameters
    .map(({ $ref, name }) => $ref?.split('/').at(-1) ?? name ?? '')
    .filter((name) => contract.components.parameters[name]?.in !== 'header');
const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
  (['get', 'post'] as const).flatMap((method) => {
    const operation = methods[method];
    return operation === undefined ? [] : [{ path, method, operation, names: namesOf(operation) }];
  }),
);

/** Schema of an answer, by the address of it in the contract. */
function answerSchema(path: string, method: string, status: number, isLines: boolean): string {
  const escaped = path.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
  if (status >= 400) return 'contract#/components/schemas/Problem';
  return `contract#/paths/${escaped}/${method}/responses/${status}/content/application~1${isLines ? 'x-ndjson' : 'json'}/schema`;
}

const known = [id(1000), id(1100), id(1500), id(901), id(902)];

/** A value for a parameter: as its schema has it, or whatever somebody may write there. */
function valueOf(name: string): fc.Arbitrary<string> {
  const schema = contract.components.parameters[name]?.schema ?? {};
  const wild = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('-1', '1e9', 'true', '%', "' or 1=1", '999999999', '\u0000'),
  );
  const options = schema['enum'] as readonly string[] | undefined;
  const right = ((): fc.Arbitrary<string> => {
    if (options !== undefined) return fc.constantFrom(...options);
    if (name.endsWith('_id')) return fc.constantFrom(...known);
    if (name === 'modified_after')
      return fc.constantFrom('2026-01-03', '2026-01-03T10:00:00Z', '2026-01-03T12:00:00+02:00');
    if (name === 'postcode') return fc.constantFrom('20900', '00184');
    if (schema['type'] === 'boolean') return fc.constantFrom('true', 'false');
    if (schema['type'] === 'integer') return fc.integer({ min: 1, max: 30 }).map(String);
    if (schema['type'] === 'number') return fc.integer({ min: 0, max: 5000 }).map(String);
    return fc.constantFrom('doposcuola', 'pasti alba', 'ente', '');
  })();
  return fc.oneof({ weight: 4, arbitrary: right }, { weight: 1, arbitrary: wild });
}

const anyRequest = fc.constantFrom(...operations).chain((operation) =>
  fc.record({
    operation: fc.constant(operation),
    base: fc.constantFrom('/api/hsds', '/alba/api/hsds'),
    id: fc.constantFrom(...known, id(1), 'x', '%00'),
    query: fc.record(Object.fromEntries(operation.names.map((name) => [name, valueOf(name)])), { requiredKeys: [] }),
  }),
);

describe('the contract that is served', () => {
  it('is held by the answer to any request, right or wrong', async () => {
    const statuses = new Set<number>();
    let lines = 0;
    await fc.assert(
      fc.asyncProperty(anyRequest, async ({ operation: { path, method, operation }, base, id: wanted, query }) => {
        const search = new URLSearchParams(query as Record<string, string>).toString();
        const address = `${base}${path === '/' ? '' : path.replace('{id}', wanted)}`;
        const response = await (method === 'get'
          ? app.request(`${address}?${search}`)
          : app.request(address, { method: 'POST', body: JSON.stringify(query) }));
        const { status } = response;
        statuses.add(status);
        expect(Object.keys(operation.responses), address).toContain(String(status));
        const text = await response.text();
        const isLines = response.headers.get('Content-Type')?.startsWith('application/x-ndjson') === true;
        const schema = ajv.getSchema(answerSchema(path, method, status, isLines));
        const told = isLines ? text.split('\n').filter((line) => line !== '') : [text];
        for (const one of told) expect(wrongWith(schema, JSON.parse(one)), `${address}?${search}`).toEqual([]);
        if (isLines) lines += told.length;
      }),
      { numRuns: 400 },
    );
    expect([...statuses].sort((a, b) => a - b)).toEqual([200, 400, 404, 422]);
    expect(lines).toBeGreaterThan(0);
  });

  it('is held by every line of every list, asked openly or privately', async () => {
    const lists = operations.filter(({ names }) => names.includes('format'));
    expect(lists).toHaveLength(10);
    for (const { path, method } of lists) {
      const query = { format: 'ndjson', full: 'true', full_service: 'true' };
      const response = await (method === 'get'
        ? app.request(`/alba/api/hsds${path}?${new URLSearchParams(query).toString()}`)
        : app.request(`/alba/api/hsds${path}`, { method: 'POST', body: JSON.stringify(query) }));
      const told = (await response.text()).trim().split('\n');
      const schema = ajv.getSchema(answerSchema(path, method, 200, true));
      for (const line of told) expect(wrongWith(schema, JSON.parse(line)), `${method} ${path}`).toEqual([]);
    }
  });

  it('is held by the answer to a query that is larger than any', async () => {
    const body = JSON.stringify({ search: 'a'.repeat(300_000) });
    for (const { path, operation } of operations.filter(({ method }) => method === 'post')) {
      const response = await app.request(`/alba/api/hsds${path}`, { method: 'POST', body });
      expect([path, response.status]).toEqual([path, 413]);
      expect(Object.keys(operation.responses)).toContain('413');
      const schema = ajv.getSchema('contract#/components/schemas/Problem');
      expect(wrongWith(schema, await response.json()), path).toEqual([]);
    }
  });

  it('names the interface that it was asked of', async () => {
    expect(contract.servers).toEqual([{ url: 'http://localhost/en/api/hsds' }]);
    expect((await ask<Contract>('/alba/api/hsds/openapi.json')).servers).toEqual([
      { url: 'http://localhost/alba/api/hsds' },
    ]);
  });

  it.skipIf(!hasSpecification)('leaves out no path, method or parameter of HSDS (needs ../shared/hsds)', () => {
    const theirs = readSchema('openapi') as unknown as Contract;
    for (const [path, methods] of Object.entries(theirs.paths)) {
      for (const method of ['get', 'post']) {
        const asked = methods[method];
        if (asked === undefined) continue;
        const offered = contract.paths[path]?.[method];
        expect(offered, `${method} ${path}`).toBeDefined();
        expect(offered === undefined ? [] : namesOf(offered).sort(), `${method} ${path}`).toEqual(
          namesOf(asked).sort(),
        );
      }
    }
  });
});

describe('the profile that is served', () => {
  it('has a merge patch for each schema that it names', async () => {
    const root = await ask<{ profile: string }>('/alba/api/hsds');
    const profile = await ask<{ schemas: Record<string, string> }>(new URL(root.profile).pathname);
    expect(Object.keys(profile.schemas)).toEqual(Object.keys(profilePatches()));
    for (const [name, url] of Object.entries(profile.schemas)) {
      const patch = await app.request(new URL(url).pathname);
      expect(patch.headers.get('Content-Type')).toBe('application/merge-patch+json');
      expect(await patch.json()).toEqual(profilePatches()[name]);
    }
  });

  it.skipIf(!hasSpecification)('adds to the schemas of HSDS, and takes nothing away (needs ../shared/hsds)', () => {
    for (const [name, patch] of Object.entries(profilePatches())) {
      const before = readSchema(name) as { properties: object; required: unknown };
      const after = merged(before, patch) as typeof before;
      expect(after.required).toEqual(before.required);
      expect(Object.keys(after.properties)).toEqual([
        ...Object.keys(before.properties),
        ...Object.keys(patch.properties),
      ]);
    }
  });
});
