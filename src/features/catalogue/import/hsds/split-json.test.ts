import { describe, expect, test } from 'vitest';
import { splitJson } from './split-json.ts';

async function* inPieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield await Promise.resolve(text.slice(at, at + size));
}

async function split(text: string, size = 7) {
  const records = [];
  for await (const record of splitJson(inPieces(text, size))) records.push(record);
  return records;
}

const one = { id: 'a', name: 'Uno, "due" [tre] {quattro}', tags: [[1], {}], text: 'con \\ e "' };
const two = { id: 'b', contents: 'non è una busta', nested: { contents: [{ id: 'x' }] } };

describe('records are parted', () => {
  test.each([
    ['of one object', JSON.stringify(one), [one]],
    ['of an object over several lines', JSON.stringify(one, null, 2), [one]],
    ['of a list', JSON.stringify([one, two]), [one, two]],
    ['of a list without any', '[]', []],
    ['of one line each', `${JSON.stringify(one)}\n${JSON.stringify(two)}\n`, [one, two]],
    ['of a page', JSON.stringify({ total_items: 2, empty: false, contents: [one, two], page_number: 1 }), [one, two]],
    [
      'of pages one after the other',
      `${JSON.stringify({ contents: [one] })}\n${JSON.stringify({ contents: [two] })}`,
      [one, two],
    ],
    ['of an empty page', JSON.stringify({ contents: [], links: { contents: [1] } }), []],
  ])('%s, wherever the pieces are cut', async (_, text, values) => {
    for (const size of [1, 7, 1000]) expect((await split(text, size)).map(({ value }) => value)).toEqual(values);
  });

  test('with the line on which each begins', async () => {
    expect((await split('[\n{"id":1},\n\n{"id":\n2}\n]')).map(({ line }) => line)).toEqual([2, 4]);
  });
});

describe('what is no JSON is refused with its line', () => {
  test.each([
    ['text', 'id;name', 1],
    ['a text in the list', '[\n"x"]', 2],
    ['a number in the list', '[\n{},\n3]', 3],
    ['a list in a list', '[[{}]]', 1],
    ['an object cut off', '{"id": 1,\n"name"', 2],
    ['a list cut off', '[{"id": 1}', 1],
    ['a text that never ends', '{"id": "1}\n', 2],
    ['a bracket too many', '{}\n}', 2],
    ['a broken record', '[{"id": 1},\n{"id": 2,}]', 2],
    ['depth without end', '['.repeat(10) + '{"a":'.repeat(100), 1],
    ['one record without end', `{"a": "${'x'.repeat(9_000_000)}"}`, 1],
  ])('%s', async (_, text, line) => {
    await expect(split(text, 100_000)).rejects.toMatchObject({ refusal: { reason: 'not-json', line } });
  });
});
