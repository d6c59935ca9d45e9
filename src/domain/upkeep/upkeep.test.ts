import { describe, expect, it } from 'vitest';
import { readDay, writeDay, type CalendarDay } from '../schedule/calendar-day.ts';
import { freshnessOf, monthsAfter } from './freshness.ts';
import { isSampled } from './is-sampled.ts';
import { orderChecks, reachOf, type urgencyOf } from './order-checks.ts';

function day(text: string): CalendarDay {
  const read = readDay(text);
  if (read === undefined) throw new Error(text);
  return read;
}

describe('months after a day', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-25', 12, '2027-11-25'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-05-15', 36, '2029-05-15'],
  ])('%s and %d months is %s', (from, months, then) => {
    expect(writeDay(monthsAfter(day(from), months))).toBe(then);
  });
});

describe('how an entry stands', () => {
  const facts = { checkedOn: day('2026-01-10'), months: 6, graceDays: 60 };
  it.each([
    ['2026-01-10', undefined, 'true'],
    ['2026-06-09', undefined, 'true'],
    ['2026-06-10', undefined, 'due'],
    ['2026-07-09', undefined, 'due'],
    ['2026-07-10', undefined, 'stale'],
    ['2026-09-07', '2026-07-10', 'stale'],
    ['2026-09-08', '2026-07-10', 'hidden'],
  ])('on %s, stale since %s: %s', (today, since, state) => {
    const staleSince = since === undefined ? undefined : day(since);
    expect(freshnessOf({ ...facts, staleSince }, day(today)).state).toBe(state);
  });

  it('is hidden only after a whole grace from when it was found stale, however old it is', () => {
    const old = { ...facts, checkedOn: day('2020-05-03') };
    const found = freshnessOf(old, day('2026-11-25'));
    expect(found).toMatchObject({ state: 'stale', staleSince: day('2026-11-25') });
    expect(freshnessOf({ ...old, staleSince: found.staleSince }, day('2027-01-23')).state).toBe('stale');
    expect(freshnessOf({ ...old, staleSince: found.staleSince }, day('2027-01-24')).state).toBe('hidden');
  });

  it('begins a spell anew once it was checked', () => {
    expect(freshnessOf({ ...facts, checkedOn: day('2026-09-01') }, day('2026-09-02'))).toEqual({
      state: 'true',
      dueOn: day('2027-03-01'),
    });
  });
});

describe('what to check first', () => {
  const today = day('2026-11-25');
  const entry = (name: string, given: Partial<Parameters<typeof urgencyOf>[0]>) => ({
    name,
    checkedOn: day('2026-05-25'),
    dueOn: day('2026-11-25'),
    reach: 0,
    reports: 0,
    ...given,
  });
  const names = (entries: readonly { readonly name: string }[]) => entries.map(({ name }) => name);

  it('is what many read, times how old it is', () => {
    const list = [
      entry('old, read by none', { checkedOn: day('2024-11-25'), dueOn: day('2025-05-25') }),
      entry('read by many', { reach: 40 }),
      entry('old and read', { checkedOn: day('2025-05-25'), dueOn: day('2025-11-25'), reach: 40 }),
    ];
    expect(names(orderChecks(list, today))).toEqual(['old and read', 'read by many', 'old, read by none']);
  });

  it('is what somebody says is wrong, even if it was checked today', () => {
    const list = [
      entry('due', { reach: 3 }),
      entry('reported', { checkedOn: today, dueOn: day('2027-05-25'), reach: 4, reports: 1 }),
    ];
    expect(names(orderChecks(list, today))).toEqual(['reported', 'due']);
  });

  it('is of equals the one that ends first', () => {
    const list = [
      entry('later', { checkedOn: day('2026-11-05'), dueOn: day('2026-12-15') }),
      entry('sooner', { checkedOn: day('2026-11-15'), dueOn: day('2026-12-05') }),
    ];
    expect(names(orderChecks(list, today))).toEqual(['sooner', 'later']);
  });

  it('counts a request for more than a view', () => {
    expect(reachOf({ views: 3, requests: 2 })).toBe(13);
  });
});

describe('the sample of what is published at once', () => {
  const ids = Array.from({ length: 4000 }, (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);

  it.each([0, 10, 35, 100])('takes about %d in a hundred, the same each time', (percent) => {
    const taken = ids.filter((id) => isSampled(id, percent));
    expect(taken.length / ids.length).toBeCloseTo(percent / 100, 1);
    expect(ids.filter((id) => isSampled(id, percent))).toEqual(taken);
  });

  it('takes with a larger share all that a smaller one takes', () => {
    const small = ids.filter((id) => isSampled(id, 10));
    expect(small.filter((id) => !isSampled(id, 30))).toEqual([]);
  });
});
