import { describe, expect, it } from 'vitest';
import { KeptAnswers } from './kept-answers.ts';

const answer = (state: string, size = 10) => ({
  state,
  plain: Buffer.alloc(size),
  packed: Buffer.alloc(0),
  headers: {},
});

describe('answers that are kept', () => {
  it('are given again under the state that they were made under', () => {
    const kept = new KeptAnswers(1000);
    kept.put('/a', answer('1'));
    expect(kept.get('/a', '1')).toEqual(answer('1'));
  });

  it('are gone for good under another', () => {
    const kept = new KeptAnswers(1000);
    kept.put('/a', answer('1'));
    expect(kept.get('/a', '2')).toBeUndefined();
    expect(kept.get('/a', '1')).toBeUndefined();
  });

  it('leave in the order in which nobody asked for them', () => {
    const kept = new KeptAnswers(300);
    kept.put('/a', answer('1', 90));
    kept.put('/b', answer('1', 90));
    kept.put('/c', answer('1', 90));
    kept.get('/a', '1');
    kept.put('/d', answer('1', 90));
    expect(['/a', '/b', '/c', '/d'].filter((address) => kept.get(address, '1') !== undefined)).toEqual([
      '/a',
      '/c',
      '/d',
    ]);
  });

  it('take no more than their room: one that is larger is not kept, and a new one takes the place of the old', () => {
    const kept = new KeptAnswers(100);
    kept.put('/a', answer('1', 200));
    expect(kept.get('/a', '1')).toBeUndefined();
    for (let turn = 0; turn < 5; turn++) kept.put('/b', answer(String(turn), 90));
    expect(kept.get('/b', '4')).toBeDefined();
  });
});
