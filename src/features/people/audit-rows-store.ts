import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { Actor } from './actor.ts';

export interface AuditRow {
  readonly at: Date;
  readonly actorKind: Actor['kind'];
  /** Of a member of the staff; residents have no name here. */
  readonly actorName: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
}

export async function auditRows(tx: Tx, limit: number): Promise<AuditRow[]> {
  const { rows } = await sql<AuditRow>`
    select at, actor_kind as "actorKind", account.name as "actorName", action, subject_kind as "subjectKind", subject_id as "subjectId"
    from audit_entry left join account on account.tenant_id = audit_entry.tenant_id and account.id = audit_entry.actor_id
    order by at desc, audit_entry.id limit ${limit}
  `.execute(tx);
  return rows;
}

/** What happened to one subject, oldest first. */
export async function auditTrail(tx: Tx, subjectKind: string, subjectId: string): Promise<AuditRow[]> {
  const { rows } = await sql<AuditRow>`
    select at, actor_kind as "actorKind", account.name as "actorName", action, subject_kind as "subjectKind", subject_id as "subjectId"
    from audit_entry left join account on account.tenant_id = audit_entry.tenant_id and account.id = audit_entry.actor_id
    where subject_kind = ${subjectKind} and subject_id = ${subjectId} order by at, audit_entry.id
  `.execute(tx);
  return rows;
}
