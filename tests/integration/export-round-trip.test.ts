import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { removeOwnLabel, saveCode, saveOwnLabel } from '../../src/features/catalogue/labels/keep-labels.ts';
import { labelEntry, labelsOfEntry } from '../../src/features/catalogue/labels/label-entry.ts';
import {
  exportServices,
  importServices,
  openForImport,
  searchServices,
  type ExportFormat,
} from '../../src/features/catalogue/public.ts';
import type { Ctx } from '../../src/features/context.ts';
import {
  canonicalText,
  hsdsTables,
  jsonSchemas,
  readRecord,
  serviceSchema,
  type HsdsService,
} from '../../src/integrations/hsds/public.ts';
import { loadMonza } from '../../src/cli/demo/load-monza.ts';
import { bytesAsFile } from '../../src/platform/files/stored-file.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { anAccount } from '../setup/an-account.ts';
import { randomRecord } from '../setup/random-record.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const now = new Date('2026-11-25T09:00:00Z');
const anyService = randomRecord(
  jsonSchemas((name) => name),
  'service',
).map((record) => readRecord(serviceSchema, record));

async function aCity(): Promise<Ctx> {
  return aContext(database.app, await registered(database), { actor: { kind: 'system' }, now });
}

async function exported(ctx: Ctx, format: ExportFormat): Promise<Buffer> {
  const pieces = [];
  for await (const piece of exportServices(ctx, format)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

async function imported(ctx: Ctx, file: Buffer): Promise<void> {
  const opened = await openForImport({ kind: 'file', file: bytesAsFile(file) });
  if (opened.kind !== 'hsds') throw new Error(`taken for ${opened.kind}`);
  const outcome = await importServices(ctx, opened.incoming('hsds'));
  if (outcome.outcome !== 'imported') throw new Error(JSON.stringify(outcome));
  expect(outcome.rejected).toEqual([]);
}

const parents =
  /^(?:(?:service|location|organization|service_at_location|phone|contact|program|unit|taxonomy|taxonomy_term|link|resource)_id|link_entity|resource_type)$/;

/** A row of a table says which record it belongs to; nested, it stands there. */
function withoutParents(text: string): string {
  const services = JSON.parse(text, (field, value: unknown) =>
    parents.test(field) ? undefined : value,
  ) as HsdsService[];
  return services.map((service) => canonicalText(service)).join('\n');
}

/** A protected place does not come out as it came in: that is what protects it. */
const isOpen = (service: HsdsService) => !JSON.stringify(service).includes('"will_protected":true');
const isOfOneIdEach = (services: readonly HsdsService[]) =>
  new Set(services.map(({ id }) => id)).size === services.length;
const catalogues = fc
  .array(anyService, { minLength: 1, maxLength: 4, size: 'max' })
  .map((read) => read.flatMap((one) => (one.kind === 'read' && isOpen(one.record) ? [one.record] : [])))
  .filter((services) => services.length > 0 && isOfOneIdEach(services));

/** Columns that may be absent in some table: there an empty cell says nothing. */
const mayBeAbsent = new Set(
  hsdsTables.flatMap(({ columns }) => columns.flatMap(({ name, required }) => (required ? [] : [name]))),
);

/** Records as tables can hold them: one id for one record, nothing empty that may be absent, no reference that contradicts where the record stands. */
function forTables(services: readonly HsdsService[]): HsdsService[] {
  let next = 0;
  const rewritten = (value: unknown, field: string): unknown => {
    if (field === 'id') return `00000000-0000-4000-8000-${String((next += 1)).padStart(12, '0')}`;
    if (typeof value === 'string') return value === '' && mayBeAbsent.has(field) ? 'x' : value;
    if (Array.isArray(value)) return value.map((item) => rewritten(item, ''));
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(([name]) => !parents.test(name));
    return Object.fromEntries(
      kept.map(([name, inner]) => [
        name,
        name.startsWith('will_') && typeof inner !== 'string' ? inner : rewritten(inner, name),
      ]),
    );
  };
  return services.map((service) => rewritten(service, '') as HsdsService);
}

test.each([
  ['hsds', 'byte for byte', (text: string) => text, (services: readonly HsdsService[]) => services],
  ['hsds-tabular', 'but for the ids that its rows need', withoutParents, forTables],
] as const)('out as %s and in again is the same catalogue, %s', async (format, _, compared, prepared) => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(catalogues, async (services) => {
      const [first, second] = [await aCity(), await aCity()];
      await imported(first, Buffer.from(JSON.stringify(prepared(services))));
      const once = (await exported(first, 'hsds')).toString();
      await imported(second, await exported(first, format));
      expect(compared((await exported(second, 'hsds')).toString())).toBe(compared(once));
      told += services.length;
    }),
    { numRuns: 20 },
  );
  expect(told).toBeGreaterThan(20);
});

const standalone = {
  taxonomy: { id: '00000000-0000-4000-8000-0000000000a1', name: 'Bisogni', description: 'Un’altra tassonomia' },
  term: {
    id: '00000000-0000-4000-8000-0000000000a2',
    code: 'B1',
    name: 'Bisogno',
    description: '',
    taxonomy_id: '00000000-0000-4000-8000-0000000000a1',
  },
  organization: {
    id: '00000000-0000-4000-8000-0000000000a3',
    name: 'Ente senza servizi',
    description: '',
    uri: 'https://example.org/ente',
  },
  location: {
    id: '00000000-0000-4000-8000-0000000000a4',
    location_type: 'physical',
    name: 'Sala vuota',
    description: ' con i suoi bianchi ',
    latitude: 45.5,
    longitude: 9.2,
  },
};

test.each(['hsds', 'hsds-tabular'] as const)(
  'what no service tells comes out as %s and in again too',
  async (format) => {
    const [first, second] = [await aCity(), await aCity()];
    const { taxonomy, term, organization, location } = standalone;
    await imported(
      first,
      Buffer.from(JSON.stringify([{ ...taxonomy, version: '1' }, term, { ...organization, services: [] }, location])),
    );
    const once = (await exported(first, 'hsds')).toString();
    for (const { name } of [taxonomy, term, organization, location]) expect(once).toContain(name);
    await imported(second, await exported(first, format));
    expect((await exported(second, 'hsds')).toString()).toBe(once);
  },
);

test.each(['hsds', 'hsds-tabular'] as const)(
  'the city’s own labels come out as %s, with their verified codes, and in again as terms of that city',
  async (format) => {
    const [first, second] = [await aCity(), await aCity()];
    await loadMonza(first);
    const administrator = { ...first, actor: await anAccount(database, first.municipality, 'administrator') };
    const [label, other] = [first.newId(), first.newId()];
    await saveOwnLabel(administrator, { id: label, name: 'Custode sociale' });
    await saveOwnLabel(administrator, { id: other, name: 'Senza schede' });
    const read = { verified: true, reference: 'CISIS, p. 3' };
    const code = { scheme: 'nomenclatore', code: 'G', name: 'Interventi domiciliari' } as const;
    await saveCode(administrator, { kind: 'own', label }, { ...code, ...read });
    await saveCode(administrator, { kind: 'own', label }, { ...code, code: 'Z', verified: false, reference: null });
    const found = await searchServices(first, { text: 'spesa', page: 1 });
    const service = found.kind === 'found' ? (found.services[0]?.service.id ?? '') : '';
    const desk = { ...first, actor: await anAccount(database, first.municipality, 'desk-operator') };
    expect(await labelEntry(desk, service, [label])).toBe('saved');

    const once = (await exported(first, 'hsds')).toString();
    const records = JSON.parse(once) as HsdsService[];
    const borne = records.find(({ id }) => id === service)?.attributes?.map(({ taxonomy_term }) => taxonomy_term);
    expect(borne).toContainEqual(
      expect.objectContaining({
        id: label,
        name: 'Custode sociale',
        will_codes: [{ ...code, reference: read.reference }],
      }),
    );
    expect(once).toContain('Senza schede');
    await imported(second, await exported(first, format));
    expect((await exported(second, 'hsds')).toString()).toBe(once);
    // They are another city's: this one has none of its own, and the first is not changed by its own words.
    expect((await labelsOfEntry(second, service)).all).toEqual([]);
    await imported(first, Buffer.from(once));
    expect(await labelsOfEntry(first, service)).toMatchObject({ chosen: [label], all: [{ id: label }, { id: other }] });
    expect((await exported(first, 'hsds')).toString().split('"Custode sociale"')).toHaveLength(
      once.split('"Custode sociale"').length,
    );
    await labelEntry(desk, service, []);
    await removeOwnLabel(administrator, label);
    expect((await exported(first, 'hsds')).toString()).not.toContain('Custode sociale');
  },
);

test.each(['hsds', 'hsds-tabular'] as const)(
  'the demo’s catalogue comes out as %s and in again whole',
  async (format) => {
    const second = await aCity();
    const first = await aCity();
    await loadMonza(first);
    const once = (await exported(first, 'hsds')).toString();
    await imported(second, await exported(first, format));
    expect((await exported(second, 'hsds')).toString()).toBe(once);
    expect(once.split('\n').length).toBeGreaterThan(40);
  },
);
