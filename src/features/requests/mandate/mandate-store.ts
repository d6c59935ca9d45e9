import { sql } from 'kysely';
import type { Role } from '../../../domain/asking/representation.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { DocumentType } from '../../../platform/files/recognise-document.ts';
import type { RequestPermit } from '../policy.ts';

/** Who asks for somebody else, as it is kept; days as `YYYY-MM-DD`. Never the bytes. */
export interface Mandate {
  readonly role: Role;
  readonly personName: string | null;
  readonly declaredOn: string;
  readonly hasDocument: boolean;
  readonly expiresOn: string | null;
  readonly checkOutcome: 'holds' | 'refused' | null;
  readonly revokedAt: Date | null;
}

export async function mandateOf(tx: Tx, requestId: string): Promise<Mandate | undefined> {
  const { rows } = await sql<Mandate>`
    select role, person_name as "personName", declared_on::text as "declaredOn", content is not null as "hasDocument",
      expires_on::text as "expiresOn", check_outcome as "checkOutcome", revoked_at as "revokedAt"
    from request_mandate where request_id = ${requestId}
  `.execute(tx);
  return rows[0];
}

export async function insertMandate(
  tx: Tx,
  _permit: RequestPermit<'make'>,
  m: { requestId: string; role: Role; personName: string; declaredOn: string; now: Date },
): Promise<void> {
  await sql`
    insert into request_mandate (tenant_id, request_id, role, person_name, declared_at, declared_on)
    values (current_setting('app.tenant_id')::uuid, ${m.requestId}, ${m.role}, ${m.personName}, ${m.now}, ${m.declaredOn}::date)
  `.execute(tx);
}

export interface MandateDocument {
  readonly fileName: string;
  readonly mediaType: DocumentType;
  readonly content: Uint8Array;
}

/**
 * A new document takes the place of the one before, and is to be looked at again. False where nobody asks for somebody
 * else, or the mandate was taken back.
 */
export async function writeDocument(
  tx: Tx,
  _permit: RequestPermit<'mandate'>,
  requestId: string,
  { fileName, mediaType, content }: MandateDocument,
  { expiresOn, now }: { expiresOn: string; now: Date },
): Promise<boolean> {
  const { rows } = await sql`
    update request_mandate set file_name = ${fileName}, media_type = ${mediaType}, content = ${Buffer.from(content)}, given_at = ${now},
      expires_on = ${expiresOn}::date, checked_at = null, checked_by = null, check_outcome = null, reminded_at = null
    where request_id = ${requestId} and revoked_at is null returning 1
  `.execute(tx);
  return rows.length === 1;
}

/** The bytes of its document; undefined where there are none, or none any more. */
export async function readDocument(tx: Tx, requestId: string): Promise<MandateDocument | undefined> {
  const { rows } = await sql<MandateDocument>`
    select file_name as "fileName", media_type as "mediaType", content from request_mandate
    where request_id = ${requestId} and content is not null
  `.execute(tx);
  return rows[0];
}

export async function writeCheck(
  tx: Tx,
  _permit: RequestPermit<'check'>,
  requestId: string,
  { outcome, by, now }: { outcome: 'holds' | 'refused'; by: string; now: Date },
): Promise<boolean> {
  const { rows } = await sql`
    update request_mandate set check_outcome = ${outcome}, checked_at = ${now}, checked_by = ${by}
    where request_id = ${requestId} and given_at is not null and revoked_at is null returning 1
  `.execute(tx);
  return rows.length === 1;
}

/** False where there is none to take back. */
export async function writeRevocation(
  tx: Tx,
  _permit: RequestPermit<'change'>,
  requestId: string,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    update request_mandate set revoked_at = ${now}, person_name = null where request_id = ${requestId} and revoked_at is null returning 1
  `.execute(tx);
  return rows.length === 1;
}

export async function markReminded(
  tx: Tx,
  _permit: RequestPermit<'move'>,
  requestId: string,
  now: Date,
): Promise<void> {
  await sql`update request_mandate set reminded_at = ${now} where request_id = ${requestId}`.execute(tx);
}

/** Deletes the bytes of documents that have proved nothing since before that day. Returns how many. */
export async function eraseDocuments(tx: Tx, _permit: RequestPermit<'move'>, before: string): Promise<number> {
  const { rows } = await sql`
    update request_mandate set content = null
    where content is not null and (expires_on < ${before}::date or revoked_at < ${before}::date
      or (check_outcome = 'refused' and checked_at < ${before}::date))
    returning 1
  `.execute(tx);
  return rows.length;
}
