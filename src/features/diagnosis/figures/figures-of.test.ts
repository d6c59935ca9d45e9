import { expect, test } from 'vitest';
import type { RecordedPart } from '../../../domain/diagnosis/parts.ts';
import type { Figure } from '../model.ts';
import { figureInWords } from '../words.ts';
import { figuresOf, gapsOverTime } from './figures-of.ts';

function figure(part: RecordedPart, low: number | null, high = low): Figure {
  return {
    id: part,
    clusterId: 'c',
    territory: { kind: 'city', name: '' },
    part,
    low,
    high,
    source: 's',
    on: '2026-01-01',
    method: 'count',
    confidence: 'high',
    note: null,
    asked: null,
    recordedAt: new Date(0),
    by: null,
  };
}

test('the newest figure of a part counts, and one that says "not known" takes the older one back', () => {
  const newestFirst = [figure('market', null), figure('public', 20), figure('public', 10), figure('market', 5)];
  expect(figuresOf(newestFirst)).toEqual({ public: { low: 20, high: 20 } });
});

test('what the platform counts of an answer is the least there is', () => {
  const asked = { query: 'in-groups', kinds: [], quarter: null, from: '2026-01-01', to: '2026-01-31' } as const;
  const counted = { ...figure('market', 12), method: 'platform', asked } as const;
  expect(figuresOf([counted])).toEqual({ market: { low: 12, high: Infinity } });
  expect(figureInWords('it', counted)).toBe('almeno 12');
  expect(figureInWords('it', { ...counted, part: 'services-market' })).toBe('12');
});

test('how many services there are is no answer that reaches somebody', () => {
  const newestFirst = [figure('services-public', 7), figure('public', 20)];
  expect(figuresOf(newestFirst)).toEqual({ public: { low: 20, high: 20 } });
});

test('the gap is told after each figure, oldest first', () => {
  const newestFirst = [figure('public', 100), figure('prevalence', 40), figure('population', 1000)];
  expect(gapsOverTime(newestFirst).map(({ gap }) => gap.kind)).toEqual(['unknown', 'at-most', 'at-most']);
  expect(gapsOverTime(newestFirst).map(({ gap }) => ('high' in gap ? gap.high : undefined))).toEqual([
    undefined,
    400,
    300,
  ]);
});
