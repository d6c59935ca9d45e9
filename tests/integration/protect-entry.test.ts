import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { protectEntry } from '../../src/features/catalogue/protect/protect-entry.ts';
import { openExactPlace } from '../../src/features/catalogue/protect/read-exact-place.ts';
import { savePlaces, saveServices } from '../../src/features/catalogue/public.ts';
import { read, transact } from '../../src/features/context.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { anAccount } from '../setup/an-account.ts';
import { rowsOfTenant, tenantTables } from '../setup/rows-of-tenant.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';
import { exact, importElsewhere, importPosition, shelter } from './hidden-scene.ts';

const database = await testDatabase();
const city = await registered(database, { slug: 'riparo' });
const system = aContext(database.app, city, { actor: { kind: 'system' } });
const desk = aContext(database.app, city, { actor: await anAccount(database, city) });
const app = testApp(database);

const { newId } = system;
const [ownId, elsewhereId, placeId, locationId] = [newId(), newId(), newId(), newId()];
const elsewhere = { serviceId: elsewhereId, placeId, locationId };

/** Tables that say where the places are. */
async function telling(): Promise<string[]> {
  const tables: string[] = [];
  for (const table of await tenantTables(database)) {
    const text = JSON.stringify(await rowsOfTenant(database, city.tenantId, table));
    if (exact.test(text)) tables.push(table);
  }
  return tables;
}

await savePlaces(system, [{ kind: 'quarter', name: 'San Biagio', quarter: 'San Biagio', lat: 45.6, lon: 9.2 }]);
// Twice each: there are earlier versions that say it.
for (const title of ['Casa', 'Casa di tutti']) await saveServices(system, [shelter(ownId, title)]);
for (const name of ['Altra casa', 'Altra casa ancora']) await importElsewhere(system, elsewhere, name);
const before = await telling();

describe('hiding where an entry is', () => {
  it('is for the desk', async () => {
    expect(before).toEqual(expect.arrayContaining(['service', 'location', 'entry_version', 'service_term']));
    const reader = aContext(database.app, city, { actor: { kind: 'public' } });
    expect(await protectEntry(reader, ownId)).toBe('denied');
    expect(await protectEntry(desk, newId())).toBe('unknown');
    expect((await app.request(`/riparo/sportello/catalogo/${ownId}/nascondi`)).status).toBe(403);
  });

  it('leaves the address in one table alone, and its words nowhere', async () => {
    expect(await protectEntry(desk, ownId)).toBe('protected');
    expect(await protectEntry(desk, elsewhereId)).toBe('protected');
    expect(await protectEntry(desk, elsewhereId)).toBe('already');
    expect(await telling()).toEqual(['protected_address']);
    for (const path of [
      '/riparo/api/hsds/services?full=true',
      `/riparo/servizi/${ownId}`,
      `/riparo/servizi/${elsewhereId}`,
    ]) {
      const body = await (await app.request(path)).text();
      expect(body).toContain('San Biagio');
      expect(body).not.toMatch(exact);
    }
  });

  it('lets the desk read where they are, by a note', async () => {
    expect(await openExactPlace(desk, 'service', ownId)).toMatchObject({ address: 'Via Nascostissima 7' });
    expect(await openExactPlace(desk, 'location', locationId)).toMatchObject({ address: 'Via Nascostissima 9' });
    const { rows } = await read(system, (tx) =>
      sql<{ action: string }>`select action from audit_entry where action like 'address-%' order by 1`.execute(tx),
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'address-protected',
      'address-protected',
      'address-read',
      'address-read',
    ]);
  });

  it('holds whatever the sources say afterwards', async () => {
    await saveServices(system, [shelter(ownId, 'Casa, di nuovo')]);
    await importElsewhere(system, elsewhere, 'Altra casa, di nuovo');
    expect(await telling()).toEqual(['protected_address']);
    const html = await (await app.request(`/riparo/servizi/${ownId}`)).text();
    expect(html).toContain('Casa, di nuovo');
  });

  it('holds where the source sends a position again and no street, in a quarter that nobody knows', async () => {
    const ids = { serviceId: newId(), placeId: newId(), locationId: newId() };
    const send = (name: string) => importPosition(system, ids, name);
    await send('Terza casa');
    expect(await telling()).not.toEqual(['protected_address']);
    expect(await protectEntry(desk, ids.serviceId)).toBe('protected');
    expect(await telling()).toEqual(['protected_address']);
    await send('Terza casa, di nuovo');
    expect(await telling()).toEqual(['protected_address']);

    const { address: _street, ...told } = shelter(newId(), 'Quarta casa');
    const own = { sourceKey: 'quarta', description: 'Un posto.', sections: {}, quarter: 'Chissà dove' };
    const noStreet = { ...told, ...own };
    await saveServices(system, [noStreet]);
    expect(await protectEntry(desk, noStreet.id ?? '')).toBe('protected');
    await saveServices(system, [{ ...noStreet, title: 'Quarta casa, di nuovo' }]);
    expect(await telling()).toEqual(['protected_address']);
  });

  it('is the one change that an earlier version allows', async () => {
    const change = (set: ReturnType<typeof sql>) =>
      transact(desk, (tx) => sql`update entry_version set ${set}`.execute(tx));
    await expect(change(sql`content = content || '{"title": "Altro"}'`)).rejects.toThrow(/never changed/);
    await expect(change(sql`content = content || '{"address": "Altrove 1"}', redacted_at = now()`)).rejects.toThrow(
      /never changed/,
    );
    await expect(change(sql`version = version + 100`)).rejects.toThrow(/permission denied/);
    await expect(transact(desk, (tx) => sql`delete from entry_version`.execute(tx))).rejects.toThrow(
      /permission denied/,
    );
  });
});
