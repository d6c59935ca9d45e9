import { expect, test } from 'vitest';
import { TermHeap } from './term-heap.ts';

test('what services are found by comes out by term, then by service', () => {
  const heap = new TermHeap();
  heap.add(
    'b',
    new Map([
      ['pasto', 8],
      ['anziano', 1],
    ]),
  );
  heap.add('a', new Map([['pasto', 4]]));
  heap.add('c', new Map());
  expect([...heap.chunks()]).toEqual([
    { terms: ['anziano', 'pasto', 'pasto'], serviceIds: ['b', 'a', 'b'], weights: [1, 4, 8] },
  ]);
});

test('many rows come in chunks, and none is lost', () => {
  const heap = new TermHeap();
  for (let n = 0; n < 3000; n++)
    heap.add(
      `s${String(n).padStart(5, '0')}`,
      new Map(Array.from({ length: 70 }, (_, term) => [`t${term}`, (n % 100) + 1])),
    );
  const chunks = [...heap.chunks()];
  expect(chunks.map(({ terms }) => terms.length)).toEqual([100_000, 100_000, 10_000]);
  const rows = chunks.flatMap(({ terms, serviceIds }) => terms.map((term, row) => `${term} ${serviceIds[row]}`));
  expect(new Set(rows).size).toBe(210_000);
  expect(rows.every((row, at) => at === 0 || (rows[at - 1] ?? '') < row)).toBe(true);
});

test('nothing is no chunk', () => {
  expect([...new TermHeap().chunks()]).toEqual([]);
});
