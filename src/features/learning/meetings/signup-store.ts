import { sql } from 'kysely';
import type { Language } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { ownTenant } from '../../municipalities/public.ts';
import type { LearningPermit } from '../policy.ts';

export interface SignUp {
  readonly id: string;
  readonly meetingId: string;
  readonly name: string;
  readonly email: string;
  readonly confirmedAt: Date | null;
}

const columns = sql`id, meeting_id as "meetingId", name, email, confirmed_at as "confirmedAt"`;

/** Seats that are taken: by who confirmed, and by who has still time to. */
export async function countTaken(tx: Tx, meetingId: string, now: Date): Promise<number> {
  const { rows } = await sql<{ taken: number }>`
    select count(*)::int as taken from meeting_signup where tenant_id = ${ownTenant} and meeting_id = ${meetingId} and ends_at > ${now}
  `.execute(tx);
  return rows[0]?.taken ?? 0;
}

/** How many addresses were left since then: nobody makes the lab write to strangers. */
export async function countSignUpsSince(tx: Tx, since: Date): Promise<number> {
  const { rows } = await sql<{
    asked: number;
  }>`select count(*)::int as asked from meeting_signup where tenant_id = ${ownTenant} and asked_at > ${since}`.execute(
    tx,
  );
  return rows[0]?.asked ?? 0;
}

/** Keeps who would come; undefined when the address is there already. */
export async function insertSignUp(
  tx: Tx,
  _permit: LearningPermit<'sign-up'>,
  s: Omit<SignUp, 'confirmedAt'> & {
    readonly language: Language;
    readonly askedAt: Date;
    readonly endsAt: Date;
    readonly tokenHash: Buffer;
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into meeting_signup (tenant_id, id, meeting_id, name, email, language, asked_at, ends_at, token_hash)
    values (${ownTenant}, ${s.id}, ${s.meetingId}, ${s.name}, ${s.email}, ${s.language}, ${s.askedAt}, ${s.endsAt}, ${s.tokenHash})
    on conflict do nothing returning 1
  `.execute(tx);
  return rows.length === 1;
}

export async function signUpOfToken(tx: Tx, tokenHash: Buffer, now: Date): Promise<SignUp | undefined> {
  const { rows } = await sql<SignUp>`
    select ${columns} from meeting_signup where tenant_id = ${ownTenant} and token_hash = ${tokenHash} and ends_at > ${now}
  `.execute(tx);
  return rows[0];
}

export async function confirmSignUp(
  tx: Tx,
  _permit: LearningPermit<'sign-up'>,
  id: string,
  { at, endsAt }: { readonly at: Date; readonly endsAt: Date },
): Promise<void> {
  await sql`
    update meeting_signup set confirmed_at = ${at}, ends_at = ${endsAt} where tenant_id = ${ownTenant} and id = ${id} and confirmed_at is null
  `.execute(tx);
}

export async function deleteSignUp(tx: Tx, _permit: LearningPermit<'sign-up'>, id: string): Promise<boolean> {
  const { rows } =
    await sql`delete from meeting_signup where tenant_id = ${ownTenant} and id = ${id} returning 1`.execute(tx);
  return rows.length === 1;
}

export async function deleteSignUpsOver(tx: Tx, _permit: LearningPermit<'clean'>, now: Date): Promise<number> {
  const { rows } =
    await sql`delete from meeting_signup where tenant_id = ${ownTenant} and ends_at <= ${now} returning 1`.execute(tx);
  return rows.length;
}

/** Who comes, for the host's staff: those who confirmed, by name. */
export async function readConfirmed(tx: Tx, meetingId: string): Promise<SignUp[]> {
  const { rows } = await sql<SignUp>`
    select ${columns} from meeting_signup where tenant_id = ${ownTenant} and meeting_id = ${meetingId} and confirmed_at is not null order by name, id
  `.execute(tx);
  return rows;
}
