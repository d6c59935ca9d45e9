import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportFormats } from '../../src/features/catalogue/public.ts';
import { refreshFreshness } from '../../src/features/catalogue/freshness/refresh-freshness.ts';
import { refreshAllOpenings } from '../../src/features/catalogue/opening/refresh-openings.ts';
import type { Ctx } from '../../src/features/context.ts';
import type { HsdsService } from '../../src/integrations/hsds/public.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { keepHsds } from '../setup/keep-hsds.ts';
import { locationOf } from '../setup/a-visitor.ts';
import { signedIn } from '../setup/signed-in.ts';
import { statementsOn } from '../setup/statements-on.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const statementsOf = statementsOn(database);
const app = testApp(database, { environment: { API_PER_MINUTE: '1000000', TRUST_PROXY: '1' } });

/** A city's catalogue; the first service is given at many places, and one organisation gives all. */
interface City {
  readonly slug: string;
  readonly ctx: Ctx;
  readonly services: readonly HsdsService[];
  readonly session: string;
  readonly list: string;
}

const taxonomy = { id: randomUUID(), name: 'Tipi', description: '' };

function place(n: number) {
  return {
    id: randomUUID(),
    location: {
      id: randomUUID(),
      location_type: 'physical' as const,
      latitude: 45.5 + n / 10_000,
      longitude: 9.2,
      addresses: [
        {
          id: randomUUID(),
          address_1: `Via Prova ${n}`,
          city: 'Prova',
          state_province: 'MB',
          postal_code: '20900',
          country: 'IT',
          address_type: 'physical' as const,
        },
      ],
    },
    schedules: [{ id: randomUUID(), freq: 'WEEKLY' as const, byday: 'MO,TU', opens_at: '09:00', closes_at: '12:00' }],
  };
}

function servicesOf(size: number, places: number): HsdsService[] {
  const organization = { id: randomUUID(), name: 'Ente di tutti', description: '' };
  return Array.from({ length: size }, (_, n) => ({
    id: randomUUID(),
    name: `Doposcuola numero ${n}`,
    description: 'Aiuto nei compiti',
    status: 'active' as const,
    email: `servizio${n}@example.org`,
    organization,
    will_answer_kind: 'public' as const,
    will_kinds_of_help: ['homework'],
    will_audiences: ['families'],
    phones: [{ id: randomUUID(), number: '+39 039 000 0000' }],
    cost_options: [{ id: randomUUID(), amount: 5, currency: 'EUR', option: 'a volta' }],
    attributes: [
      {
        id: randomUUID(),
        taxonomy_term: { id: randomUUID(), name: `Termine ${n}`, description: '', taxonomy_detail: taxonomy },
      },
    ],
    service_at_locations: Array.from({ length: n === 0 ? places : 1 }, (_each, at) => place(n + at)),
  }));
}

async function aCity(slug: string, size: number, listed: number, places = size): Promise<City> {
  const ctx = aContext(database.app, await registered(database, { slug, name: slug }), {
    actor: { kind: 'system' },
    now: new Date(),
  });
  const services = servicesOf(size, places);
  await keepHsds(ctx, { services });
  await refreshFreshness(ctx);
  await refreshAllOpenings(ctx);
  let cookie = '';
  for (const { id } of services.slice(0, listed)) {
    const answer = await app.request(`http://localhost/${slug}/lista`, {
      method: 'POST',
      headers: { Origin: 'http://localhost', 'Content-Type': 'application/x-www-form-urlencoded', Cookie: cookie },
      body: new URLSearchParams({ servizio: id }).toString(),
    });
    expect(answer.status).toBe(303);
    cookie = /^[^;]+/.exec(answer.headers.get('Set-Cookie') ?? '')?.[0] ?? cookie;
  }
  const list = locationOf(await app.request(`http://localhost/${slug}/lista`, { headers: { Cookie: cookie } }));
  return { slug, ctx, services, list, session: await signedIn(ctx, 'administrator') };
}

let few: City;
let many: City;
let most: City;

beforeAll(async () => {
  few = await aCity('pochi', 2, 1);
  many = await aCity('tanti', 240, 12);
  most = await aCity('moltissimi', 520, 1, 1);
});

type Path = (city: City) => string;
const first = ({ services: [service] }: City) => service?.id ?? '';

async function sent(city: City, path: Path, asStaff: boolean): Promise<string[]> {
  const browser = aBrowser(app, asStaff ? { slug: city.slug, token: city.session } : undefined);
  // The register of municipalities, and a city's search, are read once in a while: whoever comes first pays for them.
  await browser.get(`/${city.slug}/servizi?q=compiti`);
  return statementsOf(async () => {
    const response = await browser.get(path(city));
    expect([path(city), response.status]).toEqual([path(city), 200]);
    await response.arrayBuffer();
  });
}

const api =
  (rest: string | Path): Path =>
  (city) =>
    `/${city.slug}/api/hsds/${typeof rest === 'string' ? rest : rest(city)}`;

const open: Readonly<Record<string, Path>> = {
  'the search': ({ slug }) => `/${slug}/servizi`,
  'a search by words': ({ slug }) => `/${slug}/servizi?q=doposcuola`,
  'a search by words, need and place': ({ slug }) => `/${slug}/servizi?q=doposcuola&aiuto=homework&pagina=1`,
  'a sheet': (city) => `/${city.slug}/servizi/${first(city)}`,
  'how a word goes on': ({ slug }) => `/${slug}/servizi/suggerimenti?q=dopo`,
  'points of the map': ({ slug }) => `/${slug}/servizi/punti`,
  'points of a search': ({ slug }) => `/${slug}/servizi/punti?q=doposcuola`,
  'a report on a sheet': (city) => `/${city.slug}/servizi/${first(city)}/segnala`,
  'a claim of a sheet': (city) => `/${city.slug}/servizi/${first(city)}/tieni`,
  'a list': ({ list }) => list,
  'a list in large': ({ list }) => `${list}/grande`,
  'a list as a document': ({ list }) => `${list}/lista.pdf`,
  'what is open': ({ slug }) => `/${slug}/servizi/dati`,
  'hours as a calendar': (city) => `/${city.slug}/servizi/${first(city)}/orari.ics`,
  ...Object.fromEntries(
    exportFormats.map((format): [string, Path] => [
      `export as ${format}`,
      ({ slug }) => `/${slug}/servizi/dati/${format}`,
    ]),
  ),
};

const ofApi: Readonly<Record<string, Path>> = Object.fromEntries(
  (
    [
      'services',
      'services?full=true&per_page=300',
      'services?minimal=true',
      'services?search=doposcuola&full=true',
      'services?format=ndjson',
      'services?format=ndjson&full=true',
      `services?taxonomy_id=${taxonomy.id}`,
      'services?modified_after=2020-01-01',
      'organizations',
      'organizations?full=true',
      'organizations?full_service=true',
      'organizations?format=ndjson&full_service=true',
      'service_at_locations',
      'service_at_locations?full=true&per_page=300',
      'service_at_locations?postcode=20900',
      'service_at_locations?postcode=20900&proximity=5000',
      'taxonomies',
      'taxonomy_terms',
      `taxonomy_terms?taxonomy_id=${taxonomy.id}`,
      `taxonomies/${taxonomy.id}`,
    ] as const
  ).map((rest): [string, Path] => [rest.replace(/[0-9a-f]{8}-[0-9a-f-]+/, 'id'), api(rest)]),
);

const records: Readonly<Record<string, Path>> = {
  'services/id': api((city) => `services/${first(city)}`),
  'organizations/id': api(({ services: [service] }) => `organizations/${service?.organization?.id}`),
  'organizations/id?full_service': api(
    ({ services: [service] }) => `organizations/${service?.organization?.id}?full_service=true`,
  ),
  'service_at_locations/id': api(
    ({ services: [service] }) => `service_at_locations/${service?.service_at_locations?.at(-1)?.id}`,
  ),
  'taxonomy_terms/id': api(
    ({ services: [service] }) => `taxonomy_terms/${service?.attributes?.[0]?.taxonomy_term?.id}`,
  ),
};

const desk: Readonly<Record<string, Path>> = {
  'what to check today': ({ slug }) => `/${slug}/sportello/verifiche`,
  'rules of freshness': ({ slug }) => `/${slug}/sportello/verifiche/regole`,
  'the search, as the staff has it': ({ slug }) => `/${slug}/servizi?q=doposcuola`,
  'a sheet, as the staff has it': (city) => `/${city.slug}/servizi/${first(city)}`,
  'searches without an answer': ({ slug }) => `/${slug}/servizi/senza-risposta`,
};

async function expectSame(path: Path, asStaff = false): Promise<void> {
  const [forFew, forMany] = [await sent(few, path, asStaff), await sent(many, path, asStaff)];
  expect(forMany).toHaveLength(forFew.length);
  expect(forFew.length).toBeLessThanOrEqual(14);
}

describe('as many statements, whatever the size of the catalogue', () => {
  it.each(Object.entries(open))('%s', async (_name, path) => expectSame(path));
  it.each(Object.entries(ofApi))('%s', async (_name, path) => expectSame(path));
  it.each(Object.entries(records))('%s', async (_name, path) => expectSame(path));
  it.each(Object.entries(desk))('%s', async (_name, path) => expectSame(path, true));

  it.each([
    ['services?format=ndjson&full=true', api('services?format=ndjson&full=true'), 250],
    ['service_at_locations?format=ndjson&full=true', api('service_at_locations?format=ndjson&full=true'), 250],
    ['export as csv', open['export as csv'], 500],
    ['export as geojson', open['export as geojson'], 500],
  ] as const)('and for what is written in pieces, as many for each piece: %s', async (_name, path, size) => {
    if (path === undefined) throw new Error('no such path');
    const [once, often] = [await sent(few, path, false), await sent(most, path, false)];
    const pieces = Math.floor(most.services.length / size) + 1;
    // One asks for the state of the catalogue.
    expect(often.length - 1).toBe(pieces * (once.length - 1));
  });

  it('and they are really counted: a page that asks for each service apart would be seen', async () => {
    const each = await statementsOf(async () => {
      for (const { id } of few.services) await (await app.request(`/pochi/api/hsds/services/${id}`)).text();
    });
    const once = await sent(few, records['services/id'] ?? (() => ''), false);
    expect(each).toHaveLength(few.services.length * once.length);
  });
});
