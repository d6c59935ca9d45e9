import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { inTenant } from '../../src/platform/db/database.ts';
import type { Municipality } from '../../src/features/municipalities/public.ts';
import type { StaffActor, StaffRole } from '../../src/features/people/public.ts';
import type { TestDatabase } from './test-database.ts';

/** A member of the staff with an account of its own, as an actor for contexts. It cannot sign in: it has no password. */
export async function anAccount(
  database: TestDatabase,
  municipality: Municipality,
  role: Exclude<StaffRole, 'provider'> = 'desk-operator',
): Promise<StaffActor> {
  const accountId = randomUUID();
  const name = 'Anna Sportello';
  await inTenant(database.app, { tenantId: municipality.tenantId }, (tx) =>
    sql`
      insert into account (tenant_id, id, email, name, role, password_hash, totp_secret)
      values (current_setting('app.tenant_id')::uuid, ${accountId}, ${`${accountId}@example.org`}, ${name}, ${role}, 'none', 'none')
    `.execute(tx),
  );
  return { kind: 'staff', accountId, name, role };
}
