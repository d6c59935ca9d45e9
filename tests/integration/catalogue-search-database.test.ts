import { sql, CompiledQuery } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { understand } from '../../src/domain/search/understand.ts';
import {
  findPlace,
  placesOf,
  savePlaces,
  saveProviders,
  saveServices,
  type SearchInput,
} from '../../src/features/catalogue/public.ts';
import { rankStatement } from '../../src/features/catalogue/search/search-store.ts';
import { dictionaryOfCity } from '../../src/features/catalogue/synonyms/groups-of-city.ts';
import { read, type Ctx } from '../../src/features/context.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aCity, search, services } from './catalogue-scene.ts';

const database = await testDatabase();
let ctx: Ctx;
beforeAll(async () => {
  ctx = await aCity(database);
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
    await search({ ...ctx, db: counting }, given);
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
    expect(await statements({ text: 'sportello telefono pasti badante', openNow: true, hasRoom: true })).toBe(few);
  });

  test('finds every word by an index, under row-level security too', async () => {
    const knowledge = new Map([
      ['pasti', { known: true, begins: true, near: [] }],
      ['anzia', { known: false, begins: true, near: [] }],
    ]);
    const { sql: text, parameters } = rankStatement({
      terms: understand(['pasti', 'anzia'], knowledge, dictionaryOfCity([])),
      choices: [],
      now: new Date(),
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
    for (const condition of [/term = a\.stem/, /term = p\.stem/, /term >= 'anzia'::text\) AND \(term < 'anzib'/]) {
      expect(plan).toMatch(new RegExp(`Index Cond: .*${condition.source}`));
    }
  });

  test('shows nothing of another city', async () => {
    const other = aContext(database.app, await registered(database));
    expect(await search(other, {})).toMatchObject({ kind: 'nothing' });
    expect(await search(other, { text: 'pasti' })).toMatchObject({
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
