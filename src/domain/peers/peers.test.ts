import { describe, expect, it } from 'vitest';
import { findPeers } from './find-peers.ts';
import { putSideBySide, type ToldFigure } from './put-side-by-side.ts';

describe('peers', () => {
  const city = (key: string, population?: number, over?: number, spending?: number) => ({
    key,
    context: {
      ...(population !== undefined && { population }),
      ...(over !== undefined && { 'over-64-share': over }),
      ...(spending !== undefined && { 'spending-per-head': spending }),
    },
  });

  it('are as far as the standardised parts say, worked out by hand', () => {
    // Shares 0.2, 0.3, 0.25: mean 0.25, deviations −.05, .05, 0: standard deviation √(.005/3) = 0.040825. Spending 100, 200, 150: 40.825.
    const all = [city('a', undefined, 0.2, 100), city('b', undefined, 0.3, 200), city('c', undefined, 0.25, 150)];
    const [first, second] = findPeers(all[0] ?? city('a'), all);
    expect([first?.key, second?.key]).toEqual(['c', 'b']);
    // c is .05/.040825 = 1.22474 apart in both: √((1.5 + 1.5)/2) = 1.22474; b twice as far.
    expect(first).toMatchObject({ kind: 'measured', distance: expect.closeTo(1.22474, 4) as number });
    expect(second).toMatchObject({ kind: 'measured', distance: expect.closeTo(2.44949, 4) as number });
  });

  it('measure size by its powers: half and double are as far', () => {
    const all = [city('half', 50_000, 0.2), city('own', 100_000, 0.2), city('double', 200_000, 0.2)];
    const parts = findPeers(all[1] ?? city('own'), all).map(({ parts: [size] }) => size);
    expect(parts[0]).toEqual(parts[1]);
  });

  it('show what is missing, and make no distance of one thing alone', () => {
    const all = [city('own', 100_000, 0.2), city('one', 90_000), city('two', 90_000, 0.25), city('none')];
    const peers = findPeers(all[0] ?? city('own'), all);
    expect(peers.map(({ key, kind }) => [key, kind])).toEqual([
      ['two', 'measured'],
      ['one', 'too-little-known'],
      ['none', 'too-little-known'],
    ]);
    expect(peers[0]?.parts.filter((part) => 'missing' in part).map(({ code }) => code)).toEqual([
      'spending-per-head',
      'density',
    ]);
  });

  it('are the same distance seen from either side', () => {
    const all = [city('a', 1000, 0.1, 5), city('b', 5000, 0.4, 9), city('c', 700, 0.2, 7)];
    const between = (one: number, other: string) =>
      findPeers(all[one] ?? city('x'), all).find(({ key }) => key === other);
    expect(between(0, 'b')).toMatchObject({ distance: (between(1, 'a') as { distance: number }).distance });
  });
});

describe('figures side by side', () => {
  const told = (key: string, given: Partial<ToldFigure> = {}): ToldFigure => ({
    key,
    month: '2026-10-01',
    version: 1,
    figure: { numerator: 6, denominator: 20 },
    population: 50_000,
    ...given,
  });
  const by = { month: '2026-10-01', version: 1, measure: 'share' } as const;

  it('are those of one month and one definition; each other says why it is not there', () => {
    const { beside, apart } = putSideBySide(
      [
        told('a'),
        told('later', { month: '2026-11-01' }),
        told('counted anew', { version: 2 }),
        told('few', { figure: undefined }),
        told('nobody asked', { figure: { numerator: 0, denominator: 0 } }),
        told('silent', { month: undefined }),
      ],
      by,
    );
    expect(beside).toEqual([{ key: 'a', numerator: 6, denominator: 20 }]);
    expect(apart.map(({ why }) => why)).toEqual([
      'other-month',
      'other-version',
      'withheld',
      'nothing-measured',
      'not-told',
    ]);
  });

  it('are counts over residents, never counts of a large city beside those of a small one', () => {
    const count = { numerator: 30, denominator: null };
    const { beside, apart } = putSideBySide(
      [told('a', { figure: count }), told('b', { figure: count, population: undefined })],
      {
        ...by,
        measure: 'count',
      },
    );
    expect(beside).toEqual([{ key: 'a', numerator: 30, denominator: 5 }]);
    expect(apart).toEqual([{ key: 'b', why: 'population-unknown' }]);
  });
});
