import { expect, it } from 'vitest';
import { CountMemory } from './count-memory.ts';

it('counts once in ten seconds, each list of each city by itself', async () => {
  const memory = new CountMemory();
  let counted = 0;
  const count = () => Promise.resolve(++counted);
  const asked = [
    await memory.of('a', 0, count),
    await memory.of('a', 9_999, count),
    await memory.of('b', 0, count),
    await memory.of('a', 10_000, count),
  ];
  expect(asked).toEqual([1, 1, 2, 3]);
});

it('forgets what failed', async () => {
  const memory = new CountMemory();
  await expect(memory.of('a', 0, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await memory.of('a', 1, () => Promise.resolve(7))).toBe(7);
});
