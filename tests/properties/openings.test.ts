import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpeningRule } from '../../src/domain/schedule/opening-rule.ts';
import { isOpenAt, openingStatus } from '../../src/domain/schedule/opening-status.ts';
import { openingsBetween } from '../../src/domain/schedule/openings.ts';
import { readSchedule, type ScheduleDocument } from '../../src/domain/schedule/read-schedule.ts';
import { localTime } from '../../src/domain/schedule/rome-time.ts';
import { anyInstant, anySchedule } from '../../src/domain/schedule/testing/any-schedule.ts';
import { naivelyOpen } from '../../src/domain/schedule/testing/naive-schedule.ts';

const patronDay = '06-24';
const calendar = { patronDay };
const minute = 60_000;
const day = 1440 * minute;
const someSchedules = fc.array(anySchedule, { minLength: 1, maxLength: 4 });

/** A schedule that comes no time by its count is no rule, and never opens. */
function rulesOf(schedules: readonly ScheduleDocument[]): OpeningRule[] {
  return schedules.flatMap((schedule) => {
    const reading = readSchedule(schedule);
    if (reading.kind === 'rule') return [reading.rule];
    expect(reading.reason).toBe('never');
    return [];
  });
}

/**
 * The nights on which the clocks change, from two to four: a time that is skipped or comes twice has no plain meaning, and
 * examples say which one we take.
 */
function isTwoToFourOfAChange(at: number): boolean {
  const { day: on, minutes } = localTime(at);
  const zone = (instant: number) => localTime(instant).minutes - new Date(instant).getUTCHours() * 60;
  const noon = on * day + 12 * 60 * minute;
  return zone(noon) !== zone(noon - day) && minutes >= 120 && minutes < 240;
}

describe('the evaluator of openings', () => {
  it('says of every minute what a model says that thinks one minute at a time', () => {
    fc.assert(
      fc.property(someSchedules, fc.array(anyInstant, { minLength: 20, maxLength: 20 }), (schedules, instants) => {
        const rules = rulesOf(schedules);
        for (const at of instants.filter((one) => !isTwoToFourOfAChange(one)))
          expect([at, isOpenAt(rules, calendar, at)]).toEqual([at, naivelyOpen(schedules, patronDay, at)]);
      }),
      { numRuns: 300 },
    );
  });

  it('says of every minute of a change of the clocks what the model says, but for the hours in doubt', () => {
    const nights = [Date.UTC(2027, 2, 28), Date.UTC(2027, 9, 31), Date.UTC(2028, 2, 26), Date.UTC(2028, 9, 29)];
    fc.assert(
      fc.property(
        anySchedule,
        fc.constantFrom(...nights),
        fc.integer({ min: -600, max: 600 }),
        (schedule, night, near) => {
          const at = night + near * minute;
          fc.pre(!isTwoToFourOfAChange(at));
          expect(isOpenAt(rulesOf([schedule]), calendar, at)).toBe(naivelyOpen([schedule], patronDay, at));
        },
      ),
      { numRuns: 600 },
    );
  });

  it('ends a recurrence that counts its times when the model does', () => {
    const counted = fc
      .tuple(anySchedule, fc.integer({ min: 1, max: 12 }))
      .filter(([{ dtstart }]) => dtstart !== undefined);
    fc.assert(
      fc.property(counted, ([schedule, count]) => {
        const { count: _, ...endless } = schedule;
        const start = Date.parse(`${schedule.dtstart ?? ''}T00:00Z`);
        const rules = rulesOf([{ ...schedule, count }]);
        for (const { opens } of openingsBetween(rulesOf([endless]), calendar, start, start + 200 * day)) {
          if (isTwoToFourOfAChange(opens)) continue;
          const said = naivelyOpen([{ ...schedule, count }], patronDay, opens);
          expect([opens, isOpenAt(rules, calendar, opens)]).toEqual([opens, said]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives openings in order, apart from one another, within the bounds asked for', () => {
    fc.assert(
      fc.property(someSchedules, anyInstant, fc.integer({ min: 1, max: 40 }), (schedules, from, days) => {
        const to = from + days * day;
        const openings = openingsBetween(rulesOf(schedules), calendar, from, to);
        const bounds = openings.flatMap(({ opens, closes }) => [opens, closes]);
        expect(bounds).toEqual([...new Set(bounds)].sort((a, b) => a - b));
        expect(bounds.every((at) => at >= from && at <= to)).toBe(true);
      }),
    );
  });

  it('gives the same however the time is cut into pieces', () => {
    fc.assert(
      fc.property(someSchedules, anyInstant, fc.nat(20 * 1440), fc.nat(20 * 1440), (schedules, from, first, second) => {
        const rules = rulesOf(schedules);
        const [middle, to] = [from + first * minute, from + (first + second) * minute];
        const inPieces = [
          ...openingsBetween(rules, calendar, from, middle),
          ...openingsBetween(rules, calendar, middle, to),
        ];
        const openTime = (openings: typeof inPieces) =>
          openings.reduce((sum, { opens, closes }) => sum + closes - opens, 0);
        const whole = openingsBetween(rules, calendar, from, to);
        expect(openTime(inPieces)).toBe(openTime(whole));
        expect(
          inPieces.every((piece) => whole.some((one) => piece.opens >= one.opens && piece.closes <= one.closes)),
        ).toBe(true);
      }),
    );
  });

  it('says in its label what its filter finds, and what follows comes true', () => {
    fc.assert(
      fc.property(someSchedules, anyInstant, (schedules, at) => {
        const rules = rulesOf(schedules);
        const status = openingStatus(rules, calendar, at);
        const open = isOpenAt(rules, calendar, at);
        expect(status.kind === 'open' || status.kind === 'always-open').toBe(open);
        if (status.kind === 'open')
          expect([isOpenAt(rules, calendar, status.closes - minute), isOpenAt(rules, calendar, status.closes)]).toEqual(
            [true, false],
          );
        if (status.kind === 'closed')
          expect([isOpenAt(rules, calendar, status.opens - 1), isOpenAt(rules, calendar, status.opens)]).toEqual([
            false,
            true,
          ]);
      }),
    );
  });
});
