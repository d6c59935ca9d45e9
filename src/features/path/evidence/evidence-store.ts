import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { DocumentType } from '../../../platform/files/recognise-document.ts';
import type { Evidence, EvidenceKind } from '../model.ts';
import type { PathPermit } from '../policy.ts';

/** What a step was given as evidence, newest first; never the bytes. */
export async function readEvidence(tx: Tx, stepId: string): Promise<Evidence[]> {
  const { rows } = await sql<Evidence>`
    select e.id, e.step_id as "stepId", e.kind, e.title, e.dated_on::text as on, e.link, e.file_name as "fileName", a.name as by,
      e.set_aside_why as "setAsideWhy"
    from path_evidence e left join account a on a.tenant_id = e.tenant_id and a.id = e.given_by
    where e.step_id = ${stepId} order by e.dated_on desc, e.given_at desc
  `.execute(tx);
  return rows;
}

export interface EvidenceFile {
  readonly fileName: string;
  readonly mediaType: DocumentType;
  readonly bytes: Uint8Array;
  readonly digest: Uint8Array;
}

export interface NewEvidence {
  readonly id: string;
  readonly stepId: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly on: string;
  readonly link: string | null;
  readonly file: EvidenceFile | undefined;
  readonly at: Date;
  readonly by: string | undefined;
}

export async function insertEvidence(_permit: PathPermit<'keep'>, tx: Tx, e: NewEvidence): Promise<void> {
  const { file } = e;
  await sql`
    insert into path_evidence (tenant_id, id, step_id, kind, title, dated_on, link, file_name, media_type, content, digest, given_at, given_by)
    values (current_setting('app.tenant_id')::uuid, ${e.id}, ${e.stepId}, ${e.kind}, ${e.title}, ${e.on}::date, ${e.link},
      ${file?.fileName ?? null}, ${file?.mediaType ?? null}, ${file === undefined ? null : Buffer.from(file.bytes)},
      ${file === undefined ? null : Buffer.from(file.digest)}, ${e.at}, ${e.by ?? null})
  `.execute(tx);
}

/** False where there is none of that step, or it was set aside already. */
export async function setEvidenceAside(
  _permit: PathPermit<'keep'>,
  tx: Tx,
  { stepId, id, why, at }: { readonly stepId: string; readonly id: string; readonly why: string; readonly at: Date },
): Promise<boolean> {
  const { rows } = await sql`
    update path_evidence set set_aside_at = ${at}, set_aside_why = ${why}
    where id = ${id} and step_id = ${stepId} and set_aside_at is null returning id
  `.execute(tx);
  return rows.length === 1;
}

export interface StoredEvidence {
  readonly fileName: string;
  readonly mediaType: DocumentType;
  readonly content: Buffer;
}

export async function readEvidenceFile(tx: Tx, code: string, id: string): Promise<StoredEvidence | undefined> {
  const { rows } = await sql<StoredEvidence>`
    select e.file_name as "fileName", e.media_type as "mediaType", e.content from path_evidence e
    join path_step s on s.tenant_id = e.tenant_id and s.id = e.step_id
    where e.id = ${id} and s.code = ${code} and e.content is not null
  `.execute(tx);
  return rows[0];
}
