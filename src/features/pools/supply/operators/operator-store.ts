import { sql } from 'kysely';
import { poolableHelp, type PoolableHelp } from '../../../../domain/vocabulary.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { Operator } from '../../model.ts';
import type { PoolPermit } from '../../policy.ts';

export interface KeptOperator extends Operator {
  /** False for one that takes no new groups. */
  readonly active: boolean;
  /** Groups that were proposed or run. */
  readonly groups: number;
}

/** A provider's professionals, those at rest last. */
export async function readKeptOperators(tx: Tx, providerId: string): Promise<KeptOperator[]> {
  const { rows } = await sql<KeptOperator>`
    select o.id, o.provider_id as "providerId", o.name, o.kinds_of_help as "kindsOfHelp", o.lat, o.lon, o.max_metres as "maxMetres",
      o.windows, o.tags, o.min_seats as "minSeats", o.max_seats as "maxSeats", o.cents, o.active,
      (select count(*)::int from pool p where p.tenant_id = o.tenant_id and p.operator_id = o.id
        and p.status in ('proposed', 'offers', 'agreed', 'running')) as groups
    from operator o where o.provider_id = ${providerId} order by o.active desc, o.name, o.id
  `.execute(tx);
  return rows;
}

/** Lets an operator take new groups, or no more. */
export async function setOperatorActive(
  _permit: PoolPermit<'supply'>,
  tx: Tx,
  id: string,
  active: boolean,
): Promise<void> {
  await sql`update operator set active = ${active} where id = ${id}`.execute(tx);
}

/** A provider whose operators can have groups: the kinds of shared help that it is accredited for on a day. */
export interface SupplyProvider {
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly PoolableHelp[];
  readonly operators: number;
  readonly resting: number;
  readonly hasAccount: boolean;
}

/** One provider, or all that are accredited for help that is shared or have operators. */
export async function readSupplyProviders(tx: Tx, on: string, providerId?: string): Promise<SupplyProvider[]> {
  const { rows } = await sql<SupplyProvider>`
    select p.id, p.name, may.kinds, coalesce(has.operators, 0) as operators, coalesce(has.resting, 0) as resting,
      exists (select from account a where a.tenant_id = p.tenant_id and a.provider_id = p.id and a.disabled_at is null) as "hasAccount"
    from provider p
    left join (
      select provider_id, count(*) filter (where active)::int as operators, count(*) filter (where not active)::int as resting
      from operator group by provider_id
    ) has on has.provider_id = p.id
    cross join lateral (
      select coalesce(array_agg(kind order by place), '{}') as kinds
      from unnest(${[...poolableHelp]}::text[]) with ordinality as given (kind, place)
      where coalesce(accreditation_holds(p.id, array[kind], ${on}::date), p.accredited)
    ) may
    where ${providerId === undefined ? sql`(cardinality(may.kinds) > 0 or has.provider_id is not null)` : sql`p.id = ${providerId}`}
    order by p.name, p.id
  `.execute(tx);
  return rows;
}
