import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { KeeperPermit } from './policy.ts';

export type LinkKind = 'claim' | 'confirm';

export interface NewLink {
  readonly tokenHash: Buffer;
  readonly kind: LinkKind;
  readonly serviceId: string;
  readonly mailbox: string;
  readonly madeAt: Date;
  readonly expiresAt: Date;
}

export interface UsableLink {
  readonly serviceId: string;
  readonly title: string;
  readonly mailbox: string;
}

/** Only the hash of a link is here. */
export async function insertLink(tx: Tx, link: NewLink): Promise<void> {
  await sql`
    insert into keeper_link (tenant_id, token_hash, kind, service_id, mailbox, made_at, expires_at)
    values (current_setting('app.tenant_id')::uuid, ${link.tokenHash}, ${link.kind}, ${link.serviceId}, ${link.mailbox}, ${link.madeAt},
      ${link.expiresAt})
  `.execute(tx);
}

/**
 * What a link that was not used yet is for. An entry may have another contact since: whoever has the old mailbox does not
 * keep it any more.
 */
export async function readUsableLink(
  tx: Tx,
  tokenHash: Buffer,
  kind: LinkKind,
  now: Date,
): Promise<UsableLink | undefined> {
  const { rows } = await sql<UsableLink>`
    select l.service_id as "serviceId", s.title, l.mailbox
    from keeper_link l join service s on s.id = l.service_id left join provider p on p.id = s.provider_id
    where l.token_hash = ${tokenHash} and l.kind = ${kind} and l.used_at is null and l.expires_at > ${now}
      and coalesce(s.contact_email, lower(p.email)) = l.mailbox
  `.execute(tx);
  return rows[0];
}

/** Uses a link up, once: of two at the same instant one is told so. */
export async function useLinkUp(tx: Tx, tokenHash: Buffer, now: Date): Promise<boolean> {
  const { rows } = await sql`
    update keeper_link set used_at = ${now} where token_hash = ${tokenHash} and used_at is null returning service_id
  `.execute(tx);
  return rows.length === 1;
}

/** How many links were sent to a mailbox, and whether one for this entry, since then: nobody is flooded. */
export async function countLinks(
  tx: Tx,
  { mailbox, serviceId }: { readonly mailbox: string; readonly serviceId: string },
  since: { readonly day: Date; readonly moment: Date },
): Promise<{ readonly ofMailbox: number; readonly justNow: boolean }> {
  const { rows } = await sql<{ ofMailbox: number; justNow: boolean }>`
    select count(*)::int as "ofMailbox", coalesce(bool_or(service_id = ${serviceId}::uuid and made_at > ${since.moment}), false) as "justNow"
    from keeper_link where mailbox = ${mailbox} and kind = 'claim' and made_at > ${since.day}
  `.execute(tx);
  return rows[0] ?? { ofMailbox: 0, justNow: false };
}

/** Links and keys that open nothing any more, and drafts that nobody sent. */
export async function deleteExpired(
  tx: Tx,
  _permit: KeeperPermit,
  { now, draftsBefore }: { readonly now: Date; readonly draftsBefore: Date },
): Promise<void> {
  await sql`delete from keeper_link where expires_at < ${now}`.execute(tx);
  await sql`delete from keeper_key where expires_at < ${now}`.execute(tx);
  await sql`delete from entry_proposal where state = 'draft' and made_at < ${draftsBefore}`.execute(tx);
}
