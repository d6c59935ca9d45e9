import { sql } from 'kysely';
import type { AgreementTerms } from '../../../domain/group-life/agreement-terms.ts';
import type { Signed } from '../../../domain/group-life/after-signature.ts';
import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { PoolPermit } from '../policy.ts';
import type { RunningPermit } from '../running-policy.ts';

const epoch = sql`date '1970-01-01'`;

export interface Agreement {
  readonly version: number;
  readonly terms: AgreementTerms;
  readonly madeAt: Date;
  /** Of a group that runs: the first day of this version. Null: the group's own first day. */
  readonly holdsFrom: CalendarDay | null;
}

/** Every version of a group's terms, the first one first; none before there are any. */
export async function agreementsOf(tx: Tx, poolId: string): Promise<Agreement[]> {
  const { rows } = await sql<Agreement>`
    select version, terms, made_at as "madeAt", holds_from - ${epoch} as "holdsFrom" from pool_agreement
    where pool_id = ${poolId} order by version
  `.execute(tx);
  return rows;
}

/** The terms of a group as they were said last; undefined before there are any. */
export async function agreementOf(tx: Tx, poolId: string): Promise<Agreement | undefined> {
  const { rows } = await sql<Agreement>`
    select version, terms, made_at as "madeAt", holds_from - ${epoch} as "holdsFrom" from pool_agreement
    where pool_id = ${poolId} order by version desc limit 1
  `.execute(tx);
  return rows[0];
}

/** Writes the next version of a group's terms. */
export async function addAgreement(
  _permit: PoolPermit<'answer' | 'call' | 'contribution' | 'terms'> | RunningPermit<'change'>,
  tx: Tx,
  poolId: string,
  { version, terms, madeAt, holdsFrom }: Agreement,
): Promise<void> {
  await sql`
    insert into pool_agreement (tenant_id, pool_id, version, terms, made_at, holds_from)
    values (current_setting('app.tenant_id')::uuid, ${poolId}, ${version}, ${JSON.stringify(terms)}::jsonb, ${madeAt},
      ${epoch} + ${holdsFrom}::int)
  `.execute(tx);
}

export interface Signature extends Signed {
  readonly version: number;
  readonly at: Date;
  readonly how: 'link' | 'paper';
}

/** What each family signed, with the terms as they were then. */
export async function signaturesOf(tx: Tx, poolId: string): Promise<Signature[]> {
  const { rows } = await sql<Signature>`
    select s.request_id as member, s.version, s.signed_at as at, s.how, a.terms
    from pool_signature s
    join pool_agreement a on a.tenant_id = s.tenant_id and a.pool_id = s.pool_id and a.version = s.version
    where s.pool_id = ${poolId} order by s.version desc, s.request_id
  `.execute(tx);
  return rows;
}

export interface NewSignature {
  readonly poolId: string;
  readonly requestId: string;
  readonly version: number;
  readonly at: Date;
  /** The account of the desk that has the paper; null for a click on the family's own link. */
  readonly recordedBy: string | null;
  readonly digest: Buffer;
}

export async function addSignature(
  _permit: PoolPermit<'answer'> | RunningPermit<'change'>,
  tx: Tx,
  signature: NewSignature,
): Promise<void> {
  const { poolId, requestId, version, at, recordedBy, digest } = signature;
  await sql`
    insert into pool_signature (tenant_id, pool_id, request_id, version, signed_at, how, recorded_by, digest)
    values (current_setting('app.tenant_id')::uuid, ${poolId}, ${requestId}, ${version}, ${at},
      ${recordedBy === null ? 'link' : 'paper'}, ${recordedBy}, ${digest})
  `.execute(tx);
}

export async function contributionsOf(tx: Tx, poolId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ member: string; percent: number }>`
    select request_id as member, percent from pool_contribution where pool_id = ${poolId}
  `.execute(tx);
  return new Map(rows.map(({ member, percent }) => [member, percent]));
}

export async function putContribution(
  _permit: PoolPermit<'contribution'>,
  tx: Tx,
  given: {
    readonly poolId: string;
    readonly requestId: string;
    readonly percent: number;
    readonly at: Date;
    readonly by: string | null;
  },
): Promise<void> {
  await sql`
    insert into pool_contribution (tenant_id, pool_id, request_id, percent, seen_at, recorded_by)
    values (current_setting('app.tenant_id')::uuid, ${given.poolId}, ${given.requestId}, ${given.percent}, ${given.at}, ${given.by})
    on conflict (tenant_id, pool_id, request_id)
      do update set percent = excluded.percent, seen_at = excluded.seen_at, recorded_by = excluded.recorded_by
  `.execute(tx);
}

/** Families have until then to sign. */
export async function startSigning(
  _permit: PoolPermit<'answer' | 'call' | 'terms'>,
  tx: Tx,
  id: string,
  { at, by }: { readonly at: Date; readonly by: Date },
): Promise<void> {
  await sql`
    update pool set status = 'agreed', agreed_at = coalesce(agreed_at, ${at}), sign_by = ${by} where id = ${id}
  `.execute(tx);
}

/** What an hour costs each family, as pages that look at today say it. */
export async function writeShares(
  _permit: PoolPermit<'terms'>,
  tx: Tx,
  poolId: string,
  shares: readonly { readonly member: string; readonly cents: number }[],
): Promise<void> {
  await sql`
    update pool_member m set share_cents = given.cents
    from jsonb_to_recordset(${JSON.stringify(shares)}::jsonb) as given(member uuid, cents int)
    where m.pool_id = ${poolId} and m.request_id = given.member
  `.execute(tx);
}

/** All have signed: the group runs. */
export async function startRunning(_permit: PoolPermit<'answer'>, tx: Tx, id: string, at: Date): Promise<void> {
  await sql`update pool set status = 'running', started_at = ${at} where id = ${id}`.execute(tx);
}
