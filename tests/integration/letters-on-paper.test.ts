import { sql } from 'kysely';
import { describe, expect, it, test } from 'vitest';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import { sayLastDay } from '../../src/features/pools/closing/say-last-day.ts';
import { answerChange } from '../../src/features/pools/changes/answer-change.ts';
import { leaveGroup } from '../../src/features/pools/changes/leave-group.ts';
import {
  answerProposal,
  chooseOffers,
  endCall,
  keepGroups,
  sendOffer,
  signAgreement,
} from '../../src/features/pools/public.ts';
import { keepLetters } from '../../src/features/requests/letters/keep-letters.ts';
import { readLetters } from '../../src/features/requests/letters/read-letters.ts';
import { settleLetters } from '../../src/features/requests/letters/settle-letter.ts';
import { countLetters, writeToHousehold } from '../../src/features/requests/public.ts';
import { eraseWithdrawnBefore } from '../../src/features/requests/erase-store.ts';
import { aPaperSide } from '../setup/a-paper-side.ts';
import { anAccount } from '../setup/an-account.ts';
import { testDatabase } from '../setup/test-database.ts';
import { anOffer, anotherProvider, offers } from './agreeing-scene.ts';
import { aCity, aHousehold, poolsOf, proposeOne, rowsOf, type PooledCity } from './pools-city.ts';

const database = await testDatabase();
const day = 86_400_000;
const byPhone = (key: string) => aHousehold(key, { contact: { name: `Famiglia ${key}`, phone: '039 000 0000' } });

interface Kept {
  readonly kind: string;
  readonly state: string;
  readonly body: string;
  readonly who: string;
}

function lettersOf(city: PooledCity): Promise<Kept[]> {
  return rowsOf<Kept>(
    city,
    sql`select l.kind, l.state, l.body, c.name as who from paper_letter l
      join request_contact c on c.tenant_id = l.tenant_id and c.request_id = l.request_id order by l.written_at, l.kind, c.name`,
  );
}

/** How many letters of each kind there are, in alphabetical order of kinds. */
async function kindsIn(city: PooledCity, state?: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const letter of await lettersOf(city))
    if (state === undefined || letter.state === state) counts[letter.kind] = (counts[letter.kind] ?? 0) + 1;
  return counts;
}

const at = (ctx: Ctx, now: Date): Ctx => ({ ...ctx, now });

test('a whole life of a group leaves two families that have only a telephone a letter for each step', async () => {
  // Three families at ten euros an hour; two would pay eleven, so whoever stays would pay more.
  const city = await aCity(database, {
    households: [byPhone('anna'), byPhone('bruno'), aHousehold('carla')],
    operators: [{ cents: [1100, 1100, 1000, 2200] }],
  });
  const { system } = city;
  const pool = await proposeOne(city);
  const names = new Map(
    (await rowsOf<{ id: string; name: string }>(city, sql`select request_id as id, name from request_contact`)).map(
      ({ id, name }) => [name.replace('Famiglia ', ''), id],
    ),
  );
  const [anna = '', bruno = '', carla = ''] = ['anna', 'bruno', 'carla'].map((name) => names.get(name));
  const families = [anna, bruno, carla];
  expect(await kindsIn(city, 'waiting')).toEqual({ proposed: 2 });
  const [proposal] = await lettersOf(city);
  expect(proposal?.body).toContain('3 famiglie, contando la tua');
  expect(proposal?.body).toMatch(/Paghi 3,3[34]\s€ all’ora invece di 11,00\s€/);

  const arca = await anotherProvider(city, 'Arca');
  await answerProposal(city.as(anna), { poolId: pool.id, requestId: anna, answer: 'accepted' });
  expect(await kindsIn(city, 'waiting')).toEqual({ proposed: 1 });
  for (const requestId of [bruno, carla])
    await answerProposal(city.as(requestId), { poolId: pool.id, requestId, answer: 'accepted' });
  expect(await kindsIn(city, 'waiting')).toEqual({ 'call-opened': 2 });

  const offered = await sendOffer(
    offers(city, arca),
    pool.id,
    await anOffer(city, arca, { hourlyCents: 900, prices: [{ seats: 3, cents: 900 }] }),
  );
  expect(offered.kind).toBe('offered');
  await endCall(system, pool.id);
  expect(await kindsIn(city, 'waiting')).toEqual({ choose: 2 });

  const open = await rowsOf<{ id: string }>(city, sql`select id from pool_offer where origin = 'proposal'`);
  const accepts = open.map(({ id }) => id);
  for (const requestId of families) await chooseOffers(city.as(requestId), { poolId: pool.id, requestId, accepts });
  expect(await kindsIn(city, 'waiting')).toEqual({ sign: 2 });

  for (const requestId of families)
    await signAgreement(city.as(requestId), { poolId: pool.id, requestId, version: 1, answer: 'signed' });
  expect((await poolsOf(city))[0]?.status).toBe('running');
  expect(await kindsIn(city, 'waiting')).toEqual({ started: 2 });

  const left = await leaveGroup(city.as(carla), pool.id, carla);
  if (left.kind !== 'leaves') throw new Error(left.kind);
  expect(await kindsIn(city, 'waiting')).toEqual({ 'change-asked': 2, started: 2 });
  const asked = (await lettersOf(city)).find(({ kind }) => kind === 'change-asked');
  expect(asked?.body).toMatch(/Pagheresti 5,50\s€ all’ora/);
  const [change] = await rowsOf<{ id: string }>(city, sql`select id from pool_change`);
  for (const requestId of [anna, bruno])
    await answerChange(city.as(requestId), { changeId: change?.id ?? '', requestId, answer: 'accepted' });
  expect(await kindsIn(city, 'answered')).toMatchObject({ 'change-asked': 2, proposed: 2 });
  await keepGroups(at(system, new Date(left.on * day + day / 2)));
  expect(await kindsIn(city, 'waiting')).toEqual({ 'change-applied': 2, started: 2 });

  const later = new Date(left.on * day + 2 * day);
  const last = todayAt(later) + 30;
  expect(await sayLastDay(at(system, later), pool.id, last)).toBe('said');
  expect(await kindsIn(city, 'waiting')).toMatchObject({ 'last-day': 2 });
  await keepGroups(at(system, new Date((last + 2) * day)));
  expect((await poolsOf(city))[0]?.status).toBe('closed');
  expect(await kindsIn(city, 'waiting')).toEqual({ finished: 2 });

  // Nothing of it in a letter to the one that has a mailbox, and nobody named in any.
  const all = await lettersOf(city);
  expect(new Set(all.map(({ who }) => who))).toEqual(new Set(['Famiglia anna', 'Famiglia bruno']));
  expect(all.map(({ body }) => body).join('\n')).not.toMatch(/anna|bruno|carla|Via di|039 |http/);
  // What waits on paper is no message, and no job: nothing of it leaves by itself.
  expect(await rowsOf(city, sql`select 1 from message where channel <> 'mail'`)).toEqual([]);
});

describe('the queue', () => {
  async function aWaitingLetter(given: Parameters<typeof aPaperSide>[0] = {}, contact: object = {}) {
    const city = await aCity(database, {
      households: [aHousehold('anna', { contact: { name: 'Famiglia anna', phone: '039 000 0000', ...contact } })],
    });
    const [row] = await rowsOf<{ id: string }>(city, sql`select id from request`);
    const requestId = row?.id ?? '';
    const desk: Ctx = { ...city.system, actor: await anAccount(database, city.municipality) };
    const letter = { subject: 'A group', body: (link: string) => link, eventKey: 'one', paper: aPaperSide(given) };
    const write = (ctx: Ctx, eventKey = 'one', paper = letter.paper) =>
      transact(ctx, (tx) => writeToHousehold(tx, ctx, requestId, { ...letter, eventKey, paper }));
    return { city, desk, requestId, write };
  }

  const waiting = async (ctx: Ctx) => (await readLetters(ctx, 'all', 1))?.letters ?? [];
  const settled = async (ctx: Ctx) => (await readLetters(ctx, 'all', 1))?.settled ?? [];

  it('has a letter once for its event, in the transaction of what it tells of', async () => {
    const { city, desk, requestId, write } = await aWaitingLetter();
    await write(city.system);
    await write(city.system);
    expect(await countLetters(desk)).toBe(1);
    const undone = transact(city.system, async (tx) => {
      const paper = aPaperSide({ about: 'pause' });
      await writeToHousehold(tx, city.system, requestId, { subject: 's', body: () => '', eventKey: 'two', paper });
      throw new Error('it did not happen');
    });
    await expect(undone).rejects.toThrow('it did not happen');
    expect(await countLetters(desk)).toBe(1);
  });

  it('has those whose term is nearest first, and says of one whose term passed that nobody told it', async () => {
    const { city, desk, write } = await aWaitingLetter();
    const { now } = city.system;
    const inDays = (days: number) => new Date(now.getTime() + days * day);
    await write(city.system, 'late', aPaperSide({ about: 'a', until: inDays(5) }));
    await write(city.system, 'soon', aPaperSide({ about: 'b', kind: 'choose', until: inDays(2) }));
    expect((await waiting(desk)).map(({ kind }) => kind)).toEqual(['choose', 'proposed']);
    const after = at(desk, inDays(3));
    expect((await waiting(after)).map(({ kind }) => kind)).toEqual(['proposed']);
    expect(await settled(after)).toMatchObject([{ kind: 'choose', state: 'late', by: null }]);
    expect(await countLetters(after)).toBe(1);
  });

  it('gives a letter up for a newer one about the same, and for a request that is withdrawn', async () => {
    const { city, desk, write } = await aWaitingLetter();
    await write(city.system);
    await write(city.system, 'part', aPaperSide({ about: 'group/change' }));
    await write(city.system, 'other', aPaperSide({ about: 'pause', kind: 'resumed' }));
    await write(city.system, 'end', aPaperSide({ about: 'group', kind: 'finished' }));
    expect((await waiting(desk)).map(({ kind }) => kind).sort()).toEqual(['finished', 'resumed']);
    expect((await settled(desk)).map(({ state }) => state)).toEqual(['replaced', 'replaced']);
    await transact(city.system, (tx) =>
      sql`update request set status = 'withdrawn', updated_at = ${city.system.now}`.execute(tx),
    );
    expect(await waiting(desk)).toEqual([]);
    expect((await settled(desk)).map(({ state }) => state).sort()).toEqual([
      'replaced',
      'replaced',
      'withdrawn',
      'withdrawn',
    ]);
    const tomorrow = new Date(city.system.now.getTime() + day);
    await transact(city.system, (tx) => eraseWithdrawnBefore(tx, tomorrow));
    expect(await rowsOf(city, sql`select 1 from paper_letter`)).toEqual([]);
  });

  it('notes who told it and when, lets it be put back for a week, and then forgets what it said', async () => {
    const { city, desk, requestId, write } = await aWaitingLetter();
    await write(city.system);
    const [letter] = await waiting(desk);
    const id = letter?.id ?? '';
    for (const actor of [city.system.actor, { kind: 'resident', requestId } as const, { kind: 'public' } as const])
      expect(await settleLetters({ ...desk, actor }, [id], 'told')).toBe('denied');
    expect(await settleLetters(desk, [id, id], 'told')).toBe(1);
    expect(await settled(desk)).toMatchObject([{ state: 'told', by: 'Anna Sportello', at: desk.now }]);
    expect(await settleLetters(desk, [id], 'posted')).toBe(0);
    expect(await settleLetters(desk, [id], 'back')).toBe(1);
    expect(await waiting(desk)).toHaveLength(1);
    expect(await settleLetters(desk, [id], 'posted')).toBe(1);
    expect(await keepLetters(at(city.system, new Date(desk.now.getTime() + 6 * day)))).toBe(0);
    const week = new Date(desk.now.getTime() + 8 * day);
    expect(await keepLetters(at(desk, week))).toBe(0);
    expect(await keepLetters(at(city.system, week))).toBe(1);
    expect(await lettersOf(city)).toMatchObject([{ state: 'posted', body: '' }]);
    expect(await settleLetters(desk, [id], 'back')).toBe(0);
    const audit = await rowsOf(
      city,
      sql`select action, subject_id as id from audit_entry where action = 'letter-told'`,
    );
    expect(audit).toEqual(Array.from({ length: 3 }, () => ({ action: 'letter-told', id: requestId })));
  });

  it.each([
    ['a mailbox is enough', { email: 'a@example.org' }, {}, 'answer', 0],
    ['paper was asked for', { email: 'a@example.org', onPaper: true }, {}, 'answer', 1],
    ['something is asked, beside a text', { phone: '333 0000 111' }, { sendsTexts: true }, 'answer', 1],
    ['it is news, and a text can tell it', { phone: '333 0000 111' }, { sendsTexts: true }, 'nothing', 0],
    ['it is news, and no text leaves from here', { phone: '333 0000 111' }, { sendsTexts: false }, 'nothing', 1],
    ['the app may bring it', { fiscalCode: 'RSSMRA85T10A562S' }, { reachesIo: true }, 'answer', 0],
  ] as const)('has it or not where %s', async (_, contact, reach, asks, count) => {
    const { city, desk, write } = await aWaitingLetter({ asks }, contact);
    await write({ ...city.system, ...reach });
    expect(await countLetters(desk)).toBe(count);
  });

  it('has what a text or the app should have told, once that could not leave', async () => {
    const { city, desk, write } = await aWaitingLetter({ asks: 'nothing' }, { phone: '333 0000 111' });
    await write({ ...city.system, sendsTexts: true });
    const hours = (n: number) => at(desk, new Date(desk.now.getTime() + n * 3_600_000));
    expect([await countLetters(hours(2)), await countLetters(hours(4))]).toEqual([0, 1]);
    expect(await waiting(hours(4))).toMatchObject([{ besides: 'sms', onlyIfUnsent: true }]);
    await transact(city.system, (tx) => sql`update message set sent_at = now()`.execute(tx));
    expect([await countLetters(hours(4)), await settled(hours(24 * 31))]).toEqual([0, []]);
  });
});
