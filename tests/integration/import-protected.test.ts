import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { exportServices, importServices, mappingSchema, savePlaces } from '../../src/features/catalogue/public.ts';
import { bytesAsFile } from '../../src/platform/files/stored-file.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { rowsOfTenant, tenantTables } from '../setup/rows-of-tenant.ts';
import { testDatabase } from '../setup/test-database.ts';
import { read } from '../../src/features/context.ts';

const database = await testDatabase();
const city = await registered(database);
const system = aContext(database.app, city, { actor: { kind: 'system' } });

const mapping = mappingSchema.parse({
  format: 'will-mapping/1',
  source: 'foglio',
  columns: { title: 'titolo', address: 'indirizzo', lat: 'lat', lon: 'lon', protected: 'protetto' },
});
const sheet = `titolo,indirizzo,lat,lon,protetto
Casa rifugio,Via Nascostissima 3,45.61234,9.21234,sì
Centro antiviolenza,Via Aperta 1,45.6,9.2,no
`;

describe('a table with a column of protected addresses', () => {
  it('keeps them in one table alone, and in no key that somebody could try streets against', async () => {
    await savePlaces(system, [{ kind: 'quarter', name: 'San Biagio', quarter: 'San Biagio', lat: 45.6, lon: 9.2 }]);
    const report = await importServices(system, { format: 'csv', file: bytesAsFile(sheet), mapping });
    expect(report).toMatchObject({ outcome: 'imported', new: 2, warnings: [{ line: 3, reason: 'may-be-shelter' }] });
    const telling: string[] = [];
    for (const table of await tenantTables(database)) {
      const rows = JSON.stringify(await rowsOfTenant(database, city.tenantId, table));
      if (/nascostissim|45\.61234/i.test(rows)) telling.push(table);
    }
    expect(telling).toEqual(['protected_address']);
    const keys = await read(system, (tx) =>
      sql<{ id: string; key: string }>`select id, source_key as key from service where protected_place`.execute(tx),
    );
    let csv = '';
    for await (const piece of exportServices(system, 'csv')) csv += Buffer.from(piece).toString();
    expect(csv).toContain('San Biagio');
    expect(csv).toContain('Via Aperta 1');
    for (const { id, key } of keys.rows) {
      expect(csv).not.toContain(key);
      expect(csv.split(id)).toHaveLength(3);
    }
  });
});
