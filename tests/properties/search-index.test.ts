import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CityIndex, type IndexedService } from '../../src/domain/search/index/city-index.ts';
import { rankServices, type RankQuery } from '../../src/domain/search/index/rank-services.ts';
import type { SearchTerm } from '../../src/domain/search/understand.ts';

const stems = ['past', 'cas', 'mens', 'help:meals', 'trasport'];
const ids = Array.from({ length: 8 }, (_, at) => `00000000-0000-0000-0000-00000000000${at}`);

const anEntry = fc
  .record({
    id: fc.constantFrom(...ids),
    title: fc.constantFrom('pasti', 'mensa', 'trasporto', 'casa'),
    letters: fc.subarray(['A', 'B', 'X', 'f', 'g']).map((letters) => letters.join('')),
    lat: fc.option(fc.double({ min: 45.5, max: 45.6, noNaN: true })),
    places: fc.option(fc.array(fc.double({ min: 9, max: 46, noNaN: true }), { minLength: 4, maxLength: 4 })),
    roomAt: fc.option(fc.integer({ min: 0, max: 2000 })),
    has: fc.dictionary(fc.constantFrom(...stems), fc.integer({ min: 1, max: 300 }), { minKeys: 0, maxKeys: 5 }),
  })
  .map(({ has, lat, ...entry }): IndexedService => ({
    ...entry,
    lat,
    lon: lat === null ? null : 9.27,
    terms: Object.keys(has).join(' '),
    weights: Object.values(has).join(' '),
  }));

const aTerm = fc
  .record({
    stem: fc.constantFrom(...stems.slice(0, 3), 'nulla'),
    begins: fc.boolean(),
    synonym: fc.option(fc.constantFrom(['trasport'], ['mens', 'cas'])),
    help: fc.boolean(),
    required: fc.boolean(),
  })
  .map(({ stem, begins, synonym, help, required }): SearchTerm => ({
    typed: stem,
    stems: [stem],
    ...(begins && { startsWith: stem.slice(0, 3) }),
    synonyms: synonym === null ? [] : [{ text: synonym.join(' '), stems: synonym }],
    help: help ? ['meals'] : [],
    required,
  }));

const aQuery: fc.Arbitrary<RankQuery> = fc.record({
  terms: fc.array(aTerm, { maxLength: 4 }),
  chosen: fc.constantFrom<Record<string, string>>(
    {},
    { help: 'A' },
    { help: 'A', kind: 'g' },
    { room: '+', open: '!' },
  ),
  near: fc.constantFrom(
    undefined,
    { position: { lat: 45.55, lon: 9.27 } },
    { position: { lat: 45.55, lon: 9.27 }, withinMetres: 3000 },
  ),
  now: fc.constant(1500),
  roomHoldsMs: fc.constant(1000),
  offset: fc.constantFrom(0, 2),
  limit: fc.constant(3),
  points: fc.constant(5),
});

const opening = (id: string) => ({ id, opens: 1000, closes: 2000 });

function told(index: CityIndex, query: RankQuery) {
  const { counts, points, ...rest } = rankServices(index, query);
  const letters = ['A', 'B', 'X', 'f', 'g', '!', '+'];
  return {
    ...rest,
    // Which of the results are drawn first is nobody's business.
    points:
      query.points >= counts.total
        ? points.map(String).toSorted((one, other) => (one < other ? -1 : 1))
        : points.length,
    total: counts.total,
    beside: letters.map((letter) => [counts.of('help', letter), counts.of('kind', letter), counts.of('room', letter)]),
  };
}

test('what was brought up to date bit by bit answers as what was read at once', () => {
  fc.assert(
    fc.property(
      fc.array(anEntry, { maxLength: 12 }),
      fc.array(anEntry, { maxLength: 12 }),
      fc.subarray(ids),
      aQuery,
      (before, after, gone, query) => {
        const grown = new CityIndex();
        grown.put(before);
        grown.settle();
        grown.put(after);
        const last = new Map([...before, ...after].map((entry) => [entry.id, entry]));
        for (const id of gone) last.delete(id);
        grown.keepOnly(new Set(last.keys()));
        const atOnce = new CityIndex();
        atOnce.put([...last.values()]);
        atOnce.settle();
        for (const index of [grown, atOnce]) index.setOpenings(ids.slice(0, 4).map(opening));
        expect(grown.services).toBe(last.size);
        expect(told(grown, query)).toEqual(told(atOnce, query));
      },
    ),
  );
});

test('a page further on follows the one before, and all pages together are all that was found', () => {
  fc.assert(
    fc.property(fc.array(anEntry, { maxLength: 12 }), aQuery, (entries, query) => {
      const index = new CityIndex();
      index.put(entries);
      index.settle();
      const all = rankServices(index, { ...query, offset: 0, limit: 100 });
      expect(all.page).toHaveLength(all.counts.total);
      const { offset, limit } = query;
      expect(rankServices(index, query).page).toEqual(all.page.slice(offset, offset + limit));
    }),
  );
});
