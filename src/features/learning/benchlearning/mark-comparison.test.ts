import { describe, expect, it } from 'vitest';
import type { ContextCode } from '../../../domain/peers/context.ts';
import type { Peer } from '../../../domain/peers/find-peers.ts';
import type { AskedOfDatabase } from './mark-comparison.ts';
import { chanceOf } from './chance-of.ts';
import { markComparison } from './mark-comparison.ts';

const peers: readonly Peer[] = [
  {
    key: 'near',
    kind: 'measured',
    distance: 0.5,
    parts: [
      { code: 'population', apart: 0.5 },
      { code: 'density', apart: 0.5 },
      { code: 'over-64-share', missing: true },
    ],
  },
  { key: 'far', kind: 'measured', distance: 2, parts: [] },
];
const beside = [10, 30].map((numerator, at) => ({
  city: { tenantId: ['near', 'own'][at] ?? '' },
  told: { figure: { numerator, denominator: 40 } },
  size: 40,
  value: numerator / 40,
  ...chanceOf({ measure: 'share' }, { numerator, denominator: 40 }, { common: 0.5 }),
}));
const shown = {
  spreads: new Map<ContextCode, number | undefined>([
    ['population', 1.25],
    ['density', undefined],
  ]),
  peers,
  beside,
  common: 0.5,
  definition: { measure: 'share' },
} as unknown as Parameters<typeof markComparison>[0];

const asked: AskedOfDatabase = {
  spreads: [{ code: 'population', cities: 3, spread: 1.25 }],
  distances: [
    { cityId: 'near', parts: { density: 0.5, population: 0.5 }, distance: 0.5 + 1e-15 },
    { cityId: 'far', parts: {}, distance: 2 },
    { cityId: 'as-far', parts: {}, distance: 2 },
    { cityId: 'unknown', parts: { population: 0 }, distance: null },
  ],
  figures: [
    { cityId: 'near', numerator: 10, size: 40, value: 0.25, common: 0.5 },
    { cityId: 'own', numerator: 30, size: 40, value: 0.75, common: 0.5 },
  ],
  months: [],
};
const other = <Row>(rows: readonly Row[], at: number, changed: Partial<Row>) =>
  rows.map((row, index) => (index === at ? { ...row, ...changed } : row));

describe('a comparison worked out by the database', () => {
  it('is the same where every figure is, whatever the order of its sums did to the last digit', () => {
    const marks = markComparison(shown, asked);
    expect(marks.again).toBe('same');
    expect([...marks.peers.values(), ...marks.figures.values(), marks.nearest, marks.common]).not.toContain('moved');
  });

  it.each<[string, Partial<AskedOfDatabase>, (marks: ReturnType<typeof markComparison>) => unknown]>([
    ['a spread', { spreads: other(asked.spreads, 0, { spread: 1.26 }) }, (m) => m.spreads.get('population')],
    ['a spread that is not known', { spreads: [] }, (m) => m.spreads.get('population')],
    [
      'a spread that was not known',
      { spreads: [...asked.spreads, { code: 'density', cities: 2, spread: 1 }] },
      (m) => m.spreads.get('density'),
    ],
    ['a distance', { distances: other(asked.distances, 0, { distance: 0.51 }) }, (m) => m.peers.get('near')],
    [
      'a part of one',
      { distances: other(asked.distances, 0, { parts: { density: 0.5, population: 0.4 } }) },
      (m) => m.peers.get('near'),
    ],
    ['a city that is nearer', { distances: other(asked.distances, 2, { distance: 1.9 }) }, (m) => m.nearest],
    ['what is divided', { figures: other(asked.figures, 1, { numerator: 31 }) }, (m) => m.figures.get('own')],
    ['what it is divided by', { figures: other(asked.figures, 1, { size: 41 }) }, (m) => m.figures.get('own')],
    ['a figure that is not there', { figures: asked.figures.slice(0, 1) }, (m) => m.figures.get('own')],
    ['the common value', { figures: other(asked.figures, 0, { common: 0.51 }) }, (m) => m.common],
    [
      'a city that could stand there',
      { figures: [...asked.figures, { cityId: 'third', numerator: 1, size: 2, value: 0.5, common: 0.5 }] },
      (m) => m.complete,
    ],
  ])('says so where it gives another value: %s', (_what, changed, markOf) => {
    const marks = markComparison(shown, { ...asked, ...changed });
    expect([markOf(marks), marks.again]).toEqual(['moved', 'moved']);
  });

  it.each(['range', 'limits'] as const)('says so where a city shows another %s than its formula gives', (what) => {
    const [first, second] = beside;
    const other = chanceOf({ measure: 'share' }, { numerator: 29, denominator: 40 }, { common: 0.4 });
    const moved = { ...second, [what]: other[what] };
    const marks = markComparison({ ...shown, beside: [first, moved] } as unknown as typeof shown, asked);
    expect([marks.figures.get('own'), marks.again]).toEqual(['moved', 'moved']);
  });

  it('has no common value of one city, and compares none', () => {
    const alone = {
      ...shown,
      common: undefined,
      beside: shown.beside.slice(0, 1).map((one) => ({ ...one, limits: undefined })),
    };
    const marks = markComparison(alone, { ...asked, figures: asked.figures.slice(0, 1) });
    expect([marks.common, marks.again]).toEqual([undefined, 'same']);
  });
});
