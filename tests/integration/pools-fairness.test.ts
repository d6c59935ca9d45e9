import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { runPoolingNow } from '../../src/features/pools/public.ts';
import { readBorne } from '../../src/features/pools/run/stretch-store.ts';
import { read } from '../../src/features/context.ts';
import { inTenant } from '../../src/platform/db/database.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aCity, aHousehold, rowsOf, type PooledCity } from './pools-city.ts';

const database = await testDatabase();

interface Stretch {
  readonly who: string;
  readonly distance: number | null;
  readonly price: number | null;
  readonly total: number;
}

function stretchOf(city: PooledCity): Promise<Stretch[]> {
  return rowsOf<Stretch>(
    city,
    sql`select c.name as who, s.distance, s.price, s.total from pooling_stretch s
      join request_contact c on c.request_id = s.request_id order by s.kept_at, c.name`,
  );
}

async function run(city: PooledCity, seconds: number): Promise<void> {
  const now = new Date(city.system.now.getTime() + seconds * 1000);
  const { kind } = await runPoolingNow({ ...city.system, now }, { secondsToSolve: 60 });
  expect(kind).toBe('done');
}

it('keeps what each family bore: its share of what it could bear, or all of it where it was left out', async () => {
  const city = await aCity(database, {
    households: [aHousehold('anna', { maxCents: 550 }), aHousehold('bruno'), aHousehold('far', { lat: 45.7 })],
  });
  await run(city, 0);
  const [anna, bruno, far] = await stretchOf(city);
  expect(anna?.price).toBe(1);
  expect(bruno?.price).toBe(0.5);
  expect(anna?.distance).toBeLessThan(0.1);
  expect(far).toMatchObject({ distance: null, price: null, total: 1 });
  const [kept] = await rowsOf<{ much: object }>(city, sql`select figures -> 'much' as much from pooling_run`);
  expect(kept?.much).toEqual({ distance: 0, hours: 0, price: 1, families: 1 });
});

it('hands what was borne in the last three runs to the next', async () => {
  const city = await aCity(database, { households: [aHousehold('anna')], operators: [] });
  for (const at of [0, 1, 2, 3]) await run(city, at);
  const tenant = { tenantId: city.municipality.tenantId };
  expect(await stretchOf(city)).toHaveLength(4);
  const before = await rowsOf<{ borne: [string, number][] }>(
    city,
    sql`select borne from pooling_replay order by kept_at`,
  );
  expect(before.map(({ borne }) => borne.map(([, share]) => share))).toEqual([[], [1], [1], [1]]);
  await inTenant(database.owner, tenant, async (tx) => {
    await sql`update pooling_stretch set distance = 0, hours = 0, price = 0, total = 0
      where kept_at = (select max(kept_at) from pooling_stretch)`.execute(tx);
    await sql`update pooling_stretch set distance = 0, hours = 0, price = 0, total = 0
      where kept_at = (select min(kept_at) from pooling_stretch)`.execute(tx);
  });
  // One of the last three was borne without stretch; the first of the four is too long ago.
  expect([...(await read(city.system, (tx) => readBorne(tx, 3))).values()]).toEqual([0.667]);
});

it('asks less of who bore more before, where plans are equally good', async () => {
  // Two places alike for the score: one on Anna's doorstep, one on Bruno's.
  const doorsteps = [
    { key: 'a', lat: 45.5845 },
    { key: 'b', lat: 45.5895 },
  ] as const;
  const [near, away] = doorsteps;
  const city = await aCity(database, {
    households: [aHousehold('anna', { lat: near.lat }), aHousehold('bruno', { lat: away.lat })],
    venues: doorsteps.map(({ key, lat }) => ({ key, name: `Stanza ${key}`, lat })),
  });
  for (const [bearer, place] of [
    ['anna', near],
    ['bruno', away],
  ] as const) {
    await inTenant(database.owner, { tenantId: city.municipality.tenantId }, async (tx) => {
      await sql`delete from pool_session`.execute(tx);
      await sql`delete from pool_member`.execute(tx);
      await sql`delete from pool`.execute(tx);
      await sql`update request set status = 'waiting'`.execute(tx);
      await sql`delete from pooling_stretch`.execute(tx);
      await sql`insert into pooling_run (tenant_id, id, status, seed) values (current_setting('app.tenant_id')::uuid, gen_random_uuid(), 'failed', 1)`.execute(
        tx,
      );
      await sql`insert into pooling_stretch (tenant_id, run_id, request_id, kept_at, total)
        select r.tenant_id, (select id from pooling_run where status = 'failed' limit 1), r.request_id, now(), 1
        from request_contact r where r.name = ${`Famiglia ${bearer}`}`.execute(tx);
    });
    await run(city, bearer === 'anna' ? 10 : 20);
    const [venue] = await rowsOf<{ lat: number }>(
      city,
      sql`select v.lat from pool p join venue v on v.id = p.venue_id`,
    );
    expect(venue?.lat, `${bearer} bore more before`).toBe(place.lat);
  }
});
