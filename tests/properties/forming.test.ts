import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { brokenConditions, type ConditionalYes, type OfferedTerms } from '../../src/domain/forming/conditional-yes.ts';
import { findHoldingSet } from '../../src/domain/forming/find-holding-set.ts';
import { whyNotIn } from '../../src/domain/forming/why-not-in.ts';
import { splitPrice } from '../../src/domain/pricing/split-price.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

const groupDays = [1, 3, 4];

const anyYes = (id: string): fc.Arbitrary<ConditionalYes> =>
  fc
    .record({
      seats: fc.integer({ min: 1, max: 3 }),
      perSeat: fc.integer({ min: 300, max: 900 }),
      startBy: fc.option(fc.constantFrom('2026-12-01', '2026-12-08', '2027-01-10'), { nil: undefined }),
      leastFamilies: fc.integer({ min: 2, max: 4 }),
      mostFamilies: fc.integer({ min: 2, max: 7 }),
      notWith: fc.subarray(ids, { maxLength: 2 }),
      days: fc.option(fc.subarray(groupDays, { minLength: 1, maxLength: 2 }), { nil: undefined, freq: 2 }),
    })
    .map(({ perSeat, startBy, days, ...yes }) => ({
      ...yes,
      ...(days !== undefined && { days }),
      id,
      maxCents: perSeat * yes.seats,
      notWith: yes.notWith.filter((other) => other !== id),
      ...(startBy !== undefined && { startBy }),
    }));

const anyYeses = fc.subarray(ids).chain((some) => fc.tuple(...some.map(anyYes)));

const anyTerms: fc.Arbitrary<OfferedTerms> = fc
  .record({
    hourlyCents: fc.array(fc.integer({ min: 900, max: 4000 }), { minLength: 9, maxLength: 9 }),
    minSeats: fc.integer({ min: 1, max: 4 }),
    maxSeats: fc.integer({ min: 2, max: 9 }),
    startsOn: fc.constantFrom('2026-12-01', '2026-12-05', '2027-01-01'),
    host: fc.option(fc.constantFrom('a', 'c', 'z'), { nil: undefined, freq: 2 }),
  })
  .map(({ host, ...terms }) => ({
    ...terms,
    days: groupDays,
    ...(host !== undefined && { host }),
  }));

function everySet(yeses: readonly ConditionalYes[]): ConditionalYes[][] {
  return Array.from({ length: 2 ** yeses.length }, (_, bits) => yeses.filter((_yes, at) => bits & (1 << at)));
}

const comeOn = (members: readonly ConditionalYes[], day: number) =>
  members.filter(({ days = groupDays }) => days.includes(day));

/** By the definition alone: two households or more on each day, seats that the operator takes, every condition of every member. */
function holds(members: readonly ConditionalYes[], terms: OfferedTerms): boolean {
  const seats = members.reduce((sum, yes) => sum + yes.seats, 0);
  if (terms.host !== undefined && !members.some(({ id, days }) => id === terms.host && days === undefined))
    return false;
  if (members.some(({ days }) => days !== undefined) && groupDays.some((day) => comeOn(members, day).length < 2))
    return false;
  if (members.length < 2 || seats < terms.minSeats || seats > terms.maxSeats) return false;
  return members.every((yes) => brokenConditions(yes, members, terms).length === 0);
}

const seatsOf = (members: readonly ConditionalYes[]) => members.reduce((sum, { seats }) => sum + seats, 0);

it('the set that is found holds for every member, and no larger one does', () => {
  fc.assert(
    fc.property(anyYeses, anyTerms, (yeses, terms) => {
      const found = findHoldingSet(yeses, terms);
      const all = everySet(yeses).filter((members) => holds(members, terms));
      const most = Math.max(0, ...all.map(({ length }) => length));
      if (found.kind === 'none') return most === 0;
      const members = yeses.filter(({ id }) => found.members.includes(id));
      return holds(members, terms) && members.length === most;
    }),
    { numRuns: 3000 },
  );
});

it('of sets as large it is the one that the tie rule names', () => {
  const first = (a: ConditionalYes[], b: ConditionalYes[], { hourlyCents }: OfferedTerms) => {
    const [one, other] = [seatsOf(a), seatsOf(b)];
    const perSeat = (hourlyCents[one - 1] ?? 0) * other - (hourlyCents[other - 1] ?? 0) * one;
    const names = (members: ConditionalYes[]) => members.map(({ id }) => id).join('');
    return b.length - a.length || perSeat || one - other || (names(a) < names(b) ? -1 : 1);
  };
  fc.assert(
    fc.property(anyYeses, anyTerms, (yeses, terms) => {
      const found = findHoldingSet(yeses, terms);
      const [best] = everySet(yeses)
        .filter((members) => holds(members, terms))
        .sort((a, b) => first(a, b, terms));
      expect(found.kind === 'holds' ? found.members : undefined).toEqual(best?.map(({ id }) => id));
    }),
    { numRuns: 2000 },
  );
});

it('does not depend on the order in which the yeses came', () => {
  fc.assert(
    fc.property(anyYeses, anyTerms, (yeses, terms) => {
      expect(findHoldingSet([...yeses].reverse(), terms)).toEqual(findHoldingSet(yeses, terms));
    }),
  );
});

it('nobody pays more than the most they said, whoever gets the cent that is left over', () => {
  fc.assert(
    fc.property(anyYeses, anyTerms, (yeses, terms) => {
      const found = findHoldingSet(yeses, terms);
      if (found.kind === 'none') return;
      const members = yeses.filter(({ id }) => found.members.includes(id));
      for (const order of groupDays.flatMap((day) => [comeOn(members, day), comeOn(members, day).reverse()])) {
        // What so many seats cost, the operator's fewest at least, and never more than the whole group.
        const come = Math.max(seatsOf(order), terms.minSeats);
        const shares = splitPrice(
          order.length === members.length
            ? found.hourlyCents
            : Math.min(found.hourlyCents, terms.hourlyCents[come - 1] ?? 0),
          order.map(({ seats }) => seats),
        );
        for (const [at, yes] of order.entries()) expect(shares[at]).toBeLessThanOrEqual(yes.maxCents);
      }
    }),
  );
});

it('whoever is left out could not be added: there is a reason, and it is so', () => {
  fc.assert(
    fc.property(anyYeses, anyTerms, (yeses, terms) => {
      const found = findHoldingSet(yeses, terms);
      if (found.kind === 'none') return true;
      const members = yeses.filter(({ id }) => found.members.includes(id));
      return yeses
        .filter(({ id }) => !found.members.includes(id))
        .every((yes) => {
          const why = whyNotIn(yes, members, terms);
          const together = [...members, yes];
          if (holds(together, terms)) return false;
          if (why.kind === 'full') return seatsOf(together) > terms.maxSeats;
          if (why.kind === 'conditions') return why.conditions.length > 0;
          return why.kind === 'others' && members.some((other) => brokenConditions(other, together, terms).length > 0);
        });
    }),
  );
});

/** "I join if it is at most €6 an hour and starts by 1 March", three times. */
const threeFamilies = fc.tuple(
  ...(['a', 'b', 'c'] as const).map((id) =>
    fc
      .record({
        maxCents: fc.integer({ min: 500, max: 700 }),
        startBy: fc.option(fc.constantFrom('2027-02-28', '2027-03-01', '2027-03-02'), { nil: undefined }),
      })
      .map(({ maxCents, startBy }): ConditionalYes => {
        const yes = { id, seats: 1, maxCents, leastFamilies: 3, mostFamilies: 3, notWith: [] };
        return startBy === undefined ? yes : { ...yes, startBy };
      }),
  ),
);

it('of three families who each name a price and a day, either all are members and all that they said holds, or nobody is', () => {
  fc.assert(
    fc.property(
      threeFamilies,
      fc.integer({ min: 1500, max: 2100 }),
      fc.constantFrom('2027-02-28', '2027-03-01', '2027-03-02'),
      (yeses, cents, startsOn) => {
        const hourlyCents = [2200, 2200, cents];
        const found = findHoldingSet(yeses, { days: [1], hourlyCents, minSeats: 1, maxSeats: 3, startsOn });
        // Said again here, by the sentence itself: the dearer third of the price, and the day.
        const all = yeses.every(
          ({ maxCents, startBy }) => 3 * maxCents >= cents && (startBy === undefined || startsOn <= startBy),
        );
        expect(found).toEqual(all ? { kind: 'holds', members: ['a', 'b', 'c'], hourlyCents: cents } : { kind: 'none' });
      },
    ),
    { numRuns: 3000 },
  );
});
