import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportFormats, exportServices, tellsHistory, type ExportFormat } from '../../src/features/catalogue/public.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import { canonicalText, type HsdsService } from '../../src/integrations/hsds/public.ts';
import { openDatabase } from '../../src/platform/db/database.ts';
import { readZip } from '../../src/platform/zip/testing/read-zip.ts';
import { expectValidHtml } from '../../src/ui/testing/html.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { keepHsds } from '../setup/keep-hsds.ts';
import { readCalendar } from '../setup/read-calendar.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const app = testApp(database);
const now = new Date('2026-11-25T09:00:00Z');
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const organization = { id: id(50), name: 'Cooperativa Esempio', description: 'Inventata', will_made_up: true };

const office: HsdsService = {
  id: id(1),
  name: '=HYPERLINK("http://a.example","Sportello"), famiglie',
  description: 'Ascolta.\nOrienta.',
  status: 'active',
  email: 'sportello@example.org',
  url: 'https://sportello.example.org/',
  will_answer_kind: 'public',
  will_kinds_of_help: ['information'],
  will_audiences: ['families'],
  will_channels: ['01.1.2'],
  will_life_events: ['12.0'],
  organization,
  required_documents: [{ id: id(2), document: 'Documento d’identità' }],
  cost_options: [{ id: id(3), amount: 5, currency: 'EUR', option: 'a colloquio' }],
  phones: [{ id: id(4), number: '+39 039 000 0000' }],
  schedules: [
    {
      id: id(5),
      freq: 'WEEKLY',
      byday: 'MO,TU,WE,TH,FR',
      opens_at: '09:00',
      closes_at: '12:30',
      will_closed_on_holidays: true,
    },
  ],
  service_at_locations: [
    {
      id: id(6),
      location: {
        id: id(7),
        location_type: 'physical',
        name: 'Municipio',
        latitude: 45.5845,
        longitude: 9.2744,
        addresses: [
          {
            id: id(8),
            address_1: 'Piazza Inventata 1',
            city: 'Monza',
            state_province: 'MB',
            postal_code: '20900',
            country: 'IT',
            address_type: 'physical',
          },
        ],
      },
    },
  ],
};
const shelter: HsdsService = {
  id: id(20),
  name: 'Casa di accoglienza',
  status: 'active',
  will_answer_kind: 'accredited',
  will_kinds_of_help: ['housing'],
  will_audiences: ['everyone'],
  organization,
  service_at_locations: [
    {
      id: id(21),
      location: {
        id: id(22),
        location_type: 'physical',
        latitude: 45.6,
        longitude: 9.3,
        will_protected: true,
        will_quarter: 'Triante',
      },
    },
  ],
};
const online: HsdsService = {
  id: id(30),
  name: 'Gruppo di vicini',
  status: 'active',
  will_answer_kind: 'mutual',
  will_kinds_of_help: ['volunteering'],
  will_audiences: ['everyone'],
};
const ended: HsdsService = {
  ...online,
  id: id(40),
  name: 'Finito',
  status: 'inactive',
  schedules: office.schedules?.map((one) => ({ ...one, id: id(41) })),
};

// A folder for temporary files that no other test writes to.
const scratch = mkdtempSync(join(tmpdir(), 'export-test-'));
const usual = process.env['TMPDIR'];

let ctx: Ctx;
beforeAll(async () => {
  process.env['TMPDIR'] = scratch;
  ctx = aContext(database.app, await registered(database, { slug: 'monza', name: 'Monza' }), { now });
  await keepHsds(ctx, { services: [office, shelter, online, ended] });
});

afterAll(() => {
  if (usual === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = usual;
  rmSync(scratch, { recursive: true });
});

async function exported(format: ExportFormat, of: Ctx = ctx): Promise<Buffer> {
  const pieces = [];
  for await (const piece of exportServices(of, format)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

describe('the catalogue leaves', () => {
  test('as a table: no cell is a formula, hours are there', async () => {
    const text = (await exported('csv')).toString();
    expect(text).toContain(`"'=HYPERLINK(""http://a.example"",""Sportello""), famiglie"`);
    expect(text).toContain('"Mo,Tu,We,Th,Fr 09:00-12:30"');
    expect(text.match(/(?:^|,)"?[=+@]/gm)).toBeNull();
  });

  test('as a spreadsheet with the same cells', async () => {
    const sheet =
      readZip(await exported('xlsx'))
        .get('xl/worksheets/sheet1.xml')
        ?.toString() ?? '';
    expect(sheet.match(/<row>/g)).toHaveLength(5);
    expect(sheet).toContain('>=HYPERLINK(&quot;http://a.example&quot;,&quot;Sportello&quot;), famiglie</t>');
    expect(sheet).not.toContain('<f');
  });

  test('as HSDS: a list in canonical form, a service a line, in the order of ids', async () => {
    const text = (await exported('hsds')).toString();
    const records = JSON.parse(text) as HsdsService[];
    expect(records.map((record) => record.id)).toEqual([id(1), id(20), id(30), id(40)]);
    expect(text.split('\n').slice(1, -2)).toEqual(
      records.map((record, index) => `${canonicalText(record)}${index < 3 ? ',' : ''}`),
    );
    expect(records[0]).toMatchObject({
      name: office.name,
      cost_options: office.cost_options,
      schedules: office.schedules,
    });
  });

  test('as HSDS tables, described and linked, an organisation once', async () => {
    const files = readZip(await exported('hsds-tabular'));
    const described = JSON.parse(files.get('datapackage.json')?.toString() ?? '') as {
      resources: {
        path: string;
        schema: { fields: { name: string }[]; foreignKeys: { fields: string; reference: { resource: string } }[] };
      }[];
    };
    expect([...files.keys()].slice(1)).toEqual(described.resources.map(({ path }) => path));
    for (const { path, schema } of described.resources)
      expect(files.get(path)?.toString().split('\r\n')[0]).toBe(schema.fields.map(({ name }) => name).join(','));
    expect(
      files
        .get('organizations.csv')
        ?.toString()
        .match(/Cooperativa Esempio/g),
    ).toHaveLength(1);
    const schedules = described.resources.find(({ path }) => path === 'schedules.csv');
    expect(schedules?.schema.foreignKeys).toContainEqual({
      fields: 'service_id',
      reference: { resource: 'service', fields: 'id' },
    });
    expect(files.get('schedules.csv')?.toString()).toContain(id(1));
    expect(readdirSync(scratch)).toEqual([]);
  });

  test('as linked data in the words of CPSV-AP_IT', async () => {
    const { '@context': context, '@graph': graph } = JSON.parse((await exported('cpsv-ap')).toString()) as {
      '@context': Record<string, unknown>;
      '@graph': Record<string, unknown>[];
    };
    expect(context['cpsv']).toBe('https://w3id.org/italia/onto/CPSV/');
    expect(graph.map((node) => node['@type'])).toEqual([
      'cpsv:PublicService',
      'cpsv:PublicService',
      'cpsv:Service',
      'cpsv:Service',
    ]);
    expect(graph[0]).toMatchObject({
      '@id': `http://localhost/monza/servizi/${id(1)}`,
      'l0:name': { '@value': office.name, '@language': 'it' },
      'cpsv:hasChannel': [
        { '@type': 'cpsv:OfflineChannel', 'cpsv:hasChannelType': 'channel:0112' },
        { '@type': 'cpsv:PhoneChannel', 'sm:telephoneNumber': '+39 039 000 0000' },
        { '@type': 'cpsv:EmailChannel' },
        { '@type': 'cpsv:WebSiteChannel', '@id': 'https://sportello.example.org/' },
      ],
      'cpsv:hasInput': [{ 'l0:name': { '@value': 'Documento d’identità' } }],
      'cpsv:hasCost': [{ 'l0:description': { '@value': 'a colloquio, 5 EUR' } }],
      isPartOfEvent: ['lifeEvent:12'],
    });
  });

  test('as a map of what is given', async () => {
    const { features } = JSON.parse((await exported('geojson')).toString()) as {
      features: { geometry: { coordinates: number[] } | null; properties: Record<string, unknown> }[];
    };
    expect(features.map(({ geometry, properties }) => [properties['name'], geometry?.coordinates])).toEqual([
      [office.name, [9.2744, 45.5845]],
      [shelter.name, [9.3, 45.6]],
      [online.name, undefined],
    ]);
    expect(features.map(({ properties }) => properties['approximate'])).toEqual([undefined, true, undefined]);
  });

  test('as a calendar of what is given, without the holidays', async () => {
    const events = readCalendar((await exported('ics')).toString(), Date.parse('2026-12-10T00:00Z'));
    expect(new Set(events.map(({ summary, where }) => `${summary} @ ${where}`))).toEqual(
      new Set([`${office.name} @ Piazza Inventata 1, Monza`]),
    );
    const days = events
      .map(({ start }) => new Date(start).toISOString().slice(0, 10))
      .filter((day) => day >= '2026-12-01');
    expect(days).toEqual(['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-07', '2026-12-09']);
  });

  const isPlain = (format: ExportFormat) => !tellsHistory(format);

  test.each(exportFormats.filter(isPlain))(
    'as %s by the role that only reads, with which the command line reads',
    async (format) => {
      const db = openDatabase({
        url: database.urls.report,
        connections: 2,
        name: 'test',
        onIdleError: () => undefined,
      });
      try {
        expect((await exported(format, { ...ctx, db })).equals(await exported(format))).toBe(true);
      } finally {
        await db.destroy();
      }
    },
  );

  test.each(exportFormats.filter(tellsHistory))(
    'as %s not by that role: what entries said before, and where shelters are, is none of its business',
    async (format) => {
      const db = openDatabase({
        url: database.urls.report,
        connections: 2,
        name: 'test',
        onIdleError: () => undefined,
      });
      try {
        await expect(exported(format, { ...ctx, db })).rejects.toThrow('permission denied');
      } finally {
        await db.destroy();
      }
    },
  );

  test.each(exportFormats)('as %s without the address of a shelter', async (format) => {
    await transact(ctx, (tx) =>
      sql`insert into protected_address (tenant_id, entry_kind, entry_id, address, lat, lon)
        values (${ctx.municipality.tenantId}, 'location', ${id(22)}, 'Via Segreta 9', 45.6123, 9.3123) on conflict do nothing`.execute(
        tx,
      ),
    );
    const bytes = await exported(format);
    const texts = bytes.subarray(0, 2).toString() === 'PK' ? [...readZip(bytes).values()] : [bytes];
    for (const text of texts) expect(text.toString()).not.toMatch(/Segreta|45\.6123|9\.3123/);
  });

  test.each(exportFormats)('as %s from a city without services too', async (format) => {
    const empty = aContext(database.app, await registered(database), { now });
    const bytes = await exported(format, empty);
    expect(bytes.length).toBeGreaterThan(0);
    if (['hsds', 'geojson', 'cpsv-ap'].includes(format))
      expect(() => JSON.parse(bytes.toString()) as unknown).not.toThrow();
    if (['xlsx', 'hsds-tabular'].includes(format)) expect(readZip(bytes).size).toBeGreaterThan(0);
  });
});

describe('the page of open data', () => {
  test.each(['/monza/servizi/dati', '/en/monza/servizi/dati'])('%s links every format', async (path) => {
    const html = await (await app.request(path)).text();
    await expectValidHtml(html);
    for (const format of exportFormats) expect(html).toContain(`href="${path}/${format}"`);
  });

  test('leads to the interface for programs', async () => {
    const html = await (await app.request('/monza/servizi/dati')).text();
    const links = [...html.matchAll(/href="(\/monza\/api\/[^"]*)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    );
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect([link, (await app.request(link)).status]).toEqual([link, 200]);
  });

  test.each(exportFormats)('gives %s as a file that any site may read', async (format) => {
    const response = await app.request(`/monza/servizi/dati/${format}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; filename="monza-[a-z-]+\.\w+"$/);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(50);
  });

  test('gives no other format, and nothing of a city that is not open', async () => {
    expect((await app.request('/monza/servizi/dati/sql')).status).toBe(404);
    await registered(database, { slug: 'chiusa', open: false });
    expect((await app.request('/chiusa/servizi/dati')).status).toBe(404);
    expect((await app.request('/chiusa/servizi/dati/csv')).status).toBe(404);
  });

  test('gives the hours of one service, where it has some', async () => {
    const response = await app.request(`/monza/servizi/${id(1)}/orari.ics`);
    expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    // The server's clock is the real one, and of three weeks holidays leave more than one.
    expect(readCalendar(await response.text(), Date.now() + 21 * 86_400_000).length).toBeGreaterThan(5);
    for (const without of [id(30), id(40), id(99), 'x'])
      expect((await app.request(`/monza/servizi/${without}/orari.ics`)).status).toBe(404);
  });
});

test('a reader who leaves halfway leaves no file behind', async () => {
  for await (const piece of exportServices(ctx, 'hsds-tabular')) {
    expect(piece.length).toBeGreaterThan(0);
    break;
  }
  expect(readdirSync(scratch)).toEqual([]);
});
