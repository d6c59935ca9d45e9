import { expect, test } from 'vitest';
import { readTable } from './read-table.ts';

test.each([',', ';', '\t'])('reads names and cells apart by %j', (mark) => {
  const read = readTable(`\uFEFFCluster${mark}Low\r\nanziani${mark}"1${mark}5"\r\n\r\nminori\r\n`);
  if (read.kind !== 'read') throw new Error(read.kind);
  expect(read.columns).toEqual(['cluster', 'low']);
  expect(read.rows.map(({ line, cell }) => [line, cell('cluster'), cell('low'), cell('none')])).toEqual([
    [2, 'anziani', `1${mark}5`, ''],
    [4, 'minori', '', ''],
  ]);
});

test('says on which line quotes make no sense', () => {
  expect(readTable('a,b\n1,"2\n')).toEqual({ kind: 'malformed', line: 2 });
});

test('an empty text is a table of nothing', () => {
  expect(readTable('')).toMatchObject({ kind: 'read', columns: [], rows: [] });
});
