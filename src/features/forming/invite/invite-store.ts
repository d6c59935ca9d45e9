import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { FormingPermit } from '../policy.ts';

export async function insertInvite(
  _permit: FormingPermit<'invite'>,
  tx: Tx,
  invite: { readonly groupId: string; readonly tokenHash: Buffer; readonly madeAt: Date },
): Promise<void> {
  await sql`
    insert into forming_invite (tenant_id, token_hash, group_id, made_at)
    values (current_setting('app.tenant_id')::uuid, ${invite.tokenHash}, ${invite.groupId}, ${invite.madeAt})
  `.execute(tx);
}

export async function countInvites(tx: Tx, groupId: string): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select count(*)::int as many from forming_invite where group_id = ${groupId}
  `.execute(tx);
  return rows[0]?.many ?? 0;
}

export async function groupOfInvite(tx: Tx, tokenHash: Buffer): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select group_id as id from forming_invite where token_hash = ${tokenHash}
  `.execute(tx);
  return rows[0]?.id;
}

/** Whoever sends a request with this key came to it from the page of the group. */
export async function insertLead(
  tx: Tx,
  lead: { readonly groupId: string; readonly submissionKey: string; readonly madeAt: Date },
): Promise<void> {
  await sql`
    insert into forming_lead (tenant_id, submission_key, group_id, made_at)
    values (current_setting('app.tenant_id')::uuid, ${lead.submissionKey}, ${lead.groupId}, ${lead.madeAt})
    on conflict (tenant_id, submission_key) do nothing
  `.execute(tx);
}

export interface ArrivedLead {
  readonly submissionKey: string;
  readonly groupId: string;
  readonly requestId: string;
}

/** Leads whose request was sent. */
export async function arrivedLeads(tx: Tx): Promise<ArrivedLead[]> {
  const { rows } = await sql<ArrivedLead>`
    select l.submission_key as "submissionKey", l.group_id as "groupId", r.id as "requestId"
    from forming_lead l join request r on r.tenant_id = l.tenant_id and r.submission_key = l.submission_key
    order by l.made_at, l.submission_key
  `.execute(tx);
  return rows;
}

export async function deleteLead(tx: Tx, submissionKey: string): Promise<void> {
  await sql`delete from forming_lead where submission_key = ${submissionKey}`.execute(tx);
}

/** Leads that came to nothing: the draft that they began from is gone. */
export async function deleteLeadsBefore(_permit: FormingPermit<'clean'>, tx: Tx, before: Date): Promise<void> {
  await sql`delete from forming_lead where made_at <= ${before}`.execute(tx);
}
