import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { Answers } from '../answers.ts';

export interface Draft extends NewDraft {
  readonly updatedAt: Date;
}

export interface NewDraft {
  readonly journeyVersion: number;
  readonly answers: Answers;
  readonly operatorId: string | null;
}

const columns = sql`journey_version as "journeyVersion", answers, operator_id as "operatorId", updated_at as "updatedAt"`;

export async function insertDraft(tx: Tx, tokenHash: Buffer, draft: NewDraft, now: Date): Promise<void> {
  await sql`
    insert into request_draft (tenant_id, token_hash, journey_version, answers, operator_id, created_at, updated_at)
    values (current_setting('app.tenant_id')::uuid, ${tokenHash}, ${draft.journeyVersion}, ${JSON.stringify(draft.answers)}::jsonb, ${draft.operatorId}, ${now}, ${now})
  `.execute(tx);
}

export async function draftByToken(tx: Tx, tokenHash: Buffer, notBefore: Date): Promise<Draft | undefined> {
  const { rows } = await sql<Draft>`
    select ${columns} from request_draft where token_hash = ${tokenHash} and updated_at > ${notBefore}
  `.execute(tx);
  return rows[0];
}

/** The same, locked until the transaction ends: of two sends at once, one finds it. */
export async function lockDraft(tx: Tx, tokenHash: Buffer, notBefore: Date): Promise<Draft | undefined> {
  const { rows } = await sql<Draft>`
    select ${columns} from request_draft where token_hash = ${tokenHash} and updated_at > ${notBefore} for update
  `.execute(tx);
  return rows[0];
}

export async function updateDraft(tx: Tx, tokenHash: Buffer, answers: Answers, now: Date): Promise<void> {
  await sql`update request_draft set answers = ${JSON.stringify(answers)}::jsonb, updated_at = ${now} where token_hash = ${tokenHash}`.execute(
    tx,
  );
}

export async function deleteDraft(tx: Tx, tokenHash: Buffer): Promise<void> {
  await sql`delete from request_draft where token_hash = ${tokenHash}`.execute(tx);
}

export async function deleteDraftsBefore(tx: Tx, before: Date): Promise<number> {
  const { rows } = await sql`delete from request_draft where updated_at <= ${before} returning 1`.execute(tx);
  return rows.length;
}
