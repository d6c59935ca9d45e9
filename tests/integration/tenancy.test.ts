import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { recordAudit } from '../../src/features/people/public.ts';
import { read, readRecord, readTogether, transact } from '../../src/features/context.ts';
import type { Tx } from '../../src/platform/db/database.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();

it('shows a municipality only its own rows', async () => {
  const [one, other] = [await registered(database), await registered(database)];
  const ctx = aContext(database.app, one);
  await transact(ctx, (tx) => recordAudit(tx, ctx, 'figures-published', 'municipality'));
  const count = async (municipality: typeof one) =>
    read(
      aContext(database.app, municipality),
      async (tx) => (await sql`select 1 from audit_entry`.execute(tx)).rows.length,
    );
  expect(await count(one)).toBe(1);
  expect(await count(other)).toBe(0);
});

it('fails loudly, never quietly empty, when no tenant is set', async () => {
  await expect(sql`select 1 from audit_entry`.execute(database.app)).rejects.toThrow(/app\.tenant_id|uuid/);
});

it('says nothing for a transaction that is over within the one that has its connection now', async () => {
  const ctx = aContext(database.app, await registered(database));
  let late: Tx | undefined;
  await transact(ctx, (tx) => {
    late = tx;
    return Promise.resolve();
  });
  if (late === undefined) throw new Error('no transaction');
  await expect(sql`select 1 from audit_entry`.execute(late)).rejects.toThrow(/transaction was over/);
});

it('reads a page in one transaction, and lets nothing in it open another', async () => {
  const [one, other] = [await registered(database), await registered(database)];
  const ctx = aContext(database.app, one);
  // The time at which the transaction began, to the microsecond.
  const begun = async (tx: Tx) => (await sql<{ at: string }>`select now()::text as at`.execute(tx)).rows[0]?.at;
  const [first, second, elsewhere] = await readTogether(ctx, async (page) => [
    await read(page, begun),
    await readRecord(page, begun),
    await read(page, async (tx) => (await sql`select current_setting('app.tenant_id') as id`.execute(tx)).rows),
  ]);
  expect(second).toBe(first);
  expect(elsewhere).toEqual([{ id: one.tenantId }]);
  await expect(readTogether(ctx, (page) => transact(page, begun))).rejects.toThrow(/of its own/);
  await expect(readTogether(ctx, (page) => read({ ...page, municipality: other }, begun))).rejects.toThrow(
    /of its own/,
  );
});
