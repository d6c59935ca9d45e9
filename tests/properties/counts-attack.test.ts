import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ToldCount } from '../../src/domain/outcomes/count-beside-months.ts';
import { builtIn } from '../../src/features/experiments/indicators/indicators.ts';
import { withoutSmallMoves } from '../../src/features/experiments/indicators/without-small-moves.ts';
import { nextTelling } from '../../src/features/publishing/tell-city.ts';
import type { Told } from '../../src/features/publishing/told-store.ts';

// A city's page tells how many families share on a day, and its months tell how many shared in each. The attacker takes every day from its own month, from the month
// before, and from the months that are nearest; a month from the one before it; and a day from a month far away, by every telling that lies between them.

const indicator = 'families-sharing';
const nameOf = (month: number) => `${2026 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
const dayOf = (month: number, day: number) => `${nameOf(month).slice(0, 8)}${String(day).padStart(2, '0')}`;
const isFew = (moved: number) => Math.abs(moved) >= 1 && Math.abs(moved) <= 4;
const event = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('come' as const), families: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('go' as const), families: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('page' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('month ends' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('recount' as const),
      back: fc.integer({ min: 1, max: 3 }),
      by: fc.integer({ min: -9, max: 9 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('publishes' as const) }) },
);

it('tells of no day and no month that one to four families came or went between them', () => {
  const seen = { counts: 0, months: 0, both: 0, moved: 0, again: 0, far: 0, farFew: 0 };
  fc.assert(
    fc.property(fc.nat(40), fc.array(event, { minLength: 6, maxLength: 40 }), (first, events) => {
      let present = first;
      let day = 1;
      /** Whoever shared in a month was there when it began, or came. */
      const shared = [first];
      const editions: { readonly month: number; readonly count: number }[] = [];
      const counts: (ToldCount & { readonly month: number })[] = [];
      /** Where the page said that there are fewer than five: so many counts had been told by then. */
      const hidden = new Set<number>();
      let told: Told | undefined;
      const tell = () => {
        const month = shared.length - 1;
        const live = {
          figures: { families: present, groups: 9, hoursWeek: 9, savedCentsWeek: 9, firstContacts: 0 },
          kinds: [],
          answers: { answered: 0, helped: 0, again: 0, met: 0 },
          months: { helped: [], again: [], met: [] },
          readings: [],
          sharing: editions.map(({ month: of, count }) => ({ month: nameOf(of), count })),
        };
        const next = nextTelling(told, live, new Date(`${dayOf(month, day)}T12:00:00Z`));
        if (next === told) return;
        told = next;
        const { families } = next.figures.figures;
        if (families === 'withheld') {
          hidden.add(counts.length);
          return;
        }
        counts.push({ month, day: dayOf(month, day), count: families });
        seen.counts += 1;
      };
      for (const one of events) {
        const month = shared.length - 1;
        if (one.kind === 'come') {
          present += one.families;
          shared[month] = (shared[month] ?? 0) + one.families;
        } else if (one.kind === 'go') present = Math.max(0, present - one.families);
        else if (one.kind === 'page') {
          day = Math.min(28, day + 1);
          tell();
        } else if (one.kind === 'month ends') {
          day = 1;
          shared.push(present);
        } else if (one.kind === 'recount' && month >= one.back)
          shared[month - one.back] = Math.max(0, (shared[month - one.back] ?? 0) + one.by);
        else if (one.kind === 'publishes') {
          // As `publishMeasures`: the page first.
          tell();
          const lastOf = (of: number) => editions.findLast((edition) => edition.month === of);
          const value = (of: number, count: number) => ({
            indicator,
            month: nameOf(of),
            numerator: count,
            denominator: null,
            of,
          });
          const before = [...new Set(editions.map((edition) => edition.month))];
          const known = {
            months: before.map((of) => value(of, lastOf(of)?.count ?? 0)),
            readings: [],
            counts,
          };
          const measured = shared
            .slice(0, -1)
            .flatMap((count, of) => (lastOf(of)?.count === count ? [] : [value(of, count)]));
          for (const { of, numerator } of withoutSmallMoves(builtIn, measured, known)) {
            if (numerator < 5) continue;
            if (lastOf(of) !== undefined) seen.again += 1;
            editions.push({ month: of, count: numerator });
            seen.months += 1;
          }
        }
        for (const count of counts)
          for (const edition of editions) {
            if (count.month !== edition.month && count.month !== edition.month + 1) continue;
            seen.both += 1;
            if (count.count !== edition.count) seen.moved += 1;
            expect(
              isFew(count.count - edition.count),
              `${count.count} on ${count.day}, ${edition.count} in ${nameOf(edition.month)}`,
            ).toBe(false);
          }
        const months = [...new Map(editions.map((edition) => [edition.month, edition])).values()].sort(
          (before, after) => before.month - after.month,
        );
        for (const [index, { month: of, count }] of months.entries()) {
          const before = months[index - 1];
          if (before !== undefined) expect(isFew(count - before.count), `${nameOf(of)} after a month`).toBe(false);
        }
        for (const count of counts)
          for (const edition of months) {
            const way = wayBetween(count, edition, { counts, months, hidden });
            if (way === undefined) continue;
            const steps = way.slice(1).map((next, step) => next - (way[step] ?? 0));
            for (const step of steps) expect(isFew(step), `${way.join()} from ${count.day}`).toBe(false);
            seen.far += 1;
            if (!isFew(edition.count - count.count)) continue;
            // Who takes one from the other has what came less what went, and both were five at least: neither is known.
            seen.farFew += 1;
            expect(Math.max(...steps), way.join()).toBeGreaterThanOrEqual(5);
            expect(Math.min(...steps), way.join()).toBeLessThanOrEqual(-5);
          }
      }
      for (const of of new Set(editions.map((edition) => edition.month))) {
        const ends = [
          counts.findLast(({ month }) => month < of),
          // A day of later months that nobody else was told of a month nearer to it.
          counts.find(
            ({ month }) => month > of && !editions.some((edition) => edition.month > of && edition.month <= month),
          ),
        ];
        const last = editions.findLast((edition) => edition.month === of);
        for (const count of ends)
          if (count !== undefined && last !== undefined) expect(isFew(count.count - last.count)).toBe(false);
      }
    }),
    { numRuns: 2000 },
  );
  expect(seen.counts).toBeGreaterThan(2000);
  expect(seen.months).toBeGreaterThan(1000);
  expect(seen.both).toBeGreaterThan(500);
  expect(seen.moved).toBeGreaterThan(100);
  expect(seen.again).toBeGreaterThan(20);
  expect(seen.far).toBeGreaterThan(500);
  expect(seen.farFew).toBeGreaterThan(20);
});

interface Public {
  readonly counts: readonly OfMonth[];
  /** Each as it was told last, in order. */
  readonly months: readonly OfMonth[];
  readonly hidden: ReadonlySet<number>;
}

interface OfMonth {
  readonly month: number;
  readonly count: number;
}

/**
 * What was told from a day to a month that is far from it, or from a month to such a day: each step from one telling to the next is of those who came and went
 * between them. Undefined for those that are near, which are held against one another, and where the page said between them that there were few.
 */
function wayBetween(count: OfMonth, edition: OfMonth, { counts, months, hidden }: Public): number[] | undefined {
  const at = counts.indexOf(count);
  const isOpen = (from: number, to: number) => [...hidden].every((told) => told <= from || told > to);
  if (count.month < edition.month) {
    const last = counts.findLastIndex(({ month }) => month < edition.month);
    const days = counts.slice(at, last + 1);
    return isOpen(at, last) ? [...days.map((day) => day.count), edition.count] : undefined;
  }
  if (count.month <= edition.month + 1) return undefined;
  const later = months.slice(months.indexOf(edition));
  const way: number[] = [];
  for (const [index, month] of later.entries()) {
    way.push(month.count);
    const next = later[index + 1];
    const first = counts.findIndex((day) => day.month > month.month);
    if (next !== undefined && next.month < (counts[first]?.month ?? 0)) continue;
    return isOpen(first, at) ? [...way, ...counts.slice(first, at + 1).map((day) => day.count)].reverse() : undefined;
  }
  return undefined;
}
