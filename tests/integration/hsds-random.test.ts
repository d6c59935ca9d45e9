import * as fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { transact } from '../../src/features/context.ts';
import { isOwnAttribute } from '../../src/features/catalogue/hsds/own-terms.ts';
import {
  canonicalText,
  jsonSchemas,
  profilePatches,
  readRecord,
  serviceSchema,
  type HsdsService,
} from '../../src/integrations/hsds/public.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { hasSpecification, specification } from '../setup/hsds-files.ts';
import { keepHsds } from '../setup/keep-hsds.ts';
import { randomRecord } from '../setup/random-record.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const app = testApp(database, { environment: { API_PER_MINUTE: '1000000' } });
const system = aContext(database.app, await registered(database, { slug: 'caso' }), { actor: { kind: 'system' } });
const plain = hasSpecification ? specification() : undefined;
const patched = hasSpecification ? specification(profilePatches()) : undefined;
const anyService = randomRecord(
  jsonSchemas((name) => name),
  'service',
).map((record) => readRecord(serviceSchema, record));

/** What stands in our columns, and is there for any service, is not in a stranger's record. */
const ours = new Set([
  'will_answer_kind',
  'will_accreditation',
  'will_checked_on',
  'will_check_state',
  'will_kinds_of_help',
  'will_audiences',
  'will_language',
  'will_sections',
  'last_modified',
]);

function asGiven(record: HsdsService): unknown {
  const kept = Object.entries(record).filter(([field]) => !ours.has(field));
  const attributes = record.attributes?.filter((attribute) => !isOwnAttribute(attribute));
  return JSON.parse(canonicalText({ ...Object.fromEntries(kept), attributes }), withoutNo);
}

/** Not to say that it is made up, or protected, is to say that it is not. */
function withoutNo(field: string, value: unknown): unknown {
  return value === false && /^will_(made_up|protected)$/.test(field) ? undefined : value;
}

async function contentsOf(path: string): Promise<HsdsService[]> {
  const response = await app.request(`/caso/api/hsds/${path}`);
  expect(response.status, path).toBe(200);
  return ((await response.json()) as { contents: HsdsService[] }).contents;
}

async function emptied(): Promise<void> {
  const tables = [
    'service_at_location',
    'service_term',
    'entry_term',
    'service',
    'location',
    'provider',
    'taxonomy_term',
    'taxonomy',
  ];
  // The product itself never takes services away; the owner may.
  await transact({ ...system, db: database.owner }, async (tx) => {
    for (const table of tables) await sql`delete from ${sql.table(table)}`.execute(tx);
  });
}

it('tells any catalogue as it was given, in records that the schemas accept', async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyService, { minLength: 1, maxLength: 4, size: 'max' }), async (read) => {
      const services = read.flatMap((one) => (one.kind === 'read' ? [whole(one.record)] : []));
      fc.pre(isConsistent(services));
      await emptied();
      await keepHsds(system, { services });
      const full = await contentsOf('services?full=true');
      const hidden = new Set(services.filter(hides).map(({ id }) => id));
      const given = services
        .filter(({ id }) => !hidden.has(id))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map(asGiven);
      expect(full.filter(({ id }) => !hidden.has(id)).map(asGiven)).toEqual(given);
      for (const [path, schema] of [
        ['services?full=true', 'service'],
        ['services', 'service'],
        ['services?minimal=true', 'service'],
        ['organizations?full_service=true', 'organization'],
        ['service_at_locations?full=true', 'service_at_location'],
        ['service_at_locations', 'service_at_location'],
        ['taxonomies', 'taxonomy'],
        ['taxonomy_terms', 'taxonomy_term'],
      ] as const) {
        for (const record of await contentsOf(path)) {
          expect(
            [...(plain?.(schema, record) ?? []), ...(patched?.(schema, record) ?? [])],
            `${path} ${record.id}`,
          ).toEqual([]);
        }
      }
      told += full.length;
    }),
    { numRuns: 12, endOnFailure: true },
  );
  expect(told).toBeGreaterThan(5);
});

/** A place without a location is given nowhere, and has no row. */
function whole(service: HsdsService): HsdsService {
  const places = service.service_at_locations?.filter(({ location }) => location !== undefined);
  return { ...service, service_at_locations: places };
}

/** One id, one record: two that contradict one another cannot both come out as they came in. */
function isConsistent(services: readonly HsdsService[]): boolean {
  const places = services.flatMap((service) => service.service_at_locations ?? []);
  const organizations = services.flatMap(({ organization }) => organization ?? []);
  const locations = [
    ...places.flatMap(({ location }) => location ?? []),
    ...organizations.flatMap((one) => one.locations ?? []),
  ];
  return [services, places, organizations, locations].every(
    (records) => new Set(records.map(({ id }) => id)).size === records.length,
  );
}

/** A protected place does not come out as it came in: that is what protects it. */
function hides(service: HsdsService): boolean {
  const places = [
    ...(service.service_at_locations ?? []).map(({ location }) => location),
    ...(service.organization?.locations ?? []),
  ];
  return places.some((location) => location?.will_protected === true);
}
