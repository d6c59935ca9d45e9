import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { defaultCityRules } from '../../src/domain/group-life/city-rules.ts';
import { euroCents } from '../../src/domain/pricing/euro-cents.ts';
import { transact } from '../../src/features/context.ts';
import {
  advanceGroups,
  changeCityRules,
  followAccreditation,
  leavePool,
  recordContribution,
  signAgreement,
  takeStep,
} from '../../src/features/pools/public.ts';
import { readAgreement } from '../../src/features/pools/agreement/read-agreement.ts';
import { groupOf } from '../../src/features/pools/family/read-own-pool.ts';
import { everybodySigns } from '../setup/a-signed-group.ts';
import { testDatabase } from '../setup/test-database.ts';
import { allSayYes } from './agreeing-scene.ts';
import {
  aCity,
  aHousehold,
  countOf,
  poolsOf,
  rowsOf,
  statusesOf,
  type PooledCity,
  type ProposedPool,
} from './pools-city.ts';

const database = await testDatabase();
const day = 86_400_000;
const rules = { ...defaultCityRules, bands: [{ upToCents: euroCents(1_000_000), percent: 60 }] };

async function agreed(given: Parameters<typeof aCity>[1] = {}) {
  const city = await aCity(database, given);
  await changeCityRules(city.system, rules);
  const pool = await allSayYes(city);
  const [one = '', two = ''] = pool.members.map(({ requestId }) => requestId);
  return { city, pool, one, two };
}

function sign(city: PooledCity, pool: ProposedPool, requestId: string, given: { version?: number; now?: Date } = {}) {
  const { version = 1, now = city.system.now } = given;
  return signAgreement(city.as(requestId, { now }), { poolId: pool.id, requestId, version, answer: 'signed' });
}

async function statusOf(city: PooledCity): Promise<string | undefined> {
  return (await poolsOf(city))[0]?.status;
}

it('starts the group with the last signature, keeps the version and a digest of what was read, and tells all once', async () => {
  const { city, pool, one, two } = await agreed();
  expect(await sign(city, pool, one)).toBe('signed');
  expect(await sign(city, pool, one)).toBe('signed');
  expect([await statusOf(city), await countOf(city, sql`select 1 from pool_signature`)]).toEqual(['agreed', 1]);
  expect(await sign(city, pool, two)).toBe('running');
  expect(await statusOf(city)).toBe('running');
  const signatures = await rowsOf(
    city,
    sql`select version, how, octet_length(digest) as bytes from pool_signature order by request_id`,
  );
  expect(signatures).toEqual([
    { version: 1, how: 'link', bytes: 32 },
    { version: 1, how: 'link', bytes: 32 },
  ]);
  expect(await countOf(city, sql`select 1 from message where event_key like 'pool-started:%:%'`)).toBe(2);
});

it('counts two who sign at the same instant, and starts once', async () => {
  for (let round = 0; round < 4; round++) {
    const { city, pool, one, two } = await agreed();
    const outcomes = await Promise.all([sign(city, pool, one), sign(city, pool, two), sign(city, pool, one)]);
    expect(outcomes).toContain('running');
    expect([await statusOf(city), await countOf(city, sql`select 1 from pool_signature`)]).toEqual(['running', 2]);
    expect(await countOf(city, sql`select 1 from audit_entry where action = 'pool-started'`)).toBe(1);
  }
});

it('ends with a no, on its day, or with the provider: all wait again', async () => {
  const byNo = await agreed();
  const given = { poolId: byNo.pool.id, requestId: byNo.one, version: 1, answer: 'declined' } as const;
  expect(await signAgreement(byNo.city.as(byNo.one), given)).toBe('declined');
  const byDay = await agreed();
  await sign(byDay.city, byDay.pool, byDay.one);
  const late = new Date(byDay.city.system.now.getTime() + 7 * day);
  expect(await advanceGroups({ ...byDay.city.system, now: late })).toBe(1);
  expect(await sign(byDay.city, byDay.pool, byDay.two, { now: late })).toBe('over');
  const byProvider = await agreed();
  await transact(byProvider.city.system, async (tx) => {
    await sql`update provider set accredited = false`.execute(tx);
    const { providerId, system } = byProvider.city;
    await followAccreditation(tx, system, { providerId, cause: 'decision', forGood: false });
  });
  const byLeaving = await agreed();
  await transact(byLeaving.city.system, (tx) => leavePool(tx, byLeaving.city.as(byLeaving.one), byLeaving.one));
  const why = [];
  for (const { city } of [byNo, byDay, byProvider, byLeaving]) {
    const [end] = await rowsOf<{ why: string }>(
      city,
      sql`select end_reason as why from pool where status = 'dissolved'`,
    );
    why.push(end?.why);
    expect(await countOf(city, sql`select 1 from pool_session where live`)).toBe(0);
  }
  expect(why).toEqual(['declined', 'not-signed', 'provider-stopped', 'withdrawn']);
  expect(await statusesOf(byDay.city)).toEqual(['waiting', 'waiting']);
});

it('has a new version for the family that the city helps, which signs again; the others need not', async () => {
  const { city, pool, one, two } = await agreed();
  await sign(city, pool, one);
  await sign(city, pool, two);
  const fresh = await agreed();
  expect(await sign(fresh.city, fresh.pool, fresh.one)).toBe('signed');
  const seen = { poolId: fresh.pool.id, requestId: fresh.two, percent: 60 };
  expect(await recordContribution(fresh.city.as(fresh.two), seen)).toBe('denied');
  expect(await recordContribution(fresh.city.system, { ...seen, percent: 55 })).toBe('not-a-band');
  expect(await recordContribution(fresh.city.system, seen)).toBe('recorded');
  const helped = await readAgreement(fresh.city.as(fresh.two), fresh.two);
  expect(helped?.view.prices[0]?.own).toMatchObject({ partCents: 550, contributionCents: 330, owedCents: 220 });
  const other = await readAgreement(fresh.city.as(fresh.one), fresh.one);
  expect(other?.view).toMatchObject({ version: 2, signedFamilies: 1 });
  expect(other?.view.signedAt).toBeDefined();
  // As numbers, not as text: an id may hold any two digits.
  expect(JSON.stringify(other?.view)).not.toMatch(/:(60|330|220)\b/);
  expect(JSON.stringify(helped?.view)).toMatch(/:330\b/);
  expect(await sign(fresh.city, fresh.pool, fresh.two, { version: 1 })).toBe('changed');
  expect(await sign(fresh.city, fresh.pool, fresh.two, { version: 2 })).toBe('running');
});

it('is signed by its own families alone', async () => {
  const [{ city, pool, one, two }, other] = [await agreed(), await agreed()];
  const as = (requestId: string, given: Partial<Parameters<typeof signAgreement>[1]>) =>
    signAgreement(city.as(requestId), { poolId: pool.id, requestId, version: 1, answer: 'signed', ...given });
  expect(await as(one, { requestId: two })).toBe('denied');
  expect(await as(other.one, {})).toBe('unknown');
  expect(await as(one, { poolId: other.pool.id })).toBe('unknown');
  expect(await countOf(city, sql`select 1 from pool_signature`)).toBe(0);
  expect(await readAgreement(city.as(one), two)).toBeUndefined();
});

it('lets families know one another step by step, notes who saw what, and tells each of its own', async () => {
  const { city, pool, one, two } = await agreed({
    households: [aHousehold('anna', { hostSeats: 4 }), aHousehold('bruno')],
    venues: [],
  });
  const [host] = await rowsOf<{ id: string }>(city, sql`select home_request_id as id from pool`);
  const [guest = ''] = [one, two].filter((id) => id !== host?.id);
  const step = (requestId: string, name: 'first-name' | 'contact' | 'address', to: 'show' | 'hide' = 'show') =>
    takeStep(city.as(requestId), { poolId: pool.id, requestId, step: name, to });
  expect(await step(guest, 'first-name')).toBe('not-now');
  await everybodySigns(city.system, pool.id);
  const hostId = host?.id ?? '';
  expect(await step(guest, 'contact')).toBe('not-now');
  expect(await step(guest, 'first-name')).toBe('shown');
  expect(await step(guest, 'address')).toBe('not-now');
  const strangers = await groupOf(city.as(guest), guest);
  expect(strangers?.group.others).toEqual([{ requestId: hostId, steps: [] }]);
  for (const name of ['first-name', 'contact', 'address'] as const) expect(await step(hostId, name)).toBe('shown');
  expect(await step(guest, 'contact')).toBe('shown');
  const known = await groupOf(city.as(guest), guest);
  expect(known?.group.place).toMatchObject({ kind: 'home', street: 'Via di anna', host: 'Famiglia' });
  const seen = await groupOf(city.as(hostId), hostId);
  expect(
    seen?.seen
      .filter(({ who }) => who === 'family')
      .map(({ what, actorId }) => [what, actorId])
      .sort(),
  ).toEqual([
    ['address-seen', guest],
    ['contact-seen', guest],
    ['first-name-seen', guest],
  ]);
  expect(await step(hostId, 'contact', 'hide')).toBe('hidden');
  const hidden = await groupOf(city.as(guest), guest);
  expect(hidden?.group.others).toMatchObject([{ steps: ['first-name'] }]);
  expect(hidden?.group.place).toEqual({ kind: 'home', host: 'Famiglia' });
});
