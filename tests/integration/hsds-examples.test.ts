import { describe, expect, it } from 'vitest';
import { isOwnAttribute } from '../../src/features/catalogue/hsds/own-terms.ts';
import {
  profilePatches,
  type HsdsAttribute,
  type HsdsLocation,
  type HsdsOrganization,
  type HsdsService,
  type HsdsTaxonomy,
  type HsdsTaxonomyTerm,
} from '../../src/integrations/hsds/public.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { hasSpecification, readExample, specification } from '../setup/hsds-files.ts';
import { keepHsds } from '../setup/keep-hsds.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

interface Envelope {
  readonly total_items: number;
  readonly contents: readonly Record<string, unknown>[];
}

/** What we add ourselves is not what came in. */
function withoutOurs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOurs);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).flatMap(([key, inner]) => {
    if (key.startsWith('will_')) return [];
    if (key !== 'attributes') return [[key, withoutOurs(inner)] as const];
    const given = (inner as HsdsAttribute[]).filter((attribute) => !isOwnAttribute(attribute));
    return given.length === 0 ? [] : [[key, withoutOurs(given)] as const];
  });
  return Object.fromEntries(kept);
}

describe.skipIf(!hasSpecification)('the examples of the specification (needs ../shared/hsds)', async () => {
  if (!hasSpecification) return;
  const database = await testDatabase();
  const city = await registered(database, { slug: 'esempio', name: 'Esempio' });
  const elsewhere = await registered(database, { slug: 'altrove' });
  const system = aContext(database.app, city, { actor: { kind: 'system' } });
  const app = testApp(database);
  const whole = readExample('service_full') as unknown as HsdsService;
  const { contents: terms } = readExample('taxonomy_term_list') as { contents: HsdsTaxonomyTerm[] };
  const { contents: taxonomies } = readExample('taxonomy_list') as { contents: HsdsTaxonomy[] };
  await keepHsds(system, {
    services: [whole],
    terms,
    taxonomies: [...taxonomies, readExample('taxonomy') as unknown as HsdsTaxonomy],
  });
  const wrong = specification(profilePatches());
  const plain = specification();

  async function get<Body>(path: string): Promise<Body> {
    const response = await app.request(path);
    expect(response.status, path).toBe(200);
    return (await response.json()) as Body;
  }

  it.each([
    ['service_full', `services/${whole.id}`, 'service'],
    ['service_at_location_full', 'service_at_locations/e94c9f38-1e8f-4564-91d4-d53501ab1765', 'service_at_location'],
    ['taxonomy', `taxonomies/${String(readExample('taxonomy')['id'])}`, 'taxonomy'],
    ['taxonomy_term', `taxonomy_terms/${String(readExample('taxonomy_term')['id'])}`, 'taxonomy_term'],
  ])('%s comes out as it went in, and is what the schemas ask', async (example, path, schema) => {
    for (const base of ['/esempio/api/hsds', '/api/hsds']) {
      const record = await get(`${base}/${path}`);
      expect(withoutOurs(record)).toEqual(readExample(example));
      expect([...wrong(schema, record), ...plain(schema, record)]).toEqual([]);
    }
  });

  it('organization_full comes out as it went in, with full services', async () => {
    const example = readExample('organization_full') as unknown as HsdsOrganization;
    const record = await get<HsdsOrganization>(`/esempio/api/hsds/organizations/${example.id}?full_service=true`);
    expect(withoutOurs(record)).toEqual(example);
    expect([...wrong('organization', record), ...plain('organization', record)]).toEqual([]);
  });

  it('location comes out as it went in, where a service is given at it', async () => {
    const place = { id: whole.id, location: readExample('location') as unknown as HsdsLocation };
    const service: HsdsService = { id: whole.id, name: 'Altro', status: 'active', service_at_locations: [place] };
    await keepHsds(aContext(database.app, elsewhere, { actor: { kind: 'system' } }), { services: [service] });
    const record = await get<{ location: unknown }>(`/altrove/api/hsds/service_at_locations/${place.id}`);
    expect(withoutOurs(record.location)).toEqual(place.location);
    expect([...wrong('location', record.location), ...plain('location', record.location)]).toEqual([]);
  });

  it.each([
    ['service_list', 'services', 'service'],
    ['organization_list', 'organizations', 'organization'],
    ['service_at_location_list', 'service_at_locations', 'service_at_location'],
    ['taxonomy_list', 'taxonomies', 'taxonomy'],
    ['taxonomy_term_list', 'taxonomy_terms', 'taxonomy_term'],
  ])('%s comes out as it went in, among the others', async (example, path, schema) => {
    const { contents } = readExample(example) as unknown as Envelope;
    const page = await get<Envelope>(`/esempio/api/hsds/${path}`);
    expect(Object.keys(page).sort()).toEqual(Object.keys(readExample(example)).sort());
    expect(page.contents.map(withoutOurs)).toEqual(expect.arrayContaining([...contents]));
    for (const record of page.contents) expect([...wrong(schema, record), ...plain(schema, record)]).toEqual([]);
  });

  it('each way to ask for more or less of a record is what the schemas ask', async () => {
    const forms = [
      'services?full=true',
      'services?minimal=true',
      'organizations?full=true',
      'organizations?full_service=true',
      'service_at_locations?full=true',
    ];
    for (const form of forms) {
      const { contents } = await get<Envelope>(`/esempio/api/hsds/${form}`);
      const schema = form.slice(0, form.indexOf('?') - 1);
      expect(contents.length).toBeGreaterThan(0);
      for (const record of contents) expect(wrong(schema, record), form).toEqual([]);
    }
  });

  it('base tells the version, a profile and a contract that are there', async () => {
    const root = await get<Record<string, string>>('/esempio/api/hsds');
    expect(Object.keys(root).sort()).toEqual(Object.keys(readExample('base')).sort());
    for (const url of [root['profile'], root['openapi_url']]) await get(new URL(url ?? '').pathname);
  });
});

it.runIf(!hasSpecification)('is held to the specification only where ../shared/hsds is', () => {
  expect(hasSpecification).toBe(false);
});
