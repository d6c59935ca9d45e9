import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { exportServices } from '../../src/features/catalogue/public.ts';
import { writeZip } from '../../src/platform/zip/write-zip.ts';
import { hsdsImportScene, organization, service } from './hsds-import-scene.ts';

const { ctx, outcomeOf, imported, tried, count, rows } = await hsdsImportScene();

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

  test('of an organisation that nobody tells of come without it, and say so, in the preview too', async () => {
    const lines = [
      service({ organization_id: randomUUID() }),
      service({ organization_id: organization.id }),
      service({ name: 'Spesa a casa' }),
      { ...organization, website: 'https://prova.example.org' },
    ].map((one) => JSON.stringify(one));
    const expected = [{ line: 1, field: 'organization_id', reason: 'no-organization' }];
    expect((await tried(lines.join('\n'))).warnings).toEqual(expected);
    const report = await imported(lines.join('\n'));
    expect([report.new, report.rejected, report.warnings]).toEqual([3, [], expected]);
    expect(await rows(sql`select count(provider_id)::int as n from service`)).toEqual([{ n: 1 }]);
    // The catalogue has one of that id since: nothing is missing any more.
    expect((await imported(service({ organization_id: organization.id }))).warnings).toEqual([]);
  });

  test('of an organisation that is in no table are told by table and line', async () => {
    const [id, known, other] = [randomUUID(), randomUUID(), randomUUID()];
    const files = {
      'organizations.csv': ['id,name,description', `${known},Ente,Di prova`],
      'services.csv': [
        'id,organization_id,name,status',
        `${randomUUID()},${known},Pasti,active`,
        `${id},${other},Spesa,active`,
      ],
      'phones.csv': ['id,service_id,number', `${randomUUID()},${id},039 000000`],
    };
    const pieces: Uint8Array[] = [];
    const zip = Object.entries(files).map(([name, lines]) => ({ name, content: [lines.join('\n')] }));
    for await (const piece of writeZip(zip)) pieces.push(piece);
    const expected = [{ line: 3, field: 'services.csv: organization_id', reason: 'no-organization' }];
    expect((await tried(Buffer.concat(pieces))).warnings).toEqual(expected);
    const report = await imported(Buffer.concat(pieces));
    expect([report.new, report.rejectedCount, report.warnings]).toEqual([2, 0, expected]);
    expect(await rows(sql`select title, provider_name as provider from service order by title`)).toEqual([
      { title: 'Pasti', provider: 'Ente' },
      { title: 'Spesa', provider: null },
    ]);
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
    for await (const piece of exportServices(ctx(), 'geojson')) pieces.push(Buffer.from(piece));
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
