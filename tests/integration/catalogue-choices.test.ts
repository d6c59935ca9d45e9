import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchInput } from '../../src/features/catalogue/public.ts';
import { choiceLetter } from '../../src/features/catalogue/search/choices.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aCity, aService, search as searchIn, titles as titlesIn } from './catalogue-scene.ts';

const database = await testDatabase();
let ctx: Ctx;
const daysAgo = (days: number) => new Date(ctx.now.getTime() - days * 86_400_000).toISOString();

const ids = {
  language: '00000000-0000-4000-8000-000000000001',
  capacity: '00000000-0000-4000-8000-000000000002',
  unit: '00000000-0000-4000-8000-000000000003',
};
const room = (available: number, days: number) => ({
  capacities: [{ id: ids.capacity, available, updated: daysAgo(days), unit: { id: ids.unit, name: 'posti' } }],
});

beforeAll(async () => {
  ctx = await aCity(database, []);
  ctx = await aCity(database, [
    aService({
      title: 'Pasti',
      kindsOfHelp: ['meals'],
      audiences: ['older-people'],
      sections: { cost: 'Da 2 a 7 euro, secondo l’ISEE.' },
    }),
    aService({
      title: 'Tata',
      kindsOfHelp: ['childcare'],
      audiences: ['families'],
      answerKind: 'market',
      hsds: { will_sharing: 'neighbours' },
    }),
    aService({
      title: 'Corso',
      answerKind: 'public',
      sections: { cost: 'Gratis.' },
      hsds: { languages: [{ id: ids.language, code: 'ar', name: 'Arabo' }] },
    }),
    aService({ title: 'Sportello', answerKind: 'public', sections: { access: 'Ingresso senza gradini.' } }),
    aService({ title: 'Fresco', hsds: room(2, 3) }),
    aService({ title: 'Vecchio', hsds: room(2, 60) }),
    aService({ title: 'Pieno', hsds: room(0, 3) }),
  ]);
  await transact(ctx, async (tx) => {
    await sql`insert into opening (tenant_id, service_id, opens_at, closes_at)
      select tenant_id, id, ${ctx.now}::timestamptz - interval '1 hour', ${ctx.now}::timestamptz + interval '1 hour' from service where title in ('Pasti', 'Tata')
      union all select tenant_id, id, ${ctx.now}::timestamptz + interval '1 hour', ${ctx.now}::timestamptz + interval '2 hours' from service where title = 'Corso'`.execute(
      tx,
    );
  });
});

const titles = (given: Partial<SearchInput>) => titlesIn(ctx, given);

describe('choices', () => {
  test.each([
    [{ help: 'meals' }, ['Pasti']],
    [{ audience: 'older-people' }, ['Pasti']],
    [{ answerKind: 'public' }, ['Corso', 'Sportello']],
    [{ price: 'income' }, ['Pasti']],
    [{ price: 'paid' }, ['Tata']],
    [{ price: 'free' }, ['Corso', 'Fresco', 'Pieno', 'Vecchio']],
    [{ spoken: 'ar' }, ['Corso']],
    [{ access: 'step-free' }, ['Sportello']],
    [{ shared: true }, ['Tata']],
    [{ openNow: true }, ['Pasti', 'Tata']],
    [{ hasRoom: true }, ['Fresco']],
    [{ openNow: true, audience: 'families' }, ['Tata']],
    [{ text: 'pasti', help: 'meals', openNow: true }, ['Pasti']],
    [{ openNow: true, hasRoom: true }, []],
  ] satisfies [Partial<SearchInput>, string[]][])('%j', async (given, expected) => {
    expect(await titles(given)).toEqual(expected);
  });

  test('a figure of room is a fact for as long as the city says', async () => {
    await transact(ctx, (tx) =>
      sql`insert into room_rule (tenant_id, fresh_days) values (${ctx.municipality.tenantId}, 90)`.execute(tx),
    );
    expect(await titles({ hasRoom: true })).toEqual(['Fresco', 'Vecchio']);
  });

  test('count beside each other choice what it would find, and beside one’s own what another would', async () => {
    const outcome = await searchIn(ctx, { answerKind: 'public', openNow: true });
    if (outcome.kind !== 'nothing') throw new Error(outcome.kind);
    const { counts } = outcome;
    expect([counts.total, counts.without('openNow'), counts.without('answerKind')]).toEqual([0, 2, 2]);
    expect(counts.of('answerKind', choiceLetter('answerKind', 'market'))).toBe(1);
    expect(counts.of('help', choiceLetter('help', 'meals'))).toBe(0);
  });
});
