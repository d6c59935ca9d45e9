import { describe, expect, it } from 'vitest';
import { sinceAsked, type ToldMonth } from './since-asked.ts';

describe('a figure since another city was asked', () => {
  const told = (month: string, numerator: number, denominator: number | null, version = 1): ToldMonth => ({
    month: `${month}-01`,
    version,
    figure: { numerator, denominator },
  });
  const asked = '2026-10-01';

  it('is the last month told up to the asking beside the last since', () => {
    const since = sinceAsked(
      [told('2026-12', 30, 200), told('2026-09', 6, 200), told('2026-08', 1, 200), told('2027-01', 40, 200)],
      { asked, measure: 'share' },
    );
    // 40 of 200 against 6 of 200: Fisher's exact test is far below one in twenty.
    expect([since?.before.month, since?.now.month, since?.since]).toEqual(['2026-09-01', '2027-01-01', 'more']);
  });

  it('says when chance could have done as much, and when there are too few to say', () => {
    const of = (before: ToldMonth, now: ToldMonth) => sinceAsked([before, now], { asked, measure: 'share' })?.since;
    expect(of(told('2026-10', 10, 40), told('2026-12', 12, 40))).toBe('could-be-chance');
    expect(of(told('2026-10', 0, 3), told('2026-12', 3, 3))).toBe('too-few-to-say');
  });

  it('shows the values alone of what has no model of chance', () => {
    const since = sinceAsked([told('2026-10', 300, null), told('2026-12', 420, null)], { asked, measure: 'amount' });
    expect(since?.since).toBe('values-alone');
  });

  it('is nothing until both are told, in the same way of counting, and neither withheld', () => {
    const before = told('2026-10', 6, 200);
    for (const now of [
      told('2026-10', 40, 200),
      told('2026-12', 40, 200, 2),
      { ...told('2026-12', 40, 200), figure: undefined },
    ])
      expect(sinceAsked([before, now], { asked, measure: 'share' })).toBeUndefined();
  });
});
