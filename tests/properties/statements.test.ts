import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { euroCents } from '../../src/domain/pricing/euro-cents.ts';
import { faultOf, splitBases, type PriceTerms } from '../../src/domain/pricing/terms.ts';
import { withContribution } from '../../src/domain/pricing/with-contribution.ts';
import { weekdayOf } from '../../src/domain/schedule/calendar-day.ts';
import {
  chargeHeld,
  priceOfHeld,
  type HeldSession,
  type SessionMark,
} from '../../src/domain/statements/charge-held.ts';
import { correctDay } from '../../src/domain/statements/correct-day.ts';
import type { Period } from '../../src/features/pools/statements/period.ts';
import { heldSessions } from '../../src/features/pools/statements/held-sessions.ts';
import { makeStatements, sumOf, wholeOf, type MonthFacts } from '../../src/domain/statements/make-statements.ts';

const marks = ['present', 'excused', 'absent'] as const satisfies readonly SessionMark[];
/** A Tuesday. */
const firstDay = 20_424;

/** Terms that somebody could sign: the ceilings reach the price. */
const terms: fc.Arbitrary<PriceTerms> = fc
  .record({
    basis: fc.constantFrom(...splitBases),
    service: fc.integer({ min: 0, max: 6_000 }),
    coordination: fc.integer({ min: 0, max: 300 }),
    families: fc.array(
      fc.record({
        seats: fc.integer({ min: 1, max: 4 }),
        most: fc.integer({ min: 0, max: 3_000 }),
        above: fc.integer({ min: 0, max: 500 }),
        percent: fc.integer({ min: 0, max: 100 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ basis, service, coordination, families }) => ({
    basis,
    serviceCents: euroCents(service),
    coordinationCents: euroCents(coordination),
    members: families.map(({ seats, most, above, percent }, at) => ({
      member: `family-${at}`,
      seats,
      attends: [{ day: weekdayOf(firstDay), slots: 24 }],
      soloCents: euroCents(most + above),
      mostCents: euroCents(most),
      contributionPercent: percent,
    })),
  }))
  .filter((made) => faultOf(made, [{ day: weekdayOf(firstDay), slots: 1 }]) === undefined);

const session = (week: number, made: PriceTerms, slots: number, drawn: readonly SessionMark[]): HeldSession => ({
  day: firstDay + week * 7,
  slots,
  terms: made,
  marks: new Map(made.members.map(({ member }, at) => [member, drawn[at] ?? 'present'])),
});

const slots = fc.integer({ min: 1, max: 12 });
const drawnMarks = fc.array(fc.constantFrom(...marks), { minLength: 8, maxLength: 8 });

const month: fc.Arbitrary<MonthFacts> = fc
  .tuple(terms, fc.array(fc.tuple(slots, drawnMarks), { maxLength: 8 }))
  .map(([made, held]) => ({
    sessions: held.map(([length, drawn], week) => session(week, made, length, drawn)),
    corrections: [],
  }));

it('statements of a month sum to the whole: what families pay and the city gives is what provider and coordination get', () => {
  fc.assert(
    fc.property(month, (facts) => {
      const statements = makeStatements(facts);
      const { providerCents, coordinationCents, cityCents } = wholeOf(facts, statements);
      const paid = statements.reduce((sum, { lines }) => sum + sumOf(lines).toPayCents, 0);
      expect(paid + cityCents).toBe(providerCents + coordinationCents);
      const priced = facts.sessions.map((one) => priceOfHeld(one));
      const freed = priced.reduce((sum, { freedCents }) => sum + freedCents, 0);
      const all = priced.reduce((sum, price) => sum + price.serviceCents + price.coordinationCents, 0);
      expect(providerCents + coordinationCents).toBe(all - freed);
    }),
  );
});

it('no line is above what the same time costs alone, and the city never gives more than the price', () => {
  fc.assert(
    fc.property(month, ({ sessions, corrections }) => {
      for (const { requestId, lines } of makeStatements({ sessions, corrections })) {
        for (const line of lines) {
          const held = sessions.find(({ day }) => day === line.day);
          const solo = held?.terms.members.find(({ member }) => member === requestId)?.soloCents ?? 0;
          expect(line.cents).toBeLessThanOrEqual(Math.ceil((solo * (held?.slots ?? 0)) / 2));
          expect(line.contributionCents).toBeGreaterThanOrEqual(0);
          expect(line.contributionCents).toBeLessThanOrEqual(line.cents);
        }
      }
    }),
  );
});

it('who leaves or joins from a day on changes no line of the days before', () => {
  fc.assert(
    fc.property(month, terms, fc.nat(), ({ sessions, corrections }, after, when) => {
      const from = firstDay + 7 * (when % (sessions.length + 1));
      const changed = sessions.map((held) => (held.day < from ? held : { ...held, terms: after }));
      const owedBefore = (all: readonly HeldSession[]) =>
        makeStatements({ sessions: all, corrections }).flatMap(({ requestId, lines }) =>
          lines.flatMap((line) => (line.day < from ? [{ requestId, ...line }] : [])),
        );
      expect(owedBefore(changed)).toEqual(owedBefore(sessions));
    }),
  );
});

it('another contribution from a day on changes no line of the days before, and after it only what the city gives to that family', () => {
  fc.assert(
    fc.property(
      terms,
      fc.nat(),
      fc.integer({ min: 0, max: 100 }),
      fc.nat(8),
      fc.nat(8),
      (made, who, percent, when, held) => {
        const member = `family-${who % made.members.length}`;
        const from = firstDay + 7 * when;
        const rest = { absence: { kind: 'always-paid' }, noticeDays: 14 } as const;
        const first: Period = { from: firstDay, terms: made, ...rest };
        const then: Period = { from, terms: withContribution(made, member, percent), ...rest };
        const meetings = Array.from({ length: held + 1 }, (_, week) => ({
          day: firstDay + 7 * week,
          outcome: 'held' as const,
        }));
        const linesUnder = (periods: readonly Period[]) => {
          const days = { meetings, attendance: [], absences: [] };
          const sessions = heldSessions({ days: [1], fromSlot: 32, slots: 4 }, periods, days, firstDay, firstDay + 70);
          return makeStatements({ sessions, corrections: [] }).flatMap(({ requestId, lines }) =>
            lines.map((line) => ({ requestId, ...line })),
          );
        };
        const before = linesUnder([first]);
        for (const [at, line] of linesUnder([first, then]).entries()) {
          const old = before[at];
          if (line.day < from || line.requestId !== member) expect(line).toEqual(old);
          else expect({ ...line, contributionCents: 0 }).toEqual({ ...old, contributionCents: 0 });
        }
      },
    ),
  );
});

it('one family’s absence changes nothing of what the others pay', () => {
  fc.assert(
    fc.property(terms, slots, drawnMarks, fc.nat(), fc.constantFrom(...marks), (made, length, drawn, who, mark) => {
      const at = who % made.members.length;
      const others = (held: HeldSession) => chargeHeld(held).filter((_, index) => index !== at);
      const changed = drawn.map((each, index) => (index === at ? mark : each));
      expect(others(session(0, made, length, changed))).toEqual(others(session(0, made, length, drawn)));
    }),
  );
});

it('corrections bring what was billed to what is right, however often the register changes', () => {
  fc.assert(
    fc.property(terms, slots, fc.array(drawnMarks, { minLength: 1, maxLength: 5 }), (made, length, rounds) => {
      const billed = [...chargeHeld(session(0, made, length, []))];
      for (const round of rounds) {
        const now = chargeHeld(session(0, made, length, round));
        billed.push(...correctDay(billed, now));
        expect(correctDay(billed, now)).toEqual([]);
        for (const { requestId, cents } of now) {
          const own = billed.filter((charge) => charge.requestId === requestId);
          expect(sumOf(own).cents).toBe(cents);
        }
      }
    }),
  );
});
