import { sql } from 'kysely';
import type { ChangeAnswer } from '../../../domain/change/answer.ts';
import { boundQuery } from '../../../platform/db/bound-query.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { ownTenant } from '../../municipalities/public.ts';
import type { LearningPermit } from '../policy.ts';
import type { Mode, Round, Urn } from './model.ts';

export async function insertUrn(
  tx: Tx,
  _permit: LearningPermit<'change'>,
  u: { readonly id: string; readonly roundId: string; readonly mode: Mode; readonly bodyId: string | null },
): Promise<void> {
  await sql`
    insert into change_urn (tenant_id, id, round_id, mode, body_id) values (${ownTenant}, ${u.id}, ${u.roundId}, ${u.mode}, ${u.bodyId})
  `.execute(tx);
}

export async function insertLinks(
  tx: Tx,
  _permit: LearningPermit<'change'> | LearningPermit<'clean'>,
  links: readonly { readonly urnId: string; readonly tokenHash: Buffer }[],
): Promise<void> {
  for (const { urnId, tokenHash } of links)
    await sql`insert into change_link (tenant_id, token_hash, urn_id) values (${ownTenant}, ${tokenHash}, ${urnId})`.execute(
      tx,
    );
}

export interface UrnOfLink {
  readonly urnId: string;
  /** The office or partner that signs; nothing of an anonymous round. */
  readonly body: string | null;
  readonly round: Round;
}

export async function urnOfToken(tx: Tx, tokenHash: Buffer): Promise<UrnOfLink | undefined> {
  const { rows } = await sql<Omit<UrnOfLink, 'round'> & Round>`
    select u.id as "urnId", b.name as body, r.id, r.half_year as "halfYear", r.mode, r.questionnaire, r.opened_on::text as "openedOn",
      r.closes_on::text as "closesOn", r.closed_on::text as "closedOn", r.reminded_on::text as "remindedOn", r.forgotten_on::text as "forgottenOn", r.made_up as "madeUp"
    from change_link l join change_urn u on u.tenant_id = l.tenant_id and u.id = l.urn_id
      join change_round r on r.tenant_id = u.tenant_id and r.id = u.round_id
      left join change_body b on b.tenant_id = u.tenant_id and b.id = u.body_id
    where l.tenant_id = ${ownTenant} and l.token_hash = ${tokenHash}
  `.execute(tx);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { urnId, body, ...round } = row;
  return { urnId, body, round };
}

/** What lies in an urn, held until the transaction ends, with the forms that were counted. */
export async function lockUrn(
  tx: Tx,
  urnId: string,
): Promise<{ readonly answers: readonly ChangeAnswer[]; readonly forms: readonly string[] }> {
  const { rows } = await sql<{ answers: ChangeAnswer[]; forms: string[] }>`
    select answers, forms from change_urn where tenant_id = ${ownTenant} and id = ${urnId} for update
  `.execute(tx);
  const [urn] = rows;
  if (urn === undefined) throw new Error('an urn of its own');
  return urn;
}

/** Writes the whole urn anew: no row of it is one answer's. */
export async function writeUrn(
  tx: Tx,
  _permit: LearningPermit<'answer'>,
  urnId: string,
  answers: readonly ChangeAnswer[],
  forms: readonly string[],
): Promise<void> {
  await sql`
    update change_urn set answers = ${JSON.stringify(answers)}::json,
      forms = array(select jsonb_array_elements_text(${JSON.stringify(forms)}::jsonb))
    where tenant_id = ${ownTenant} and id = ${urnId}
  `.execute(tx);
}

/** How many answers lie in each urn, and nothing of what they say: for a round that is open. */
export async function countUrns(
  tx: Tx,
  roundId: string,
): Promise<{ readonly id: string; readonly bodyId: string | null; readonly answered: number }[]> {
  const { rows } = await sql<{ id: string; bodyId: string | null; answered: number }>`
    select id, body_id as "bodyId", json_array_length(answers) as answered from change_urn where tenant_id = ${ownTenant} and round_id = ${roundId}
  `.execute(tx);
  return rows;
}

/** What is asked of the data to sum a round up, word for word; each answer holds what one person said. */
export const urnQuery = `select u.id, u.body_id as "bodyId", u.answers from change_urn u
  join change_round r on r.tenant_id = u.tenant_id and r.id = u.round_id and r.closed_on is not null
where u.tenant_id = current_setting('app.tenant_id')::uuid and u.round_id = {round}::uuid order by u.id`;

/** The answers of a round, once it is closed; none before. */
export async function readUrns(tx: Tx, roundId: string): Promise<Urn[]> {
  const { rows } = await boundQuery<Urn>(urnQuery, { round: roundId }).execute(tx);
  return rows;
}

/** Takes everything out of the urns of a round that closed long ago, and their links away. */
export async function emptyUrns(tx: Tx, _permit: LearningPermit<'clean'>, roundId: string): Promise<void> {
  await sql`
    delete from change_link l using change_urn u
    where l.tenant_id = ${ownTenant} and u.tenant_id = l.tenant_id and u.id = l.urn_id and u.round_id = ${roundId}
  `.execute(tx);
  await sql`
    update change_urn set answers = '[]'::json, forms = '{}' where tenant_id = ${ownTenant} and round_id = ${roundId}
  `.execute(tx);
}
