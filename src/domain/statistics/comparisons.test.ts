import { expect, it } from 'vitest';
import { beforeAndAfter, beforeAndAfterOfValues } from './before-and-after.ts';
import { compareShares } from './compare-shares.ts';
import { countOrders, mostOrders, ordersOfStart } from './orders-of-start.ts';
import { stagedStart } from './staged-start.ts';

it('calls three quarters of four against one of four what could be chance', () => {
  const verdict = compareShares({ yes: 3, of: 4 }, { yes: 1, of: 4 });
  expect(verdict).toMatchObject({ kind: 'could-be-chance', effect: { seen: 0.5 } });
  expect(verdict).toMatchObject({ compared: { kind: 'shares', with: { yes: 3, of: 4 }, without: { yes: 1, of: 4 } } });
});

it('calls all of four against none of four more, and the reverse less', () => {
  expect(compareShares({ yes: 4, of: 4 }, { yes: 0, of: 4 }).kind).toBe('more');
  expect(compareShares({ yes: 0, of: 4 }, { yes: 4, of: 4 }).kind).toBe('less');
});

it('says that three and three are too few to say, whatever they show', () => {
  // The clearest of the 20 ways has the chance 2 / 20.
  expect(compareShares({ yes: 3, of: 3 }, { yes: 0, of: 3 }).kind).toBe('too-few-to-say');
  expect(compareShares({ yes: 0, of: 0 }, { yes: 0, of: 3 })).toEqual({ kind: 'too-few-to-say', compared: undefined });
});

it('compares the months before with those after', () => {
  const before = Array.from({ length: 4 }, () => ({ yes: 5, of: 20 }));
  const after = Array.from({ length: 4 }, () => ({ yes: 15, of: 20 }));
  expect(beforeAndAfter(before, after, 1)).toMatchObject({
    kind: 'more',
    effect: { seen: 0.5 },
    // Of the 70 ways to call four months after, the true one and its mirror are as extreme.
    chance: 2 / 70,
    compared: { kind: 'shares', with: { yes: 60, of: 80 }, without: { yes: 20, of: 80 } },
  });
});

it('believes months that jump about less than months that are steady', () => {
  // Both compare 80 of 160 with 120 of 160.
  const half = { yes: 20, of: 40 };
  const most = { yes: 30, of: 40 };
  const [none, all] = [
    { yes: 0, of: 40 },
    { yes: 40, of: 40 },
  ];
  const steady = beforeAndAfter([half, half, half, half], [most, most, most, most], 1);
  const jumping = beforeAndAfter([none, none, all, all], [all, none, all, all], 1);
  expect(steady.kind).toBe('more');
  expect(jumping.kind).toBe('could-be-chance');
  expect(jumping.compared).toEqual(steady.compared);
});

it('does not compare a few months', () => {
  const month = { yes: 1, of: 9 };
  // Seven months have 35 ways: 2 / 35 is not below one in twenty.
  expect(beforeAndAfter([month, month, month], [month, month, month, month], 1).kind).toBe('too-few-to-say');
  expect(beforeAndAfter([], [month], 1)).toEqual({ kind: 'too-few-to-say', compared: undefined });
});

it('compares values without a denominator, by every way of calling four of eight months after', () => {
  // 70 ways; the seen difference 11.5 − 2.5 = 9 and its mirror are the only ones as extreme: 2 / 70.
  // Range: exchanging the two nearest months (10 and 4) is compatible with effects from 6, the two farthest (13 and 1) up to 12, each with its mirror;
  // with the true order and its mirror that is 4 of 70, the first to reach one in twenty.
  expect(beforeAndAfterOfValues([1, 2, 3, 4], [10, 11, 12, 13], 1)).toEqual({
    kind: 'more',
    compared: { kind: 'means', with: { mean: 11.5, of: 4 }, without: { mean: 2.5, of: 4 } },
    effect: { seen: 9, low: expect.closeTo(6, 9), high: expect.closeTo(12, 9) },
    chance: 2 / 70,
  });
});

/** Five quarters that begin one after another; `gain` once begun, and a season that lifts all of them. */
function quarters(gain: number, season: number) {
  const level = [10, 12, 9, 11, 13];
  return level.map((value, unit) => ({
    startsAt: unit + 1,
    values: [0, 1, 2, 3, 4, 5].map((period) => value + season * period + (period >= unit + 1 ? gain : 0)),
  }));
}

it('finds the effect of a staged start, and not what changes for everybody', () => {
  // 5! = 120 orders. With a gain of 40 over levels that differ by 4, no other order comes near.
  expect(countOrders(quarters(0, 0).map(({ startsAt }) => startsAt))).toBe(120);
  const verdict = stagedStart(quarters(40, 7), 1);
  expect(verdict).toMatchObject({ kind: 'more', chance: 1 / 120 });
  expect(stagedStart(quarters(0, 7), 1).kind).toBe('could-be-chance');
  expect(stagedStart(quarters(-40, 7), 1).kind).toBe('less');
});

it('weighs each period by the units on both sides', () => {
  // Period 0: a has begun (5) against b and c (mean 2): 3, weight 1 × 2 / 3. Period 1: a and b (mean 6) against c (1): 5, weight 2 / 3. Mean 4.
  const units = [
    { startsAt: 0, values: [5, 7] },
    { startsAt: 1, values: [1, 5] },
    { startsAt: undefined, values: [3, 1] },
  ];
  // Three quarters have 6 orders: 2 / 6 is not below one in twenty.
  expect(stagedStart(units, 1)).toEqual({
    kind: 'too-few-to-say',
    compared: { kind: 'means', with: { mean: 17 / 3, of: 3 }, without: { mean: 5 / 3, of: 3 } },
  });
  const twice = stagedStart([...units, ...units], 1);
  expect(twice).toMatchObject({ effect: { seen: expect.closeTo(4, 12) } });
});

it('draws orders by the seed where there are too many, the true one among them', () => {
  const starts = Array.from({ length: 9 }, (_, index) => index);
  expect(countOrders(starts)).toBe(362_880);
  const drawn = ordersOfStart(starts, 7);
  expect(drawn).toHaveLength(mostOrders);
  expect(drawn[0]).toEqual(starts);
  expect(ordersOfStart(starts, 7)).toEqual(drawn);
  expect(ordersOfStart(starts, 8)).not.toEqual(drawn);
});
