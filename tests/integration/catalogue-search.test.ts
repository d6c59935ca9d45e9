import { sql, CompiledQuery } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  findPlace,
  placesOf,
  savePlaces,
  saveProviders,
  saveServices,
  searchServices,
  type NewService,
  type SearchInput,
} from '../../src/features/catalogue/public.ts';
import { rankStatement } from '../../src/features/catalogue/search/search-store.ts';
import { searchWords } from '../../src/features/catalogue/search/search-words.ts';
import { read, type Ctx } from '../../src/features/context.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const centre = { lat: 45.5845, lon: 9.2744 };

function aService(given: Partial<NewService> & { readonly title: string }): NewService {
  return {
    source: 'prova',
    sourceKey: given.title,
    description: '',
    language: 'it',
    answerKind: 'free',
    kindsOfHelp: ['information'],
    audiences: ['everyone'],
    sections: {},
    status: 'active',
    madeUp: true,
    ...given,
  };
}

const services = [
  aService({
    title: 'Pasti a casa',
    kindsOfHelp: ['meals'],
    audiences: ['older-people'],
    answerKind: 'public',
    position: centre,
    description: 'Un pranzo caldo ogni giorno.',
  }),
  aService({
    title: 'Compagnia al telefono',
    description: 'Per anziani soli: una telefonata e, se serve, i pasti.',
    position: { lat: centre.lat + 0.009, lon: centre.lon },
  }),
  aService({
    title: 'Badanti del quartiere',
    providerName: 'Cooperativa Il Filo',
    kindsOfHelp: ['home-care'],
    audiences: ['older-people', 'families'],
    position: { lat: centre.lat + 0.05, lon: centre.lon },
  }),
  aService({ title: 'Sportello per tutti', description: 'Helpdesk, zzz e zz9.' }),
  aService({ title: 'Vecchio servizio di pasti', status: 'ended' }),
];

async function aCity(): Promise<Ctx> {
  const ctx = aContext(database.app, await registered(database), { actor: { kind: 'system' } });
  await saveProviders(ctx, [{ name: 'Cooperativa Il Filo', accredited: true, madeUp: true }]);
  await saveServices(ctx, services);
  await savePlaces(ctx, [
    { kind: 'quarter', name: 'Centro', quarter: 'Centro', ...centre },
    { kind: 'street', name: 'Via Lecco', quarter: 'San Gerardo', lat: 45.5865, lon: 9.283 },
  ]);
  return { ...ctx, actor: { kind: 'public' } };
}

let ctx: Ctx;
beforeAll(async () => {
  ctx = await aCity();
});

const search = (given: Partial<SearchInput>) => searchServices(ctx, { text: '', page: 1, ...given });

async function titles(given: Partial<SearchInput>) {
  const outcome = await search(given);
  return outcome.kind === 'found' ? outcome.services.map(({ service }) => service.title) : [];
}

describe('words', () => {
  test('in the title come before words in the description', async () => {
    expect(await titles({ text: 'pasto' })).toEqual(['Pasti a casa', 'Compagnia al telefono']);
  });

  test('must all be there', async () => {
    expect(await titles({ text: 'pasti telefono' })).toEqual(['Compagnia al telefono']);
    expect(await titles({ text: 'pasti badante' })).toEqual([]);
  });

  test('find the provider, and our own labels in both languages', async () => {
    expect(await titles({ text: 'cooperative' })).toEqual(['Badanti del quartiere']);
    expect(await titles({ text: 'meals' })).toEqual(['Pasti a casa']);
  });

  test('may be unfinished at the end, and facets are no words', async () => {
    expect(await titles({ text: 'compag' })).toEqual(['Compagnia al telefono']);
    expect(await titles({ text: 'compag pasti' })).toEqual([]);
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
    ]) {
      expect(['found', 'nothing']).toContain((await search({ text })).kind);
    }
    expect(await titles({})).toHaveLength(4);
  });

  test('that are nowhere are told from those that are', async () => {
    expect(await search({ text: 'badante marziana' })).toMatchObject({
      kind: 'nothing',
      words: [
        { typed: 'badante', known: true },
        { typed: 'marziana', known: false },
      ],
    });
  });

  test('say why a service was found', async () => {
    const outcome = await search({ text: 'anziano telefono' });
    expect(outcome).toMatchObject({
      services: [
        {
          explanation: {
            reasons: [
              { word: 'anziani', where: 'description' },
              { word: 'telefono', where: 'title' },
            ],
          },
        },
      ],
    });
    expect(await search({ text: 'meals' })).toMatchObject({
      services: [{ explanation: { reasons: [{ word: 'Pasti', where: 'help' }] } }],
    });
  });
});

describe('facets', () => {
  test('narrow by kind of help, audience and answer, alone and with words', async () => {
    expect(await titles({ help: 'meals' })).toEqual(['Pasti a casa']);
    expect(await titles({ audience: 'older-people' })).toEqual(['Badanti del quartiere', 'Pasti a casa']);
    expect(await titles({ audience: 'older-people', answerKind: 'public' })).toEqual(['Pasti a casa']);
    expect(await titles({ text: 'badante', audience: 'families' })).toEqual(['Badanti del quartiere']);
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
});

describe('pages', () => {
  test('hold ten services each, none twice', async () => {
    const city = aContext(database.app, await registered(database), { actor: { kind: 'system' } });
    await saveServices(
      city,
      Array.from({ length: 45 }, (_, n) =>
        aService({ title: `Corso ${String(n).padStart(2, '0')}`, position: centre }),
      ),
    );
    const seen: string[] = [];
    for (const page of [1, 2, 3, 4, 5]) {
      const outcome = await searchServices(city, { text: 'corsi', page });
      expect(outcome).toMatchObject({ kind: 'found', total: 45, pages: 5 });
      if (outcome.kind === 'found') seen.push(...outcome.services.map(({ service }) => service.title));
      expect(outcome).toHaveProperty('points.length', 45);
    }
    expect(seen).toEqual(Array.from({ length: 45 }, (_, n) => `Corso ${String(n).padStart(2, '0')}`));
  });
});

describe('the database', () => {
  async function statements(given: Partial<SearchInput>): Promise<number> {
    let count = 0;
    const counting = database.app.withPlugin({
      transformQuery: ({ node }) => {
        count++;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    await searchServices({ ...ctx, db: counting }, { text: '', page: 1, ...given });
    return count;
  }

  test('is asked the same number of times however much there is to find', async () => {
    const few = await statements({ text: 'badante' });
    expect(few).toBeGreaterThan(0);
    expect(await statements({})).toBe(few);
    expect(await statements({ text: 'pasti', help: 'meals', audience: 'older-people', answerKind: 'public' })).toBe(
      few,
    );
    expect(await statements({ near: 'Centro', withinMetres: 2000 })).toBe(few);
    expect(await statements({ text: 'marziana' })).toBe(few);
  });

  test('finds every word by an index, under row-level security too', async () => {
    const { sql: text, parameters } = rankStatement({
      words: searchWords('pasti anzia'),
      facets: ['kind:free'],
      offset: 0,
      limit: 20,
      points: 300,
    }).compile(database.app);
    const plan = await read(ctx, async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx);
      await sql`set local enable_bitmapscan = off`.execute(tx);
      const { rows } = await tx.executeQuery<Record<string, string>>(
        CompiledQuery.raw(`explain (costs off) ${text}`, [...parameters]),
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).not.toContain('Seq Scan');
    for (const condition of [
      /term = 'past'/,
      /term = 'anz/,
      /term >= 'anzia'::text\) AND \(term < 'anzib'/,
      /term = 'kind:free'/,
    ]) {
      expect(plan).toMatch(new RegExp(`Index Cond: .*${condition.source}`));
    }
  });

  test('shows nothing of another city', async () => {
    const other = aContext(database.app, await registered(database));
    expect(await searchServices(other, { text: '', page: 1 })).toMatchObject({ kind: 'nothing' });
    expect(await searchServices(other, { text: 'pasti', page: 1 })).toMatchObject({
      kind: 'nothing',
      words: [{ typed: 'pasti', known: false }],
    });
    expect(await placesOf(other)).toEqual([]);
    expect(await findPlace(other, 'Via Lecco')).toBeUndefined();
  });
});

describe('places, providers and services', () => {
  test('are found as people write them', async () => {
    expect(await findPlace(ctx, 'VIA LECCO 12')).toMatchObject({ name: 'Via Lecco', quarter: 'San Gerardo' });
    expect((await placesOf(ctx)).map(({ kind }) => kind)).toEqual(['quarter', 'street']);
  });

  test('are kept by the administrator and the system only', async () => {
    expect(await savePlaces(ctx, [])).toBe('denied');
    expect(await saveProviders(ctx, [])).toEqual({ outcome: 'denied' });
    expect(await saveServices(ctx, services)).toEqual({ outcome: 'denied' });
  });

  test('saved twice are as saved once', async () => {
    const again: Ctx = { ...ctx, actor: { kind: 'system' } };
    expect(await saveServices(again, services)).toEqual({ outcome: 'saved', new: 0, changed: 0, unchanged: 5 });
    const first = await saveProviders(again, [{ name: 'Auser', accredited: false, madeUp: true }]);
    expect(await saveProviders(again, [{ name: 'Auser', accredited: true, madeUp: true }])).toEqual(first);
  });
});
