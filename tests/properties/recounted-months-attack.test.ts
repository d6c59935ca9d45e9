import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { mayTellReading } from '../../src/domain/outcomes/may-tell-reading.ts';
import type { ToldReading } from '../../src/domain/outcomes/told-reading.ts';
import { builtIn } from '../../src/features/experiments/indicators/indicators.ts';
import { withoutSmallMoves } from '../../src/features/experiments/indicators/without-small-moves.ts';

// Months are counted anew while a city publishes them one by one and tells its experiment as a whole. The attacker takes what is public at any moment from what was
// public before.

interface Families {
  yes: number;
  no: number;
}

const indicator = 'first-contact-share';
const months = 4;
const start = 2;
const many = fc.record({ yes: fc.integer({ min: 8, max: 20 }), no: fc.integer({ min: 8, max: 20 }) });
const event = fc.oneof(
  fc.record({
    kind: fc.constant('recount' as const),
    month: fc.nat(months - 1),
    yes: fc.integer({ min: -3, max: 6 }),
    no: fc.integer({ min: -3, max: 6 }),
  }),
  fc.record({ kind: fc.constant('publish' as const), upTo: fc.integer({ min: 1, max: months }) }),
  fc.record({ kind: fc.constant('tell' as const) }),
);
const nameOf = (month: number) => `2026-${String(month + 1).padStart(2, '0')}-01`;
const isFew = (moved: number) => Math.abs(moved) >= 1 && Math.abs(moved) <= 4;
const sum = (all: readonly Families[]): Families => ({
  yes: all.reduce((total, { yes }) => total + yes, 0),
  no: all.reduce((total, { no }) => total + no, 0),
});
const expectNotFew = (one: Families, other: Families, what: string) =>
  expect([what, isFew(one.yes - other.yes), isFew(one.no - other.no)]).toEqual([what, false, false]);

it('gives away by how few families a month was counted anew in none of its ways', () => {
  const seen = { tellings: 0, editions: 0 };
  fc.assert(
    fc.property(
      fc.array(many, { minLength: months, maxLength: months }),
      fc.array(event, { minLength: 3, maxLength: 14 }),
      (first, events) => {
        const counted = first.map((one) => ({ ...one }));
        const published = new Map<number, Families>();
        const readings: ToldReading[] = [];
        const totals: { readonly before: Families; readonly after: Families }[] = [];
        const value = (month: number) => {
          const { yes, no } = counted[month] ?? { yes: 0, no: 0 };
          return { indicator, month: nameOf(month), numerator: yes, denominator: yes + no };
        };
        const toldMonths = () =>
          [...published].map(([month, { yes, no }]) => ({
            indicator,
            month: nameOf(month),
            numerator: yes,
            denominator: yes + no,
          }));
        for (const one of events) {
          if (one.kind === 'recount') {
            const cell = counted[one.month];
            if (cell === undefined) continue;
            cell.yes = Math.max(5, cell.yes + one.yes);
            cell.no = Math.max(5, cell.no + one.no);
            continue;
          }
          if (one.kind === 'publish') {
            const all = Array.from({ length: one.upTo }, (_, month) => month);
            const values = all
              .filter((month) => JSON.stringify(published.get(month)) !== JSON.stringify(counted[month]))
              .map((month) => ({ ...value(month), at: month }));
            const known = { months: toldMonths(), readings: readings.map((told) => ({ ...told, indicator })) };
            for (const { at } of withoutSmallMoves(builtIn, values, known)) {
              const now = { ...(counted[at] ?? { yes: 0, no: 0 }) };
              expectNotFew(now, published.get(at) ?? { yes: 0, no: 0 }, 'one edition from the next');
              published.set(at, now);
              seen.editions += 1;
            }
          } else {
            const sides = { before: sum(counted.slice(0, start)), after: sum(counted.slice(start)) };
            const share = ({ yes, no }: Families) => ({ yes, of: yes + no });
            const reading: ToldReading = {
              territories: [],
              from: nameOf(0),
              start: nameOf(start),
              until: nameOf(months - 1),
              design: 'before-and-after',
              compared: { kind: 'shares', with: share(sides.after), without: share(sides.before) },
            };
            const series = counted.map((_, month) => ({ ...value(month), territory: '' }));
            const asked = { ...reading, measure: 'share', series, earlier: readings, told: toldMonths() } as const;
            if (mayTellReading(asked)) {
              for (const total of totals)
                for (const side of ['before', 'after'] as const)
                  expectNotFew(total[side], sides[side], 'one telling from the next');
              readings.push(reading);
              totals.push(sides);
              seen.tellings += 1;
            }
          }
          for (const total of totals)
            for (const [side, from, to] of [
              ['before', 0, start],
              ['after', start, months],
            ] as const) {
              const open = Array.from({ length: to - from }, (_, index) => published.get(from + index));
              const known = open.filter((month) => month !== undefined);
              if (known.length === open.length) expectNotFew(total[side], sum(known), 'the months from what was told');
            }
        }
      },
    ),
    { numRuns: 2000 },
  );
  expect(seen.tellings).toBeGreaterThan(500);
  expect(seen.editions).toBeGreaterThan(1000);
});
