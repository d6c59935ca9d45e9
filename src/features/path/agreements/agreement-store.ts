import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { PathPermit } from '../policy.ts';
import type { Agreement, AgreementCheck, AgreementText } from './model.ts';

/** Every agreement with its checks, those that end first at the top. */
export async function readAgreements(tx: Tx): Promise<Agreement[]> {
  const { rows } = await sql<Agreement>`
    select a.id, a.direction, a.body, a.body_kind as "bodyKind", a.commitment, a.cents::float8 as cents, a.hours, a.resource,
      a.from_on::text as from, a.ends_on::text as ends, coalesce((
        select json_agg(json_build_object('number', c.number, 'outcome', c.outcome, 'reason', c.reason, 'on', c.found_on::text) order by c.number desc)
        from network_agreement_check c where c.tenant_id = a.tenant_id and c.agreement_id = a.id
      ), '[]') as checks
    from network_agreement a order by a.ends_on nulls last, a.body, a.id
  `.execute(tx);
  return rows;
}

interface Written {
  readonly at: Date;
  readonly by: string | undefined;
}

export async function insertAgreement(
  _permit: PathPermit<'keep'>,
  tx: Tx,
  a: AgreementText & Written & { readonly id: string },
): Promise<void> {
  await sql`
    insert into network_agreement (tenant_id, id, direction, body, body_kind, commitment, cents, hours, resource, from_on, ends_on, written_at,
      written_by)
    values (current_setting('app.tenant_id')::uuid, ${a.id}, ${a.direction}, ${a.body}, ${a.bodyKind}, ${a.commitment}, ${a.cents}, ${a.hours},
      ${a.resource}, ${a.from}::date, ${a.ends}::date, ${a.at}, ${a.by ?? null})
  `.execute(tx);
}

/** False where somebody else has written that check already. */
export async function insertCheck(
  _permit: PathPermit<'keep'>,
  tx: Tx,
  agreementId: string,
  c: AgreementCheck & Written,
): Promise<boolean> {
  const { rows } = await sql`
    insert into network_agreement_check (tenant_id, agreement_id, number, outcome, reason, found_on, recorded_at, recorded_by)
    values (current_setting('app.tenant_id')::uuid, ${agreementId}, ${c.number}, ${c.outcome}, ${c.reason}, ${c.on}::date, ${c.at}, ${c.by ?? null})
    on conflict (tenant_id, agreement_id, number) do nothing returning number
  `.execute(tx);
  return rows.length === 1;
}
