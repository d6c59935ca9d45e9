import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { editEntry } from '../../src/features/catalogue/entries/edit-entry.ts';
import type { EntryField, FieldValues } from '../../src/features/catalogue/entries/fields.ts';
import { fieldInWords } from '../../src/features/catalogue/entries/field-words.ts';
import { valueAt } from '../../src/features/catalogue/entries/fields.ts';
import { placeField } from '../../src/features/catalogue/entries/places/place-fields.ts';
import { readHistory, readOldVersion, restoreVersion } from '../../src/features/catalogue/entries/restore-version.ts';
import { protectEntry } from '../../src/features/catalogue/protect/protect-entry.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { anAccount } from '../setup/an-account.ts';
import { rowsOfTenant, tenantTables } from '../setup/rows-of-tenant.ts';
import { testDatabase } from '../setup/test-database.ts';
import { entryOf, ids, importTold, placesTold } from './places-scene.ts';

const database = await testDatabase();
let system: Ctx;
let desk: Ctx;

beforeEach(async () => {
  const city = await registered(database);
  system = aContext(database.app, city, { actor: { kind: 'system' } });
  desk = aContext(database.app, city, { actor: await anAccount(database, city) });
  await importTold(system);
});

async function change(values: FieldValues, id: string = ids.desk) {
  const { version } = await entryOf(desk, id);
  return editEntry(desk, id, { seen: version, values, reason: undefined });
}

const uuid = (n: number) => `7c0ffee0-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** One of each that an entry says beyond the lines of its form. */
const parts: readonly (readonly [EntryField, unknown, string])[] = [
  ['hsds.phones', [{ id: uuid(901), number: '039 999', description: 'La sera' }], '039 999 · La sera'],
  ['hsds.contacts', [{ id: uuid(902), name: 'Ada', title: 'Coordinatrice' }], 'Ada · Coordinatrice'],
  ['hsds.program', { id: uuid(903), name: 'Case aperte', description: '' }, 'Case aperte'],
  ['hsds.service_areas', [{ id: uuid(904), name: 'Triante' }], 'Triante'],
  [
    'hsds.schedules',
    [{ id: uuid(905), freq: 'WEEKLY', byday: 'FR', opens_at: '09:00', closes_at: '10:00' }],
    'venerdì 09:00–10:00',
  ],
  ['hsds.cost_options', [{ id: uuid(906), currency: 'EUR', amount: 3, option: 'Un’ora' }], 'Un’ora · 3,00 €'],
  ['hsds.required_documents', [{ id: uuid(907), document: 'Carta d’identità' }], 'Carta d’identità'],
  ['hsds.languages', [{ id: uuid(908), code: 'ar' }], 'arabo'],
  ['hsds.funding', [{ id: uuid(909), source: 'Fondo di quartiere' }], 'Fondo di quartiere'],
  [placeField(ids.deskAtHall, 'location.transportation'), 'Bus 206', 'Bus 206'],
];

describe('a version of an entry', () => {
  test.each(parts)('keeps %s, compares it in words, and brings it back', async (field, value, words) => {
    const { content: before } = await entryOf(desk, ids.desk);
    expect(await change(new Map([[field, value]]))).toMatchObject({ kind: 'changed', fields: [field] });
    const { version, content } = await entryOf(desk, ids.desk);
    expect(fieldInWords('it', field, valueAt(content, field)).join().replaceAll('\u00a0', ' ')).toBe(words);
    const old = await readOldVersion(desk, ids.desk, version - 1);
    expect(old?.fields).toEqual([field]);
    await restoreVersion(desk, ids.desk, { number: version - 1, seen: version });
    expect(valueAt((await entryOf(desk, ids.desk)).content, field)).toEqual(valueAt(before, field));
    expect((await readOldVersion(desk, ids.desk, version - 1))?.fields).toEqual([]);
    await restoreVersion(desk, ids.desk, { number: version, seen: version + 1 });
    expect(valueAt((await entryOf(desk, ids.desk)).content, field)).toEqual(value);
  });

  test('from before places were kept is read and restored as it is, and touches no place', async () => {
    const { content } = await entryOf(desk, ids.desk);
    const { places: _places, ...old } = content;
    await transact(system, async (tx) => {
      await sql`
        insert into entry_version (tenant_id, entry_kind, entry_id, version, content, replaced_at, replaced_by_kind, cause)
        values (current_setting('app.tenant_id')::uuid, 'service', ${ids.desk}, 1, ${JSON.stringify({ ...old, title: 'Prima' })}::jsonb,
          ${system.now}, 'system', 'import')`.execute(tx);
      await sql`update service set version = 2 where id = ${ids.desk}`.execute(tx);
    });
    const before = await placesTold(system, ids.desk);
    expect((await readOldVersion(desk, ids.desk, 1))?.fields).toEqual(['title']);
    expect(await restoreVersion(desk, ids.desk, { number: 1, seen: 2 })).toMatchObject({ fields: ['title'] });
    expect(await placesTold(system, ids.desk)).toEqual(before);
  });
});

describe('the places of an entry that is hidden', () => {
  const street = /reginaldo|corso lungo|45\.58,|45\.59/i;

  async function telling(): Promise<string[]> {
    const tables: string[] = [];
    for (const table of await tenantTables(database)) {
      const text = JSON.stringify(await rowsOfTenant(database, desk.municipality.tenantId, table));
      if (/reginaldo|corso lungo/i.test(text)) tables.push(table);
    }
    return tables;
  }

  test('are told by no version of it, nor by those of others that were there', async () => {
    await change(new Map([[placeField(ids.deskAtHall, 'location.transportation'), 'Bus 206']]));
    await change(new Map([['description', 'Si legge insieme.']]), ids.reading);
    for (const id of [ids.desk, ids.reading]) expect(await protectEntry(desk, id)).toBe('protected');
    expect(await telling()).toEqual(['protected_address']);
    for (const id of [ids.desk, ids.reading]) {
      const history = await readHistory(desk, id);
      expect(history?.versions.length).toBeGreaterThan(0);
      expect(JSON.stringify(history?.versions)).not.toMatch(street);
    }
  });

  test('come back by no restoring, and their hours do', async () => {
    const hours = [{ id: uuid(910), freq: 'WEEKLY' as const, byday: 'SU', opens_at: '09:00', closes_at: '10:00' }];
    const field = placeField(ids.deskAtHall, 'hsds.schedules');
    await change(new Map([[field, hours]]));
    await protectEntry(desk, ids.desk);
    const { version } = await entryOf(desk, ids.desk);
    const outcome = await restoreVersion(desk, ids.desk, { number: version - 2, seen: version });
    expect(outcome).toMatchObject({ kind: 'changed', fields: [field] });
    expect(JSON.stringify(await placesTold(system, ids.desk))).not.toMatch(street);
    expect(valueAt((await entryOf(desk, ids.desk)).content, field)).toMatchObject([{ byday: 'TU' }]);
  });

  test('take no new place, and no address', async () => {
    await protectEntry(desk, ids.desk);
    const added = placeField(uuid(911));
    const place = {
      locationId: uuid(912),
      name: 'Altrove',
      location: { addresses: [{ address_1: 'Via Altrove 1' }] },
      hsds: {},
    };
    expect(await change(new Map([[added, place]]))).toEqual({ kind: 'tells-address', field: added });
    const field = placeField(ids.deskAtHall, 'location.transportation');
    expect(await change(new Map([[field, 'Bus 206']]))).toEqual({ kind: 'tells-address', field });
  });
});
