import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { joinGroup, openGroup } from '../../src/features/forming/public.ts';
import { transact } from '../../src/features/context.ts';
import {
  answerProposal,
  endCall,
  familyOffers,
  readCall,
  runPoolingNow,
  sendOffer,
} from '../../src/features/pools/public.ts';
import { testDatabase } from '../setup/test-database.ts';
import { anOffer, anotherProvider, offers, type Provider } from './agreeing-scene.ts';
import { aGivenYes, idOf } from './forming-scene.ts';
import { aCity, poolsOf, rowsOf, type PooledCity } from './pools-city.ts';

const database = await testDatabase();

interface Started {
  readonly city: PooledCity;
  readonly pool: string;
  readonly other: Provider;
  readonly anna: string;
}

/** Anna will start by the end of the year, Bruno whenever: their yeses started a group, and another provider is called. */
async function started({ byRun = false } = {}): Promise<Started> {
  // Dearer than the first, so that nobody plans with it.
  const city = await aCity(database);
  const other = await anotherProvider(city, 'Arca', { cents: [1200, 1200, 1800, 2400] });
  const [anna, bruno] = [await idOf(city, 'anna'), await idOf(city, 'bruno')];
  const opened = await openGroup(city.as(anna), { id: anna });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  const join = (id: string, startBy: string | null) =>
    joinGroup(city.as(id), { requestId: id, groupId: opened.groupId, yes: aGivenYes({ startBy, leastFamilies: 2 }) });
  await join(anna, '2026-12-31');
  if (byRun) await runPoolingNow(city.system, { secondsToSolve: 60 });
  else await join(bruno, null);
  if (byRun) {
    const [proposed] = await poolsOf(city);
    await answerProposal(city.as(bruno), { poolId: proposed?.id ?? '', requestId: bruno, answer: 'accepted' });
  }
  const [pool] = await poolsOf(city);
  if (pool?.status !== 'offers') throw new Error(`the group is ${pool?.status}`);
  return { city, other, anna, pool: pool.id };
}

it.each([{ byRun: false }, { byRun: true }])(
  'no offer starts later than a family said, whether a run or yeses made the group: $byRun',
  async (how) => {
    const { city, other, pool } = await started(how);
    const offer = async (startsOn: string) =>
      sendOffer(offers(city, other), pool, await anOffer(city, other, { hourlyCents: 900, startsOn }));
    expect(await offer('2027-01-15')).toEqual({ kind: 'faulty', faults: ['starts-too-late'] });
    expect(await offer('2026-12-31')).toEqual({ kind: 'offered' });
    const call = await readCall(offers(city, other), pool);
    expect(call?.demand.latestStart).toBe('2026-12-31');
    const [letter] = await rowsOf<{ body: string }>(
      city,
      sql`select body from message where event_key like 'pool-called:%'`,
    );
    expect(letter?.body).toContain('Si comincia entro: 31 dicembre 2026');
  },
);

it('an offer that would start later falls when the call ends: the others cannot choose it for her', async () => {
  const { city, other, pool, anna } = await started();
  await sendOffer(offers(city, other), pool, await anOffer(city, other, { startsOn: '2026-12-15' }));
  expect((await familyOffers(city.as(anna), anna))?.view.startBy).toBe('2026-12-31');
  await transact(city.system, (tx) =>
    sql`update pool_offer set starts_on = '2027-01-15' where origin = 'call'`.execute(tx),
  );
  expect(await endCall(city.system, pool)).toBe('agreed');
  const taken = await rowsOf(city, sql`select origin, status from pool_offer order by origin`);
  expect(taken).toEqual([
    { origin: 'call', status: 'fallen' },
    { origin: 'proposal', status: 'taken' },
  ]);
});
