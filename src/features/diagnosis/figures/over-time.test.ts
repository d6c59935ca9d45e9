import { expect, test } from 'vitest';
import type { RecordedPart } from '../../../domain/diagnosis/parts.ts';
import type { Figure } from '../model.ts';
import { gapOverTime, partOverTime, rangeOfGap } from './over-time.ts';

function figure(part: RecordedPart, on: string, low: number | null, high = low): Figure {
  return {
    id: `${part} ${on}`,
    clusterId: 'c',
    territory: { kind: 'city', name: '' },
    part,
    low,
    high,
    source: 's',
    on,
    method: 'count',
    confidence: 'high',
    note: null,
    asked: null,
    recordedAt: new Date(0),
    by: null,
  };
}

test('a part goes by the days that its figures are of, not by when they were written', () => {
  const newestFirst = [
    figure('public', '2019-01-01', 30),
    figure('public', '2023-01-01', null),
    figure('public', '2021-01-01', 40, 60),
    // Written before the other of the same day: taken back by it.
    figure('public', '2021-01-01', 90),
    figure('market', '2020-01-01', 5),
  ];
  expect(partOverTime(newestFirst, 'public')).toEqual([
    { day: '2019-01-01', range: { low: 30, high: 30 } },
    { day: '2021-01-01', range: { low: 40, high: 60 } },
    { day: '2023-01-01', range: undefined },
  ]);
});

test('the gap of a day is made of what is known as of that day', () => {
  const newestFirst = [
    figure('public', '2023-01-01', 150),
    figure('population', '2019-01-01', 1000),
    figure('prevalence', '2021-01-01', 20, 30),
    figure('public', '2021-01-01', 100),
  ];
  const gaps = gapOverTime(newestFirst);
  expect(gaps.map(({ day, gap }) => [day, rangeOfGap(gap)])).toEqual([
    // How many have the need is not known in 2019.
    ['2019-01-01', undefined],
    // 300 at most have the need, 100 are reached by somebody at least; the other answers are not known.
    ['2021-01-01', { low: 0, high: 200 }],
    ['2023-01-01', { low: 0, high: 150 }],
  ]);
});

test('the gap has two ends once every answer is known', () => {
  const known = (['public', 'market', 'informal', 'community'] as const).map((part) => figure(part, '2021-01-01', 10));
  const newestFirst = [
    figure('public', '2022-01-01', 50),
    ...known,
    figure('population', '2021-01-01', 1000),
    figure('prevalence', '2021-01-01', 20),
  ];
  // 200 have the need: from 200 − 40 to 200 − 10, then from 200 − 80 to 200 − 50.
  expect(gapOverTime(newestFirst).map(({ gap }) => rangeOfGap(gap))).toEqual([
    expect.objectContaining({ low: 160, high: 190 }),
    expect.objectContaining({ low: 120, high: 150 }),
  ]);
});
