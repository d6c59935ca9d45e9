import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { saveServices, searchServices } from '../../src/features/catalogue/public.ts';
import { citySearchesOf } from '../../src/features/catalogue/search/city-search.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aService, services, titles } from './catalogue-scene.ts';

const database = await testDatabase();
let ctx: Ctx;
/** The same city, in a process of its own: with nothing in memory yet. */
let elsewhere: Ctx;

beforeEach(async () => {
  ctx = aContext(database.app, await registered(database, { slug: `memoria-${randomUUID().slice(0, 8)}` }), {
    actor: { kind: 'system' },
  });
  elsewhere = { ...ctx, db: database.app.withoutPlugins() };
  await saveServices(ctx, services);
  await titles(ctx, {});
  await titles(elsewhere, {});
});

describe('a search in memory', () => {
  test('has what another process has just written, changed or ended', async () => {
    await saveServices(elsewhere, [...services, aService({ title: 'Orto dei nonni' })]);
    expect(await titles(ctx, { text: 'orto' })).toEqual(['Orto dei nonni']);
    await saveServices(elsewhere, [{ ...aService({ title: 'Orto dei nonni' }), description: 'Si coltiva insieme.' }]);
    expect(await titles(ctx, { text: 'coltiva' })).toEqual(['Orto dei nonni']);
    await saveServices(elsewhere, [{ ...aService({ title: 'Orto dei nonni' }), status: 'ended' }]);
    expect(await titles(ctx, { text: 'orto' })).toEqual([]);
    expect(await titles(ctx, {})).toEqual(await titles(elsewhere, {}));
  });

  test('has what was being written while it was read, and what was taken back has never been there', async () => {
    let written: () => void = () => undefined;
    let told: () => void = () => undefined;
    const [isWritten, isTold] = [
      new Promise<void>((resolve) => (written = resolve)),
      new Promise<void>((resolve) => (told = resolve)),
    ];
    const slow = transact(elsewhere, async (tx) => {
      await sql`update search_entry set facets = facets || 'x', title = 'aaa ' || title where title = 'sportello per tutti'`.execute(
        tx,
      );
      written();
      await isTold;
    });
    await isWritten;
    // Another change, later and sooner done, has the city read while the first is under way.
    await saveServices(elsewhere, [...services, aService({ title: 'Banco del pane' })]);
    expect(await titles(ctx, {})).toEqual([
      'Badanti del quartiere',
      'Banco del pane',
      'Compagnia al telefono',
      'Pasti a casa',
      'Sportello per tutti',
    ]);
    told();
    await slow;
    expect((await titles(ctx, {}))[0]).toBe('Sportello per tutti');
    await transact(elsewhere, async (tx) => {
      await sql`delete from search_entry`.execute(tx);
      throw new Error('taken back');
    }).catch((error: Error) => expect(error.message).toBe('taken back'));
    expect(await titles(ctx, {})).toHaveLength(5);
  });

  test('keeps cities apart, and is read once for all who ask at once', async () => {
    const other = aContext(database.app, await registered(database, { slug: `altra-${randomUUID().slice(0, 8)}` }), {
      actor: { kind: 'system' },
    });
    await saveServices(other, [aService({ title: 'Solo altrove' })]);
    expect(await titles(ctx, { text: 'altrove' })).toEqual([]);
    expect(await titles(other, {})).toEqual(['Solo altrove']);
    const fresh: Ctx = { ...ctx, db: database.app.withoutPlugins() };
    const answers = await Promise.all(Array.from({ length: 12 }, () => titles(fresh, { text: 'pasti' })));
    expect(new Set(answers.map((answer) => answer.join())).size).toBe(1);
    const city = await citySearchesOf(fresh).latest(fresh);
    expect(city.index.slots).toBe(4);
  });

  test('answers while the catalogue is being written all the time', async () => {
    const writing = { goesOn: true };
    const writer = (async () => {
      for (let turn = 0; writing.goesOn; turn++) await saveServices(elsewhere, [aService({ title: `Turno ${turn}` })]);
    })();
    for (let turn = 0; turn < 20; turn++) expect((await titles(ctx, { text: 'pasti' })).length).toBeGreaterThan(0);
    writing.goesOn = false;
    await writer;
    expect(await searchServices(ctx, { text: '', page: 1 })).toMatchObject(
      pickTotal(await searchServices({ ...ctx, db: database.app.withoutPlugins() }, { text: '', page: 1 })),
    );
  });
});

function pickTotal(answer: Awaited<ReturnType<typeof searchServices>>) {
  return answer.kind === 'found' ? { kind: answer.kind, total: answer.total } : { kind: answer.kind };
}
