import { describe, expect, it } from 'vitest';
import { isNotModified, readHttpDate, settled, validatorHeaders } from './not-modified.ts';

const lastModified = new Date('2026-11-25T09:00:00.400Z');
const validators = { tag: 'W/"a"', lastModified };
const ask = (headers: Record<string, string>, method = 'GET') =>
  isNotModified(new Request('http://localhost/', { method, headers }), validators);
const at = 'Wed, 25 Nov 2026 09:00:01 GMT';
const before = 'Wed, 25 Nov 2026 09:00:00 GMT';

describe('whoever has an answer already', () => {
  it.each([
    [{}, false],
    [{ 'If-None-Match': '"a"' }, true],
    [{ 'If-None-Match': '"b", W/"a"' }, true],
    [{ 'If-None-Match': '*' }, true],
    [{ 'If-None-Match': '"b"' }, false],
    [{ 'If-Modified-Since': at }, true],
    [{ 'If-Modified-Since': before }, false],
    // A tag that is named is what counts, whatever the date says.
    [{ 'If-None-Match': '"b"', 'If-Modified-Since': at }, false],
    [{ 'If-None-Match': '"a"', 'If-Modified-Since': before }, true],
    [{ 'If-Modified-Since': 'yesterday' }, false],
    [{ 'If-Modified-Since': '2026-11-26T00:00:00Z' }, false],
  ])('is told so, or is answered: %j', (headers, known) => {
    expect(ask(headers as Record<string, string>)).toBe(known);
  });

  it('asks with GET or HEAD', () => {
    expect(ask({ 'If-None-Match': '"a"' }, 'HEAD')).toBe(true);
    expect(ask({ 'If-Modified-Since': at }, 'HEAD')).toBe(true);
    expect(ask({ 'If-None-Match': '"a"' }, 'POST')).toBe(false);
  });

  it('is answered where nobody knows since when it is so', () => {
    const request = new Request('http://localhost/', { headers: { 'If-Modified-Since': at } });
    expect(isNotModified(request, { tag: '"a"' })).toBe(false);
  });
});

describe('the date of an answer', () => {
  it('is the whole second by which it had changed, and the same second is not earlier than it', () => {
    expect(validatorHeaders(validators)).toEqual({ ETag: 'W/"a"', 'Last-Modified': at });
    expect(validatorHeaders({ tag: '"b"' })).toEqual({ ETag: '"b"' });
  });

  it('is told when a minute has passed', () => {
    expect(settled(lastModified, new Date(lastModified.getTime() + 59_999))).toBeUndefined();
    expect(settled(lastModified, new Date(lastModified.getTime() + 60_000))).toEqual(lastModified);
  });
});

describe('a date of HTTP', () => {
  const now = new Date('2026-11-25T09:00:00Z');

  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Sunday, 06-Nov-76 08:49:37 GMT', '2076-11-06T08:49:37.000Z'],
    ['Sunday, 06-Nov-77 08:49:37 GMT', '1977-11-06T08:49:37.000Z'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37.000Z'],
  ])('has three forms: %s', (text, read) => {
    expect(readHttpDate(text, now)?.toISOString()).toBe(read);
  });

  it.each([
    '',
    '1994',
    'Sun, 06 Foo 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 08:49:37 CET',
    'Sun, 46 Nov 1994 08:49:37 GMT',
  ])('is no other text: %j', (text) => {
    expect(readHttpDate(text, now)).toBeUndefined();
  });
});
