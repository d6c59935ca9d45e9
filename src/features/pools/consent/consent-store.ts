import { sql } from 'kysely';
import { disclosureSteps, type Consent, type DisclosureStep } from '../../../domain/group-life/disclosure.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { PoolPermit } from '../policy.ts';

/** What each family of a group lets the others know; who said nothing is not there. */
export async function consentsOf(tx: Tx, poolId: string): Promise<Map<string, ReadonlySet<DisclosureStep>>> {
  const { rows } = await sql<{ member: string; steps: DisclosureStep[] }>`
    select request_id as member, array_agg(step) as steps from pool_consent
    where pool_id = ${poolId} and ended_at is null group by request_id
  `.execute(tx);
  return new Map(rows.map(({ member, steps }) => [member, new Set(steps)]));
}

export function consentOf(given: ReadonlyMap<string, ReadonlySet<DisclosureStep>>, member: string): Consent {
  return { member, steps: given.get(member) ?? new Set() };
}

export interface WrittenStep {
  readonly poolId: string;
  readonly requestId: string;
  readonly step: DisclosureStep;
  readonly at: Date;
  /** The account of who wrote it down for the family; null when it did so itself. */
  readonly by: string | null;
}

export async function giveStep(_permit: PoolPermit<'answer'>, tx: Tx, given: WrittenStep): Promise<void> {
  await sql`
    insert into pool_consent (tenant_id, pool_id, request_id, step, given_at, recorded_by)
    values (current_setting('app.tenant_id')::uuid, ${given.poolId}, ${given.requestId}, ${given.step}, ${given.at}, ${given.by})
    on conflict (tenant_id, pool_id, request_id, step)
      do update set given_at = excluded.given_at, ended_at = null, recorded_by = excluded.recorded_by
  `.execute(tx);
}

/** Takes back a step and all that follow it. */
export async function endSteps(
  _permit: PoolPermit<'answer'>,
  tx: Tx,
  { poolId, requestId, step, at }: Omit<WrittenStep, 'by'>,
): Promise<void> {
  const steps = disclosureSteps.slice(disclosureSteps.indexOf(step));
  await sql`
    update pool_consent set ended_at = ${at}
    where pool_id = ${poolId} and request_id = ${requestId} and step = any(${[...steps]}::text[]) and ended_at is null
  `.execute(tx);
}
