import { describe, expect, it } from 'vitest';
import { editEntry } from '../../src/features/catalogue/entries/edit-entry.ts';
import { importServices, openForImport, savePlaces, saveServices } from '../../src/features/catalogue/public.ts';
import { protectEntry } from '../../src/features/catalogue/protect/protect-entry.ts';
import { protectRoutes } from '../../src/features/catalogue/protect/routes.tsx';
import { readBeforeHiding } from '../../src/features/catalogue/protect/read-before-hiding.ts';
import { showEntry } from '../../src/features/catalogue/protect/show-entry.ts';
import type { Ctx } from '../../src/features/context.ts';
import type { Municipality } from '../../src/features/municipalities/public.ts';
import { bytesAsFile } from '../../src/platform/files/stored-file.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { aSite, locationOf } from '../setup/a-visitor.ts';
import { anAccount } from '../setup/an-account.ts';
import { rowsOfTenant, tenantTables } from '../setup/rows-of-tenant.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aService } from './catalogue-scene.ts';

const database = await testDatabase();
const known: Municipality[] = [];
const site = aSite(database, known, protectRoutes);
/** What leads to the door, however it is written. */
const exact = /segreti|45[.,]6123|45[.,]6124/i;
const street = 'Via Maria Segreti 7';

/** A refuge from elsewhere, whose organisation has its seat at the same door and says so. */
function refuge({ newId }: Ctx) {
  const at = (address_1: string) => [
    {
      id: newId(),
      address_1,
      city: 'Riparo',
      state_province: 'MB',
      postal_code: '20900',
      country: 'IT',
      address_type: 'physical',
    },
  ];
  const place = (lat: number, address: string) => ({
    id: newId(),
    location_type: 'physical',
    latitude: lat,
    longitude: 9.21234,
    addresses: at(address),
  });
  return {
    id: newId(),
    name: 'Casa rifugio',
    status: 'active',
    description: 'Siamo in via Segreti 7, vicino al parco.',
    eligibility_description: 'Segreti, n. 7',
    organization: {
      id: newId(),
      name: 'Donne insieme',
      description: 'Sede e casa in v. M. Segreti 7.',
      locations: [place(45.6123, street), place(45.6124, 'Ingresso dal cortile'), place(45.7, 'Via Aperta 1')],
    },
    service_at_locations: [{ id: newId(), location: place(45.6123, street) }],
  };
}

async function bring(system: Ctx, record: object): Promise<void> {
  const opened = await openForImport({ kind: 'file', file: bytesAsFile(JSON.stringify(record)) });
  if (opened.kind !== 'hsds') throw new Error(opened.kind);
  expect((await importServices(system, opened.incoming('altri'))).outcome).toBe('imported');
}

async function scene() {
  const city = await registered(database);
  const system = aContext(database.app, city, { actor: { kind: 'system' } });
  known.push(city);
  const operator = await anAccount(database, city);
  const desk = aContext(database.app, city, { actor: operator });
  await savePlaces(system, [{ kind: 'quarter', name: 'San Biagio', quarter: 'San Biagio', lat: 45.6, lon: 9.2 }]);
  const record = refuge(system);
  // Twice: there is an earlier version that says it.
  for (const year_incorporated of [1998, 1999]) {
    await bring(system, { ...record, organization: { ...record.organization, year_incorporated } });
  }
  const app = testApp(database);
  const paths = [
    `/servizi/${record.id}`,
    '/servizi?parole=segreti',
    `/api/hsds/services/${record.id}`,
    `/api/hsds/organizations/${record.organization.id}`,
    '/api/hsds/organizations?full=true',
    ...['hsds', 'csv', 'geojson', 'cpsv-ap'].map((format) => `/servizi/dati/${format}`),
  ].map((path) => `/${city.slug}${path}`);
  const telling = async () => {
    const told = await Promise.all(
      paths.map(async (path) => {
        const body = await (await app.request(path)).text();
        // The word that was searched is said again.
        return exact.test(body.replaceAll(/parole=segreti|value="segreti"|«segreti»/gi, '')) ? path : [];
      }),
    );
    return told.flat();
  };
  const tables = async () => {
    const names = await tenantTables(database);
    const kept = await Promise.all(
      names.map(async (name) =>
        exact.test(JSON.stringify(await rowsOfTenant(database, city.tenantId, name))) ? name : [],
      ),
    );
    return kept.flat();
  };
  return { city, system, desk, operator, app, record, paths, telling, tables };
}

describe('an organisation at the door of an entry that is hidden', () => {
  it('tells its own place there no more, in nothing that leaves, nor in what it said before', async () => {
    const { desk, record, telling, tables, paths, city } = await scene();
    expect(await telling()).toEqual(expect.arrayContaining(paths.filter((path) => path.includes('/api/'))));
    expect(await protectEntry(desk, record.id)).toBe('protected');
    expect(await telling()).toEqual([]);
    expect(await tables()).toEqual(['protected_address']);
    expect(await protectEntry(desk, record.id)).toBe('already');
    const body = await (await testApp(database).request(`/${city.slug}/api/hsds/organizations?full=true`)).text();
    expect(body).toContain('Via Aperta 1');
  });

  it('stays hidden whatever its source says afterwards, of a new place too', async () => {
    const { system, desk, record, tables } = await scene();
    await protectEntry(desk, record.id);
    const [seat] = record.organization.locations;
    const again = { ...record.organization, year_incorporated: 2001, locations: [{ ...seat, id: system.newId() }] };
    await bring(system, { ...record, name: 'Casa rifugio, di nuovo', organization: again });
    expect(await tables()).toEqual(['protected_address']);
  });

  it('shows itself again with the entry, and its words when its source is imported again', async () => {
    const { system, desk, record, telling, paths } = await scene();
    const before = await telling();
    await protectEntry(desk, record.id);
    expect(await showEntry(desk, record.id, 'Non serve più')).toBe('shown');
    await bring(system, record);
    expect(await telling()).toEqual(before);
    expect(before.length).toBeGreaterThan(paths.length / 2);
  });

  it('leaves other entries at the door for the desk to read of, and words that no rule takes out', async () => {
    const { city, system, desk, operator, record } = await scene();
    const position = { lat: 45.6123, lon: 9.21234 };
    const [listening, elsewhere] = [system.newId(), system.newId()];
    await saveServices(system, [
      aService({ id: listening, sourceKey: '1', title: 'Ascolto', address: 'v. Segreti, 7', position }),
      aService({ id: elsewhere, sourceKey: '2', title: 'Altro', address: 'Via Segreti 70', position }),
    ]);
    await editEntry(desk, record.id, {
      seen: 1,
      values: new Map([['description', 'Chiedi della casa ai Segreti']]),
      reason: undefined,
    });
    const before = await readBeforeHiding(desk, record.id);
    expect(before?.neighbours).toEqual([{ id: listening, title: 'Ascolto' }]);
    expect(before?.remaining).toEqual(['Chiedi della casa ai Segreti']);
    const page = `/${city.slug}/sportello/catalogo/${record.id}/nascondi`;
    const asked = await (await site.get(page, operator)).text();
    await expectValidHtml(asked);
    expect(textOf(asked)).toMatch(/Sì, nascondi/);
    expect(locationOf(await site.post(page, {}, operator))).toBe(page);
    // Afterwards it says the same without the question; reading it is noted, and it is for who may read where it is.
    for (const path of [page, `/en${page}`]) {
      const told = await (await site.get(path, operator)).text();
      await expectValidHtml(told);
      expect(told).toContain(`/sportello/catalogo/${listening}/nascondi`);
      expect(textOf(told)).toContain('Chiedi della casa ai Segreti');
      expect(textOf(told)).not.toMatch(/Sì, nascondi|Yes, hide/);
    }
    const manager = await anAccount(database, city, 'community-manager');
    const other = await (await site.get(page, manager)).text();
    expect(other).not.toContain(listening);
    expect(other).not.toContain('Segreti');
  });
});
