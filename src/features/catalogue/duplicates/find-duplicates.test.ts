import { describe, expect, test } from 'vitest';
import { ComparedEntries, type CatalogueEntry } from './compared-entries.ts';
import { findDuplicates } from './find-duplicates.ts';

function entry(id: string, given: Partial<CatalogueEntry>): CatalogueEntry {
  return {
    id,
    title: 'Spesa a domicilio per anziani',
    provider: null,
    locality: null,
    address: null,
    phone: null,
    lat: null,
    lon: null,
    url: null,
    ...given,
  };
}

function pairsOf(...entries: CatalogueEntry[]) {
  return pairsWith(new Set(entries.map(({ id }) => id)), entries);
}

function pairsWith(touched: ReadonlySet<string>, entries: readonly CatalogueEntry[]) {
  const compared = new ComparedEntries();
  for (const one of entries) compared.add(one, touched.has(one.id));
  return [...findDuplicates(compared)];
}

describe('two entries are likely duplicates', () => {
  test('with a like title and the same provider', () => {
    expect(
      pairsOf(
        entry('b', { provider: 'Caritas' }),
        entry('a', { provider: 'CARITAS', title: 'Spese a domicilio per gli anziani' }),
      ),
    ).toEqual([{ serviceId: 'a', otherId: 'b', likeness: 1, reasons: ['similar-title', 'same-provider'] }]);
  });

  test('in the same locality, or a few steps apart', () => {
    expect(pairsOf(entry('a', { locality: 'Monza' }), entry('b', { locality: 'monza' }))).toHaveLength(1);
    expect(pairsOf(entry('a', { lat: 45.58, lon: 9.27 }), entry('b', { lat: 45.5801, lon: 9.2701 }))).toHaveLength(1);
  });

  test('at the same door or by the same phone, when half of the title is the same', () => {
    const door = { locality: 'Monza', address: 'Via Roma, 5' };
    expect(
      pairsOf(entry('a', door), entry('b', { ...door, address: 'via Roma 5', title: 'Consegna spesa a domicilio' }))[0]
        ?.reasons,
    ).toEqual(['similar-title', 'same-locality', 'same-address']);
    expect(
      pairsOf(
        entry('a', { phone: '+39 039 123456' }),
        entry('b', { phone: '039/123456', title: 'Consegna spesa a domicilio' }),
      )[0]?.reasons,
    ).toEqual(['similar-title', 'same-phone']);
  });
});

describe('two entries are not', () => {
  test.each([
    ['with a like title and nothing else', {}, {}],
    ['in two cities', { provider: 'Caritas', locality: 'Monza' }, { provider: 'Caritas', locality: 'Lecco' }],
    ['far apart', { provider: 'Caritas', lat: 45.58, lon: 9.27 }, { provider: 'Caritas', lat: 45.7, lon: 9.27 }],
    [
      'of two providers in one city',
      { provider: 'Caritas', locality: 'Monza' },
      { provider: 'Auser', locality: 'Monza' },
    ],
    ['with another title', { provider: 'Caritas' }, { provider: 'Caritas', title: 'Ascolto telefonico' }],
  ])('%s', (_, one, other) => {
    expect(pairsOf(entry('a', one), entry('b', other))).toEqual([]);
  });

  test('without a word to search by, at one door', () => {
    const door = { title: 'Di', address: 'Via Roma 5', locality: 'Monza' };
    expect(pairsOf(entry('a', door), entry('b', door))).toEqual([]);
  });

  test('when neither has just been written', () => {
    expect(pairsWith(new Set(['c']), [entry('a', { provider: 'X' }), entry('b', { provider: 'X' })])).toEqual([]);
  });
});

test('the work does not grow with the square of a catalogue of like titles', () => {
  const many = Array.from({ length: 20_000 }, (_, n) =>
    entry(`id-${String(n).padStart(6, '0')}`, { title: `Centro anziani numero ${n}`, provider: `Ente ${n % 50}` }),
  );
  const started = performance.now();
  pairsOf(...many);
  expect(performance.now() - started).toBeLessThan(15_000);
});

test('the likeliest pairs come first, each once, whatever its two entries share', () => {
  const door = { provider: 'Caritas', locality: 'Monza', address: 'Via Roma 5', phone: '039 123456' };
  const pairs = pairsOf(
    entry('c', { ...door, title: 'Spesa a domicilio' }),
    entry('b', door),
    entry('a', { ...door, url: 'https://example.org' }),
  );
  expect(pairs.map(({ serviceId, otherId, likeness }) => [serviceId, otherId, likeness])).toEqual([
    ['a', 'b', 1],
    ['a', 'c', 0.67],
    ['b', 'c', 0.67],
  ]);
});
