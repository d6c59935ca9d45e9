import { expect, test } from 'vitest';
import { dateReader } from './read-date.ts';
import { readLink } from './read-link.ts';
import { readPosition } from './read-position.ts';

const italy = { lat: [35.2, 47.2], lon: [6.5, 18.7] } as const;

test.each([
  ['45.58', '9.27', { position: { lat: 45.58, lon: 9.27 } }],
  [' 45.58 ', '9.27\n', { position: { lat: 45.58, lon: 9.27 } }],
  ['', '', {}],
  ['45.58', '', { warning: 'coordinates-incomplete' }],
  ['45.41316,9.17322', '0', { warning: 'coordinates-unreadable' }],
  ['45.58,', '9.27', { warning: 'coordinates-unreadable' }],
  ['1e3', '9', { warning: 'coordinates-unreadable' }],
  ['NaN', '9', { warning: 'coordinates-unreadable' }],
  ['9.27', '45.58', { warning: 'coordinates-swapped' }],
  ['45.57', '-350.65', { warning: 'coordinates-out-of-range' }],
  ['42.36', '-71.05', { warning: 'coordinates-out-of-bounds' }],
  ['0', '0', { warning: 'coordinates-out-of-bounds' }],
])('a position of %j and %j', (lat, lon, expected) => {
  expect(readPosition(lat, lon, italy)).toEqual(expected);
});

test.each([
  ['https://www.comune.monza.it/servizi', { url: 'https://www.comune.monza.it/servizi' }],
  ['www.naga.it', { url: 'https://www.naga.it/', warning: 'link-completed' }],
  ['http://a.it/x | https://b.it/y', { url: 'http://a.it/x', warning: 'link-completed' }],
  ['javascript:alert(1)', { warning: 'link-dropped' }],
  ['JaVaScRiPt:alert(1)', { warning: 'link-dropped' }],
  ['data:text/html,x', { warning: 'link-dropped' }],
  ['https://comune.it@evil.example/', { warning: 'link-dropped' }],
  ['https://', { warning: 'link-dropped' }],
  ['pagina facebook', { warning: 'link-dropped' }],
  ['', {}],
])('a link of %j', (cell, expected) => {
  expect(readLink(cell)).toEqual(expected);
});

test('dates are read as they are declared, and must be in the calendar', () => {
  const read = dateReader('yyyy-MM-dd HH:mm:ss');
  expect(read('2020-05-03 16:13:39')).toBe('2020-05-03');
  expect(read('2020-02-30 00:00:00')).toBeUndefined();
  expect(read('03/05/2020')).toBeUndefined();
  expect(dateReader('dd/MM/yyyy')('03/05/2020')).toBe('2020-05-03');
  expect(dateReader('dd.MM.yyyy')('03x05x2020')).toBeUndefined();
});
