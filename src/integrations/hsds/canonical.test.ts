import { expect, it } from 'vitest';
import { canonicalLines, canonicalText } from './canonical.ts';

it('writes one text for what says the same', () => {
  const one = {
    name: 'x',
    id: '1',
    phones: [{ id: 'b' }, { id: 'a', extension: null }],
    languages: [],
    tags: ['z', 'a'],
  };
  const other = { phones: [{ id: 'a' }, { id: 'b' }], metadata: { inner: [] }, id: '1', tags: ['z', 'a'], name: 'x' };
  expect(canonicalText(one)).toBe(canonicalText(other));
  expect(canonicalText(one)).toBe('{"id":"1","name":"x","phones":[{"id":"a"},{"id":"b"}],"tags":["z","a"]}');
});

it('keeps a text that HSDS requires and is empty, a zero and a no', () => {
  expect(canonicalText({ description: '', available: 0, will_needs_assessment: false })).toBe(
    '{"available":0,"description":"","will_needs_assessment":false}',
  );
});

it('writes a list as lines in the order of ids', () => {
  expect(canonicalLines([{ id: '2' }, { id: '1' }])).toBe('{"id":"1"}\n{"id":"2"}\n');
});
