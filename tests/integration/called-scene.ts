import { sql } from 'kysely';
import { transact } from '../../src/features/context.ts';
import { poolRoutes } from '../../src/features/pools/public.ts';
import { aSite } from '../setup/a-visitor.ts';
import type { TestDatabase } from '../setup/test-database.ts';
import { allSayYes, anotherProvider, type Provider } from './agreeing-scene.ts';
import { aCity, aHousehold, rowsOf, type PooledCity } from './pools-city.ts';

/** A call to providers that have operators and a mailbox, and nobody who signs in. */
export async function called(database: TestDatabase, ...names: string[]) {
  const city = await aCity(database, { households: [aHousehold('anna'), aHousehold('bruno', { ages: [7] })] });
  const providers: Provider[] = [];
  const pool = await allSayYes(city, async () => {
    for (const name of names.length === 0 ? ['Arca'] : names) providers.push(await anotherProvider(city, name));
    await write(city, sql`update account set disabled_at = now()`);
  });
  const [arca] = providers;
  if (arca === undefined) throw new Error('nobody was called');
  const site = aSite(database, [city.municipality], poolRoutes);
  return { city, pool, site, arca, providers, link: await linkOf(city, `pool-called:${pool.id}:${arca.id}`) };
}

export async function letterOf(city: PooledCity, event: string): Promise<string> {
  const [letter] = await rowsOf<{ body: string }>(city, sql`select body from message where event_key = ${event}`);
  return letter?.body ?? '';
}

export async function linkOf(city: PooledCity, event: string): Promise<string> {
  return /http:\/\/localhost(\/[\w-]+\/raccolte\/[\w-]{43})/.exec(await letterOf(city, event))?.[1] ?? '/none';
}

export function write(city: PooledCity, query: ReturnType<typeof sql>): Promise<unknown> {
  return transact(city.system, (tx) => query.execute(tx));
}

export const offer = ({ operatorId }: Provider) => ({
  operatore: operatorId,
  luogo: 'proposta',
  prezzo: '9,00',
  'prezzo-3': '13,50',
  inizio: '2026-12-15',
  nota: 'Portiamo i materiali',
});

export function offersIn(city: PooledCity) {
  return rowsOf<{ id: string; status: string }>(
    city,
    sql`select id, status, hourly_cents as cents, prices, offered_by as "by" from pool_offer where origin = 'call'`,
  );
}

export const group = (city: PooledCity, id: string) => `/${city.municipality.slug}/gruppi/${id}`;
