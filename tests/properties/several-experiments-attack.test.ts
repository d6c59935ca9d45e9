import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { mayTellReading } from '../../src/domain/outcomes/may-tell-reading.ts';
import type { MonthOf } from '../../src/domain/outcomes/read-experiment.ts';
import type { ToldReading } from '../../src/domain/outcomes/told-reading.ts';

// A city tells several experiments of the same indicator, of other quarters and other months. The attacker knows all that is public as linear equations over the
// cells (a place in a month) and solves them: it shares no code with what it attacks.

interface Families {
  readonly yes: number;
  readonly no: number;
}

const places = ['Nord', 'Sud', 'rest'] as const;
type Place = (typeof places)[number];
type CityMonth = Readonly<Record<Place, Families>>;

const families = fc.record({
  yes: fc.oneof(fc.constant(0), fc.nat(4), fc.integer({ min: 5, max: 20 })),
  no: fc.oneof(fc.constant(0), fc.nat(4), fc.integer({ min: 5, max: 20 })),
});
const aCity = fc.array(fc.record({ Nord: families, Sud: families, rest: families }), { minLength: 3, maxLength: 6 });
const aPlan = fc.record({
  territories: fc.constantFrom<string[]>([], [], ['Nord'], ['Sud'], ['Nord', 'Sud']),
  from: fc.nat(2),
  start: fc.integer({ min: 1, max: 3 }),
  until: fc.nat(5),
});

const nameOf = (month: number) => `2026-${String(month + 1).padStart(2, '0')}-01`;
const isSmall = (count: number) => Math.round(count) >= 1 && Math.round(count) <= 4;
const isToldAlone = ({ yes, no }: Families) => yes + no >= 5 && !isSmall(yes) && !isSmall(no);
const placesOf = (territories: readonly string[]): readonly Place[] =>
  territories.length === 0 ? places : places.filter((place) => territories.includes(place));

function sumOf(city: readonly CityMonth[], of: readonly Place[], from: number, to: number): Families {
  const cells = city.slice(from, to).flatMap((month) => of.map((place) => month[place]));
  return { yes: cells.reduce((sum, { yes }) => sum + yes, 0), no: cells.reduce((sum, { no }) => sum + no, 0) };
}

function seriesOf(city: readonly CityMonth[]): MonthOf[] {
  return city.flatMap((_, month) =>
    ([[''], ['Nord'], ['Sud']] as const).map(([territory]) => {
      const { yes, no } = sumOf(city, placesOf(territory === '' ? [] : [territory]), month, month + 1);
      return { territory, month: nameOf(month), numerator: yes, denominator: yes + no };
    }),
  );
}

/** A public sum as an equation: which cells are in it. */
type Equation = readonly number[];

function equation(months: number, of: readonly Place[], from: number, to: number): Equation {
  return Array.from({ length: months }, (_, month) =>
    places.map((place) => (month >= from && month < to && of.includes(place) ? 1 : 0)),
  ).flat();
}

/** Gauss and Jordan: rows in their reduced form. */
function reduced(rows: readonly Equation[]): number[][] {
  const left = rows.map((row) => [...row]);
  const done: number[][] = [];
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = left.findIndex((row) => Math.abs(row[column] ?? 0) > 1e-9);
    const [pivot] = at < 0 ? [] : left.splice(at, 1);
    if (pivot === undefined) continue;
    const scaled = pivot.map((value) => value / (pivot[column] ?? 1));
    for (const row of [...left, ...done]) {
      const times = row[column] ?? 0;
      for (const [index, value] of scaled.entries()) row[index] = (row[index] ?? 0) - times * value;
    }
    done.push(scaled);
  }
  return done;
}

/** Whether the equations settle what a sum is. */
function settles(rows: readonly (readonly number[])[], target: Equation): boolean {
  const rest = [...target];
  for (const row of rows) {
    const column = row.findIndex((value) => Math.abs(value) > 1e-9);
    const times = rest[column] ?? 0;
    for (const [index, value] of row.entries()) rest[index] = (rest[index] ?? 0) - times * value;
  }
  return rest.every((value) => Math.abs(value) < 1e-9);
}

it('gives away no few families of any place in any stretch of months, whatever is added and subtracted', () => {
  let told = 0;
  fc.assert(
    fc.property(aCity, fc.array(aPlan, { minLength: 1, maxLength: 5 }), (city, plans) => {
      const earlier: ToldReading[] = [];
      const known: Equation[] = city.flatMap((_, month) =>
        isToldAlone(sumOf(city, places, month, month + 1)) ? [equation(city.length, places, month, month + 1)] : [],
      );
      for (const { territories, ...plan } of plans) {
        const start = plan.from + plan.start;
        const end = Math.min(city.length, start + 1 + plan.until);
        if (end <= start) continue;
        const of = placesOf(territories);
        const share = (from: number, to: number) => {
          const { yes, no } = sumOf(city, of, from, to);
          return { yes, of: yes + no };
        };
        const reading: ToldReading = {
          territories,
          from: nameOf(plan.from),
          start: nameOf(start),
          until: nameOf(end - 1),
          design: 'before-and-after',
          compared: { kind: 'shares', with: share(start, end), without: share(plan.from, start) },
        };
        if (!mayTellReading({ ...reading, measure: 'share', series: seriesOf(city), earlier, told: [] })) continue;
        told += 1;
        earlier.push(reading);
        known.push(equation(city.length, of, plan.from, start), equation(city.length, of, start, end));
      }
      const rows = reduced(known);
      for (const of of [
        ['Nord'],
        ['Sud'],
        ['rest'],
        ['Nord', 'Sud'],
        ['Nord', 'rest'],
        ['Sud', 'rest'],
        places,
      ] as const)
        for (let from = 0; from < city.length; from++)
          for (let to = from + 1; to <= city.length; to++) {
            if (!settles(rows, equation(city.length, of, from, to))) continue;
            const { yes, no } = sumOf(city, of, from, to);
            expect([of, from, to, isSmall(yes) || isSmall(no)]).toEqual([of, from, to, false]);
          }
    }),
    { numRuns: 2000 },
  );
  // It does tell: one that is always silent would hold as well.
  expect(told).toBeGreaterThan(300);
});
