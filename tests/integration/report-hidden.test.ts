import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { reportEntry } from '../../src/features/catalogue/freshness/report-entry.ts';
import { checksOfToday } from '../../src/features/catalogue/freshness/read-today.ts';
import { settleReports } from '../../src/features/catalogue/freshness/report-store.ts';
import { cleanKeeping } from '../../src/features/catalogue/keeping/clean-keeping.ts';
import { mayChangeEntries } from '../../src/features/catalogue/policy.ts';
import { protectEntry } from '../../src/features/catalogue/protect/protect-entry.ts';
import { read, transact, type Ctx } from '../../src/features/context.ts';
import { actorId } from '../../src/features/people/public.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { anAccount } from '../setup/an-account.ts';
import { testDatabase } from '../setup/test-database.ts';
import { ids, importTold } from './places-scene.ts';

const database = await testDatabase();
let system: Ctx;
let desk: Ctx;
let reader: Ctx;

const street = /padre reginaldo/i;
const telling = 'Ora è in via Padre Reginaldo 3, suona Ada.';

beforeEach(async () => {
  const city = await registered(database);
  system = aContext(database.app, city, { actor: { kind: 'system' } });
  desk = { ...system, actor: await anAccount(database, city) };
  reader = { ...system, actor: { kind: 'public' } };
  await importTold(system);
});

const report = (words: string, id: string = ids.desk) => reportEntry(reader, id, { wrong: ['place'], words });

const kept = () =>
  read(system, async (tx) => {
    const { rows } = await sql<{ words: string }>`select words from entry_report order by words`.execute(tx);
    return rows.map(({ words }) => words);
  });

/** What the desk is told of an entry. */
async function told(id: string = ids.desk) {
  const entries = (await checksOfToday(desk))?.entries ?? [];
  return entries.find((entry) => entry.id === id)?.reports.map(({ words, redacted }) => [words, redacted]);
}

/** As an import does whose source says that the library is protected from now on. */
const protectedBySource = () =>
  transact(system, async (tx) => {
    await sql`update location set protected_place = true, lat = null, lon = null, hsds = '{}' where id = ${ids.library}`.execute(
      tx,
    );
    await sql`insert into protected_address (tenant_id, entry_kind, entry_id, address, lat, lon, hsds)
      values (current_setting('app.tenant_id')::uuid, 'location', ${ids.library}, 'Via Padre Reginaldo 3', 45.58, 9.27, '{}')`.execute(
      tx,
    );
  });

describe('a report that says where a place is', () => {
  test('is told and kept without it once the place is protected, by whatever service that is given there, settled or not', async () => {
    await report(telling);
    const permit = mayChangeEntries(desk.actor);
    const by = actorId(desk.actor);
    if (permit === undefined || by === undefined) throw new Error('the desk keeps entries');
    await transact(desk, async (tx) => {
      const { rows } = await sql<{ id: string }>`select id from entry_report`.execute(tx);
      const only = rows.map(({ id }) => id);
      expect(await settleReports(tx, permit, ids.desk, { by, at: desk.now, only })).toBe(1);
    });
    await report(telling);
    await report('Il telefono è vecchio.');
    expect((await kept()).filter((words) => street.test(words))).toHaveLength(2);

    expect(await protectEntry(desk, ids.reading)).toBe('protected');
    const without = 'Ora è in …, suona Ada.';
    expect(await kept()).toEqual(['Il telefono è vecchio.', without, without]);
    expect(await told()).toEqual(
      expect.arrayContaining([
        [without, true],
        ['Il telefono è vecchio.', false],
      ]),
    );
  });

  test('is kept without it when the place was protected before', async () => {
    await protectEntry(desk, ids.desk);
    await report(telling);
    await report('Il telefono è vecchio.');
    expect(await kept()).toEqual(['Il telefono è vecchio.', 'Ora è in …, suona Ada.']);
    expect((await told())?.map(([, redacted]) => redacted).toSorted()).toEqual([false, true]);
  });

  test('is told without it at once when a source protects the place, and kept without it within the hour', async () => {
    await report(telling);
    expect(await told()).toEqual([[telling, false]]);
    await protectedBySource();
    expect(await told()).toEqual([['Ora è in …, suona Ada.', true]]);
    expect(await kept()).toEqual([telling]);
    await cleanKeeping(system);
    expect(await kept()).toEqual(['Ora è in …, suona Ada.']);
  });

  test('of another place stays as it is', async () => {
    await report('La sede è in via Dante 5.');
    await protectEntry(desk, ids.desk);
    expect(await told()).toEqual([['La sede è in via Dante 5.', false]]);
  });
});
