import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { ownTenant } from '../../municipalities/public.ts';
import type { LearningPermit } from '../policy.ts';
import type { AskedBody, Body, Round } from './model.ts';

const columns = sql`
  id, half_year as "halfYear", mode, questionnaire, opened_on::text as "openedOn", closes_on::text as "closesOn", closed_on::text as "closedOn",
  reminded_on::text as "remindedOn", forgotten_on::text as "forgottenOn", made_up as "madeUp"`;

/** The newest first. */
export async function readRounds(tx: Tx): Promise<Round[]> {
  const { rows } = await sql<Round>`
    select ${columns} from change_round where tenant_id = ${ownTenant} order by half_year desc
  `.execute(tx);
  return rows;
}

/** One round, held against others who close it. */
export async function lockRound(tx: Tx, halfYear: string): Promise<Round | undefined> {
  const { rows } = await sql<Round>`
    select ${columns} from change_round where tenant_id = ${ownTenant} and half_year = ${halfYear} for update
  `.execute(tx);
  return rows[0];
}

export async function readBodies(tx: Tx, roundId: string): Promise<Body[]> {
  const { rows } = await sql<Body>`
    select id, side, name from change_body where tenant_id = ${ownTenant} and round_id = ${roundId} order by side, name
  `.execute(tx);
  return rows;
}

/** False where the half year has a round already. */
export async function insertRound(
  tx: Tx,
  _permit: LearningPermit<'change'>,
  r: Omit<Round, 'closedOn' | 'remindedOn' | 'forgottenOn'>,
  bodies: readonly (Body & Pick<AskedBody, 'email'>)[],
): Promise<boolean> {
  const { rows } = await sql`
    insert into change_round (tenant_id, id, half_year, mode, questionnaire, opened_on, closes_on, made_up)
    values (${ownTenant}, ${r.id}, ${r.halfYear}, ${r.mode}, ${r.questionnaire}, ${r.openedOn}::date, ${r.closesOn}::date, ${r.madeUp})
    on conflict do nothing returning 1
  `.execute(tx);
  if (rows.length === 0) return false;
  await sql`
    insert into change_body (tenant_id, id, round_id, side, name)
    select ${ownTenant}, id, ${r.id}, side, name from jsonb_to_recordset(${JSON.stringify(bodies)}::jsonb) as body(id uuid, side text, name text)
  `.execute(tx);
  await sql`
    insert into change_mailbox (tenant_id, body_id, email)
    select ${ownTenant}, id, email from jsonb_to_recordset(${JSON.stringify(bodies)}::jsonb) as body(id uuid, email text) where email is not null
  `.execute(tx);
  return true;
}

/** Closes it for good; the forms that were counted are forgotten. */
export async function closeRound(
  tx: Tx,
  _permit: LearningPermit<'change'>,
  roundId: string,
  on: string,
): Promise<void> {
  await sql`update change_urn set forms = '{}' where tenant_id = ${ownTenant} and round_id = ${roundId}`.execute(tx);
  await sql`
    update change_round set closed_on = ${on}::date where tenant_id = ${ownTenant} and id = ${roundId} and closed_on is null
  `.execute(tx);
}

/** Who was asked in a round, with the mailboxes that are still kept. */
export async function readAsked(tx: Tx, roundId: string): Promise<AskedBody[]> {
  const { rows } = await sql<Omit<AskedBody, 'email'> & { readonly email: string | null }>`
    select b.side, b.name, m.email from change_body b left join change_mailbox m on m.tenant_id = b.tenant_id and m.body_id = b.id
    where b.tenant_id = ${ownTenant} and b.round_id = ${roundId} order by b.side, b.name
  `.execute(tx);
  return rows.map(({ email, ...body }) => ({ ...body, ...(email !== null && { email }) }));
}

/**
 * Drops the mailboxes that no letter needs any more (docs/decisions/0050): of a closed round those are all, once a newer one has its own or a year has passed since.
 * Gives how many.
 */
export async function dropMailboxes(
  tx: Tx,
  _permit: LearningPermit<'change'> | LearningPermit<'clean'>,
  today: string,
): Promise<number> {
  const { rows } = await sql`
    delete from change_mailbox m using change_body b, change_round r
    where m.tenant_id = ${ownTenant} and b.tenant_id = m.tenant_id and b.id = m.body_id and r.tenant_id = b.tenant_id and r.id = b.round_id
      and r.closed_on is not null and (r.closed_on <= ${today}::date - interval '1 year' or exists (
        select from change_round newer where newer.tenant_id = r.tenant_id and newer.half_year > r.half_year))
    returning 1
  `.execute(tx);
  return rows.length;
}

export interface Mailbox {
  readonly bodyId: string;
  readonly email: string;
}

/** Mailboxes of those asked in a round. */
export async function readMailboxes(tx: Tx, roundId: string): Promise<Mailbox[]> {
  const { rows } = await sql<Mailbox>`
    select m.body_id as "bodyId", m.email from change_mailbox m join change_body b on b.tenant_id = m.tenant_id and b.id = m.body_id
    where m.tenant_id = ${ownTenant} and b.round_id = ${roundId} order by b.side, b.name
  `.execute(tx);
  return rows;
}

export async function noteReminded(
  tx: Tx,
  _permit: LearningPermit<'clean'>,
  roundId: string,
  on: string,
): Promise<void> {
  await sql`update change_round set reminded_on = ${on}::date where tenant_id = ${ownTenant} and id = ${roundId}`.execute(
    tx,
  );
}

export async function noteForgotten(
  tx: Tx,
  _permit: LearningPermit<'clean'>,
  roundId: string,
  on: string,
): Promise<void> {
  await sql`update change_round set forgotten_on = ${on}::date where tenant_id = ${ownTenant} and id = ${roundId}`.execute(
    tx,
  );
}
