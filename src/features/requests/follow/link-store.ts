import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { contactColumns, toContact, type ContactRow } from '../contact-store.ts';
import type { Contact, RequestView } from '../model.ts';
import { requestColumns } from '../request-store.ts';

/** Whose hands a link is in. */
export type LinkHolder = 'household' | 'delegate';

export interface SecretLink {
  readonly requestId: string;
  readonly holder: LinkHolder;
}

export interface BehindLink {
  readonly request: RequestView;
  readonly holder: LinkHolder;
}

/** Secret links open a request as long as it lives; only their hash is here. */
export async function insertSecretLink(
  tx: Tx,
  tokenHash: Buffer,
  requestId: string,
  now: Date,
  holder?: LinkHolder,
): Promise<void> {
  // Whoever is written to while somebody asks for the household is that somebody.
  await sql`
    insert into request_link (tenant_id, token_hash, request_id, kind, created_at, holder)
    values (current_setting('app.tenant_id')::uuid, ${tokenHash}, ${requestId}, 'secret', ${now},
      coalesce(${holder ?? null}, case when exists (select from request_mandate where request_id = ${requestId} and revoked_at is null)
        then 'delegate' else 'household' end))
  `.execute(tx);
}

export async function insertOneTimeLink(
  tx: Tx,
  tokenHash: Buffer,
  requestId: string,
  now: Date,
  expiresAt: Date,
): Promise<void> {
  await sql`
    insert into request_link (tenant_id, token_hash, request_id, kind, created_at, expires_at)
    values (current_setting('app.tenant_id')::uuid, ${tokenHash}, ${requestId}, 'one-time', ${now}, ${expiresAt})
  `.execute(tx);
}

const requestOfToken = (tokenHash: Buffer) =>
  sql`select request_id, holder from request_link where token_hash = ${tokenHash} and kind = 'secret'`;

export async function linkOfToken(tx: Tx, tokenHash: Buffer): Promise<SecretLink | undefined> {
  const { rows } = await sql<SecretLink>`
    select request_id as "requestId", holder from (${requestOfToken(tokenHash)}) link
  `.execute(tx);
  return rows[0];
}

/** What a secret link leads to and whose hands it is in, by one statement. */
export async function requestBehind(tx: Tx, tokenHash: Buffer): Promise<BehindLink | undefined> {
  const { rows } = await sql<RequestView & { readonly holder: LinkHolder }>`
    select link.holder, asked.* from (${requestOfToken(tokenHash)}) link
    cross join lateral (select ${requestColumns} from request where id = link.request_id) asked
  `.execute(tx);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { holder, ...request } = row;
  return { holder, request };
}

/** Who the household behind a secret link is; undefined once that was erased. It goes beside the request, so it is told to nobody before the link is seen to open. */
export async function contactBehind(tx: Tx, tokenHash: Buffer): Promise<Contact | undefined> {
  const { rows } = await sql<ContactRow>`
    select ${contactColumns} from request_contact where request_id = (select request_id from (${requestOfToken(tokenHash)}) link)
  `.execute(tx);
  return rows[0] && toContact(rows[0]);
}

export async function isUsableOnce(tx: Tx, tokenHash: Buffer, now: Date): Promise<boolean> {
  const { rows } = await sql`
    select 1 from request_link where token_hash = ${tokenHash} and kind = 'one-time' and used_at is null and expires_at > ${now}
  `.execute(tx);
  return rows.length === 1;
}

/** Uses the link up, once: of two at the same instant, one gets the request. */
export async function useOneTimeLink(tx: Tx, tokenHash: Buffer, now: Date): Promise<string | undefined> {
  const { rows } = await sql<{ requestId: string }>`
    update request_link set used_at = ${now}
    where token_hash = ${tokenHash} and kind = 'one-time' and used_at is null and expires_at > ${now}
    returning request_id as "requestId"
  `.execute(tx);
  return rows[0]?.requestId;
}

/** Whether a one-time link of the request was made after that instant: nobody is flooded with mail. */
export async function hasLinkSince(tx: Tx, requestId: string, since: Date): Promise<boolean> {
  const { rows } = await sql`
    select 1 from request_link where request_id = ${requestId} and kind = 'one-time' and created_at > ${since} limit 1
  `.execute(tx);
  return rows.length === 1;
}
