import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { CataloguePermit } from '../policy.ts';

/** An entry whose keeper is to be asked: before its term ends, or after. */
export interface OwedReminder {
  readonly serviceId: string;
  readonly title: string;
  readonly mailbox: string;
  readonly dueOn: string;
  readonly kind: 'before' | 'after';
}

/** The reminders that are owed, the oldest first; those of one mailbox stand together. Held until the transaction ends. */
export async function readOwedReminders(tx: Tx, most: number): Promise<OwedReminder[]> {
  const { rows } = await sql<OwedReminder>`
    with owed as (
      select c.service_id, s.title, coalesce(s.contact_email, lower(p.email)) as mailbox, c.due_on,
        case c.state when 'due' then 'before' else 'after' end as kind
      from entry_check c join service s on s.id = c.service_id left join provider p on p.id = s.provider_id
      where (c.state = 'due' and c.reminded_before is null) or (c.state in ('stale', 'hidden') and c.reminded_after is null)
      for update of c skip locked
    )
    select service_id as "serviceId", title, mailbox, due_on::text as "dueOn", kind from owed
    where mailbox ~ '^[^@\\s]+@[^@\\s]+$' order by min(due_on) over (partition by mailbox), mailbox, due_on, service_id limit ${most}
  `.execute(tx);
  return rows;
}

export async function noteReminded(
  tx: Tx,
  _permit: CataloguePermit,
  reminders: readonly OwedReminder[],
  day: string,
): Promise<void> {
  const of = (kind: OwedReminder['kind']) =>
    reminders.filter((one) => one.kind === kind).map(({ serviceId }) => serviceId);
  await sql`update entry_check set reminded_before = ${day}::date where service_id = any(${of('before')}::uuid[])`.execute(
    tx,
  );
  await sql`update entry_check set reminded_after = ${day}::date where service_id = any(${of('after')}::uuid[])`.execute(
    tx,
  );
}

/** How many looked is kept for so long; what was reported and settled, too. */
export async function deleteOldCounts(tx: Tx, _permit: CataloguePermit, before: string): Promise<void> {
  await sql`delete from entry_reach where day < ${before}::date`.execute(tx);
  await sql`delete from entry_report where settled_at is not null and reported_on < ${before}::date`.execute(tx);
}
