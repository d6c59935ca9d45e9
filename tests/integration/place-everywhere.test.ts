import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { editEntry, openSharing } from '../../src/features/catalogue/entries/edit-entry.ts';
import type { EntryField, FieldValues } from '../../src/features/catalogue/entries/fields.ts';
import type { Everywhere } from '../../src/features/catalogue/entries/places/change-everywhere.ts';
import { placeField } from '../../src/features/catalogue/entries/places/place-fields.ts';
import { readHistory, restoreVersion } from '../../src/features/catalogue/entries/restore-version.ts';
import { protectEntry } from '../../src/features/catalogue/protect/protect-entry.ts';
import { savePlaces } from '../../src/features/catalogue/public.ts';
import { read, type Ctx } from '../../src/features/context.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { anAccount } from '../setup/an-account.ts';
import { testDatabase } from '../setup/test-database.ts';
import { entryOf, ids, importTold, placesTold } from './places-scene.ts';

const database = await testDatabase();
let system: Ctx;
let desk: Ctx;

beforeEach(async () => {
  const city = await registered(database);
  system = aContext(database.app, city, { actor: { kind: 'system' } });
  desk = aContext(database.app, city, { actor: await anAccount(database, city) });
  await savePlaces(system, [{ kind: 'street', name: 'Via Nuova', quarter: 'Triante', lat: 45.6, lon: 9.25 }]);
  await importTold(system);
});

async function moved(street: string, id: string = ids.desk, placeId: string = ids.deskAtLibrary): Promise<FieldValues> {
  const place = (await entryOf(desk, id)).content.places?.[placeId];
  const addresses = (place?.location.addresses ?? []).map((one) => ({ ...one, address_1: street }));
  return new Map([[placeField(placeId, 'location.addresses'), addresses]]);
}

async function correct(values: FieldValues, everywhere?: Everywhere, id: string = ids.desk) {
  const { version } = await entryOf(desk, id);
  return editEntry(desk, id, { seen: version, values, reason: 'Ha cambiato sede', everywhere });
}

const bothThere: Everywhere = { placeId: ids.deskAtLibrary, there: [ids.reading] };
const locationOf = async (id: string, placeId: string) =>
  (await entryOf(desk, id)).content.places?.[placeId]?.locationId;

describe('a place that is corrected for all who are there', () => {
  test('says who they are, and gives each its next version, which says with whom', async () => {
    expect(await openSharing(desk, ids.desk, ids.deskAtLibrary)).toEqual([
      { serviceId: ids.reading, title: 'Gruppo di lettura', placeIds: [ids.readingAtLibrary] },
    ]);
    expect(await openSharing(desk, ids.desk, ids.deskAtHall)).toEqual([]);
    expect(await correct(await moved('Via Nuova 5'), bothThere)).toMatchObject({ kind: 'changed', also: 1 });
    for (const id of [ids.desk, ids.reading])
      expect((await placesTold(system, id))[0]).toMatchObject({ address: 'Via Nuova 5, Monza', at: [9.25, 45.6] });
    const history = await readHistory(desk, ids.reading);
    expect(history?.versions[0]).toMatchObject({
      version: 1,
      replaced: { cause: 'desk', reason: 'Luogo corretto insieme a «Sportello aiuti». Ha cambiato sede' },
    });
    expect(history?.entry.changedHere).toEqual([placeField(ids.readingAtLibrary, 'location.addresses')]);
    // The lists and the search read the entry's own row.
    expect(history?.entry.content).toMatchObject({ address: 'Via Nuova 5', lat: 45.6 });
    // One place it was, and one it is.
    expect(await locationOf(ids.desk, ids.deskAtLibrary)).toBe(await locationOf(ids.reading, ids.readingAtLibrary));
    const { rows } = await read(system, (tx) => sql`select from location where id = ${ids.library}`.execute(tx));
    expect(rows).toEqual([]);
  });

  test('stays so when its source comes again, and can be corrected for all again, by whichever of them', async () => {
    await correct(await moved('Via Nuova 5'), bothThere);
    await importTold(system, { libraryStreet: 'Via Padre Reginaldo 33' });
    for (const id of [ids.desk, ids.reading])
      expect((await placesTold(system, id))[0]).toMatchObject({ address: 'Via Nuova 5, Monza' });
    const back: Everywhere = { placeId: ids.readingAtLibrary, there: [ids.desk] };
    await correct(await moved('Via Nuova 9', ids.reading, ids.readingAtLibrary), back, ids.reading);
    for (const id of [ids.desk, ids.reading])
      expect((await placesTold(system, id))[0]).toMatchObject({ address: 'Via Nuova 9, Monza' });
  });

  test('and is then corrected for one alone leaves the others where they are', async () => {
    await correct(await moved('Via Nuova 5'), bothThere);
    for (const street of ['Via Nuova 7', 'Via Nuova 8']) await correct(await moved(street));
    expect((await placesTold(system, ids.desk))[0]).toMatchObject({ address: 'Via Nuova 8, Monza' });
    expect((await placesTold(system, ids.reading))[0]).toMatchObject({ address: 'Via Nuova 5, Monza' });
    await restoreVersion(desk, ids.desk, { number: 2, seen: 4 });
    expect((await placesTold(system, ids.desk))[0]).toMatchObject({ address: 'Via Nuova 5, Monza' });
    expect((await placesTold(system, ids.reading))[0]).toMatchObject({ address: 'Via Nuova 5, Monza' });
  });

  test('keeps the hours of the service there to itself', async () => {
    const hours = [
      {
        id: '7c0ffee0-0000-4000-8000-0000000000ff',
        freq: 'WEEKLY',
        byday: 'WE',
        opens_at: '15:00',
        closes_at: '18:00',
      },
    ];
    const values: FieldValues = new Map<EntryField, unknown>([
      ...(await moved('Via Nuova 5')),
      [placeField(ids.deskAtLibrary, 'hsds.schedules'), hours],
    ] as const);
    await correct(values, bothThere);
    const reading = (await entryOf(desk, ids.reading)).content.places?.[ids.readingAtLibrary];
    expect(reading?.hsds.schedules).toBeUndefined();
    const alone = await correct(new Map([[placeField(ids.deskAtLibrary, 'hsds.schedules'), []]]), bothThere);
    expect(alone).not.toHaveProperty('also');
    expect((await entryOf(desk, ids.reading)).version).toBe(2);
  });

  test('is not when others are there than the person was told', async () => {
    for (const there of [[], [ids.reading, ids.desk]])
      expect(await correct(await moved('Via Nuova 5'), { ...bothThere, there })).toEqual({ kind: 'others-there' });
    expect((await entryOf(desk, ids.desk)).version).toBe(1);
  });

  test('is not when it would tell where one of them is hidden', async () => {
    await protectEntry(desk, ids.reading);
    const hidden = { placeId: ids.deskAtLibrary, there: [ids.reading] };
    expect(await correct(new Map([[placeField(ids.deskAtLibrary, 'name'), 'Altrove']]), hidden)).toMatchObject({
      kind: 'tells-address',
    });
    expect((await entryOf(desk, ids.desk)).version).toBe(1);
  });

  test('is written whole or not at all when somebody changed the entry meanwhile', async () => {
    const values = await moved('Via Nuova 5');
    await correct(new Map([[placeField(ids.deskAtLibrary, 'name'), 'Biblioteca civica']]));
    const outcome = await editEntry(desk, ids.desk, { seen: 1, values, reason: undefined, everywhere: bothThere });
    expect(outcome.kind).toBe('others-there');
    expect((await placesTold(system, ids.reading))[0]).toMatchObject({ address: 'Via Padre Reginaldo 3, Monza' });
  });
});
