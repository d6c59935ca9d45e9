import { freeDays } from '../../../domain/group-change/days-to-come.ts';
import { metres } from '../../../domain/pooling/metres.ts';
import type { Window } from '../../../domain/pooling/instance.ts';
import type { Operator, Venue } from '../../pools/public.ts';
import type { FormingGroup } from '../model.ts';

export interface FittingOperator {
  readonly id: string;
  readonly name: string;
  /** When it would begin with them, in half hours of the day. */
  readonly fromSlot: number;
  /** Euro cents of one hour of the group once it starts. */
  readonly hourlyCents: number;
}

type Free = { readonly windows: readonly Window[] };
/** A family comes on as many of the group's days as it asks for. */
type Family = Free & { readonly days: number };

/**
 * Operators who could come to a group: for its kind of help, on its days, as far as its place (or the middle of its families),
 * for as many as it takes. Where its hour is open, at the hour that suits most of its families, the earliest of several.
 */
export function fittingOperators(
  group: FormingGroup,
  operators: readonly Operator[],
  families: readonly Family[],
): FittingOperator[] {
  const { place, middle } = group.ground;
  const possible = operators
    .filter(({ kindsOfHelp, maxSeats }) => kindsOfHelp.includes(group.kindOfHelp) && maxSeats >= group.families)
    .filter((operator) => metres(operator, place ?? middle) <= operator.maxMetres)
    .flatMap((operator) => {
      const fromSlot = hourFor(group, operator, families);
      const hourlyCents = operator.cents[Math.max(group.families, operator.minSeats) - 1];
      const { id, name } = operator;
      return fromSlot === undefined || hourlyCents === undefined ? [] : [{ id, name, fromSlot, hourlyCents }];
    });
  return possible.sort((a, b) => a.hourlyCents - b.hourlyCents || (a.id < b.id ? -1 : 1));
}

function hourFor(group: FormingGroup, operator: Free, families: readonly Family[]): number | undefined {
  const { days, slots, fromSlot } = group;
  const free = (who: Free, from: number) => freeDays({ days, fromSlot: from, slots }, who).length;
  const hours = fromSlot === null ? Array.from({ length: 49 - slots }, (_, from) => from) : [fromSlot];
  const possible = hours.filter((from) => free(operator, from) === days.length);
  const suits = (from: number) =>
    families.filter((family) => free(family, from) >= Math.min(family.days, days.length)).length;
  return possible.sort((a, b) => suits(b) - suits(a) || a - b)[0];
}

/** Venues with room for as many as the group takes, the nearest to its families first. */
export function fittingVenues({ ground, families }: FormingGroup, venues: readonly Venue[]): Venue[] {
  return venues
    .filter(({ seats }) => seats >= families)
    .sort((a, b) => metres(a, ground.middle) - metres(b, ground.middle) || (a.id < b.id ? -1 : 1));
}
