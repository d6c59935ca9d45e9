import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import {
  findGroups,
  joinGroup,
  leaveGroup,
  openGroup,
  publicGroups,
  tellLeftOut,
} from '../../src/features/forming/public.ts';
import { read, transact } from '../../src/features/context.ts';
import { readDeskFile, saveRequests } from '../../src/features/requests/public.ts';
import { withdrawRequest } from '../../src/features/requests/change/withdraw-request.ts';
import { leavePool } from '../../src/features/pools/public.ts';
import { manager } from './pools-scene.ts';
import { withoutGroups } from '../setup/request-hooks.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aGivenYes, groupsOf, idOf, onMondays, searchOnce } from './forming-scene.ts';
import { aCity, aHousehold, poolsOf, rowsOf, statusesOf } from './pools-city.ts';

const database = await testDatabase();
const three = { operators: [{ minSeats: 3 }] };

describe('a run that could almost make a group', () => {
  it('leaves a group that forms, with what it is missing, and nobody is asked for anything', async () => {
    const city = await aCity(database, three);
    await searchOnce(city);
    expect(await groupsOf(city)).toMatchObject([
      {
        origin: 'run',
        status: 'open',
        missing: 'family',
        families: 3,
        told: 2,
        members: ['anna', 'bruno'],
        tellsQuarter: false,
      },
    ]);
    expect(await statusesOf(city)).toEqual(['waiting', 'waiting']);
  });

  it('finds it again the next night as the same, and starts nothing twice', async () => {
    const city = await aCity(database, three);
    await searchOnce(city);
    const [first] = await groupsOf(city);
    await saveRequests(city.system, [aHousehold('dino', { kindOfHelp: 'transport' })]);
    const runId = await searchOnce(city);
    const again = await groupsOf(city);
    expect(again.filter(({ status }) => status === 'open').map(({ id }) => id)).toContain(first?.id);
    expect((await findGroups(city.system, runId)).kind).toBe('found');
    expect(await groupsOf(city)).toEqual(again);
  });

  it('ends when the group that was missing one is proposed', async () => {
    const city = await aCity(database, three);
    await searchOnce(city);
    await saveRequests(city.system, [aHousehold('carla')]);
    await searchOnce(city);
    expect(await groupsOf(city)).toMatchObject([{ status: 'closed', members: [] }]);
    expect((await poolsOf(city))[0]?.members).toHaveLength(3);
  });

  it('tells all only of two families and more, and the quarter only where five asked', async () => {
    const city = await aCity(database, { ...three, households: [aHousehold('anna')] });
    await searchOnce(city);
    expect((await publicGroups(city.system, {})).groups).toEqual([]);
    await saveRequests(city.system, [aHousehold('bruno'), onMondays('c', { willingToShare: false })]);
    await searchOnce(city);
    const [few] = (await publicGroups(city.system, {})).groups;
    expect([few?.toldFamilies, few?.tellsQuarter]).toEqual([2, false]);
    await saveRequests(
      city.system,
      ['d', 'e'].map((key) => onMondays(key, { willingToShare: false })),
    );
    await searchOnce(city);
    expect((await publicGroups(city.system, { quarter: 'Triante' })).groups).toHaveLength(1);
  });
});

describe('joining', () => {
  it('takes one step, and another group is left by it', async () => {
    const city = await aCity(database, {
      operators: [{ minSeats: 4 }],
      households: [aHousehold('anna'), aHousehold('bruno'), aHousehold('carla')],
    });
    await searchOnce(city);
    const carla = await idOf(city, 'carla');
    const file = await readDeskFile({ ...city.system, actor: manager }, carla);
    if (file === undefined) throw new Error('carla has no file');
    expect((await openGroup(city.as(carla), file.request)).kind).toBe('opened');
    const [found, opened] = await groupsOf(city);
    expect([found?.members, opened?.members]).toEqual([['anna', 'bruno'], ['carla']]);
    expect(await joinGroup(city.as(carla), { requestId: carla, groupId: found?.id ?? '', yes: null })).toEqual({
      kind: 'joined',
    });
    expect((await groupsOf(city)).map(({ members }) => members)).toEqual([['anna', 'bruno', 'carla'], []]);
    expect(await leaveGroup(city.as(carla), carla)).toBe('left');
    expect(await leaveGroup(city.as(carla), carla)).toBe('not-in');
  });

  it('is for those who fit, and says what does not', async () => {
    const city = await aCity(database, {
      ...three,
      households: [aHousehold('anna'), aHousehold('bruno'), onMondays('ugo')],
    });
    await searchOnce(city);
    const ugo = await idOf(city, 'ugo');
    const group = (await groupsOf(city)).find(({ members }) => members.includes('anna'));
    expect(await joinGroup(city.as(ugo), { requestId: ugo, groupId: group?.id ?? '', yes: null })).toEqual({
      kind: 'misfits',
      misfits: ['hours'],
    });
    const anna = await idOf(city, 'anna');
    expect((await joinGroup(city.as(ugo), { requestId: anna, groupId: group?.id ?? '', yes: null })).kind).toBe(
      'denied',
    );
  });

  it('ends with the request: withdrawn, it is nowhere', async () => {
    const city = await aCity(database, three);
    await searchOnce(city);
    const anna = await idOf(city, 'anna');
    await withdrawRequest(city.as(anna), withoutGroups({ leavePool }), anna);
    expect((await groupsOf(city))[0]?.members).toEqual(['bruno']);
  });
});

describe('yeses in advance', () => {
  const households = ['anna', 'bruno', 'carla'].map((key) => aHousehold(key, { maxCents: 800 }));
  /** Three seats at 16.50 are 5.50 each; two at 11.00 too. */
  const operators = [{ minSeats: 3 }];

  it('that hold together start the group at once for all, and each is told once', async () => {
    const city = await aCity(database, { operators, households: households.slice(0, 2) });
    await searchOnce(city);
    const [group] = await groupsOf(city);
    await saveRequests(city.system, households.slice(2));
    const yes = aGivenYes({ maxCents: 600, leastFamilies: 3 });
    const outcomes: string[] = [];
    for (const key of ['anna', 'bruno', 'carla']) {
      const id = await idOf(city, key);
      outcomes.push((await joinGroup(city.as(id), { requestId: id, groupId: group?.id ?? '', yes })).kind);
    }
    expect(outcomes).toEqual(['joined', 'joined', 'started']);
    const [pool] = await poolsOf(city);
    expect(pool?.members.map(({ answer, shareCents }) => [answer, shareCents])).toEqual([
      ['accepted', 550],
      ['accepted', 550],
      ['accepted', 550],
    ]);
    expect(await groupsOf(city)).toMatchObject([{ status: 'started', members: [] }]);
    const letters = await rowsOf(city, sql`select 1 from message where event_key like 'pool-agreed:%'`);
    expect(letters).toHaveLength(3);
  });

  it('that do not hold start nothing, and whoever is left out learns why', async () => {
    const city = await aCity(database, { operators: [{ minSeats: 2 }], households: [aHousehold('anna')] });
    await searchOnce(city);
    const [group] = await groupsOf(city);
    await saveRequests(city.system, [aHousehold('bruno'), aHousehold('carla')]);
    const join = async (key: string, given: Parameters<typeof aGivenYes>[0]) => {
      const id = await idOf(city, key);
      return (await joinGroup(city.as(id), { requestId: id, groupId: group?.id ?? '', yes: aGivenYes(given) })).kind;
    };
    expect(await join('anna', { maxCents: 500 })).toBe('joined');
    expect(await join('bruno', { startBy: '2026-11-21' })).toBe('joined');
    expect(await statusesOf(city)).toEqual(['waiting', 'waiting', 'waiting']);
    expect(await join('bruno', {})).toBe('joined');
    expect(await join('carla', {})).toBe('started');
    expect(await statusesOf(city)).toEqual(['agreed', 'agreed', 'waiting']);
    const letters = await rowsOf<{ body: string }>(
      city,
      sql`select body from message where event_key like 'forming-without:%'`,
    );
    expect(letters).toHaveLength(1);
    expect(letters[0]?.body).toContain('il prezzo era più alto del tuo massimo');
    const detail = await rowsOf(
      city,
      sql`select left_detail as why from forming_member where left_because = 'group-over'`,
    );
    expect(detail).toEqual([{ why: ['price'] }]);
  });

  it('never take an operator that another group has', async () => {
    const city = await aCity(database, { operators, households: households.slice(0, 2) });
    await searchOnce(city);
    const [group] = await groupsOf(city);
    await saveRequests(city.system, households.slice(2));
    await transact(city.system, (tx) => sql`update operator set active = false`.execute(tx));
    for (const key of ['anna', 'bruno', 'carla']) {
      const id = await idOf(city, key);
      expect((await joinGroup(city.as(id), { requestId: id, groupId: group?.id ?? '', yes: aGivenYes() })).kind).toBe(
        'joined',
      );
    }
    expect(await poolsOf(city)).toEqual([]);
    expect((await groupsOf(city))[0]).toMatchObject({ status: 'open', missing: 'operator' });
  });
});

it('whoever is left out is told why and what would change it, once', async () => {
  const city = await aCity(database, three);
  await searchOnce(city);
  expect(await tellLeftOut(city.system)).toBe(2);
  expect(await tellLeftOut(city.system)).toBe(0);
  await searchOnce(city);
  expect(await tellLeftOut(city.system)).toBe(0);
  const letters = await rowsOf<{ body: string }>(city, sql`select body from message where event_key like 'left-out:%'`);
  expect(letters).toHaveLength(2);
  for (const { body } of letters) expect(body).toMatch(/Perché: .+\n(Che cosa basterebbe: .+|Per ora non devi)/);
});

it('says nothing of another city', async () => {
  const [city, other] = [await aCity(database, three), await aCity(database, three)];
  await searchOnce(city);
  const [group] = await groupsOf(city);
  const anna = await idOf(other, 'anna');
  expect((await joinGroup(other.as(anna), { requestId: anna, groupId: group?.id ?? '', yes: null })).kind).toBe('over');
  expect(await read(other.system, async (tx) => (await sql`select 1 from forming_group`.execute(tx)).rows)).toEqual([]);
});
