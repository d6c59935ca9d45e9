import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { defaultCityRules } from '../../src/domain/group-life/city-rules.ts';
import { euroCents } from '../../src/domain/pricing/euro-cents.ts';
import { dateAt } from '../../src/domain/schedule/today.ts';
import { transact } from '../../src/features/context.ts';
import {
  advanceGroups,
  changeCityRules,
  chooseOffers,
  endCall,
  followAccreditation,
  readCall,
  sendOffer,
} from '../../src/features/pools/public.ts';
import { withdrawOffer } from '../../src/features/pools/offers/offer/send-offer.ts';
import { testDatabase } from '../setup/test-database.ts';
import {
  allSayYes,
  anOffer,
  anotherProvider,
  offers,
  providerActor,
  operatorOf,
  type Provider,
} from './agreeing-scene.ts';
import { aCity, aHousehold, countOf, poolsOf, rowsOf, statusesOf, type PooledCity } from './pools-city.ts';
import { aProposal, pageOf, say } from './pools-scene.ts';

const database = await testDatabase();
const day = 86_400_000;

async function called(given: Parameters<typeof aCity>[1] = {}) {
  const city = await aCity(database, given);
  const others: Provider[] = [];
  // After the run, or the cheaper one would have been proposed.
  const pool = await allSayYes(city, async () => others.push(await anotherProvider(city, 'Arca')));
  const [other] = others;
  if (other === undefined) throw new Error('nobody else came');
  return { city, other, pool };
}

async function own(city: PooledCity): Promise<Provider> {
  return {
    id: city.providerId,
    operatorId: await operatorOf(city, city.providerId),
    actor: await providerActor(city, city.providerId, 'Filo'),
  };
}

function offersIn(city: PooledCity) {
  return rowsOf<{ id: string; origin: string; status: string; cents: number; provider: string }>(
    city,
    sql`select id, origin, status, hourly_cents as cents, provider_id as provider from pool_offer order by origin desc, offered_at`,
  );
}

async function statusOf(city: PooledCity): Promise<string | undefined> {
  return (await poolsOf(city))[0]?.status;
}

it('calls the other providers once all have said yes: what is needed, never by whom', async () => {
  const { city, other, pool } = await called({
    households: [aHousehold('anna', { ages: [4] }), aHousehold('bruno', { ages: [7], needs: ['english'] })],
    operators: [{ tags: ['english'] }],
  });
  expect(await statusOf(city)).toBe('offers');
  expect(await offersIn(city)).toMatchObject([{ origin: 'proposal', status: 'open', cents: 1100 }]);
  const [letter] = await rowsOf<{ body: string; recipient: string }>(
    city,
    sql`select recipient, body from message where event_key like 'pool-called:%'`,
  );
  expect(letter?.recipient).toBe('arca@example.org');
  expect(letter?.body).toContain('2 famiglie');
  expect(letter?.body).toContain('3–5 anni e 6–10 anni');
  expect(letter?.body).toContain('qualcuno che parli inglese');
  expect(letter?.body).not.toMatch(/anna|bruno|Famiglia a|Via di|039 /);
  const call = await readCall(offers(city, other), pool.id);
  expect(JSON.stringify(call?.demand)).not.toMatch(/anna|bruno|45\.58|9\.27/);
  expect(call?.demand).toMatchObject({ quarters: ['Triante'], seats: 2, ceilingCents: 1100, ages: ['3-5', '6-10'] });
});

it('goes straight to the agreement where the city calls nobody', async () => {
  const city = await aCity(database);
  await anotherProvider(city, 'Arca');
  await changeCityRules(city.system, { ...defaultCityRules, callDays: 0 });
  await allSayYes(city);
  expect(await statusOf(city)).toBe('agreed');
});

it('takes what keeps every rule, and says of the rest what is wrong', async () => {
  const { city, other, pool } = await called();
  const far = await anotherProvider(city, 'Lontana', { lat: 45.7 });
  const faultsOf = async (provider: Provider, given: Parameters<typeof anOffer>[2]) => {
    const outcome = await sendOffer(offers(city, provider), pool.id, await anOffer(city, provider, given));
    return outcome.kind === 'faulty' ? outcome.faults : outcome.kind;
  };
  expect(await faultsOf(other, { hourlyCents: 1101 })).toEqual(['above-ceiling']);
  expect(await faultsOf(other, { startsOn: dateAt(city.system.now) })).toEqual(['starts-too-early']);
  expect(await faultsOf(other, { startsOn: '2027-06-01' })).toEqual(['starts-too-late']);
  expect(await faultsOf(other, { venueId: city.system.newId() })).toContain('place-unknown');
  expect(await faultsOf(other, { operatorId: city.system.newId() })).toContain('operator-unknown');
  expect(await faultsOf(far, {})).toEqual(['operator-too-far']);
  expect(await faultsOf(other, {})).toBe('offered');
  expect(await faultsOf(other, { hourlyCents: 850 })).toBe('offered');
  expect((await offersIn(city)).map(({ cents }) => cents)).toEqual([1100, 850]);
  expect(await withdrawOffer(offers(city, other), pool.id)).toBe('withdrawn');
  expect(await withdrawOffer(offers(city, await own(city)), pool.id)).toBe('denied');
  const late = { now: new Date(city.system.now.getTime() + 3 * day) };
  expect((await sendOffer(offers(city, other, late), pool.id, await anOffer(city, other))).kind).toBe('call-over');
});

it('is closed to who is not called: not accredited, another city, a family, the staff', async () => {
  const { city, other, pool } = await called();
  await transact(city.system, (tx) => sql`update provider set accredited = false where id = ${other.id}`.execute(tx));
  const terms = await anOffer(city, other);
  expect((await sendOffer(offers(city, other), pool.id, terms)).kind).toBe('denied');
  expect(await readCall(offers(city, other), pool.id)).toBeUndefined();
  expect((await sendOffer(city.as(pool.members[0]?.requestId ?? ''), pool.id, terms)).kind).toBe('denied');
  const elsewhere = await called();
  expect((await sendOffer(offers(elsewhere.city, elsewhere.other), pool.id, terms)).kind).toBe('denied');
  expect(await endCall({ ...city.system, actor: other.actor }, pool.id)).toBe('denied');
});

it('goes on with the proposal when the call ends and nobody else has offered, by the clock or by hand', async () => {
  for (const byHand of [true, false]) {
    const { city, pool } = await called();
    expect(await advanceGroups(city.system)).toBe(0);
    if (byHand) expect(await endCall(city.system, pool.id)).toBe('agreed');
    else expect(await advanceGroups({ ...city.system, now: new Date(city.system.now.getTime() + 3 * day) })).toBe(1);
    expect(await statusOf(city)).toBe('agreed');
    expect(await offersIn(city)).toMatchObject([{ status: 'taken' }]);
  }
});

it('is decided by the families: most of them, then the price; the loser is told and free again', async () => {
  const { city, other, pool } = await called({ households: ['anna', 'bruno', 'carla'].map((key) => aHousehold(key)) });
  expect((await sendOffer(offers(city, other), pool.id, await anOffer(city, other, { hourlyCents: 1500 }))).kind).toBe(
    'offered',
  );
  expect(await endCall(city.system, pool.id)).toBe('choosing');
  const [proposal, cheaper] = await offersIn(city);
  const [one = '', two = '', three = ''] = pool.members.map(({ requestId }) => requestId);
  const choose = (requestId: string, ...accepts: (string | undefined)[]) =>
    chooseOffers(city.as(requestId), { poolId: pool.id, requestId, accepts: accepts.map((id) => id ?? '') });
  expect(await choose(one, city.system.newId())).toBe('not-among-offers');
  expect(await choose(one, proposal?.id)).toBe('chosen');
  expect(await choose(two, proposal?.id)).toBe('chosen');
  // Changed in time, it is the last word that counts.
  expect(await choose(two, proposal?.id, cheaper?.id)).toBe('chosen');
  expect(await choose(three, cheaper?.id)).toBe('agreed');
  const [after] = await poolsOf(city);
  expect([after?.status, after?.hourlyCents, after?.members.map(({ shareCents }) => shareCents)]).toEqual([
    'agreed',
    1500,
    [500, 500, 500],
  ]);
  const sessions = await rowsOf(city, sql`select distinct operator_id as operator from pool_session where live`);
  expect(sessions).toEqual([{ operator: other.operatorId }]);
  const told = await rowsOf<{ recipient: string; subject: string }>(
    city,
    sql`select recipient, subject from message where event_key like 'pool-offer:%' order by recipient`,
  );
  expect(told.map(({ recipient, subject }) => `${recipient}: ${subject}`)).toEqual([
    'arca@example.org: La vostra offerta è stata scelta',
    'filo@example.org: Le famiglie hanno scelto un’altra offerta',
  ]);
});

it('is read side by side: by which rule before anybody knows the offers, then what each costs, now and with other seats', async () => {
  const scene = await aProposal(database);
  const { city, site, homes, pool, requests } = scene;
  const other = await anotherProvider(city, 'Arca');
  for (const at of requests.keys()) await say(scene, at, 'accepted');
  const calling = await pageOf(site.get(`${homes[0]}/offerte`));
  expect(calling.text).toMatch(/Come si decide.*Vince quella che va bene a più famiglie/s);
  const prices = [
    { seats: 2, cents: 900 },
    { seats: 3, cents: 1350 },
  ];
  await sendOffer(offers(city, other), pool, await anOffer(city, other, { prices }));
  await endCall(city.system, pool);
  const choosing = await pageOf(site.get(`${homes[0]}/offerte`));
  for (const told of [/Operatrice di Arca/, /4,50\s€/, /3 posti 13,50\s€/, /3 posti 16,50\s€, 4 posti 22,00\s€/])
    expect(choosing.text).toMatch(told);
  const [, cheaper] = await offersIn(city);
  for (const home of homes) await site.post(`${home}/offerte`, { gruppo: pool, offerta: cheaper?.id ?? '' });
  // What is signed says it too: those prices hold when somebody leaves or comes.
  const agreement = await pageOf(site.get(`${homes[0]}/accordo`));
  expect(agreement.text).toMatch(/Se i posti cambiano, un’ora di tutto il gruppo costa: 3 posti 13,50\s€\./);
  expect((await pageOf(site.get(`/en${homes[0]}/accordo`))).text).toMatch(/costs: 3 seats €13\.50\./);
});

it('may be declined where it is the only one and nobody has said yes to it', async () => {
  const { city, other, pool } = await called();
  await sendOffer(offers(city, other), pool.id, await anOffer(city, other));
  await transact(city.system, async (tx) => {
    await sql`update provider set accredited = false where id = ${city.providerId}`.execute(tx);
    return followAccreditation(tx, city.system, { providerId: city.providerId, cause: 'decision', forGood: false });
  });
  expect(await endCall(city.system, pool.id)).toBe('choosing');
  expect((await offersIn(city)).map(({ status }) => status)).toEqual(['fallen', 'open']);
  const [first = ''] = pool.members.map(({ requestId }) => requestId);
  expect(await chooseOffers(city.as(first), { poolId: pool.id, requestId: first, accepts: [] })).toBe('declined');
  expect(await statusesOf(city)).toEqual(['waiting', 'waiting']);
});

it('counts all who choose at the same instant, and decides once', async () => {
  const { city, other, pool } = await called({ households: ['anna', 'bruno', 'carla'].map((key) => aHousehold(key)) });
  await sendOffer(offers(city, other), pool.id, await anOffer(city, other, { hourlyCents: 1500 }));
  await endCall(city.system, pool.id);
  const ids = (await offersIn(city)).map(({ id }) => id);
  const outcomes = await Promise.all(
    pool.members.map(({ requestId }) => chooseOffers(city.as(requestId), { poolId: pool.id, requestId, accepts: ids })),
  );
  expect(outcomes.sort()).toEqual(['agreed', 'chosen', 'chosen']);
  expect(await countOf(city, sql`select 1 from pool_agreement`)).toBe(1);
  expect(await countOf(city, sql`select 1 from message where event_key like 'pool-agreed:%'`)).toBe(3);
});

it('ends when a family would take none of them; the others are told, and never whose no it was', async () => {
  const { city, other, pool } = await called();
  await sendOffer(offers(city, other), pool.id, await anOffer(city, other));
  await endCall(city.system, pool.id);
  const [first = ''] = pool.members.map(({ requestId }) => requestId);
  expect(await chooseOffers(city.as(first), { poolId: pool.id, requestId: first, accepts: [] })).toBe('declined');
  expect([await statusOf(city), await statusesOf(city)]).toEqual(['dissolved', ['waiting', 'waiting']]);
  expect(await countOf(city, sql`select 1 from pool_session where live`)).toBe(0);
  expect(await countOf(city, sql`select 1 from pool_offer where status = 'open'`)).toBe(0);
  expect(await countOf(city, sql`select 1 from message where event_key like 'pool-ended:%'`)).toBe(1);
});

it('is settled by the rule on its day for those who said nothing', async () => {
  const { city, other, pool } = await called();
  await sendOffer(offers(city, other), pool.id, await anOffer(city, other));
  await endCall(city.system, pool.id);
  const late = { ...city.system, now: new Date(city.system.now.getTime() + 3 * day) };
  const [first = ''] = pool.members.map(({ requestId }) => requestId);
  const [proposal] = await offersIn(city);
  expect(
    await chooseOffers(
      { ...city.as(first), now: late.now },
      { poolId: pool.id, requestId: first, accepts: [proposal?.id ?? ''] },
    ),
  ).toBe('over');
  const moved = await Promise.all([advanceGroups(late), advanceGroups(late)]);
  expect(moved[0] + moved[1]).toBe(1);
  expect((await poolsOf(city))[0]).toMatchObject({ status: 'agreed', hourlyCents: 900 });
});

it('falls with its provider’s accreditation: the group goes on with what others offered, or ends', async () => {
  const { city, other, pool } = await called();
  await sendOffer(offers(city, other), pool.id, await anOffer(city, other));
  const lose = (providerId: string) =>
    transact(city.system, async (tx) => {
      await sql`update provider set accredited = false where id = ${providerId}`.execute(tx);
      return followAccreditation(tx, city.system, { providerId, cause: 'decision', forGood: false });
    });
  expect((await lose(city.providerId)).withdrawn).toEqual([]);
  expect(await offersIn(city)).toMatchObject([{ status: 'fallen' }, { status: 'open' }]);
  expect(await endCall(city.system, pool.id)).toBe('choosing');
  await lose(other.id);
  const late = { ...city.system, now: new Date(city.system.now.getTime() + 3 * day) };
  expect(await advanceGroups(late)).toBe(1);
  const [end] = await rowsOf(city, sql`select status, end_reason as why from pool`);
  expect(end).toEqual({ status: 'dissolved', why: 'no-offer' });
  expect(await statusesOf(city)).toEqual(['waiting', 'waiting']);
});

it('never costs a family more than the proposal said, whatever the split of the city', async () => {
  for (const basis of ['equal', 'hours', 'seats'] as const) {
    const city = await aCity(database, {
      households: [aHousehold('anna', { seats: 2, ages: [4, 5] }), aHousehold('bruno')],
      operators: [{ minSeats: 3 }],
    });
    await changeCityRules(city.system, { ...defaultCityRules, basis, coordinationCents: euroCents(80) });
    const others: Provider[] = [];
    const pool = await allSayYes(city, async () => others.push(await anotherProvider(city, 'Arca')));
    const [other] = others;
    if (other === undefined) throw new Error('nobody else came');
    await sendOffer(offers(city, other), pool.id, await anOffer(city, other, { hourlyCents: 1601 }));
    const [, cheaper] = await offersIn(city);
    await endCall(city.system, pool.id);
    for (const { requestId } of pool.members)
      await chooseOffers(city.as(requestId), { poolId: pool.id, requestId, accepts: [cheaper?.id ?? ''] });
    const [after] = await poolsOf(city);
    expect(after?.status).toBe('agreed');
    for (const [at, { shareCents }] of (after?.members ?? []).entries())
      expect(shareCents).toBeLessThanOrEqual(pool.members[at]?.shareCents ?? 0);
    // What is left of the coordination under the ceilings is in the shares: 1601 + 49 of 80.
    expect(after?.members.reduce((sum, { shareCents }) => sum + shareCents, 0)).toBe(1650);
  }
});
