import { expect, it } from 'vitest';
import type { PublishedCity } from './model.ts';
import { figuresCsv } from './figures-csv.ts';
import { writeCsv } from '../../platform/csv/write-csv.ts';

const city: PublishedCity = {
  slug: 'prova',
  name: 'Prova',
  istat: '001001',
  madeUpData: false,
  facts: 0,
  publication: undefined,
};
const figures = {
  groups: 3,
  families: 9,
  'hours-week': 12.5,
  'saved-cents-week': 19_805,
  'first-contacts': 'withheld',
} as const;
const publication = { id: 'p', publishedAt: new Date('2026-11-20T10:00:00Z'), definitionsVersion: 1, figures };

it('gives each figure a line with its unit, and says why a value is absent', () => {
  expect(figuresCsv([{ ...city, publication }]).split('\r\n')).toEqual([
    'city,istat_code,published_at,definitions_version,made_up,indicator,unit,status,value',
    'Prova,001001,2026-11-20T10:00:00.000Z,1,false,groups,groups,published,3',
    'Prova,001001,2026-11-20T10:00:00.000Z,1,false,families,families,published,9',
    'Prova,001001,2026-11-20T10:00:00.000Z,1,false,hours-week,hours-a-week,published,12.5',
    'Prova,001001,2026-11-20T10:00:00.000Z,1,false,saved-week,euros-a-week,published,198.05',
    'Prova,001001,2026-11-20T10:00:00.000Z,1,false,first-contacts,families,withheld,',
    '',
  ]);
});

it('lists a city that does not publish yet', () => {
  expect(figuresCsv([city])).toContain('Prova,001001,,,false,families,families,not-published,\r\n');
});

it.each(['=1+1', '+39', '-1', '@SUM(A1)'])('makes a text again of what a spreadsheet would run: %j', (text) => {
  expect(writeCsv([[text]])).toBe(`'${text}\r\n`);
});

it('keeps commas, quotes and new lines inside their cell', () => {
  expect(writeCsv([['a,b', 'c"d', 'e\nf', 5]])).toBe('"a,b","c""d","e\nf",5\r\n');
});
