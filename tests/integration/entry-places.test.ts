import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { editEntry } from '../../src/features/catalogue/entries/edit-entry.ts';
import type { FieldValues } from '../../src/features/catalogue/entries/fields.ts';
import { locationOfPlace } from '../../src/features/catalogue/entries/places/plan-places.ts';
import { placeField } from '../../src/features/catalogue/entries/places/place-fields.ts';
import { readOldVersion, restoreVersion } from '../../src/features/catalogue/entries/restore-version.ts';
import { assembleServices } from '../../src/features/catalogue/hsds/assemble.ts';
import { savePlaces, saveServices } from '../../src/features/catalogue/public.ts';
import { read, type Ctx } from '../../src/features/context.ts';
import type { HsdsAddress, HsdsSchedule } from '../../src/integrations/hsds/public.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { anAccount } from '../setup/an-account.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aService } from './catalogue-scene.ts';
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

const atLibrary = (part: string) => placeField(ids.deskAtLibrary, part);

async function change(values: FieldValues, id: string = ids.desk) {
  const { version } = await entryOf(desk, id);
  return editEntry(desk, id, { seen: version, values, reason: undefined });
}

async function addressAt(street: string): Promise<readonly HsdsAddress[]> {
  const place = (await entryOf(desk, ids.desk)).content.places?.[ids.deskAtLibrary];
  return (place?.location.addresses ?? []).map((one) => ({ ...one, address_1: street }));
}

const wednesdays: readonly HsdsSchedule[] = [
  { id: '7c0ffee0-0000-4000-8000-0000000000ff', freq: 'WEEKLY', byday: 'WE', opens_at: '15:00', closes_at: '18:00' },
];

const locations = () =>
  read(system, async (tx) => {
    const { rows } = await sql<{ id: string }>`select id from location order by id`.execute(tx);
    return rows.map(({ id }) => id);
  });

describe('correcting one place of an entry', () => {
  test('changes the sheet, moves it on the map, and leaves the other services that are there alone', async () => {
    const outcome = await change(new Map([[atLibrary('location.addresses'), await addressAt('Via Nuova 5')]]));
    expect(outcome).toMatchObject({ kind: 'changed', lostPosition: false });
    const [library, hall] = await placesTold(system, ids.desk);
    expect(library).toMatchObject({ name: 'Biblioteca', address: 'Via Nuova 5, Monza', at: [9.25, 45.6] });
    expect(hall).toMatchObject({ address: 'Corso Lungo 8, Monza', at: [9.28, 45.59] });
    expect(await placesTold(system, ids.reading)).toMatchObject([
      { address: 'Via Padre Reginaldo 3, Monza', at: [9.27, 45.58] },
    ]);
    // The entry's own row, which the search and lists read, follows.
    expect((await entryOf(desk, ids.desk)).content).toMatchObject({ address: 'Via Nuova 5', lat: 45.6, lon: 9.25 });
  });

  test('says honestly that nobody knows where a new address is', async () => {
    const outcome = await change(new Map([[atLibrary('location.addresses'), await addressAt('Via Ignota 5')]]));
    expect(outcome).toMatchObject({ kind: 'changed', lostPosition: true });
    const [library] = await placesTold(system, ids.desk);
    expect(library).toMatchObject({ address: 'Via Ignota 5, Monza' });
    expect(library).not.toHaveProperty('at');
  });

  test('believes a position that somebody gives with the address', async () => {
    const position = { lat: 45.57, lon: 9.26 };
    await change(
      new Map<`places.${string}`, unknown>([
        [atLibrary('location.addresses'), await addressAt('Via Ignota 5')],
        [atLibrary('position'), position],
      ]),
    );
    expect((await placesTold(system, ids.desk))[0]).toMatchObject({ at: [9.26, 45.57] });
  });

  test('opens and closes it by its new hours, in the search too', async () => {
    const openings = () =>
      read(system, async (tx) => {
        const { rows } = await sql<{ at: string }>`
          select distinct to_char(opens_at at time zone 'Europe/Rome', 'ID HH24:MI') as at from opening where service_id = ${ids.desk}`.execute(
          tx,
        );
        return rows.map(({ at }) => at).join();
      });
    const before = await openings();
    await change(new Map([[atLibrary('hsds.schedules'), wednesdays]]));
    const { content } = await entryOf(desk, ids.desk);
    expect(content.places?.[ids.deskAtLibrary]?.hsds.schedules).toEqual(wednesdays);
    expect(await openings()).not.toBe(before);
    // The hours are of the service there: the library is the same row as before.
    expect(content.places?.[ids.deskAtLibrary]?.locationId).toBe(ids.library);
  });

  test('leaves no location behind that would still say what was corrected', async () => {
    const { content } = await entryOf(desk, ids.desk);
    const hall = content.places?.[ids.deskAtHall];
    await change(new Map([[placeField(ids.deskAtHall, 'name'), 'Sala nuova']]));
    expect(hall?.locationId).toBe(ids.hall);
    expect(await locations()).toEqual([ids.library, locationOfPlace(ids.deskAtHall)].sort());
  });
});

describe('adding and taking away', () => {
  const added = placeField('7c0ffee0-0000-4000-8000-0000000000aa');
  const place = {
    locationId: '7c0ffee0-0000-4000-8000-0000000000ab',
    name: 'Centro nuovo',
    location: { accessibility: [{ id: '7c0ffee0-0000-4000-8000-0000000000ac', description: 'Ascensore' }] },
    hsds: { schedules: wednesdays },
  };

  test('a place is there and found, goes, and comes back whole with an earlier version', async () => {
    expect(await change(new Map([[added, place]]))).toMatchObject({ kind: 'changed' });
    expect((await placesTold(system, ids.desk)).map(({ name }) => name)).toContain('Centro nuovo');
    const { version } = await entryOf(desk, ids.desk);
    await change(new Map([[added, undefined]]));
    expect((await placesTold(system, ids.desk)).map(({ name }) => name)).not.toContain('Centro nuovo');
    const old = await readOldVersion(desk, ids.desk, version);
    expect(old?.fields).toEqual([added]);
    await restoreVersion(desk, ids.desk, { number: version, seen: version + 1 });
    const back = (await entryOf(desk, ids.desk)).content.places?.['7c0ffee0-0000-4000-8000-0000000000aa'];
    expect(back).toMatchObject({ name: 'Centro nuovo', location: place.location, hsds: place.hsds });
  });

  test('the first row of places does not lose where the entry was', async () => {
    const own = aService({
      title: 'Emporio',
      address: 'Via Vecchia 1',
      locality: 'Monza',
      position: { lat: 45.5, lon: 9.2 },
    });
    await saveServices(system, [own]);
    const { rows } = await read(system, (tx) =>
      sql<{ id: string }>`select id from service where title = 'Emporio'`.execute(tx),
    );
    const id = rows[0]?.id ?? '';
    await change(new Map([[added, place]]), id);
    expect(await placesTold(system, id)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ address: 'Via Vecchia 1, Monza', at: [9.2, 45.5] }),
        expect.objectContaining({ name: 'Centro nuovo' }),
      ]),
    );
    await restoreVersion(desk, id, { number: 1, seen: 2 });
    expect(await placesTold(system, id)).toMatchObject([{ address: 'Via Vecchia 1, Monza', at: [9.2, 45.5] }]);
    // Its source comes again with the same address and another title: the place that was added is no longer there, and its own is.
    await saveServices(system, [{ ...own, title: 'Emporio solidale' }]);
    expect(await placesTold(system, id)).toMatchObject([{ address: 'Via Vecchia 1, Monza', at: [9.2, 45.5] }]);
  });
});

describe('a second place', () => {
  test('changes nothing of where the entry was: to people, in lists, nor to other systems', async () => {
    await saveServices(system, [
      aService({ title: 'Emporio', address: 'Via Vecchia 1, 20900', position: { lat: 45.5, lon: 9.2 } }),
    ]);
    const { rows } = await read(system, (tx) =>
      sql<{ id: string }>`select id from service where title = 'Emporio'`.execute(tx),
    );
    const id = rows[0]?.id ?? '';
    const hsds = async () =>
      (await read(system, (tx) => assembleServices(tx, system, [id])))[0]?.service_at_locations ?? [];
    const [own] = await hsds();
    const { content: before } = await entryOf(desk, id);
    const second = {
      locationId: '7c0ffee0-0000-4000-8000-0000000000ab',
      location: { addresses: await addressAt('Via Nuova 5') },
      hsds: {},
    };
    await change(new Map([[placeField('00000000-0000-4000-8000-0000000000aa'), second]]), id);
    const { content: after } = await entryOf(desk, id);
    const where = ({ address, locality, lat, lon, quarter }: typeof after) => ({
      address,
      locality,
      lat,
      lon,
      quarter,
    });
    expect(where(after)).toEqual(where(before));
    expect(own).toMatchObject({
      location: { addresses: [{ postal_code: '20900', state_province: expect.any(String) as string }] },
    });
    expect(await hsds()).toContainEqual(own);
  });
});

describe('a source that comes again', () => {
  test('keeps what people corrected of a place, says so, and updates the rest', async () => {
    await change(new Map([[atLibrary('location.addresses'), await addressAt('Via Nuova 5')]]));
    const report = await importTold(system, { libraryStreet: 'Via Padre Reginaldo 33', hallHours: '08:00' });
    // Whoever corrects an entry has looked at it: that day stays too.
    const kept = [atLibrary('location.addresses'), 'hsds.assured_date'];
    expect(report.kept).toMatchObject([{ serviceId: ids.desk, fields: kept }]);
    const [library, hall] = await placesTold(system, ids.desk);
    expect(library).toMatchObject({ address: 'Via Nuova 5, Monza', at: [9.25, 45.6], accessibility: ['Rampa'] });
    expect(hall).toMatchObject({ address: 'Corso Lungo 8, Monza' });
    const { content, version } = await entryOf(desk, ids.desk);
    expect(content.places?.[ids.deskAtHall]?.hsds.schedules).toMatchObject([{ opens_at: '08:00' }]);
    expect(content.address).toBe('Via Nuova 5');
    // What it said of the hall before is a version.
    const old = await readOldVersion(desk, ids.desk, version - 1);
    expect(old?.fields).toEqual([placeField(ids.deskAtHall, 'hsds.schedules')]);
    expect(await placesTold(system, ids.reading)).toMatchObject([{ address: 'Via Padre Reginaldo 33, Monza' }]);
  });

  test('brings back no place that was taken away, and takes away none that was added', async () => {
    const added = placeField('7c0ffee0-0000-4000-8000-0000000000aa');
    await change(
      new Map<`places.${string}`, unknown>([
        [placeField(ids.deskAtHall), undefined],
        [added, { locationId: ids.library, name: 'Centro nuovo', location: {}, hsds: {} }],
      ]),
    );
    await importTold(system, { deskName: 'Sportello degli aiuti' });
    const { content } = await entryOf(desk, ids.desk);
    expect(content.title).toBe('Sportello degli aiuti');
    expect((await placesTold(system, ids.desk)).map(({ name }) => name)).toEqual(['Biblioteca', 'Centro nuovo']);
  });

  test('takes a place away that only it knows', async () => {
    await importTold(system, { withHall: false });
    const { content, version } = await entryOf(desk, ids.desk);
    expect(Object.keys(content.places ?? {})).toEqual([ids.deskAtLibrary]);
    expect((await readOldVersion(desk, ids.desk, version - 1))?.fields).toEqual([placeField(ids.deskAtHall)]);
  });
});
