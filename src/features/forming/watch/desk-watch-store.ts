import { sql } from 'kysely';
import type { PoolableHelp } from '../../../domain/vocabulary.ts';
import type { Language } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { FormingPermit } from '../policy.ts';

export interface NewDeskWatch {
  readonly id: string;
  readonly addresseeId: string;
  readonly kindOfHelp: PoolableHelp;
  readonly quarter: string;
  readonly language: Language;
  readonly at: Date;
  readonly endsAt: Date;
}

/** Keeps a wish that was said to the desk: nothing has to be confirmed. */
export async function insertDeskWatch(_permit: FormingPermit<'watch'>, tx: Tx, watch: NewDeskWatch): Promise<void> {
  const { id, addresseeId, kindOfHelp, quarter, language, at, endsAt } = watch;
  await sql`
    insert into forming_watch (tenant_id, id, addressee_id, kind_of_help, quarter, language, asked_at, confirmed_at, ends_at)
    values (current_setting('app.tenant_id')::uuid, ${id}, ${addresseeId}, ${kindOfHelp}, ${quarter}, ${language}, ${at}, ${at}, ${endsAt})
  `.execute(tx);
}

/** A wish as the desk reads it, with whom to tell. */
export interface DeskWatch {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly phone: string;
  readonly kindOfHelp: PoolableHelp;
  readonly quarter: string;
  readonly endsAt: Date;
}

/** Those that hold, by name. */
export async function deskWatches(
  tx: Tx,
  { now, limit, offset }: { readonly now: Date; readonly limit: number; readonly offset: number },
): Promise<DeskWatch[]> {
  const { rows } = await sql<DeskWatch>`
    select w.id, p.code, p.name, p.phone, w.kind_of_help as "kindOfHelp", w.quarter, w.ends_at as "endsAt"
    from forming_watch w join paper_addressee p on p.tenant_id = w.tenant_id and p.id = w.addressee_id
    where w.ends_at > ${now} order by p.name, w.id limit ${limit} offset ${offset}
  `.execute(tx);
  return rows;
}

export async function countDeskWatches(tx: Tx, now: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from forming_watch where addressee_id is not null and ends_at > ${now}
  `.execute(tx);
  return rows[0]?.n ?? 0;
}

/** Whom the desk keeps for a wish; undefined for one that came by mail, or is gone. */
export async function addresseeOfWatch(tx: Tx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ addresseeId: string | null }>`
    select addressee_id as "addresseeId" from forming_watch where id = ${id} for update
  `.execute(tx);
  return rows[0]?.addresseeId ?? undefined;
}
