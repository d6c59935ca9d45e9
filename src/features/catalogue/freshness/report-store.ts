import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { CataloguePermit } from '../policy.ts';
import type { WrongThing } from './model.ts';

/** How many reports came on a day: of an entry that are still open, and in all. */
export async function countReports(
  tx: Tx,
  serviceId: string,
  day: string,
): Promise<{ readonly ofEntry: number; readonly ofCity: number }> {
  const { rows } = await sql<{ ofEntry: number; ofCity: number }>`
    select (select count(*)::int from entry_report where service_id = ${serviceId}::uuid and settled_at is null) as "ofEntry",
      (select count(*)::int from entry_report where reported_on = ${day}::date) as "ofCity"
  `.execute(tx);
  return rows[0] ?? { ofEntry: 0, ofCity: 0 };
}

export interface NewReport {
  readonly id: string;
  readonly serviceId: string;
  readonly wrong: readonly WrongThing[];
  readonly words: string | undefined;
  readonly day: string;
}

export async function insertReport(tx: Tx, { id, serviceId, wrong, words, day }: NewReport): Promise<void> {
  await sql`
    insert into entry_report (tenant_id, id, service_id, wrong, words, reported_on)
    select tenant_id, ${id}::uuid, id, ${[...wrong]}::text[], ${words ?? null}, ${day}::date from service where id = ${serviceId}::uuid
  `.execute(tx);
}

/** Settles the open reports of an entry that somebody had before them. Says how many. */
export async function settleReports(
  tx: Tx,
  _permit: CataloguePermit,
  serviceId: string,
  { by, at, only }: { readonly by: string; readonly at: Date; readonly only: readonly string[] },
): Promise<number> {
  const { rows } = await sql`
    update entry_report set settled_at = ${at}, settled_by = ${by}::uuid
    where service_id = ${serviceId}::uuid and settled_at is null and id = any(${[...only]}::uuid[]) returning 1
  `.execute(tx);
  return rows.length;
}
