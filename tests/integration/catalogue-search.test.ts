import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchInput } from '../../src/features/catalogue/public.ts';
import type { Ctx } from '../../src/features/context.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aCity, aService, centre, search as searchIn, titles as titlesIn } from './catalogue-scene.ts';

const database = await testDatabase();
let ctx: Ctx;
beforeAll(async () => {
  ctx = await aCity(database);
});

const search = (given: Partial<SearchInput>) => searchIn(ctx, given);
const titles = (given: Partial<SearchInput>) => titlesIn(ctx, given);

describe('words', () => {
  test('in the title come before words in the description', async () => {
    expect(await titles({ text: 'pasto' })).toEqual(['Pasti a casa', 'Compagnia al telefono']);
  });

  test('must all be there, where some service has all', async () => {
    expect(await titles({ text: 'pasti telefono' })).toEqual(['Compagnia al telefono']);
    expect(await search({ text: 'pasti telefono' })).toMatchObject({ complete: true });
  });

  test('that no service has together find those that have most of them, and each says what it lacks', async () => {
    const outcome = await search({ text: 'sportello telefono' });
    expect(outcome).toMatchObject({ kind: 'found', complete: false, unknown: [] });
    const reasons =
      outcome.kind === 'found'
        ? outcome.services.map(({ service, explanation }) => [
            service.title,
            explanation.reasons.filter(({ where }) => where === 'absent').map(({ typed }) => typed),
          ])
        : [];
    expect(Object.fromEntries(reasons)).toEqual({
      'Sportello per tutti': ['telefono'],
      'Compagnia al telefono': ['sportello'],
    });
  });

  test('find the provider, and our own labels in both languages', async () => {
    expect(await titles({ text: 'cooperative' })).toEqual(['Badanti del quartiere']);
    expect((await titles({ text: 'meals' }))[0]).toBe('Pasti a casa');
  });

  test('may be unfinished at the end, and facets are no words', async () => {
    expect(await titles({ text: 'compag' })).toEqual(['Compagnia al telefono']);
    expect(await titles({ text: 'kin' })).toEqual([]);
    expect(await titles({ text: 'helpde' })).toEqual(['Sportello per tutti']);
    expect(await titles({ text: 'zzz' })).toEqual(['Sportello per tutti']);
    expect(await titles({ text: 'zz9' })).toEqual(['Sportello per tutti']);
  });

  test('too common to search by find everything, by title', async () => {
    expect(await titles({ text: 'per gli' })).toEqual([
      'Badanti del quartiere',
      'Compagnia al telefono',
      'Pasti a casa',
      'Sportello per tutti',
    ]);
  });

  test('of any shape do no harm', async () => {
    for (const text of [
      "'; drop table service; --",
      '%',
      '_',
      '\\',
      '(',
      ':*',
      'help:meals',
      '\ud83d',
      'x'.repeat(200),
      'a1 b2 c3 d4 e5 f6 g7 h8 i9 l10 m11 n12 o13',
    ]) {
      expect(['found', 'nothing']).toContain((await search({ text })).kind);
    }
    expect(await titles({})).toHaveLength(4);
  });

  test('that are nowhere are told from those that are', async () => {
    expect(await search({ text: 'badante marziana' })).toMatchObject({
      kind: 'found',
      complete: false,
      unknown: ['marziana'],
    });
    expect(await search({ text: 'marziana' })).toMatchObject({
      kind: 'nothing',
      words: [{ typed: 'marziana', known: false }],
    });
  });

  test('beyond the twelfth are said to be left out', async () => {
    const text = 'pasti uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici';
    expect(await search({ text })).toMatchObject({ moreWords: 1 });
  });

  test('say why a service was found', async () => {
    const outcome = await search({ text: 'anziano telefono' });
    expect(outcome).toMatchObject({
      services: [
        {
          explanation: {
            reasons: [
              { typed: 'anziano', word: 'anziani', where: 'description', synonym: false },
              { typed: 'telefono', word: 'telefono', where: 'title', synonym: false },
            ],
          },
        },
      ],
    });
    expect(await search({ text: 'meals' })).toMatchObject({
      services: [{ explanation: { reasons: [{ word: 'Pasti', where: 'help' }] } }, {}],
    });
  });
});

describe('distance', () => {
  test('orders services of the same weight, those without a position last', async () => {
    expect(await titles({ near: 'centro' })).toEqual([
      'Pasti a casa',
      'Compagnia al telefono',
      'Badanti del quartiere',
      'Sportello per tutti',
    ]);
  });

  test('leaves out what is farther, or is nowhere', async () => {
    expect(await titles({ near: centre, withinMetres: 500 })).toEqual(['Pasti a casa']);
    expect(await titles({ near: centre, withinMetres: 990 })).toEqual(['Pasti a casa']);
    expect(await titles({ near: centre, withinMetres: 1010 })).toEqual(['Pasti a casa', 'Compagnia al telefono']);
    expect(await titles({ text: 'anziani', near: centre, withinMetres: 10_000 })).toHaveLength(3);
  });

  test('is told in metres', async () => {
    const outcome = await search({ text: 'telefono', near: 'Centro' });
    const metres = outcome.kind === 'found' ? (outcome.services[0]?.metres ?? 0) : 0;
    expect(Math.abs(metres - 1000)).toBeLessThan(10);
  });

  test('from a place that nobody knows is an answer, with names that look like it', async () => {
    expect(await search({ near: 'Via Lecca' })).toMatchObject({ kind: 'unknown-place', similar: ['Via Lecco'] });
    expect(await search({ near: 'Parigi' })).toMatchObject({ kind: 'unknown-place', similar: [] });
  });

  test('is to the nearest of the places of a service that has several', async () => {
    const place = (n: number, lat: number) => ({
      id: `00000000-0000-4000-8000-00000000000${n}`,
      hsds: {},
      location: {
        id: `00000000-0000-4000-9000-00000000000${n}`,
        sourceKey: `sede-${n}`,
        position: { lat, lon: centre.lon },
        hsds: {},
      },
    });
    const many = await aCity(database, [
      aService({
        title: 'Due sedi',
        position: { lat: centre.lat + 0.09, lon: centre.lon },
        places: [place(1, centre.lat + 0.09), place(2, centre.lat + 0.0045)],
      }),
      aService({ title: 'Una sede', position: { lat: centre.lat + 0.018, lon: centre.lon } }),
    ]);
    expect(await titlesIn(many, { near: centre })).toEqual(['Due sedi', 'Una sede']);
    expect(await titlesIn(many, { near: centre, withinMetres: 600 })).toEqual(['Due sedi']);
  });
});

describe('pages', () => {
  test('hold ten services each, none twice', async () => {
    const city = await aCity(
      database,
      Array.from({ length: 45 }, (_, n) =>
        aService({ title: `Corso ${String(n).padStart(2, '0')}`, position: centre }),
      ),
    );
    const seen: string[] = [];
    for (const page of [1, 2, 3, 4, 5]) {
      const outcome = await searchIn(city, { text: 'corsi', page });
      expect(outcome).toMatchObject({ kind: 'found', total: 45, pages: 5 });
      if (outcome.kind === 'found') seen.push(...outcome.services.map(({ service }) => service.title));
      expect(outcome).toHaveProperty('points.length', 45);
    }
    expect(seen).toEqual(Array.from({ length: 45 }, (_, n) => `Corso ${String(n).padStart(2, '0')}`));
  });
});
