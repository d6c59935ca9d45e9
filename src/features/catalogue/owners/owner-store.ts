import { sql, type RawBuilder } from 'kysely';
import type { StaffRole } from '../../../domain/staff-roles.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { RulesPermit } from '../freshness/policy.ts';
import type { CataloguePermit } from '../policy.ts';
import type { DeskPerson, EntryOwner, OwnerRule, RuledBy } from './model.ts';

/** Those who change entries: see `mayChangeEntries`. */
const keepers: readonly StaffRole[] = ['desk-operator', 'community-manager', 'administrator'];
const isKeeper = sql`a.disabled_at is null and a.role = any(${[...keepers]}::text[])`;

/**
 * Who sees to the row `s` of `service`: whoever was chosen for it, else by the rule of its quarter, of the first of its kinds of help
 * that has one, of all others. Somebody who left the desk sees to nothing.
 */
export const ownerOfRow: RawBuilder<EntryOwner | null> = sql`coalesce(
  (select jsonb_build_object('id', a.id, 'name', a.name, 'by', 'choice') from entry_owner o join account a on a.id = o.account_id
    where o.service_id = s.id and ${isKeeper}),
  (select jsonb_build_object('id', a.id, 'name', a.name, 'by', 'rule') from owner_rule r join account a on a.id = r.account_id
    where ${isKeeper} and (r.ruled_by = 'rest' or (r.ruled_by = 'quarter' and r.value = s.quarter)
      or (r.ruled_by = 'help' and r.value = any(s.kinds_of_help)))
    order by r.ruled_by = 'rest', r.ruled_by = 'help', array_position(s.kinds_of_help, r.value) limit 1))`;

/** How many entries nobody sees to; none once somebody has all others. */
export const withoutOwner: RawBuilder<number> = sql`case
  when exists (select from owner_rule r join account a on a.id = r.account_id where r.ruled_by = 'rest' and ${isKeeper}) then 0
  else (select count(*)::int from service s where s.status = 'active' and ${ownerOfRow} is null) end`;

export async function readOwner(tx: Tx, serviceId: string): Promise<EntryOwner | undefined> {
  const { rows } = await sql<{ owner: EntryOwner | null }>`
    select ${ownerOfRow} as owner from service s where s.id = ${serviceId}::uuid
  `.execute(tx);
  return rows[0]?.owner ?? undefined;
}

export async function readDeskPeople(tx: Tx): Promise<DeskPerson[]> {
  const { rows } = await sql<DeskPerson>`
    select a.id, a.name from account a where ${isKeeper} order by lower(a.name), a.id
  `.execute(tx);
  return rows;
}

/** Chooses who sees to an entry; false where there is no such entry, or nobody of the desk with that id. */
export async function writeOwner(
  tx: Tx,
  _permit: CataloguePermit,
  serviceId: string,
  accountId: string,
): Promise<boolean> {
  const { rows } = await sql`
    insert into entry_owner (tenant_id, service_id, account_id)
    select s.tenant_id, s.id, a.id from service s join account a on a.id = ${accountId}::uuid and ${isKeeper} where s.id = ${serviceId}::uuid
    on conflict (tenant_id, service_id) do update set account_id = excluded.account_id returning 1
  `.execute(tx);
  return rows.length === 1;
}

/** Leaves an entry to the rules again. */
export async function deleteOwner(tx: Tx, _permit: CataloguePermit, serviceId: string): Promise<void> {
  await sql`delete from entry_owner where service_id = ${serviceId}::uuid`.execute(tx);
}

export async function readOwnerRules(tx: Tx): Promise<OwnerRule[]> {
  const { rows } = await sql<OwnerRule>`
    select r.ruled_by as "ruledBy", r.value, r.account_id as "accountId", a.name from owner_rule r join account a on a.id = r.account_id
    order by r.ruled_by = 'rest', r.ruled_by = 'help', r.value
  `.execute(tx);
  return rows;
}

/** Adds a rule, or gives its entries to somebody else; false where nobody of the desk has that id. */
export async function writeOwnerRule(
  tx: Tx,
  _permit: RulesPermit,
  { ruledBy, value, accountId }: Omit<OwnerRule, 'name'>,
): Promise<boolean> {
  const { rows } = await sql`
    insert into owner_rule (tenant_id, ruled_by, value, account_id)
    select a.tenant_id, ${ruledBy}, ${value}, a.id from account a where a.id = ${accountId}::uuid and ${isKeeper}
    on conflict (tenant_id, ruled_by, value) do update set account_id = excluded.account_id returning 1
  `.execute(tx);
  return rows.length === 1;
}

export async function deleteOwnerRule(
  tx: Tx,
  _permit: RulesPermit,
  rule: { readonly ruledBy: RuledBy; readonly value: string },
): Promise<boolean> {
  const { rows } = await sql`
    delete from owner_rule where ruled_by = ${rule.ruledBy} and value = ${rule.value} returning 1
  `.execute(tx);
  return rows.length === 1;
}
