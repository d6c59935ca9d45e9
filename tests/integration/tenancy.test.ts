import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { recordAudit } from '../../src/features/people/public.ts';
import { read, transact } from '../../src/features/context.ts';
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
