import type { KyselyPlugin } from 'kysely';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Ctx } from '../../src/features/context.ts';
import { answerProposal, advanceGroups, runPoolingNow } from '../../src/features/pools/public.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aCity, poolsOf, proposeOne, rowsOf, statusesOf, type PooledCity } from './pools-city.ts';

const database = await testDatabase();

/** The same context with a database that breaks at its `nth` statement. */
function breakingAt(nth: number, ctx: Ctx): Ctx {
  let statements = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      statements += 1;
      if (statements === nth) throw new Error('the power goes');
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  return { ...ctx, db: ctx.db.withPlugin(plugin) };
}

/** Breaks `work` at its first statement, its second … until it gets through; after each the city must be as `before`. */
async function breakEverywhere(city: PooledCity, ctx: Ctx, work: (ctx: Ctx) => Promise<unknown>): Promise<number> {
  const before = await pictureOf(city);
  for (let nth = 1; ; nth++) {
    const broken = await work(breakingAt(nth, ctx)).then(
      () => false,
      (error: unknown) => {
        expect(error).toMatchObject({ message: 'the power goes' });
        return true;
      },
    );
    if (!broken) return nth;
    expect(await pictureOf(city)).toEqual(before);
  }
}

/** Groups, families, letters, links: all that a run or an answer writes, but for the run's own row. */
function pictureOf(city: PooledCity): Promise<unknown[]> {
  return rowsOf(
    city,
    sql`select (select json_agg(p order by id) from pool p) as pools, (select json_agg(m order by request_id) from pool_member m) as members,
      (select json_agg(s order by day) from pool_session s) as sessions, (select json_agg(r order by id) from request r) as requests,
      (select count(*) from message) as letters, (select count(*) from request_link) as links,
      (select count(*) from audit_entry where action <> 'pooling-asked') as audit`,
  );
}

it('writes a run whole or not at all, whichever statement fails', async () => {
  const city = await aCity(database);
  const statements = await breakEverywhere(city, city.system, (ctx) => runPoolingNow(ctx, { secondsToSolve: 60 }));
  expect(statements).toBeGreaterThan(20);
  expect(await poolsOf(city)).toHaveLength(1);
  expect(await statusesOf(city)).toEqual(['proposed', 'proposed']);
});

it('writes an agreement whole or not at all, whichever statement fails', async () => {
  const city = await aCity(database);
  const pool = await proposeOne(city);
  const [first = '', last = ''] = pool.members.map(({ requestId }) => requestId);
  const yes = (ctx: Ctx, requestId: string) => answerProposal(ctx, { poolId: pool.id, requestId, answer: 'accepted' });
  await yes(city.as(first), first);
  expect(await breakEverywhere(city, city.as(last), (ctx) => yes(ctx, last))).toBeGreaterThan(10);
  expect((await poolsOf(city))[0]?.status).toBe('agreed');
});

it('ends a proposal whole or not at all, whichever statement fails', async () => {
  const city = await aCity(database);
  await proposeOne(city);
  const late = { ...city.system, now: new Date(city.system.now.getTime() + 5 * 86_400_000) };
  expect(await breakEverywhere(city, late, advanceGroups)).toBeGreaterThan(8);
  expect(await statusesOf(city)).toEqual(['waiting', 'waiting']);
});
