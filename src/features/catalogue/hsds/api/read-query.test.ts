import { describe, expect, it } from 'vitest';
import { noId } from './parameters.ts';
import { entriesOfJson, perPageOf, readQuery } from './read-query.ts';

const known = [
  'search',
  'page',
  'per_page',
  'minimal',
  'modified_after',
  'taxonomy_id',
  'postcode',
  'proximity',
] as const;
const read = (query: string) => readQuery(known, new URLSearchParams(query));

describe('the parameters of a list', () => {
  it.each([
    ['search=%20pasti%00%20', { search: 'pasti' }],
    ['page=3&per_page=20&other=1', { page: 3, per_page: 20 }],
    ['modified_after=2026-11-25', { modified_after: '2026-11-25T00:00:00Z' }],
    ['modified_after=2026-11-25T09:00', { modified_after: '2026-11-25T09:00:00Z' }],
    ['modified_after=2026-11-25T09:00:00+01:00', { modified_after: '2026-11-25T09:00:00+01:00' }],
    ['taxonomy_id=AC148810-D857-441C-9679-408F346DE14B', { taxonomy_id: 'ac148810-d857-441c-9679-408f346de14b' }],
    ['taxonomy_id=meals', { taxonomy_id: noId }],
    ['minimal=1&per_page=20000', { minimal: true, per_page: 20_000 }],
    ['search=&page=', {}],
  ])('are read: %s', (query, values) => {
    expect(read(query)).toEqual({ kind: 'read', values });
  });

  it.each([
    ['page=-1&per_page=0', ['page wrong', 'per_page wrong']],
    ['per_page=501', ['per_page too-many']],
    ['proximity=100', ['proximity needs-postcode']],
    ['search=a&search=b', ['search repeated']],
    ['modified_after=2026-02-30', ['modified_after wrong']],
    ['modified_after=2026-11-25T25:00:00Z', ['modified_after wrong']],
  ])('are told when wrong: %s', (query, problems) => {
    const result = read(query);
    expect(
      result.kind === 'wrong' && result.problems.map(({ parameter, problem }) => `${parameter} ${problem}`),
    ).toEqual(problems);
  });

  it('have a page of twenty-five, and all of them when only named', () => {
    expect([perPageOf({}), perPageOf({ minimal: true }), perPageOf({ minimal: true, per_page: 7 })]).toEqual([
      25, 20_000, 7,
    ]);
  });
});

it('reads a body of plain fields, and nothing else', () => {
  expect(entriesOfJson('{"page":2,"full":true,"search":null,"format":"json"}')).toEqual([
    ['page', '2'],
    ['full', 'true'],
    ['format', 'json'],
  ]);
  expect(['{', '3', '[1]', '{"a":[1]}'].map(entriesOfJson)).toEqual([undefined, undefined, undefined, undefined]);
});
