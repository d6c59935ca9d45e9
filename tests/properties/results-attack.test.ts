import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayTellReading } from '../../src/domain/outcomes/may-tell-reading.ts';
import type { MonthOf } from '../../src/domain/outcomes/read-experiment.ts';
import type { ToldReading } from '../../src/domain/outcomes/told-reading.ts';

// The attacker of these tests shares no code with what it attacks: it knows what is told, and subtracts.

interface Families {
  readonly yes: number;
  readonly no: number;
}

/** A month of a city: of the quarter of the experiment, and of the rest. */
interface CityMonth {
  readonly quarter: Families;
  readonly rest: Families;
}

const families = (most: number) =>
  fc.record({
    yes: fc.oneof(fc.constant(0), fc.nat(4), fc.integer({ min: 5, max: most })),
    no: fc.oneof(fc.constant(0), fc.nat(4), fc.integer({ min: 5, max: most })),
  });
const aCity = fc.array(fc.record({ quarter: families(20), rest: families(30) }), { minLength: 3, maxLength: 10 });

const isSmall = (count: number) => count >= 1 && count <= 4;
const nameOf = (index: number) => `2026-${String(index + 1).padStart(2, '0')}-01`;
const add = (all: readonly Families[]): Families => ({
  yes: all.reduce((sum, { yes }) => sum + yes, 0),
  no: all.reduce((sum, { no }) => sum + no, 0),
});
const whole = ({ quarter, rest }: CityMonth) => add([quarter, rest]);
/** Whether the city's own page tells a month, as everybody can read there. */
const isTold = ({ yes, no }: Families) => yes + no >= 5 && !isSmall(yes) && !isSmall(no);

function seriesOf(city: readonly CityMonth[]): MonthOf[] {
  const one = (territory: string, { yes, no }: Families, index: number) => ({
    territory,
    month: nameOf(index),
    numerator: yes,
    denominator: yes + no,
  });
  return city.flatMap((month, index) => [one('', whole(month), index), one('Nord', month.quarter, index)]);
}

const plan = { from: nameOf(0), design: 'before-and-after' } as const;

/** How many months had come when something was told, of an experiment that a city tells again after each month. */
function tell(city: readonly CityMonth[], startsAt: number, territories: readonly string[]): number[] {
  const own = (month: CityMonth) => (territories.length === 0 ? whole(month) : month.quarter);
  const earlier: ToldReading[] = [];
  const told: number[] = [];
  for (let count = startsAt + 1; count <= city.length; count++) {
    const share = (months: readonly CityMonth[]) => {
      const { yes, no } = add(months.map(own));
      return { yes, of: yes + no };
    };
    const compared = {
      kind: 'shares',
      with: share(city.slice(startsAt, count)),
      without: share(city.slice(0, startsAt)),
    } as const;
    const series = seriesOf(city.slice(0, count));
    const reading = { ...plan, start: nameOf(startsAt), until: nameOf(count - 1), territories, compared };
    if (!mayTellReading({ ...reading, measure: 'share', series, earlier, told: [] })) continue;
    told.push(count);
    earlier.push(reading);
  }
  return told;
}

/** Months between one telling and the next, of either side: their sum is known by subtracting. */
function stretches(city: readonly CityMonth[], startsAt: number, told: readonly number[]): CityMonth[][] {
  if (told.length === 0) return [];
  const after = told.map((count, index) => city.slice(index === 0 ? startsAt : told[index - 1], count));
  return [city.slice(0, startsAt), ...after];
}

/** Nobody who is few may be the only one that is not known, nor one of those who are few together. */
function expectHidden(hidden: readonly Families[]): void {
  const sum = add(hidden);
  for (const one of hidden)
    for (const side of ['yes', 'no'] as const) {
      if (!isSmall(one[side])) continue;
      expect(hidden.length).toBeGreaterThan(1);
      // As far as anybody can tell all of them may be this month's.
      expect(sum[side]).toBeGreaterThanOrEqual(5);
    }
}

describe('what a city tells of an experiment, again after each month', () => {
  it('gives away no month of few by subtracting the months and the tellings that are public', () => {
    fc.assert(
      fc.property(aCity, fc.integer({ min: 1, max: 2 }), (city, startsAt) => {
        const told = tell(city, startsAt, []);
        for (const months of stretches(city, startsAt, told))
          expectHidden(months.map(whole).filter((month) => !isTold(month)));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives away no month of a quarter, and nothing of the rest of its city', () => {
    fc.assert(
      fc.property(aCity, fc.integer({ min: 1, max: 2 }), (city, startsAt) => {
        const told = tell(city, startsAt, ['Nord']);
        for (const months of stretches(city, startsAt, told)) {
          expectHidden(months.map(({ quarter }) => quarter));
          // Where the city told all of these months, the rest of it over them is known.
          if (months.every((month) => isTold(whole(month)))) expectHidden(months.map(({ rest }) => rest));
        }
      }),
      { numRuns: 2000 },
    );
  });

  const many = (yes: number, no: number): CityMonth => ({ quarter: { yes, no }, rest: { yes: 30, no: 30 } });

  it('is told where nobody is few, whoever it is of', () => {
    const city = Array.from({ length: 6 }, (_, index) => many(10 + index, 20 - index));
    for (const territories of [[], ['Nord']]) expect(tell(city, 2, territories)).toEqual([3, 4, 5, 6]);
  });

  it('waits where one month alone would be known, and is told when two can hide in one another', () => {
    const few: CityMonth = { quarter: { yes: 3, no: 6 }, rest: { yes: 0, no: 0 } };
    const city = [many(10, 10), many(12, 12), few, many(11, 9), few];
    expect(tell(city, 1, [])).toEqual([2, 5]);
  });

  it('is not told anew of months that were counted again and moved by few', () => {
    const city = [many(10, 10), many(12, 12)];
    const moved = [many(10, 10), many(13, 12)];
    const share = ({ yes, no }: Families) => ({ yes, of: yes + no });
    const [first, second] = [city, moved].map((months) => ({
      kind: 'shares' as const,
      with: share(whole(months[1] ?? many(0, 0))),
      without: share(whole(months[0] ?? many(0, 0))),
    }));
    if (first === undefined || second === undefined) throw new Error('nothing to compare');
    const reading = { ...plan, start: nameOf(1), until: nameOf(1), territories: [] };
    const asked = { ...reading, measure: 'share', series: seriesOf(moved), compared: second } as const;
    expect(mayTellReading({ ...asked, earlier: [{ ...reading, compared: first }], told: [] })).toBe(false);
    expect(mayTellReading({ ...asked, earlier: [], told: [] })).toBe(true);
    // Nor where the city's own page still says what they were.
    const months = (list: readonly CityMonth[]) => seriesOf(list).filter(({ territory }) => territory === '');
    expect(mayTellReading({ ...asked, earlier: [], told: months(city) })).toBe(false);
    expect(mayTellReading({ ...asked, earlier: [], told: months(moved) })).toBe(true);
  });

  it('of means is told only where no month of any quarter is few', () => {
    const compared = { kind: 'means', with: { mean: 10, of: 1 }, without: { mean: 10, of: 2 } } as const;
    const series = (least: number) =>
      ['Nord', 'Sud'].flatMap((territory) =>
        [8, 9, least].map((numerator, index) => ({ territory, month: nameOf(index), numerator, denominator: null })),
      );
    const reading = { ...plan, start: nameOf(2), until: nameOf(2), territories: ['Nord', 'Sud'], compared } as const;
    const asked = { ...reading, measure: 'count', earlier: [], told: [] } as const;
    expect(mayTellReading({ ...asked, series: series(9) })).toBe(true);
    expect(mayTellReading({ ...asked, series: series(2) })).toBe(false);
    const moved = { ...reading, compared: { ...compared, with: { mean: 8, of: 1 } } };
    expect(mayTellReading({ ...asked, series: series(9), earlier: [moved] })).toBe(false);
  });
});
