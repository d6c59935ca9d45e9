import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { read, transact } from '../../src/features/context.ts';
import {
  cleanDraftsJob,
  requestsForPooling,
  saveRequests,
  startDraft,
  type SeedHousehold,
} from '../../src/features/requests/public.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const household: SeedHousehold = {
  key: 'bianchi',
  madeUp: true,
  contact: { name: 'Giulia Bianchi', email: 'g@example.org', phone: '039 1' },
  channel: 'web',
  firstContact: true,
  kindOfHelp: 'childcare',
  intensity: 'light',
  willingToShare: true,
  quarter: 'San Biagio',
  street: 'Via Volta',
  lat: 45.58,
  lon: 9.26,
  seats: 2,
  ages: [4, 6],
  days: 1,
  slots: 4,
  windows: [{ day: 1, from: 32, to: 38 }],
  maxMetres: 900,
  hostSeats: 0,
  homeTags: [],
  needs: [],
  refuses: [],
  maxCents: 700,
  soloCents: 1100,
  weight: 1,
};

const run = { log: createLogger('silent'), stopping: () => false };

describe('the clean-up of drafts', () => {
  it('removes those of a day ago, in every municipality, and no other', async () => {
    const [one, two] = [await registered(database), await registered(database)];
    const at = (hours: number) => new Date(Date.UTC(2026, 10, 20, hours));
    for (const municipality of [one, two])
      for (const hours of [0, 12])
        await startDraft(aContext(database.app, municipality, { now: at(hours) }), { channel: 'web' });
    const register = { municipalities: () => Promise.resolve([one, two]) };
    await cleanDraftsJob.run({ db: database.worker, register, now: () => at(24 + 6) }, {}, run);
    for (const municipality of [one, two]) {
      const left = await read(
        aContext(database.app, municipality),
        async (tx) => (await sql`select created_at from request_draft`.execute(tx)).rows,
      );
      expect(left).toEqual([{ created_at: at(12) }]);
    }
  });
});

describe('seeding a population', () => {
  it('twice changes nothing, and lets into pooling only who waits, shares and needs light help', async () => {
    const ctx = aContext(database.app, await registered(database), { actor: { kind: 'system' } });
    const all = [
      household,
      { ...household, key: 'neri', intensity: 'heavy' as const },
      { ...household, key: 'verdi', willingToShare: false },
    ];
    expect([await saveRequests(ctx, all), await saveRequests(ctx, all)]).toEqual([3, 0]);
    const poolable = await read(ctx, requestsForPooling);
    expect(poolable).toMatchObject([
      { seats: 2, ages: [4, 6], windows: household.windows, maxCents: 700, avoid: [], weight: 1 },
    ]);
    expect(JSON.stringify(poolable)).not.toContain('Bianchi');
  });

  it('is the system’s work alone', async () => {
    await expect(saveRequests(aContext(database.app, await registered(database)), [household])).rejects.toThrow(
      'only the system',
    );
  });

  it('tells pooling whom a household avoids, by either side’s word', async () => {
    const ctx = aContext(database.app, await registered(database), { actor: { kind: 'system' } });
    await saveRequests(ctx, [household, { ...household, key: 'neri' }]);
    const [one, two] = (await read(ctx, requestsForPooling)).map(({ id }) => id);
    await transact(ctx, (tx) =>
      sql`insert into request_avoid values (current_setting('app.tenant_id')::uuid, ${one}, ${two})`.execute(tx),
    );
    expect((await read(ctx, requestsForPooling)).map(({ avoid }) => avoid)).toEqual([[two], [one]]);
  });
});

it('erases who a household was, a month after it withdrew, and keeps the need', async () => {
  const municipality = await registered(database);
  const ctx = aContext(database.app, municipality, { actor: { kind: 'system' } });
  await saveRequests(ctx, [
    { ...household, key: 'gone' },
    { ...household, key: 'stays' },
  ]);
  await transact(ctx, (tx) =>
    sql`update request set status = 'withdrawn', updated_at = ${ctx.now} where id in (select id from request order by id limit 1)`.execute(
      tx,
    ),
  );
  const contacts = () => read(ctx, async (tx) => (await sql`select 1 from request_contact`.execute(tx)).rows.length);
  const clean = (days: number) =>
    cleanDraftsJob.run(
      {
        db: database.worker,
        now: () => new Date(ctx.now.getTime() + days * 24 * 3600 * 1000),
        register: { municipalities: () => Promise.resolve([municipality]) },
      },
      {},
      run,
    );
  await clean(29);
  expect(await contacts()).toBe(2);
  await clean(31);
  expect(await contacts()).toBe(1);
  expect(await read(ctx, async (tx) => (await sql`select 1 from request`.execute(tx)).rows.length)).toBe(2);
});
