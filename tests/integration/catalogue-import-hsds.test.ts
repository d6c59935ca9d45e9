import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  exportServices,
  importServices,
  openForImport,
  type ImportReport,
} from '../../src/features/catalogue/public.ts';
import { read, type Ctx } from '../../src/features/context.ts';
import { bytesAsFile } from '../../src/platform/files/stored-file.ts';
import { writeZip } from '../../src/platform/zip/write-zip.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { hasSpecification, readExample } from '../setup/hsds-files.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
let ctx: Ctx;

beforeEach(async () => {
  ctx = aContext(database.app, await registered(database), { actor: { kind: 'system' } });
});

async function outcomeOf(content: string | Uint8Array) {
  const opened = await openForImport({ kind: 'file', file: bytesAsFile(content) });
  if (opened.kind === 'refused') return { outcome: 'refused', refusal: opened.refusal } as const;
  if (opened.kind === 'table') throw new Error('a table');
  return importServices(ctx, opened.incoming('prova'));
}

async function imported(content: unknown): Promise<ImportReport> {
  const text = content instanceof Uint8Array || typeof content === 'string' ? content : JSON.stringify(content);
  const outcome = await outcomeOf(text);
  if (outcome.outcome !== 'imported') throw new Error(JSON.stringify(outcome));
  return outcome;
}

async function count(table: string): Promise<number> {
  return read(ctx, async (tx) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(tx);
    return rows[0]?.n ?? 0;
  });
}

function rows<Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return read(ctx, async (tx) => (await query.execute(tx)).rows);
}

const service = (given: object = {}) => ({ id: randomUUID(), name: 'Pasti caldi', status: 'active', ...given });
const organization = { id: randomUUID(), name: 'Associazione Prova', description: 'Di prova' };

describe('the records of HSDS', () => {
  test.each([
    ['one object', (one: object) => JSON.stringify(one)],
    ['a list', (one: object) => JSON.stringify([one])],
    ['a page', (one: object) => JSON.stringify({ total_items: 1, contents: [one] })],
    ['lines', (one: object) => `${JSON.stringify(one)}\n`],
    ['UTF-16', (one: object) => Buffer.from(`\ufeff${JSON.stringify(one)}`, 'utf16le')],
  ])('come as %s', async (_, write) => {
    expect((await imported(write(service()))).new).toBe(1);
    expect(await count('service')).toBe(1);
  });

  test('keep their ids, their organisation and their places', async () => {
    const place = {
      id: randomUUID(),
      location: { id: randomUUID(), location_type: 'physical', latitude: 45.5, longitude: 9.2 },
    };
    const one = service({ organization, service_at_locations: [place] });
    await imported(one);
    expect(
      await rows(sql`select s.id, s.lat, p.name, p.source from service s join provider p on p.id = s.provider_id`),
    ).toEqual([{ id: one.id, lat: 45.5, name: 'Associazione Prova', source: 'prova' }]);
    expect(await rows(sql`select a.id, a.location_id from service_at_location a`)).toEqual([
      { id: place.id, location_id: place.location.id },
    ]);
    expect(await imported(one)).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
  });

  test('find their organisation though it comes after them', async () => {
    await imported([
      service({ organization_id: organization.id }),
      { ...organization, website: 'https://prova.example.org' },
    ]);
    expect(await rows(sql`select provider_id as id, provider_name as name from service`)).toEqual([
      { id: organization.id, name: organization.name },
    ]);
  });

  test('of an organisation keep what it said before', async () => {
    await imported(service({ organization }));
    await imported(service({ organization: { ...organization, name: 'Associazione Nuova' } }));
    expect(await rows(sql`select name, version from provider`)).toEqual([{ name: 'Associazione Nuova', version: 2 }]);
    expect(await rows(sql`select entry_kind as kind, content ->> 'name' as name from entry_version`)).toEqual([
      { kind: 'provider', name: 'Associazione Prova' },
    ]);
  });

  test('with an address that is protected come without it, and it is kept apart', async () => {
    const shelter = {
      id: randomUUID(),
      location_type: 'physical',
      will_protected: true,
      latitude: 45.61234,
      longitude: 9.21234,
      transportation: 'Fermata di via Segretissima',
      addresses: [
        {
          id: randomUUID(),
          address_1: 'Via Segretissima 7',
          city: 'Prova',
          state_province: 'MB',
          postal_code: '20900',
          country: 'IT',
          address_type: 'physical',
        },
      ],
    };
    const owner = { ...organization, description: 'Siamo in via Segretissima, 7', locations: [shelter] };
    await imported([
      service({ description: 'Vieni in via segretissima', organization: owner }),
      { ...organization, id: randomUUID(), locations: [{ ...shelter, id: randomUUID() }] },
    ]);
    await imported(
      service({
        service_at_locations: [
          { id: randomUUID(), description: 'Suona in via Segretissima 7', location: { ...shelter, id: randomUUID() } },
        ],
      }),
    );
    expect(await count('location')).toBe(3);
    const told = ['service', 'provider', 'location', 'service_at_location', 'entry_version', 'search_word'];
    for (const table of told) {
      const written = await rows<{ text: string }>(sql`select t::text as text from ${sql.table(table)} t`);
      expect(
        written.filter(({ text }) => /segretissim|45\.61234|9\.21234/i.test(text)),
        table,
      ).toEqual([]);
    }
    expect(await rows(sql`select distinct address, lat from protected_address where entry_kind = 'location'`)).toEqual([
      { address: 'Via Segretissima 7', lat: 45.61234 },
    ]);
  });

  test.each([
    ['a mark of protection that cannot be read', { will_protected: 'sì' }, 'will_protected'],
    [
      'a protected address that is half an address',
      { will_protected: true, addresses: [{ address_1: 'x' }] },
      'addresses.0.id',
    ],
  ])('with %s are refused whole', async (_, marks, field) => {
    const location = { id: randomUUID(), location_type: 'physical', latitude: 45.6, longitude: 9.2, ...marks };
    const report = await imported([service({ service_at_locations: [{ id: randomUUID(), location }] }), service()]);
    expect(report).toMatchObject({ new: 1, rejected: [{ field: `service_at_locations.0.location.${field}` }] });
    expect(await count('location')).toBe(0);
  });

  test('that are protected and say a position alone are put in no place', async () => {
    const location = {
      id: randomUUID(),
      location_type: 'physical',
      latitude: 45.6,
      longitude: 9.2,
      will_protected: true,
    };
    await imported(service({ service_at_locations: [{ id: randomUUID(), location }] }));
    expect(await rows(sql`select lat from location union select lat from service`)).toEqual([{ lat: null }]);
    expect(await rows(sql`select distinct lat from protected_address`)).toEqual([{ lat: 45.6 }]);
  });

  test('with the id of a service from elsewhere are that service, and leave it alone', async () => {
    const one = service();
    await imported(one);
    const opened = await openForImport({
      kind: 'file',
      file: bytesAsFile(JSON.stringify({ ...one, name: 'Altro nome' })),
    });
    if (opened.kind !== 'hsds') throw new Error(opened.kind);
    expect(await importServices(ctx, opened.incoming('altra'))).toMatchObject({ new: 0, changed: 0, tied: 1 });
    expect(await rows(sql`select title, source from service`)).toEqual([{ title: 'Pasti caldi', source: 'prova' }]);
  });

  test('of tables are joined as the specification says', async () => {
    const [id, place, location] = [randomUUID(), randomUUID(), randomUUID()];
    const files = {
      'dati/services.csv': `id,organization_id,name,status,minimum_age\n${id},${organization.id},"Pasti, caldi",active,6\n`,
      'dati/organizations.csv': `id,name,description\n${organization.id},${organization.name},x\n`,
      'dati/service_at_location.csv': `id,service_id,location_id\n${place},${id},${location}\n`,
      'dati/locations.csv': `id,location_type,latitude,longitude\n${location},physical,45.58,9.27\n`,
      'dati/phones.csv': `id,service_id,number\n${randomUUID()},${id},039 000000\n`,
    };
    const pieces: Uint8Array[] = [];
    for await (const piece of writeZip(Object.entries(files).map(([name, text]) => ({ name, content: [text] }))))
      pieces.push(piece);
    expect(await imported(Buffer.concat(pieces))).toMatchObject({ format: 'hsds-tables', new: 1 });
    expect(
      await rows(sql`select title, lat, hsds ->> 'minimum_age' as age, sections -> 'contacts' ->> 'phone' as phone,
        (select name from provider p where p.id = provider_id) as provider from service`),
    ).toEqual([{ title: 'Pasti, caldi', lat: 45.58, age: '6', phone: '039 000000', provider: organization.name }]);
  });

  test
    .skipIf(!hasSpecification)
    .each([
      'service_full',
      'service_list',
      'organization_full',
      'organization_list',
      'service_at_location_full',
      'location',
      'taxonomy',
      'taxonomy_term',
    ])('of the specification’s own example %s come in without a word', async (name) => {
    expect(await imported(readExample(name))).toMatchObject({ rejected: [], rejectedCount: 0 });
  });
});

describe('records that are wrong', () => {
  test('are left out with line and reason, and the others come in', async () => {
    const one = service();
    const lines = [
      one,
      { ...one, name: 'Di nuovo' },
      { name: 'Senza id', status: 'active' },
      { x: 1 },
      'testo',
      service({ id: 'no' }),
    ];
    const text = `[\n${lines.map((line) => (line === 'testo' ? '{}' : JSON.stringify(line))).join(',\n')}\n]`;
    const report = await imported(text);
    expect(report.new).toBe(1);
    expect(report.rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'repeated-key'],
      [4, 'invalid'],
      [5, 'unknown-record'],
      [6, 'unknown-record'],
      [7, 'invalid'],
    ]);
    expect(await rows(sql`select title from service`)).toEqual([{ title: 'Pasti caldi' }]);
  });

  test('of one id are one: the first counts, and the others are told', async () => {
    const term = { id: randomUUID(), code: 'T1', name: 'Termine', description: '' };
    const place = { id: randomUUID(), location_type: 'physical', name: 'Sala' };
    const named = (record: object, name: string) => JSON.stringify({ ...record, name });
    const club = { ...organization, website: 'https://prova.example.org', services: [service()] };
    const lines = [
      named(club, 'Circolo'),
      named({ ...club, services: [service({ name: 'Spesa a casa' })] }, 'Altro circolo'),
      named(term, 'Termine'),
      named(term, 'Altro termine'),
      named(place, 'Sala'),
      named(place, 'Altra sala'),
    ];
    const report = await imported(lines.join('\n'));
    expect(report.rejected.map(({ line, reason, field }) => [line, reason, field])).toEqual([
      [2, 'repeated-key', 'id'],
      [4, 'repeated-key', 'id'],
      [6, 'repeated-key', 'id'],
    ]);
    expect(
      await rows(
        sql`select name from provider union select name from taxonomy_term union select name from location order by 1`,
      ),
    ).toEqual([{ name: 'Circolo' }, { name: 'Sala' }, { name: 'Termine' }]);
    // Its services are their own records.
    expect(await rows(sql`select title from service order by 1`)).toEqual([
      { title: 'Pasti caldi' },
      { title: 'Spesa a casa' },
    ]);
  });

  test('in tables are told by table and line: rows without an id, of another width, of an id that came before', async () => {
    const [id, phone] = [randomUUID(), randomUUID()];
    const files = {
      'services.csv': [
        'id,organization_id,name,status',
        `${id},,Pasti,active`,
        `${randomUUID()},,Pasti, caldi,active`,
        ',,Senza id,active',
        `${id},,Altro nome,active`,
        `${id},,Pasti,active`,
        ',,,',
      ],
      'phones.csv': ['id,service_id,number', `${phone},${id},039 000000`, `${phone},${id},039 111111`],
    };
    const pieces: Uint8Array[] = [];
    const zip = Object.entries(files).map(([name, lines]) => ({ name, content: [lines.join('\n')] }));
    for await (const piece of writeZip(zip)) pieces.push(piece);
    const report = await imported(Buffer.concat(pieces));
    expect(report.rejected.map(({ line, reason, field }) => [field, line, reason])).toEqual([
      ['phones.csv: id', 3, 'repeated-key'],
      ['services.csv', 3, 'column-count'],
      ['services.csv: id', 4, 'missing'],
      ['services.csv: id', 5, 'repeated-key'],
    ]);
    expect(await rows(sql`select title, sections -> 'contacts' ->> 'phone' as phone from service`)).toEqual([
      { title: 'Pasti', phone: '039 000000' },
    ]);
  });

  test('in tables that belong to nothing are told by table, line and what they name', async () => {
    const [id, location, joint, taken] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const files = {
      'services.csv': ['id,name,status', `${id},Pasti,active`],
      'locations.csv': ['id,location_type,name', `${location},physical,Sala`],
      'service_at_location.csv': [
        'id,service_id,location_id',
        `${joint},${id},${randomUUID()}`,
        `${taken},${id},${location}`,
        `${randomUUID()},${randomUUID()},${location}`,
      ],
      'phones.csv': [
        'id,service_id,location_id,service_at_location_id,number',
        `${randomUUID()},${id.toUpperCase()},,,039 000000`,
        `${randomUUID()},${randomUUID()},,,039 111111`,
        `${randomUUID()},,,,039 222222`,
        `${randomUUID()},,,${joint},039 333333`,
        `${randomUUID()},,${location},,039 444444`,
      ],
      'attributes.csv': ['id,link_id,link_entity,label', `${randomUUID()},${id},location,Altro`],
      'units.csv': ['id,name', `${randomUUID()},posti`],
      'meta_table_descriptions.csv': ['id,name', `${randomUUID()},services`],
    };
    const pieces: Uint8Array[] = [];
    const zip = Object.entries(files).map(([name, lines]) => ({ name, content: [lines.join('\n')] }));
    for await (const piece of writeZip(zip)) pieces.push(piece);
    const report = await imported(Buffer.concat(pieces));
    const told = report.rejected.map(({ line, reason, field }) => `${field} ${line} ${reason}`);
    expect(told.toSorted()).toEqual([
      'attributes.csv: link_id 2 belongs-to-nothing',
      'phones.csv 4 belongs-to-nothing',
      'phones.csv: service_at_location_id 5 belongs-to-nothing',
      'phones.csv: service_id 3 belongs-to-nothing',
      'service_at_location.csv: service_id, location_id 2 belongs-to-nothing',
      'service_at_location.csv: service_id, location_id 4 belongs-to-nothing',
      'units.csv 2 belongs-to-nothing',
    ]);
    expect([report.new, report.rejectedCount, report.warnings]).toEqual([1, 7, []]);
    expect(await rows(sql`select sections -> 'contacts' ->> 'phone' as phone from service`)).toEqual([
      { phone: '039 000000' },
    ]);
    expect(await rows(sql`select id from service_at_location`)).toEqual([{ id: taken }]);
  });

  test('at a location that nobody tells of come without it, and say so', async () => {
    const at = { id: randomUUID(), location_id: randomUUID() };
    const report = await imported(service({ service_at_locations: [at] }));
    expect(report.warnings.map(({ line, field, reason }) => [line, field, reason])).toEqual([
      [1, 'service_at_locations', 'no-location'],
    ]);
    expect([report.new, await count('service_at_location')]).toEqual([1, 0]);
  });

  test('in a part lose that part, and say so', async () => {
    const report = await imported(service({ url: 'javascript:alert(1)//', minimum_age: 'sei', email: 'nessuna' }));
    expect(report.warnings.map(({ field, reason }) => [field, reason])).toEqual([
      ['email', 'field-dropped'],
      ['minimum_age', 'field-dropped'],
    ]);
    expect(await rows(sql`select url from service`)).toEqual([{ url: null }]);
  });

  test('are on no map with coordinates that cannot be, which is told with the line; the record keeps them', async () => {
    const at = (given: object) => ({ id: randomUUID(), location_type: 'physical', ...given });
    const services = [
      { latitude: 45.58, longitude: 9.27 },
      { latitude: 9.27, longitude: 45.58 },
      { latitude: 0, longitude: 0 },
      { latitude: 200, longitude: 9.27 },
      { longitude: 9.27 },
    ].map((given) => service({ service_at_locations: [{ id: randomUUID(), location: at(given) }] }));
    const alone = at({ name: 'Sala', latitude: 9.27, longitude: 45.58 });
    const report = await imported([...services, alone].map((one) => JSON.stringify(one)).join('\n'));
    expect([report.new, report.rejected]).toEqual([5, []]);
    const field = 'service_at_locations.0.location.latitude';
    expect(report.warnings).toEqual([
      { line: 2, reason: 'coordinates-swapped', field },
      { line: 3, reason: 'coordinates-out-of-bounds', field },
      { line: 4, reason: 'coordinates-out-of-range', field },
      { line: 5, reason: 'coordinates-incomplete', field: field.replace('latitude', 'longitude') },
      { line: 6, reason: 'coordinates-swapped', field: 'latitude' },
    ]);
    expect(await rows(sql`select lat from search_entry where lat is not null`)).toEqual([{ lat: 45.58 }]);
    expect(await rows(sql`select lat from location where lat is not null`)).toEqual([{ lat: 45.58 }]);
    expect(await rows(sql`select count(*)::int as n from location where hsds ->> 'longitude' = '45.58'`)).toEqual([
      { n: 2 },
    ]);
    const pieces: Buffer[] = [];
    for await (const piece of exportServices(ctx, 'geojson')) pieces.push(Buffer.from(piece));
    const { features } = JSON.parse(Buffer.concat(pieces).toString()) as { features: { geometry: object | null }[] };
    expect(features.flatMap(({ geometry }) => geometry ?? [])).toEqual([{ type: 'Point', coordinates: [9.27, 45.58] }]);
  });

  test('lead nobody round in circles: parents, terms, places', async () => {
    const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];
    const member = (id: string, parent: string) => ({
      ...organization,
      id,
      website: 'https://x.example.org',
      parent_organization_id: parent,
    });
    const term = (id: string, parent: string) => ({ id, name: id, description: '', code: id, parent_id: parent });
    const report = await imported([member(a, b), member(b, c), member(c, a), term(a, a), term(b, c), term(c, b)]);
    expect(report.warnings.map(({ field, reason }) => [field, reason])).toEqual([
      ['parent_organization_id', 'cycle-cut'],
      ['parent_id', 'cycle-cut'],
      ['parent_id', 'cycle-cut'],
    ]);
    const circles = sql<{ n: number }>`
      with recursive up (start, id, depth) as (
        select id, parent_id, 1 from taxonomy_term where parent_id is not null
        union all select up.start, t.parent_id, depth + 1 from up join taxonomy_term t on t.id = up.id where t.parent_id is not null and depth < 9
      ) select count(*) as n from up where id = start`;
    expect(await rows(circles)).toEqual([{ n: 0 }]);
  });

  test('of two services at one protected place leave its address to the desk', async () => {
    const location = {
      id: randomUUID(),
      location_type: 'physical',
      will_protected: true,
      addresses: [
        {
          id: randomUUID(),
          address_1: 'Via Segreta 7',
          city: 'Monza',
          state_province: 'MB',
          postal_code: '20900',
          country: 'IT',
          address_type: 'physical',
        },
      ],
    };
    const at = () => ({ service_at_locations: [{ id: randomUUID(), location }] });
    await imported([service({ ...at(), description: 'Si entra da Via Segreta 7.' }), service(at())]);
    const told = await rows(sql<{ text: string }>`select to_jsonb(l)::text as text from location l
      union all select to_jsonb(s)::text from service s union all select string_agg(term, ' ') from service_term`);
    expect(told).toHaveLength(4);
    expect(told.filter(({ text }) => /segret/i.test(text))).toEqual([]);
    expect(await rows(sql`select address from protected_address where entry_kind = 'location'`)).toEqual([
      { address: 'Via Segreta 7' },
    ]);
  });

  test('bear the terms of their taxonomies, and so do their places', async () => {
    const term = { id: randomUUID(), code: 'T1', name: 'Termine', description: '' };
    const attribute = () => ({ id: randomUUID(), taxonomy_term: term });
    const location = { id: randomUUID(), location_type: 'physical', attributes: [attribute()] };
    const place = { id: randomUUID(), location, attributes: [attribute()] };
    const one = service({ attributes: [attribute()], service_at_locations: [place] });
    await imported(one);
    const borne = await rows(
      sql`select entry_kind as kind, entry_id as id from entry_term where term_id = ${term.id}::uuid order by 1`,
    );
    expect(borne).toEqual([
      { kind: 'location', id: location.id },
      { kind: 'service', id: one.id },
      { kind: 'service-at-location', id: place.id },
    ]);
  });

  test('with one place for two services give it to the first', async () => {
    const place = { id: randomUUID(), location: { id: randomUUID(), location_type: 'physical' } };
    const report = await imported([
      service({ service_at_locations: [place, place] }),
      service({ service_at_locations: [place] }),
    ]);
    expect(report.warnings.filter(({ field }) => field === 'service_at_locations')).toHaveLength(2);
    expect([await count('service'), await count('service_at_location')]).toEqual([2, 1]);
  });

  test('break the file at its last line, and nothing of it stays', async () => {
    const many = Array.from({ length: 2500 }, (_, n) =>
      JSON.stringify(service({ name: `Servizio ${n}`, organization })),
    ).join('\n');
    expect(await outcomeOf(`${many}\n{"id": `)).toMatchObject({
      outcome: 'refused',
      refusal: { reason: 'not-json', line: 2501 },
    });
    expect([await count('service'), await count('provider'), await count('service_term')]).toEqual([0, 0, 0]);
  });
});
