import { sql } from 'kysely';
import { daysToShow, formalRoles } from '../../../domain/asking/representation.ts';
import type { RequestableHelp } from '../../../domain/vocabulary.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { RequestStatus } from '../model.ts';
import type { Mandate } from './mandate-store.ts';

/** A mandate whose end is near: the last day on which its document holds, or by which one has to come. */
export interface DueMandate {
  readonly requestId: string;
  readonly kind: 'expires' | 'to-show';
  readonly day: string;
}

const lastDayToShow = sql`(declared_on + ${sql.lit(daysToShow)}::int)`;
const formal = sql`role = any(${sql.lit(`{${formalRoles.join(',')}}`)}::text[])`;

/** Mandates whose document ends by `expiresBy`, or has to come by `showBy`, and whose holder was not told. */
export async function mandatesToRemind(
  tx: Tx,
  { expiresBy, showBy, today }: { readonly expiresBy: string; readonly showBy: string; readonly today: string },
  most: number,
): Promise<DueMandate[]> {
  const { rows } = await sql<DueMandate>`
    select request_id as "requestId", 'expires' as kind, expires_on::text as day from request_mandate
    where revoked_at is null and expires_on >= ${today}::date and expires_on <= ${expiresBy}::date and reminded_at is null
    union all
    select request_id, 'to-show', ${lastDayToShow}::text from request_mandate
    where revoked_at is null and expires_on is null and ${formal} and reminded_at is null
      and ${lastDayToShow} >= ${today}::date and ${lastDayToShow} <= ${showBy}::date
    order by 3, 1 limit ${most}
  `.execute(tx);
  return rows;
}

/** A mandate that the desk has something to do about: nothing that says who it is. */
export interface MandateToFollow extends Omit<Mandate, 'personName'> {
  readonly requestId: string;
  readonly code: string;
  readonly kindOfHelp: RequestableHelp;
  readonly status: RequestStatus;
  readonly remindedAt: Date | null;
}

/** Of requests that are still followed: documents to look at or to come, about to end by `soon`, or over. */
function toFollow(soon: string) {
  return sql`from request_mandate m join request r on r.tenant_id = m.tenant_id and r.id = m.request_id
    where m.revoked_at is null and r.status <> 'withdrawn'
      and case when m.expires_on is null then ${formal} else m.check_outcome is distinct from 'holds' or m.expires_on <= ${soon}::date end`;
}

export async function countMandatesToFollow(tx: Tx, soon: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n ${toFollow(soon)}`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** Whose end comes first, or came first, is first. */
export async function mandatesToFollow(
  tx: Tx,
  soon: string,
  limit: number,
  offset: number,
): Promise<MandateToFollow[]> {
  const { rows } = await sql<MandateToFollow>`
    select m.request_id as "requestId", r.code, r.kind_of_help as "kindOfHelp", r.status, m.role,
      m.declared_on::text as "declaredOn", m.content is not null as "hasDocument", m.expires_on::text as "expiresOn",
      m.check_outcome as "checkOutcome", m.revoked_at as "revokedAt", m.reminded_at as "remindedAt"
    ${toFollow(soon)}
    order by coalesce(m.expires_on, ${lastDayToShow}), m.request_id limit ${limit} offset ${offset}
  `.execute(tx);
  return rows;
}
