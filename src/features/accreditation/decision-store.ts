import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { Decision } from './model.ts';
import type { AccreditationPermit } from './policy.ts';

type DecisionOfFile = Decision & { readonly fileId: string };

/** What was decided of some files, oldest first, with who decided. */
export async function readDecisions(tx: Tx, fileIds: readonly string[]): Promise<DecisionOfFile[]> {
  const { rows } = await sql<DecisionOfFile>`
    select d.accreditation_id as "fileId", d.kind, d.version, d.reason, d.from_on::text as "fromOn", d.through_on::text as "throughOn",
      d.requirements, d.decided_at as "decidedAt", a.name as "decidedBy"
    from accreditation_decision d left join account a on a.tenant_id = d.tenant_id and a.id = d.decided_by
    where d.accreditation_id = any(${[...fileIds]}::uuid[])
    order by d.place
  `.execute(tx);
  return rows;
}

export interface NewDecision extends Omit<Decision, 'decidedBy'> {
  readonly id: string;
  readonly fileId: string;
  readonly noticeId: string;
  /** Account of who decided; nobody, for what the calendar did. */
  readonly decidedBy: string | undefined;
}

export async function insertDecision(
  _permit: AccreditationPermit<'decide' | 'settle'>,
  tx: Tx,
  d: NewDecision,
): Promise<void> {
  await sql`
    insert into accreditation_decision (tenant_id, id, accreditation_id, kind, notice_id, version, reason, from_on, through_on,
      requirements, decided_at, decided_by)
    values (current_setting('app.tenant_id')::uuid, ${d.id}, ${d.fileId}, ${d.kind}, ${d.noticeId}, ${d.version}, ${d.reason}, ${d.fromOn},
      ${d.throughOn}, ${JSON.stringify(d.requirements)}::jsonb, ${d.decidedAt}, ${d.decidedBy ?? null})
  `.execute(tx);
}
