import * as fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { firstMeeting } from '../../src/domain/forming/first-meeting.ts';
import { daysToAgree, defaultCityRules } from '../../src/domain/group-life/city-rules.ts';
import { readDay, writeDay } from '../../src/domain/schedule/calendar-day.ts';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { joinGroup, openGroup, tryOpenGroups } from '../../src/features/forming/public.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aGivenYes, groupsOf, idOf } from './forming-scene.ts';
import { aCity, aHousehold, countOf, poolsOf, statusesOf } from './pools-city.ts';

const database = await testDatabase();
const keys = ['anna', 'bruno', 'carla'] as const;

/** What one family says, as far from what it takes as a test likes: cents under or over its third, days before or after the first. */
interface Said {
  readonly centsOver: number;
  readonly daysAfter: number | null;
}

const anySaid: fc.Arbitrary<Said> = fc.record({
  centsOver: fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: -40, max: 200 })),
  daysAfter: fc.option(fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: -10, max: 60 })), { nil: null }),
});

const fine: Said = { centsOver: 0, daysAfter: 0 };

it('three yeses on a price and a day make three members at once, or none, in whatever order they come', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(anySaid, anySaid, anySaid),
      fc.integer({ min: 1200, max: 2400 }),
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      async (said, hourly, order) => {
        const city = await aCity(database, {
          operators: [{ minSeats: 3, cents: [hourly, hourly, hourly, hourly] }],
          households: keys.map((key) => aHousehold(key)),
        });
        const anna = await idOf(city, 'anna');
        const opened = await openGroup(city.as(anna), { id: anna });
        if (opened.kind !== 'opened') throw new Error(opened.kind);
        const third = Math.ceil(hourly / 3);
        const today = todayAt(city.system.now);
        // Tuesdays and Thursdays.
        const first = readDay(firstMeeting(today, [1, 3], daysToAgree(defaultCityRules))) ?? 0;
        const outcomes: string[] = [];
        for (const at of order) {
          expect(await poolsOf(city)).toEqual([]);
          const { centsOver, daysAfter } = said[at] ?? fine;
          const requestId = await idOf(city, keys[at] ?? '');
          const startBy = daysAfter === null ? null : writeDay(first + daysAfter);
          const yes = aGivenYes({ maxCents: third + centsOver, startBy });
          outcomes.push((await joinGroup(city.as(requestId), { requestId, groupId: opened.groupId, yes })).kind);
        }
        await tryOpenGroups(city.system);
        const all = said.every(({ centsOver, daysAfter }) => centsOver >= 0 && (daysAfter ?? 0) >= 0);
        expect(outcomes).toEqual(['joined', 'joined', all ? 'started' : 'joined']);
        expect(await statusesOf(city)).toEqual(keys.map(() => (all ? 'agreed' : 'waiting')));
        const pools = await poolsOf(city);
        expect(pools.map(({ members }) => members.map(({ answer }) => answer))).toEqual(
          all ? [['accepted', 'accepted', 'accepted']] : [],
        );
        for (const { shareCents } of pools.flatMap(({ members }) => members))
          expect(shareCents).toBeLessThanOrEqual(third);
        expect((await groupsOf(city)).map(({ status }) => status)).toEqual([all ? 'started' : 'open']);
        // What was said and does not hold yet is kept as it was said.
        expect(await countOf(city, sql`select 1 from forming_member where live and yes_at is not null`)).toBe(
          all ? 0 : 3,
        );
      },
    ),
    {
      numRuns: 16,
      examples: [
        [[fine, fine, fine], 1651, [0, 1, 2]],
        [[fine, { ...fine, centsOver: -1 }, fine], 1651, [1, 2, 0]],
        [[fine, fine, { ...fine, daysAfter: -1 }], 1650, [2, 0, 1]],
      ],
    },
  );
});
