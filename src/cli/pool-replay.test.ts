import { expect, it } from 'vitest';
import type { ReplayedRun } from '../features/pools/public.ts';
import { replayInWords } from './pool-replay.ts';

const same: ReplayedRun = {
  kind: 'replayed',
  samePlan: true,
  sameScore: true,
  score: { before: 195_600, now: 195_600 },
  engine: { before: 'will-pooling-engine/2', now: 'will-pooling-engine/2' },
  cutShort: { before: false, now: false },
  seed: 1,
  rounds: 200_000,
};

it('says that the same plan was found, with what it was found', () => {
  expect(replayInWords(same).split('\n')).toEqual([
    'The digest of what the run received is right.',
    'The same plan, with the same score: 195,600.',
    'seed 1, 200,000 rounds, will-pooling-engine/2',
  ]);
});

it('says what may be behind another plan: an engine that is another, a clock that struck', () => {
  const words = replayInWords({
    ...same,
    samePlan: false,
    sameScore: false,
    score: { before: 195_600, now: 195_700 },
    engine: { before: 'will-pooling-engine/1', now: 'will-pooling-engine/2' },
    cutShort: { before: true, now: true },
  });
  expect(words).toContain('Another plan: score 195,600 then, 195,700 now.');
  expect(words).toContain('The run was made by will-pooling-engine/1');
  expect(words).toContain('The clock ended that run');
  expect(words).toContain('The clock ended this search');
});

it('tells another plan of the same score, and the same plan with another score, apart', () => {
  expect(replayInWords({ ...same, samePlan: false })).toContain('Another plan, with the same score: 195,600.');
  expect(replayInWords({ ...same, sameScore: false })).toContain('The same plan, with another score');
});
