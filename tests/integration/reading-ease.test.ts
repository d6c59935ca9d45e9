import { describe, expect, it } from 'vitest';
import { proseOf, readingEase } from '../../src/ui/testing/reading-ease.ts';
import { walk } from '../setup/a-walk.ts';
import { aWholeCity } from '../setup/a-whole-city.ts';
import { identitiesIn } from '../setup/identity-of.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const city = await aWholeCity(database, 'Alfonia', 'quokkaville');
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const families = await identitiesIn(city);

const easy = 60;
/** Fewer words are no text to judge. */
const fewWords = 25;

/** Pages in Italian that residents come to: not those of the staff, of other programs, of the whole site, or of others' own words. */
function isForResidents(path: string): boolean {
  return (
    path.startsWith('/alfonia') &&
    !/^\/alfonia\/(api|accedi|posta|sportello|servizi\/dati|servizi\/[0-9a-f-]{36}|liste|note-legali)/.test(path)
  );
}

describe('pages for residents', () => {
  it('are easy to read: Gulpease of 60 or more', async () => {
    const pages = await walk(
      app,
      city,
      'resident',
      families.map(({ token }) => token),
    );
    const judged = pages
      .filter(({ path, type, status }) => status === 200 && type.startsWith('text/html') && isForResidents(path))
      .map(({ path, body }) => ({ path, texts: proseOf(body) }))
      .filter(({ texts }) => texts.join(' ').split(' ').length >= fewWords);
    expect(judged.length).toBeGreaterThan(40);
    const hard = judged
      .map(({ path, texts }) => ({
        path,
        index: Math.round(readingEase(texts)),
        hardest: texts.toSorted((a, b) => readingEase([a]) - readingEase([b])).slice(0, 3),
      }))
      .filter(({ index }) => index < easy);
    expect(hard).toEqual([]);
  });
});
