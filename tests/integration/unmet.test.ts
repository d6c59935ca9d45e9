import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { keepSearchJob, savePlaces, unmetDemand } from '../../src/features/catalogue/public.ts';
import { read, type Ctx } from '../../src/features/context.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aService, centre } from './catalogue-scene.ts';
import { saveServices } from '../../src/features/catalogue/public.ts';
import { countUnmet } from '../../src/features/catalogue/unmet/count-unmet.ts';

const database = await testDatabase();
const app = testApp(database);
let ctx: Ctx;
let manager: Ctx;
beforeAll(async () => {
  const system = aContext(database.app, await registered(database, { slug: 'vuota', name: 'Vuota' }), {
    actor: { kind: 'system' },
    now: new Date(),
  });
  await saveServices(system, [aService({ title: 'Doposcuola' })]);
  await savePlaces(system, [{ kind: 'quarter', name: 'Centro', quarter: 'Centro', ...centre }]);
  ctx = { ...system, actor: { kind: 'public' } };
  manager = { ...system, actor: { kind: 'staff', accountId: ctx.newId(), name: 'M', role: 'city-manager' } };
});

const ask = (query: string) => aBrowser(app).get(`/vuota/servizi?${query}`);
const onDay = (day: number): Ctx => ({ ...ctx, now: new Date(ctx.now.getTime() - (30 - day) * 86_400_000) });
/** Without ids and digests, whose letters are anybody's: each digest has the length of one, and so is nothing else. */
const everything = () =>
  read(ctx, async (tx) => {
    const rows = sql<{ kept: object; digest: string }>`
      select to_jsonb(w) - array['tenant_id', 'digest'] as kept, digest from unmet_word w union all
      select to_jsonb(s) - array['tenant_id', 'digest'], digest from unmet_search s`;
    const all = (await rows.execute(tx)).rows;
    for (const { digest } of all) expect(digest).toMatch(/^([\w-]{22})?$/);
    return JSON.stringify(all.map(({ kept }) => kept));
  });

describe('a search without an answer', () => {
  test('is counted by word, quarter and target, and one with an answer is not', async () => {
    expect((await ask('parole=badante&per=older-people&vicino=Centro')).status).toBe(200);
    expect((await ask('parole=badante&qui=45.585,9.274')).status).toBe(200);
    expect((await ask('parole=doposcuola')).status).toBe(200);
    expect((await ask('')).status).toBe(200);
    expect(await unmetDemand(manager, 30)).toEqual({
      words: [{ name: 'badante', searches: 2 }],
      untold: 0,
      quarters: [{ name: 'Centro', searches: 2 }],
      audiences: [{ name: 'older-people', searches: 1 }],
      help: [],
    });
  });

  test('is counted where only part of it was found, and for choices alone', async () => {
    await ask('parole=doposcuola+avvocato');
    await ask('aiuto=housing');
    const demand = await unmetDemand(manager, 30);
    expect(demand?.words).toContainEqual({ name: 'avvocato', searches: 1 });
    expect(demand?.words.map(({ name }) => name)).not.toContain('doposcuola');
    expect(demand?.help).toEqual([{ name: 'housing', searches: 1 }]);
  });

  test('is counted where a word was taken for another, and where a right word is not', async () => {
    const before = (await unmetDemand(manager, 30))?.untold ?? 0;
    await ask('parole=doposcola');
    expect((await unmetDemand(manager, 30))?.untold).toBe(before + 1);
    expect(await everything()).not.toContain('doposcola');
    await ask('parole=dentista');
    expect((await unmetDemand(manager, 30))?.words).toContainEqual({ name: 'dentista', searches: 1 });
  });

  test('is counted where nobody knows the place, for what the city lacks', async () => {
    expect((await ask('parole=psicologo&vicino=Chissadove')).status).toBe(422);
    expect((await ask('parole=doposcuola&vicino=Chissadove')).status).toBe(422);
    const words = (await unmetDemand(manager, 30))?.words;
    expect(words).toContainEqual({ name: 'psicologo', searches: 1 });
    expect(words?.map(({ name }) => name)).not.toContain('doposcuola');
    expect(await everything()).not.toMatch(/chissadove/i);
  });

  test('leaves nothing of who searched, and of words that are in no list nothing that can be read', async () => {
    await ask(`parole=${encodeURIComponent('Zanzottera')}&vicino=Centro`);
    await ask(`parole=${encodeURIComponent('3331234567')}`);
    await ask(`parole=${encodeURIComponent('ZNZMRA80A01F704X')}`);
    const kept = await everything();
    expect(kept).not.toMatch(/zanzot|333|znz/i);
    expect(kept).not.toMatch(/45\.5|9\.27/);
    expect((await unmetDemand(manager, 30))?.untold).toBe(2);
  });

  test('tells an unknown word once five searches on three days have had it', async () => {
    const search = (day: number) =>
      countUnmet(onDay(day), {
        words: [{ word: 'pickleball', known: false }],
        quarter: undefined,
        audience: undefined,
        help: undefined,
      });
    for (const day of [1, 1, 1, 1, 1, 2]) await search(day);
    expect(await everything()).not.toContain('pickleball');
    await search(3);
    expect((await unmetDemand(manager, 30))?.words).toContainEqual({ name: 'pickleball', searches: 7 });
  });

  test('is read by the desk and by who decides, and by nobody else', async () => {
    expect(await unmetDemand(ctx, 30)).toBeUndefined();
    expect(
      await unmetDemand(
        {
          ...manager,
          actor: { kind: 'staff', accountId: ctx.newId(), name: 'E', role: 'provider', providerId: ctx.newId() },
        },
        30,
      ),
    ).toBeUndefined();
    expect((await aBrowser(app).get('/vuota/servizi/senza-risposta')).status).toBe(403);
  });

  test('is forgotten after ninety days where its word was never told', async () => {
    const later: Ctx = { ...ctx, now: new Date(ctx.now.getTime() + 100 * 86_400_000) };
    const services = {
      register: { municipalities: () => Promise.resolve([ctx.municipality]) },
      contextFor: () => ({ ...later, actor: { kind: 'system' as const } }),
    };
    const run = { log: createLogger('silent'), stopping: () => false };
    await keepSearchJob.run(services, {}, run);
    const once = await everything();
    await keepSearchJob.run(services, {}, run);
    expect(await everything()).toBe(once);
    const untold = await read(ctx, (tx) => sql`select from unmet_word where word is null`.execute(tx));
    expect(untold.rows).toEqual([]);
    expect(once).toContain('badante');
  });
});
