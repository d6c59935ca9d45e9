import { areApart, brokenConditions, comingOn, type ConditionalYes, type OfferedTerms } from './conditional-yes.ts';

/**
 * The largest set of yeses that holds where some come on some of the days only, so that a number of seats no longer says the price: every
 * set is tried, the larger first, those whose start comes in time. The host is there always, each day has two households at least, and of
 * sets as large the order is that of `findHoldingSet`. Undefined when no two hold.
 */
export function findSetByDays(
  yeses: readonly ConditionalYes[],
  terms: OfferedTerms,
): readonly ConditionalYes[] | undefined {
  const inOrder = [...yeses].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let families = Math.min(inOrder.length, terms.maxSeats); families >= 2; families--) {
    const could = inOrder.filter((yes) => yes.leastFamilies <= families && families <= yes.mostFamilies);
    const [best] = setsOf(could, families, terms.maxSeats)
      .filter((members) => holds(members, terms))
      .toSorted((a, b) => comesFirst(a, b, terms));
    if (best !== undefined) return best;
  }
  return undefined;
}

const seatsOf = (members: readonly ConditionalYes[]) => members.reduce((sum, { seats }) => sum + seats, 0);

/** All sets of so many with so many seats at most, in which nobody must be apart, in the order of their ids. */
function setsOf(could: readonly ConditionalYes[], families: number, maxSeats: number): (readonly ConditionalYes[])[] {
  const sets: (readonly ConditionalYes[])[] = [];
  const choose = (at: number, chosen: readonly ConditionalYes[], seats: number): void => {
    if (chosen.length === families) {
      sets.push(chosen);
      return;
    }
    for (let next = at; next <= could.length - (families - chosen.length); next++) {
      const yes = could[next];
      if (yes === undefined || seats + yes.seats > maxSeats || chosen.some((other) => areApart(yes, other))) continue;
      choose(next + 1, [...chosen, yes], seats + yes.seats);
    }
  };
  choose(0, [], 0);
  return sets;
}

function holds(members: readonly ConditionalYes[], terms: OfferedTerms): boolean {
  const { host, days, minSeats } = terms;
  if (seatsOf(members) < minSeats) return false;
  if (host !== undefined && !members.some(({ id, days: own }) => id === host && own === undefined)) return false;
  if (days.some((day) => comingOn(members, day).length < 2)) return false;
  return members.every((yes) => brokenConditions(yes, members, terms).length === 0);
}

/** The lower price of a seat, then fewer seats; a stable sort keeps the order of ids. */
function comesFirst(
  a: readonly ConditionalYes[],
  b: readonly ConditionalYes[],
  { hourlyCents }: Pick<OfferedTerms, 'hourlyCents'>,
): number {
  const [one, other] = [seatsOf(a), seatsOf(b)];
  // Multiplied, not divided: whole cents compare exactly.
  return (hourlyCents[one - 1] ?? 0) * other - (hourlyCents[other - 1] ?? 0) * one || one - other;
}
