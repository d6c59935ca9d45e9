import type { PoolableHelp } from '../../../../domain/vocabulary.ts';
import type { PoolHours } from '../../model.ts';
import { bandsOf, type AgeBand } from './age-bands.ts';
import { latestStart, type CallFacts } from './call-facts.ts';

/** What a provider is told of a group before it is chosen: what is needed, where about, and never who or exactly where. */
export interface DemandView extends PoolHours {
  readonly id: string;
  readonly kindOfHelp: PoolableHelp;
  readonly families: number;
  readonly seats: number;
  /** Seats of each day on which fewer come. */
  readonly smallerDays: readonly { readonly day: number; readonly seats: number }[];
  readonly quarters: readonly string[];
  readonly ages: readonly AgeBand[];
  readonly needs: readonly string[];
  /** One hour of the whole group: no offer passes it. */
  readonly ceilingCents: number;
  readonly atHome: boolean;
  /** No offer may start after it; undefined where no family said one. Whose word it is is not told. */
  readonly latestStart: string | undefined;
}

export function discloseDemand(facts: CallFacts): DemandView {
  const { id, kindOfHelp, days, fromSlot, slots, seats, members } = facts;
  return {
    id,
    kindOfHelp,
    days,
    fromSlot,
    slots,
    seats,
    smallerDays: days
      .map((day) => ({ day, seats: seatsComing(members, day) }))
      .filter((smaller) => smaller.seats < seats),
    families: members.length,
    quarters: distinct(members.map(({ quarter }) => quarter)),
    ages: bandsOf(members.flatMap(({ ages }) => ages)),
    needs: distinct(members.flatMap(({ needs }) => needs)),
    ceilingCents: facts.hourlyCents,
    atHome: facts.venueId === null,
    latestStart: latestStart(facts),
  };
}

function seatsComing(members: CallFacts['members'], day: number): number {
  return members.reduce((sum, { seats, days }) => sum + (days === null || days.includes(day) ? seats : 0), 0);
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
