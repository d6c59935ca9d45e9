import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { CheckOutcome, DocumentType, Evidence } from './model.ts';
import type { AccreditationPermit } from './policy.ts';

type EvidenceOfFile = Evidence & { readonly fileId: string };

/** What was given for some files, newest first, each with its last check. Never the bytes. */
export async function readEvidence(tx: Tx, fileIds: readonly string[]): Promise<EvidenceOfFile[]> {
  const { rows } = await sql<EvidenceOfFile & { readonly checkedAt: Date | null }>`
    select e.id, e.accreditation_id as "fileId", e.requirement, e.given_at as "givenAt", e.given_on::text as "givenOn",
      e.expires_on::text as "expiresOn", e.file_name as "fileName", e.media_type as "mediaType", encode(e.digest, 'hex') as digest,
      e.declared_by as "declaredBy", e.erased_at as "erasedAt", c.checked_at as "checkedAt",
      case when c.id is not null then json_build_object('outcome', c.outcome, 'reason', c.reason,
        'validThrough', c.valid_through::text) end as check
    from accreditation_evidence e
    left join lateral (
      select * from accreditation_check c where c.tenant_id = e.tenant_id and c.evidence_id = e.id
      order by c.place desc limit 1
    ) c on true
    where e.accreditation_id = any(${[...fileIds]}::uuid[])
    order by e.given_at desc, e.id
  `.execute(tx);
  return rows.map(({ checkedAt, ...evidence }) => ({
    ...evidence,
    check: evidence.check === null || checkedAt === null ? null : { ...evidence.check, checkedAt },
  }));
}

export interface NewEvidence {
  readonly id: string;
  readonly fileId: string;
  readonly requirement: string;
  readonly givenAt: Date;
  readonly givenOn: string;
  readonly expiresOn: string | null;
  readonly document?: {
    readonly fileName: string;
    readonly mediaType: DocumentType;
    readonly bytes: Uint8Array;
    readonly digest: Uint8Array;
  };
  readonly declaredBy?: string;
}

export async function insertEvidence(_permit: AccreditationPermit<'give'>, tx: Tx, e: NewEvidence): Promise<void> {
  const { document } = e;
  await sql`
    insert into accreditation_evidence (tenant_id, id, accreditation_id, requirement, given_at, file_name, media_type, content, digest,
      declared_by, given_on, expires_on)
    values (current_setting('app.tenant_id')::uuid, ${e.id}, ${e.fileId}, ${e.requirement}, ${e.givenAt}, ${document?.fileName ?? null},
      ${document?.mediaType ?? null}, ${document === undefined ? null : Buffer.from(document.bytes)},
      ${document === undefined ? null : Buffer.from(document.digest)}, ${e.declaredBy ?? null}, ${e.givenOn}, ${e.expiresOn})
  `.execute(tx);
}

export interface StoredDocument {
  readonly fileName: string;
  readonly mediaType: DocumentType;
  readonly content: Buffer;
}

/** The bytes of a document of that file; undefined where there are none, or none any more. */
export async function readDocument(tx: Tx, fileId: string, evidenceId: string): Promise<StoredDocument | undefined> {
  const { rows } = await sql<StoredDocument>`
    select file_name as "fileName", media_type as "mediaType", content from accreditation_evidence
    where id = ${evidenceId} and accreditation_id = ${fileId} and content is not null
  `.execute(tx);
  return rows[0];
}

export interface NewCheck {
  readonly id: string;
  readonly evidenceId: string;
  readonly outcome: CheckOutcome;
  readonly reason: string | null;
  readonly validThrough: string | null;
  readonly checkedAt: Date;
  readonly checkedBy: string | undefined;
}

export async function insertCheck(_permit: AccreditationPermit<'check'>, tx: Tx, c: NewCheck): Promise<void> {
  await sql`
    insert into accreditation_check (tenant_id, id, evidence_id, outcome, reason, valid_through, checked_at, checked_by)
    values (current_setting('app.tenant_id')::uuid, ${c.id}, ${c.evidenceId}, ${c.outcome}, ${c.reason}, ${c.validThrough},
      ${c.checkedAt}, ${c.checkedBy ?? null})
  `.execute(tx);
}

/** Erases the bytes of those who were refused or left before then; says of how many documents. */
export async function eraseDocuments(
  _permit: AccreditationPermit<'erase'>,
  tx: Tx,
  { before, now }: { readonly before: Date; readonly now: Date },
): Promise<number> {
  const { rows } = await sql`
    update accreditation_evidence e set content = null, erased_at = ${now}
    from accreditation a
    where a.tenant_id = e.tenant_id and a.id = e.accreditation_id and e.content is not null and a.state in ('refused', 'withdrawn')
      and not exists (select from accreditation_decision d where d.tenant_id = a.tenant_id and d.accreditation_id = a.id
        and d.decided_at >= ${before})
    returning e.id
  `.execute(tx);
  return rows.length;
}
