import { sql } from 'kysely';
import type { Language } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { RequestPermit } from '../policy.ts';
import type { DeskContact, LetterAsk, LetterKind } from './model.ts';

/** Whom a letter is for: the household of a request, or somebody who asked the desk to be told. */
export type LetterTo = { readonly requestId: string } | { readonly addresseeId: string };

export interface NewPaperLetter {
  readonly id: string;
  readonly to: LetterTo;
  readonly eventKey: string;
  readonly kind: LetterKind;
  readonly about: string;
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
  readonly asks: LetterAsk;
  readonly until: Date;
  readonly deskPath: string | null;
  readonly messageId: string | null;
  readonly onlyIfUnsent: boolean;
}

/** Keeps the letter, unless its event was told already; what still waits about the same is told by this one. */
export async function insertPaperLetter(tx: Tx, letter: NewPaperLetter, now: Date): Promise<void> {
  const [requestId, addresseeId] =
    'requestId' in letter.to ? [letter.to.requestId, null] : [null, letter.to.addresseeId];
  const sameReader = requestId === null ? sql`addressee_id = ${addresseeId}` : sql`request_id = ${requestId}`;
  const { rows } = await sql`
    insert into paper_letter (tenant_id, id, request_id, addressee_id, event_key, kind, about, language, subject, body, asks, until, desk_path,
      message_id, only_if_unsent, written_at)
    select current_setting('app.tenant_id')::uuid, ${letter.id}, ${requestId}, ${addresseeId}, ${letter.eventKey}, ${letter.kind},
      ${letter.about}, ${letter.language}, ${letter.subject}, ${letter.body}, ${letter.asks}, ${letter.until}, ${letter.deskPath}, ${letter.messageId},
      ${letter.onlyIfUnsent}, ${now}
    where not exists (select from message where event_key = ${letter.eventKey} and id is distinct from ${letter.messageId}::uuid)
    on conflict (tenant_id, event_key) do nothing returning id
  `.execute(tx);
  if (rows.length === 0) return;
  await sql`
    update paper_letter set state = 'replaced', settled_at = greatest(${now}, written_at)
    where ${sameReader} and state = 'waiting' and id <> ${letter.id}
      and (about = ${letter.about} or starts_with(about, ${`${letter.about}/`}))
  `.execute(tx);
}

/** The household has answered: what asked it need not be told any more. */
export async function markAnswered(tx: Tx, requestId: string, about: string, now: Date): Promise<void> {
  await sql`
    update paper_letter set state = 'answered', settled_at = greatest(${now}, written_at)
    where request_id = ${requestId} and state = 'waiting' and asks <> 'nothing' and about = ${about}
  `.execute(tx);
}

/** What letters about this tell of is over, though nobody answered: whoever waits to hear of it need not be told any more. */
export async function markOver(tx: Tx, about: string, now: Date): Promise<void> {
  await sql`
    update paper_letter set state = 'over', settled_at = greatest(${now}, written_at) where state = 'waiting' and about = ${about}
  `.execute(tx);
}

/** Notes that a letter was posted or told; false where it does not wait any more. */
export async function markSettled(
  tx: Tx,
  _permit: RequestPermit<'tell'>,
  id: string,
  { state, by, now }: { readonly state: 'posted' | 'told'; readonly by: string; readonly now: Date },
): Promise<boolean> {
  const { rows } = await sql`
    update paper_letter set state = ${state}, settled_at = greatest(${now}, written_at), settled_by = ${by}
    where id = ${id} and state = 'waiting' returning 1
  `.execute(tx);
  return rows.length === 1;
}

/** Whoever marked the wrong one puts it back, as long as its words are there. */
export async function markWaiting(tx: Tx, _permit: RequestPermit<'tell'>, id: string): Promise<boolean> {
  const { rows } = await sql`
    update paper_letter set state = 'waiting', settled_at = null, settled_by = null
    where id = ${id} and state in ('posted', 'told') and body <> '' returning 1
  `.execute(tx);
  return rows.length === 1;
}

/**
 * Forgets the words of letters that were settled, or whose term passed, before then. That there was one, of what kind and who
 * told it stays as long as the household's contacts. Returns how many.
 */
export async function forgetWords(tx: Tx, before: Date): Promise<number> {
  const { rows } = await sql`
    update paper_letter set body = '' where body <> '' and coalesce(settled_at, until) < ${before} returning 1
  `.execute(tx);
  return rows.length;
}

export async function putDeskContact(
  tx: Tx,
  _permit: RequestPermit<'tell'>,
  { phone, place }: DeskContact,
  { by, now }: { readonly by: string | null; readonly now: Date },
): Promise<void> {
  await sql`
    insert into desk_contact (tenant_id, phone, place, changed_at, changed_by)
    values (current_setting('app.tenant_id')::uuid, ${phone}, ${place}, ${now}, ${by})
    on conflict (tenant_id) do update set phone = excluded.phone, place = excluded.place, changed_at = excluded.changed_at,
      changed_by = excluded.changed_by
  `.execute(tx);
}
