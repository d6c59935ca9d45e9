import { describe, expect, test } from 'vitest';
import { keysWhere } from './keys-where.ts';
import { monzaPopulation } from './monza.ts';
import type { WeeklyWindow } from './types.ts';

const { operators, providers, venues, households } = monzaPopulation();

function isInWeek({ day, from, to }: WeeklyWindow): boolean {
  return [day, from, to].every(Number.isInteger) && day >= 0 && day <= 6 && from >= 0 && from < to && to <= 48;
}

function daysThatFit(windows: readonly WeeklyWindow[], slots: number): number {
  return new Set(windows.filter(({ from, to }) => to - from >= slots).map((window) => window.day)).size;
}

function areWholeAndPositive(cents: readonly number[]): boolean {
  return cents.every((amount) => Number.isInteger(amount) && amount > 0);
}

describe('households', () => {
  test('ask for sessions that fit in their windows, on enough days', () => {
    expect(keysWhere(households, (home) => !home.windows.every(isInWeek))).toEqual([]);
    expect(keysWhere(households, (home) => daysThatFit(home.windows, home.slots) < home.days)).toEqual([]);
  });

  test('have an age for each seat, and seats at home for themselves and one more, or none', () => {
    expect(keysWhere(households, (home) => home.seats < 1 || home.ages.length !== home.seats)).toEqual([]);
    expect(keysWhere(households, (home) => home.hostSeats !== 0 && home.hostSeats <= home.seats)).toEqual([]);
  });

  test('pay whole cents, and never more than alone', () => {
    expect(keysWhere(households, (home) => !areWholeAndPositive([home.maxCents, home.soloCents]))).toEqual([]);
    expect(keysWhere(households, (home) => home.maxCents > home.soloCents || home.weight < 1)).toEqual([]);
  });

  test('never refuse what is in their own home', () => {
    expect(keysWhere(households, (home) => home.refuses.some((tag) => home.homeTags.includes(tag)))).toEqual([]);
  });

  test('need only what some operator or venue offers', () => {
    const offered = new Set([...operators, ...venues].flatMap((place) => place.tags));
    expect(keysWhere(households, (home) => !home.needs.every((need) => offered.has(need)))).toEqual([]);
  });

  test('are mostly willing to share, and about a third were never met before', () => {
    const willing = households.filter((home) => home.willingToShare).length / households.length;
    const neverMet = households.filter((home) => home.firstContact).length / households.length;
    expect(willing).toBeCloseTo(0.85, 1);
    expect(neverMet).toBeCloseTo(0.35, 1);
  });

  test('with heavy care are eight, and none is asked to share', () => {
    const heavy = households.filter((home) => home.intensity === 'heavy');
    expect(heavy).toHaveLength(8);
    expect(keysWhere(heavy, (home) => home.willingToShare)).toEqual([]);
  });
});

describe('operators', () => {
  test('have one price for each number of seats, that never falls as seats grow', () => {
    const falls = (cents: readonly number[]) => cents.some((price, seats) => price < (cents[seats - 1] ?? 0));
    expect(keysWhere(operators, (operator) => operator.cents.length !== operator.maxSeats)).toEqual([]);
    expect(keysWhere(operators, ({ cents }) => !areWholeAndPositive(cents) || falls(cents))).toEqual([]);
    expect(keysWhere(operators, (operator) => operator.minSeats > operator.maxSeats)).toEqual([]);
  });

  test('work within the week for a provider that gives the same help', () => {
    const given = new Map(providers.map((provider) => [provider.key, provider.kindsOfHelp]));
    const strays = keysWhere(
      operators,
      ({ providerKey, kindsOfHelp }) => !kindsOfHelp.every((kind) => given.get(providerKey)?.includes(kind)),
    );
    expect(strays).toEqual([]);
    expect(keysWhere(operators, (operator) => !operator.windows.every(isInWeek))).toEqual([]);
  });
});
