import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ToldCount } from '../../src/domain/outcomes/count-beside-months.ts';
import { mayTellReading } from '../../src/domain/outcomes/may-tell-reading.ts';
import { monthsThatFollow } from '../../src/domain/outcomes/months-that-follow.ts';
import type { ToldReading } from '../../src/domain/outcomes/told-reading.ts';
import { readingStandsAmong } from '../../src/features/experiments/indicators/among-months.ts';
import { builtIn, definitionOf } from '../../src/features/experiments/indicators/indicators.ts';
import { withoutSmallMoves } from '../../src/features/experiments/indicators/without-small-moves.ts';
import { nextTelling } from '../../src/features/publishing/tell-city.ts';
import type { Told } from '../../src/features/publishing/told-store.ts';

// A month that would tell of one to four who came or went waits, and an experiment tells the sum of its months. The attacker takes the months that are public, and
// earlier tellings, from that sum until one month is left: it shares no code with what it attacks.

const indicator = 'families-sharing';
const definition = definitionOf(builtIn, indicator);
if (definition === undefined) throw new Error('no such indicator');
const nameOf = (month: number) => `${2026 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
const isFew = (moved: number) => Math.abs(moved) >= 1 && Math.abs(moved) <= 4;
const event = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('month ends' as const),
      come: fc.integer({ min: 0, max: 9 }),
      go: fc.integer({ min: 0, max: 9 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('page' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('publishes' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('tells' as const), start: fc.integer({ min: 1, max: 3 }) }) },
);

const monthEnds = (come: number, go: number) => ({ kind: 'month ends' as const, come, go });
const tells = (start: number) => ({ kind: 'tells' as const, start });
const farMonths = [
  ...Array.from({ length: 4 }, () => monthEnds(0, 0)),
  tells(2),
  monthEnds(6, 0),
  tells(1),
  monthEnds(0, 1),
  monthEnds(0, 5),
  tells(1),
  monthEnds(1, 0),
  tells(1),
];

/** A sum that was told: of the months from one on, without another. */
interface Sum {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Every month that adding and subtracting leaves alone, until nothing new follows: who stopped earlier would take far months for neighbours. */
function derived(published: ReadonlyMap<number, number>, told: readonly Sum[]): Map<number, number> {
  const sums = new Map<string, Sum>();
  const add = (sum: Sum) => {
    const name = `${sum.from} ${sum.to}`;
    if (sum.from < sum.to && !sums.has(name)) sums.set(name, sum);
  };
  for (const [month, count] of published) add({ from: month, to: month + 1, count });
  for (const sum of told) add(sum);
  for (let before = 0; before < sums.size;) {
    before = sums.size;
    const all = [...sums.values()];
    for (const one of all)
      for (const other of all) {
        if (one.from === other.from) add({ from: other.to, to: one.to, count: one.count - other.count });
        if (one.to === other.to) add({ from: one.from, to: other.from, count: one.count - other.count });
        if (one.to === other.from) add({ from: one.from, to: other.to, count: one.count + other.count });
      }
  }
  return new Map(
    [...sums.values()].flatMap(({ from, to, count }) => (to === from + 1 ? [[from, count] as const] : [])),
  );
}

it('no sum of an experiment tells the month that waits, so that its neighbours and its days still tell of nobody who is few', () => {
  const seen = { readings: 0, derived: 0, waiting: 0, counts: 0 };
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 40 }), fc.array(event, { minLength: 6, maxLength: 30 }), (first, events) => {
      let present = first;
      const shared = [first];
      const published = new Map<number, number>();
      const readings: ToldReading[] = [];
      const sums: Sum[] = [];
      const counts: (ToldCount & { readonly month: number })[] = [];
      let told: Told | undefined;
      const value = (month: number, count: number) => ({
        indicator,
        month: nameOf(month),
        numerator: count,
        denominator: null,
        of: month,
      });
      const months = () => [...published].map(([month, count]) => value(month, count));
      const tell = () => {
        const month = shared.length - 1;
        const editions = months().map(({ month: of, numerator }) => ({ month: of, count: numerator }));
        const now = `${nameOf(month).slice(0, 8)}${String(Math.min(28, 2 + counts.length)).padStart(2, '0')}`;
        const live = {
          figures: { families: present, groups: 9, hoursWeek: 9, savedCentsWeek: 9, firstContacts: 0 },
          kinds: [],
          answers: { answered: 0, helped: 0, again: 0, met: 0 },
          months: { helped: [], again: [], met: [] },
          readings: [],
          sharing: [...editions, ...monthsThatFollow(editions, readings)],
        };
        const next = nextTelling(told, live, new Date(`${now}T12:00:00Z`));
        if (next === told) return;
        told = next;
        const { families } = next.figures.figures;
        if (families !== 'withheld') counts.push({ month, day: now, count: families });
      };
      for (const one of events) {
        const over = shared.slice(0, -1);
        if (one.kind === 'month ends') {
          shared[shared.length - 1] = present + one.come;
          present = Math.max(5, present + one.come - one.go);
          shared.push(present);
        } else if (one.kind === 'page') tell();
        else if (one.kind === 'publishes') {
          tell();
          const values = over.flatMap((count, month) => (published.has(month) ? [] : [value(month, count)]));
          for (const { of, numerator } of withoutSmallMoves(builtIn, values, {
            months: months(),
            readings: readings.map((reading) => ({ ...reading, indicator })),
            counts,
          }))
            published.set(of, numerator);
        } else if (over.length > one.start) {
          const sumOf = (all: readonly number[]) => all.reduce((sum, count) => sum + count, 0);
          const [without, having] = [over.slice(0, one.start), over.slice(one.start)];
          const mean = (all: readonly number[]) => ({ mean: sumOf(all) / all.length, of: all.length });
          const reading: ToldReading = {
            territories: [],
            from: nameOf(0),
            start: nameOf(one.start),
            until: nameOf(over.length - 1),
            design: 'before-and-after',
            compared: { kind: 'means', with: mean(having), without: mean(without) },
          };
          const series = over.map((count, month) => ({ ...value(month, count), territory: '' }));
          const asked = { ...reading, measure: 'count', series, earlier: readings, told: months() } as const;
          if (!mayTellReading(asked)) continue;
          if (!readingStandsAmong(definition, reading, { months: months(), readings, counts })) {
            seen.waiting += 1;
            continue;
          }
          readings.push(reading);
          sums.push({ from: 0, to: one.start, count: sumOf(without) });
          sums.push({ from: one.start, to: over.length, count: sumOf(having) });
          seen.readings += 1;
        }
        seen.counts += counts.length;
        const known = [...derived(published, sums)].sort(([month], [other]) => month - other);
        for (const [index, [month, count]] of known.entries()) {
          if (!published.has(month)) seen.derived += 1;
          const before = known[index - 1];
          expect(isFew(count), `${nameOf(month)} alone`).toBe(false);
          if (before !== undefined) expect(isFew(count - before[1]), `${nameOf(month)} after a month`).toBe(false);
          const near = counts.filter((day) => day.month === month || day.month === month + 1);
          for (const day of [...near, counts.findLast((day) => day.month < month)])
            if (day !== undefined) expect(isFew(day.count - count), `${nameOf(month)} and ${day.day}`).toBe(false);
        }
      }
    }),
    // Between two far months that differ by one lies a third, which follows too.
    { numRuns: 2000, examples: [[5, farMonths]] },
  );
  expect(seen.readings).toBeGreaterThan(300);
  expect(seen.derived).toBeGreaterThan(100);
  expect(seen.waiting).toBeGreaterThan(100);
  expect(seen.counts).toBeGreaterThan(500);
});
