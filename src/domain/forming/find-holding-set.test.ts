import { describe, expect, it } from 'vitest';
import type { ConditionalYes, OfferedTerms } from './conditional-yes.ts';
import { findHoldingSet } from './find-holding-set.ts';
import { firstMeeting } from './first-meeting.ts';
import { whyNotIn } from './why-not-in.ts';

const terms: OfferedTerms = {
  days: [1, 3],
  hourlyCents: [1100, 1100, 1650, 2200],
  minSeats: 2,
  maxSeats: 4,
  startsOn: '2026-12-01',
};

function aYes(id: string, given: Partial<ConditionalYes> = {}): ConditionalYes {
  return { id, seats: 1, maxCents: 600, leastFamilies: 2, mostFamilies: 6, notWith: [], ...given };
}

const members = (yeses: readonly ConditionalYes[], given: Partial<OfferedTerms> = {}) => {
  const found = findHoldingSet(yeses, { ...terms, ...given });
  return found.kind === 'holds' ? found.members : [];
};

describe('yeses that hold together', () => {
  it('takes all whose conditions hold', () => {
    expect(findHoldingSet([aYes('b'), aYes('a'), aYes('c')], terms)).toEqual({
      kind: 'holds',
      members: ['a', 'b', 'c'],
      hourlyCents: 1650,
    });
  });
  it('is nothing for one alone, or when the price is too high for all', () => {
    expect(members([aYes('a')])).toEqual([]);
    expect(members([aYes('a', { maxCents: 549 }), aYes('b')])).toEqual([]);
  });
  it('leaves out whom the start comes too late for', () => {
    expect(members([aYes('a', { startBy: '2026-11-30' }), aYes('b', { startBy: '2026-12-01' }), aYes('c')])).toEqual([
      'b',
      'c',
    ]);
  });
  it('takes many rather than few, and those who would be no more than two only with one other', () => {
    expect(members([aYes('a', { mostFamilies: 2 }), aYes('b'), aYes('c'), aYes('d')])).toEqual(['b', 'c', 'd']);
    expect(members([aYes('a', { leastFamilies: 3 }), aYes('b')])).toEqual([]);
  });
  it('never puts together those who must be apart, by either word', () => {
    expect(members([aYes('a'), aYes('b', { notWith: ['a'] }), aYes('c')])).toEqual(['a', 'c']);
  });
  it('of sets as large takes the cheaper seat, then the first by id', () => {
    const rising = { hourlyCents: [1100, 1100, 1800], maxSeats: 3 };
    expect(members([aYes('a', { seats: 2, maxCents: 1200 }), aYes('b'), aYes('c')], rising)).toEqual(['b', 'c']);
    expect(members([aYes('b'), aYes('a'), aYes('c')], { maxSeats: 2 })).toEqual(['a', 'b']);
  });
  it('judges a limit on the price by the dearer cent', () => {
    const odd = { hourlyCents: [1000, 1000, 1000], maxSeats: 3 };
    const three = ['a', 'b', 'c'].map((id) => aYes(id, { maxCents: 333, leastFamilies: 3 }));
    expect(members(three, odd)).toEqual([]);
    expect(
      members(
        three.map((yes) => ({ ...yes, maxCents: 334 })),
        odd,
      ),
    ).toEqual(['a', 'b', 'c']);
  });
});

describe('yeses of who comes on some days only', () => {
  const tuesdays = { days: [1] };
  it('hold beside those of who comes on all, each by the price of its own days', () => {
    expect(members([aYes('a'), aYes('b'), aYes('c', tuesdays)])).toEqual(['a', 'b', 'c']);
    // On Tuesdays three share 16.50, on Thursdays two share 12.10: 6.05 for each of them.
    const dearer = { hourlyCents: [1200, 1210, 1650, 2200] };
    const [a, b] = [aYes('a', { maxCents: 605 }), aYes('b', { maxCents: 605 })];
    expect(members([a, b, aYes('c', { ...tuesdays, maxCents: 550 })], dearer)).toEqual(['a', 'b', 'c']);
    expect(members([a, b, aYes('c', { ...tuesdays, maxCents: 549 })], dearer)).toEqual(['a', 'b']);
    expect(members([a, aYes('b', { maxCents: 604 }), aYes('c', tuesdays)], dearer)).toEqual([]);
  });
  it('start no group that has a day for one, or none', () => {
    expect(members([aYes('a'), aYes('b', tuesdays)])).toEqual([]);
    expect(members([aYes('a', tuesdays), aYes('b', tuesdays)])).toEqual([]);
    const four = [aYes('a', tuesdays), aYes('b', tuesdays), aYes('c', { days: [3] }), aYes('d', { days: [3] })];
    expect(members(four, { maxSeats: 4 })).toEqual(['a', 'b', 'c', 'd']);
  });
  it('count the families of each day, and never are the host’s', () => {
    expect(members([aYes('a', { leastFamilies: 3 }), aYes('b'), aYes('c', tuesdays)])).toEqual([]);
    expect(members([aYes('a'), aYes('b'), aYes('c', { ...tuesdays, leastFamilies: 3 })])).toEqual(['a', 'b', 'c']);
    expect(members([aYes('a'), aYes('b'), aYes('c', tuesdays)], { host: 'c' })).toEqual([]);
    expect(members([aYes('a'), aYes('b'), aYes('c', tuesdays)], { host: 'a' })).toEqual(['a', 'b', 'c']);
  });
});

describe('whoever is left out is told why', () => {
  it('by the conditions that would break, by the seats, or by the others', () => {
    const [a, b] = [aYes('a'), aYes('b')];
    expect(whyNotIn(aYes('c', { startBy: '2026-11-01', maxCents: 100 }), [a, b], terms)).toEqual({
      kind: 'conditions',
      conditions: ['start', 'price'],
    });
    expect(whyNotIn(aYes('c', { seats: 3 }), [a, b], terms)).toEqual({ kind: 'full' });
    expect(whyNotIn(aYes('c'), [aYes('a', { mostFamilies: 2 }), b], terms)).toEqual({ kind: 'others' });
    expect(whyNotIn(a, [], terms)).toEqual({ kind: 'alone' });
  });
});

describe('the first meeting', () => {
  it('is on one of its days, a week after the last signature at the latest', () => {
    // 25 November 2026 is a Wednesday.
    const wednesday = Date.UTC(2026, 10, 25) / 86_400_000;
    expect(firstMeeting(wednesday, [2], 0)).toBe('2026-12-02');
    expect(firstMeeting(wednesday, [1, 3], 0)).toBe('2026-12-03');
    expect(firstMeeting(wednesday, [1, 3], 13)).toBe('2026-12-15');
  });
  it('needs a day', () => {
    expect(() => firstMeeting(0, [], 0)).toThrow(RangeError);
  });
});
