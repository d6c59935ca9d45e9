import { beforeAll, describe, expect, test } from 'vitest';
import {
  findPlace,
  placesOf,
  savePlaces,
  saveProviders,
  saveServices,
  type SearchInput,
} from '../../src/features/catalogue/public.ts';
import type { Ctx } from '../../src/features/context.ts';
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
  let count = 0;
  const counting = database.app.withPlugin({
    transformQuery: ({ node }) => {
      count++;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  });

  async function statements(given: Partial<SearchInput>): Promise<number> {
    count = 0;
    await search({ ...ctx, db: counting }, given);
    return count;
  }

  test('is asked the same number of times however much there is to find', async () => {
    // The city is read when somebody searches it for the first time.
    await statements({});
    const few = await statements({ text: 'badante' });
    expect(await statements({})).toBe(few);
    expect(await statements({ text: 'pasti', help: 'meals', audience: 'older-people', answerKind: 'public' })).toBe(
      few,
    );
    expect(await statements({ near: 'Centro', withinMetres: 2000 })).toBe(few);
    expect(await statements({ text: 'sportello telefono pasti badante', openNow: true, hasRoom: true })).toBe(few);
    expect(few).toBe(1);
    // A word that no service has may be a slip.
    expect(await statements({ text: 'marziana' })).toBe(few + 1);
  });

  test('shows nothing of another city', async () => {
    const other = aContext(database.app, await registered(database));
    expect(await search(other, {})).toMatchObject({ kind: 'nothing' });
    expect(await search(other, { text: 'pasti' })).toMatchObject({
      kind: 'nothing',
      words: [{ typed: 'pasti', known: false }],
    });
    expect(await placesOf(other)).toEqual([]);
    expect(await findPlace(other, 'Via Lecco')).toEqual({ kind: 'unknown', similar: [] });
  });
});

describe('places, providers and services', () => {
  test('are found as people write them', async () => {
    expect(await findPlace(ctx, 'VIA LECCO 12')).toMatchObject({
      kind: 'known',
      place: { name: 'Via Lecco', quarter: 'San Gerardo' },
    });
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
