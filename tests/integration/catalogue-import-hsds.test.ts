import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { importServices, openForImport } from '../../src/features/catalogue/public.ts';
import { bytesAsFile } from '../../src/platform/files/stored-file.ts';
import { writeZip } from '../../src/platform/zip/write-zip.ts';
import { hasSpecification, readExample } from '../setup/hsds-files.ts';
import { hsdsImportScene, organization, service } from './hsds-import-scene.ts';

const { ctx, imported, count, rows } = await hsdsImportScene();

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
    expect(await importServices(ctx(), opened.incoming('altra'))).toMatchObject({ new: 0, changed: 0, tied: 1 });
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
