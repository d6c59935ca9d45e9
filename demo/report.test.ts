import { describe, expect, it } from 'vitest';
import { parseMarkup } from '../src/features/reporting/markup/parse-markup.ts';
import { referencesIn } from '../src/features/reporting/markup/references-in.ts';
import { madeUpContribution, madeUpReview, reportSections } from './report.ts';

/** The one source without an address. */
const article = 'A. Gramigna (IFEL), articolo del novembre 2024';

describe('the report of the demo', () => {
  const sections = reportSections({ experiment: '00000000-0000-4000-8000-00000000000a' });

  it('has the four chapters and a section for each of the eight cities', () => {
    expect([...new Set(sections.map(({ chapter }) => chapter))]).toEqual([1, 2, 3, 4]);
    expect(sections.filter(({ chapter, city }) => chapter === 2 && city !== null)).toHaveLength(8);
  });

  it('tells the three phases with their eleven steps, the dimensions, whom they are for and with whom', () => {
    const origin = sections.filter(({ chapter }) => chapter === 1).map(({ body }) => body.it);
    const text = origin.join('\n');
    for (const phase of [
      'Definire le condizioni per sperimentare',
      'Scegliere le sperimentazioni',
      'Avviare e implementare',
    ])
      expect(text).toContain(`. ${phase}`);
    expect(text.match(/^- \d\.\d\. /gm)).toHaveLength(11);
    for (const word of ['Impatto sociale', 'Governo collaborativo', 'Anziani', 'IFEL. ', 'Forum Terzo Settore. '])
      expect(text).toContain(word);
  });

  it('reads without a fault in both languages, and has figures of the made-up Monza alone', () => {
    for (const { body } of sections)
      for (const text of [body.it, body.en]) {
        const markup = parseMarkup(text);
        expect(markup.faults).toEqual([]);
        expect(referencesIn(markup).filter((reference) => !/^(monza|chart)\//.test(reference))).toEqual([]);
      }
  });

  it('gives a source for each thing that it says of the programme and the cities', () => {
    const items = sections.flatMap(({ body }) => body.it.split('\n').filter((line) => line.startsWith('- ')));
    expect(items.length).toBeGreaterThan(50);
    const linked = /\(\[fonte: [^\]]+\]\(https?:\/\/[^)]+\)\)$/;
    expect(items.filter((line) => !linked.test(line) && !line.endsWith(`(fonte: ${article})`))).toEqual([]);
    expect(items.filter((line) => line.includes(article)).length).toBeGreaterThanOrEqual(3);
  });

  it('says of each city that its results are not documented here', () => {
    const cities = sections.filter(({ chapter }) => chapter === 2);
    expect(cities.filter(({ body }) => !body.it.includes('prospettive\n\nNon documentato qui.'))).toEqual([]);
  });

  it('says of whatever it places in review that it is made up, in both languages', () => {
    const { title, body } = madeUpReview;
    for (const text of [title.it, body.it, madeUpContribution.title, madeUpContribution.body])
      expect(text).toMatch(/prova/);
    for (const text of [title.en, body.en]) expect(text).toMatch(/made.up/);
  });
});
