import { sql } from 'kysely';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import {
  exportFormats,
  exportServices,
  importServices,
  openForImport,
  savePlaces,
  saveServices,
} from '../../src/features/catalogue/public.ts';
import { bytesAsFile } from '../../src/platform/files/stored-file.ts';
import { aBrowser, crawl, type Visited } from '../setup/a-browser.ts';
import { browserOf, type Visitor } from '../setup/a-walk.ts';
import { aCityDatabase } from '../setup/a-city-database.ts';
import { rows } from '../setup/a-whole-city.ts';
import { tenantTables, rowsOfTenant } from '../setup/rows-of-tenant.ts';
import { testApp } from '../setup/test-app.ts';
import { textOfPdf } from '../setup/identity-of.ts';

const { database, city } = await aCityDatabase();
const lines: string[] = [];
const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
const app = testApp(database, { environment: { TRUST_PROXY: '1', API_PER_MINUTE: '1000000' }, log });

/** Street, stem and position of the shelters: the letters that would lead there, however they are written. */
const exact = /segretissim|45[.,]61234|9[.,]21234|45[.,]61555/i;
const middle = { lat: 45.581, lon: 9.271 };
const { newId } = city.system;
const [serviceId, elsewhereId] = [newId(), newId()];

await savePlaces(city.system, [{ kind: 'quarter', name: 'San Biagio', quarter: 'San Biagio', ...middle }]);
await saveServices(city.system, [
  {
    id: serviceId,
    source: 'demo',
    sourceKey: 'rifugio',
    title: 'Rifugio',
    description: 'Un posto sicuro, in via Segretissima 7.',
    language: 'it',
    answerKind: 'free',
    kindsOfHelp: ['housing'],
    audiences: ['women-in-danger'],
    status: 'active',
    madeUp: true,
    sections: { access: 'Dalla fermata di Via  Segretissima', contacts: { text: 'Via segretissima, n. 7' } },
    protectedPlace: true,
    address: 'Via Segretissima 7',
    quarter: 'San Biagio',
    position: { lat: 45.61234, lon: 9.21234 },
    hsds: { alternate_name: 'Casa di via Segretissima' },
  },
]);
const opened = await openForImport({
  kind: 'file',
  file: bytesAsFile(
    JSON.stringify({
      id: elsewhereId,
      name: 'Casa di altri',
      status: 'active',
      service_at_locations: [
        {
          id: newId(),
          description: 'Citofono in via Segretissima 9',
          location: {
            id: newId(),
            location_type: 'physical',
            will_protected: true,
            will_quarter: 'San Biagio',
            latitude: 45.61555,
            longitude: 9.21234,
            addresses: [
              {
                id: newId(),
                address_1: 'Via Segretissima 9',
                city: 'Alfonia',
                state_province: 'MB',
                postal_code: '20871',
                country: 'IT',
                address_type: 'physical',
              },
            ],
          },
        },
      ],
    }),
  ),
});
if (opened.kind !== 'hsds') throw new Error(opened.kind);
await importServices(city.system, opened.incoming('altri'));

/** Every page that links lead to from where the two shelters are told, in both languages, and all of the interface. */
function walkFrom(visitor: Visitor): Promise<Visited[]> {
  const starts = ['', '/en'].flatMap((language) =>
    [
      '/servizi?parole=rifugio',
      '/servizi?parole=casa',
      '/servizi?aiuto=housing',
      '/servizi?parole=segretissima&aiuto=housing',
      '/servizi/punti',
      '/servizi/suggerimenti?q=segret',
      `/servizi/${serviceId}`,
      `/servizi/${elsewhereId}`,
      '/servizi/dati',
      '/api/hsds/services?full=true',
      '/api/hsds/service_at_locations?full=true',
      '/api/hsds/organizations?full_service=true',
      `/api/hsds/services/${serviceId}`,
      '/sportello/indirizzi',
    ].map((path) => `${language}/alfonia${path}`),
  );
  const ofTheCatalogue = /^(\/en)?\/alfonia\/(servizi|api\/hsds|sportello\/(indirizzi|catalogo))/;
  return crawl(browserOf(app, city, visitor), { starts, most: 900, follow: (path) => ofTheCatalogue.test(path) });
}

/** What a search for the street repeats is the searcher's own word. */
const asked = /parole=segretissima|q=segret/;

describe('the address of a shelter', () => {
  it.each(['public', 'city-manager', 'provider'] as const)(
    'is on no page, map, list or record for the %s',
    async (visitor) => {
      const visited = await walkFrom(visitor);
      const told = visited.filter(({ path }) => !asked.test(path));
      expect(told.filter(({ body }) => body.includes('San Biagio')).length).toBeGreaterThan(5);
      expect(told.filter(({ body, headers }) => exact.test(body + headers)).map(({ path }) => path)).toEqual([]);
      const found = visited.filter(({ path }) => asked.test(path));
      expect(found.length).toBeGreaterThan(1);
      expect(found.filter(({ body }) => /Rifugio|Casa di altri|Segretissima 7/.test(body))).toEqual([]);
    },
  );

  it('is in no export, and in no list that somebody takes away', async () => {
    for (const format of exportFormats) {
      const pieces: Buffer[] = [];
      for await (const piece of exportServices(city.system, format)) pieces.push(Buffer.from(piece));
      const text = Buffer.concat(pieces).toString('utf8');
      expect(exact.test(text), format).toBe(false);
    }
    const browser = aBrowser(app);
    const added = await browser.post('/alfonia/lista', { servizio: serviceId });
    const list = (added.headers.get('Location') ?? '').replace(/\?.*/, '');
    for (const page of ['', '/grande']) {
      const html = await (await browser.get(list + page)).text();
      expect(html).toContain('Rifugio');
      expect(html).not.toMatch(exact);
    }
  });

  it('is not in the list as a document', async () => {
    const browser = aBrowser(app);
    const added = await browser.post('/alfonia/lista', { servizio: serviceId });
    const path = `${(added.headers.get('Location') ?? '').replace(/\?.*/, '')}/lista.pdf`;
    const response = await browser.get(path);
    const body = Buffer.from(await response.arrayBuffer()).toString('latin1');
    const text = textOfPdf({ body });
    expect(text).toContain('Rifugio');
    expect(text).not.toMatch(exact);
  });

  it('is in one table, which the desk alone reads, and each reading is noted', async () => {
    for (const table of await tenantTables(database)) {
      if (table === 'protected_address') continue;
      const text = JSON.stringify(await rowsOfTenant(database, city.municipality.tenantId, table));
      expect(exact.test(text), table).toBe(false);
    }
    const readings = () =>
      rows<{ subject: string }>(
        city.system,
        sql`select subject_id as subject from audit_entry where action = 'address-read'`,
      );
    expect(await readings()).toEqual([]);
    const visited = await walkFrom('desk-operator');
    const telling = visited.filter(({ path, body }) => !asked.test(path) && exact.test(body)).map(({ path }) => path);
    // Where it is, and the page that asks whether to show it again.
    const exactPage =
      /^(\/en)?\/alfonia\/sportello\/(indirizzi\/(service|location)\/[0-9a-f-]{36}|catalogo\/[0-9a-f-]{36}\/mostra)$/;
    expect(telling.length).toBeGreaterThanOrEqual(4);
    expect(telling.filter((path) => !exactPage.test(path))).toEqual([]);
    // The city has a protected place of its own too.
    const read = visited.filter(({ path, status }) => status === 200 && exactPage.test(path));
    expect((await readings()).length).toBe(read.length);
    for (const path of telling) {
      expect((await aBrowser(app).get(path)).status).toBe(403);
      expect((await browserOf(app, city, 'city-manager').get(path)).status).toBe(403);
    }
  });

  it('is in no line of the log', () => {
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => exact.test(line))).toEqual([]);
  });
});
