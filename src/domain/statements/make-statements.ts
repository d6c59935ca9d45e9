import { slotsOn } from '../pricing/terms.ts';
import { weekdayOf, type CalendarDay } from '../schedule/calendar-day.ts';
import { chargeHeld, priceOfHeld, type Charge, type HeldSession, type SessionMark } from './charge-held.ts';

/** What the register said otherwise after its month was closed. Cents may be below zero. */
export interface Correction extends Charge {
  readonly id: string;
  readonly day: CalendarDay;
}

type LineCents = Omit<Charge, 'requestId'>;

export type StatementLine = LineCents & { readonly day: CalendarDay } & (
    | { readonly kind: 'session'; readonly slots: number; readonly mark: SessionMark }
    | { readonly kind: 'correction'; readonly correctionId: string }
  );

/** What one family owes for one month, line by line. */
export interface Statement {
  readonly requestId: string;
  readonly lines: readonly StatementLine[];
}

export interface MonthFacts {
  readonly sessions: readonly HeldSession[];
  readonly corrections: readonly Correction[];
}

/** The price of all lines, what of it the city gives, and the rest, which the family pays. Whole cents. */
export interface StatementSum {
  readonly cents: number;
  readonly coordinationCents: number;
  readonly contributionCents: number;
  readonly toPayCents: number;
}

/** The statements of a group's month, one for each family that a line speaks of. */
export function makeStatements({ sessions, corrections }: MonthFacts): Statement[] {
  const lines = new Map<string, StatementLine[]>();
  const add = (requestId: string, line: StatementLine) => {
    const known = lines.get(requestId);
    if (known === undefined) lines.set(requestId, [line]);
    else known.push(line);
  };
  for (const session of [...sessions].sort((a, b) => a.day - b.day)) {
    const { day, marks, terms } = session;
    for (const { requestId, ...cents } of chargeHeld(session)) {
      const own = terms.members.find(({ member }) => member === requestId);
      const slots = own === undefined ? session.slots : slotsOn(own, weekdayOf(day), session.slots);
      add(requestId, { kind: 'session', day, slots, mark: marks.get(requestId) ?? 'absent', ...cents });
    }
  }
  for (const { id, requestId, day, cents, coordinationCents, contributionCents } of corrections)
    add(requestId, { kind: 'correction', correctionId: id, day, cents, coordinationCents, contributionCents });
  return [...lines]
    .map(([requestId, own]) => ({ requestId, lines: own }))
    .sort((one, other) => (one.requestId < other.requestId ? -1 : 1));
}

export function sumOf(lines: readonly LineCents[]): StatementSum {
  const total = (of: (line: LineCents) => number) => lines.reduce((sum, line) => sum + of(line), 0);
  const cents = total((line) => line.cents);
  const contributionCents = total((line) => line.contributionCents);
  const coordinationCents = total((line) => line.coordinationCents);
  return { cents, coordinationCents, contributionCents, toPayCents: cents - contributionCents };
}

/**
 * The whole that the statements are parts of. Provider and coordination together are what families pay and what the city gives:
 * its contributions, and the coordination that no family's ceiling had room for.
 */
export interface MonthWhole {
  readonly providerCents: number;
  readonly coordinationCents: number;
  readonly cityCents: number;
}

export function wholeOf({ sessions }: MonthFacts, statements: readonly Statement[]): MonthWhole {
  const sum = sumOf(statements.flatMap(({ lines }) => lines));
  const cityCoordination = sessions.reduce((all, session) => all + priceOfHeld(session).cityCoordinationCents, 0);
  return {
    providerCents: sum.cents - sum.coordinationCents,
    coordinationCents: sum.coordinationCents + cityCoordination,
    cityCents: sum.contributionCents + cityCoordination,
  };
}
