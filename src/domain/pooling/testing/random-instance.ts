// Small cities for tests: few hours, few places, everybody near, so that pools are many and clash often.
import { INSTANCE_FORMAT } from '../instance.ts';
import type {
  OperatorId,
  PoolingInstance,
  PoolingOperator,
  PoolingRequest,
  PoolingVenue,
  RequestId,
  VenueId,
  Window,
} from '../instance.ts';
import { randomFrom } from '../random-from.ts';

type Dice = {
  readonly int: (least: number, most: number) => number;
  readonly chance: (part: number) => boolean;
  readonly pick: <T>(first: T, ...rest: readonly T[]) => T;
};

function diceFrom(seed: number): Dice {
  const random = randomFrom(seed);
  const int = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  return {
    int,
    chance: (part) => random() < part,
    pick: (first, ...rest) => [first, ...rest][int(0, rest.length)] ?? first,
  };
}

/** About a kilometre across; one in five exactly on a grid point, so that equal distances happen. */
function point({ int, chance }: Dice) {
  const place = (most: number) => (chance(0.2) ? Math.round(most / 2) : int(0, most)) / 10_000;
  return { lat: 45.58 + place(90), lon: 9.27 + place(120) };
}

function windows({ int, chance }: Dice, shortest: number): Window[] {
  const days = [0, 1, 2, 6].filter(() => chance(0.8));
  return days.map((day) => {
    const from = int(30, 33);
    return { day, from, to: from + shortest + int(0, 3) };
  });
}

function tags({ chance }: Dice, part: number): string[] {
  return ['english', 'step-free'].filter(() => chance(part));
}

function request(dice: Dice, at: number, of: number): PoolingRequest {
  const { int, chance, pick } = dice;
  const seats = pick(1, 1, 1, 2);
  const age = int(3, 12);
  const slots = pick(2, 2, 2, 2, 3);
  return {
    id: `r${at}` as RequestId,
    ...point(dice),
    seats,
    ages: Array.from({ length: seats }, () => age + int(0, 2)),
    days: pick(1, 1, 2, 2),
    slots,
    windows: windows(dice, slots),
    maxMetres: pick(300, 800, 1500, 3000),
    hostSeats: chance(0.5) ? seats + int(1, 3) : 0,
    homeTags: chance(0.2) ? ['pets'] : tags(dice, 0.3),
    needs: tags(dice, 0.05),
    refuses: chance(0.2) ? ['pets'] : [],
    maxCents: pick(600, 800, 900, 1200),
    soloCents: pick(1000, 1200),
    weight: pick(1, 1, 1, 2),
    avoid: chance(0.15) ? [`r${(at + int(1, of)) % of}` as RequestId].filter((id) => id !== `r${at}`) : [],
  };
}

function operator(dice: Dice, at: number): PoolingOperator {
  const { int, pick } = dice;
  const maxSeats = int(2, 5);
  const base = pick(900, 1000, 1200);
  return {
    id: `o${at}` as OperatorId,
    ...point(dice),
    maxMetres: pick(600, 1500, 3000),
    windows: windows(dice, int(3, 6)),
    tags: tags(dice, 0.4),
    minSeats: pick(1, 2, 2, 3),
    maxSeats: Math.max(3, maxSeats),
    cents: Array.from({ length: Math.max(3, maxSeats) }, (_, seats) => base + seats * pick(50, 100, 150)),
  };
}

function venue(dice: Dice, at: number): PoolingVenue {
  return { id: `v${at}` as VenueId, ...point(dice), seats: dice.int(2, 6), tags: tags(dice, 0.4) };
}

export type Size = { readonly requests: number; readonly operators: number; readonly venues: number };

/** The same seed gives the same city. */
export function randomInstance(seed: number, size: Size): PoolingInstance {
  const dice = diceFrom(seed);
  const many = <T>(count: number, make: (dice: Dice, at: number, of: number) => T) =>
    Array.from({ length: count }, (_, at) => make(dice, at, count));
  return {
    format: INSTANCE_FORMAT,
    rules: {
      maxAgeSpread: dice.pick(3, 5, 9),
      moveSlots: dice.pick(0, 1, 1, 2),
      pointsPerWeight: dice.pick(100_000, 5000, 3000),
    },
    venues: many(size.venues, venue),
    requests: many(size.requests, request),
    operators: many(size.operators, operator),
  };
}

/** The same city where most are free in the morning too, for as long: a day has two stretches, and a session lies in one of them. */
export function withMornings(instance: PoolingInstance, seed: number): PoolingInstance {
  const { chance, int } = diceFrom(seed);
  const split = <T extends { readonly windows: readonly Window[] }>(each: T): T => ({
    ...each,
    windows: each.windows.flatMap((window) => {
      const earlier = int(10, 13);
      const both = [{ ...window, from: window.from - earlier, to: window.to - earlier }, window];
      return chance(0.7) ? both : [chance(0.5) ? (both[0] ?? window) : window];
    }),
  });
  return { ...instance, requests: instance.requests.map(split), operators: instance.operators.map(split) };
}
