import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { Window } from './filter.ts';

export interface OrganizationFilter {
  /** All in the name, whatever their case. */
  readonly words: readonly string[];
  readonly taxonomyTermId?: string | undefined;
  readonly taxonomyId?: string | undefined;
}

/** Registered providers, and those that are only a name on services. */
const organizations = sql`(
  select id, name from provider
  union all
  select named_provider_id, min(provider_name) from service where named_provider_id is not null group by 1
) o`;

export async function countOrganizations(tx: Tx, filter: OrganizationFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${organizations} where ${organizationsThat(filter)}
  `.execute(tx);
  return rows[0]?.count ?? 0;
}

export async function listOrganizations(
  tx: Tx,
  filter: OrganizationFilter,
  { offset = 0, after, limit }: Window,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select o.id from ${organizations} where ${organizationsThat(filter)} ${after === undefined ? sql`` : sql`and o.id > ${after}::uuid`}
    order by o.id limit ${limit} offset ${offset}
  `.execute(tx);
  return rows.map(({ id }) => id);
}

function organizationsThat({ words, taxonomyTermId, taxonomyId }: OrganizationFilter): RawBuilder<unknown> {
  const bearers = sql`select e.entry_id from entry_term e`;
  const conditions = [
    sql`true`,
    ...words.map((word) => sql`position(lower(${word}) in lower(o.name)) > 0`),
    ...(taxonomyTermId === undefined
      ? []
      : [sql`o.id in (${bearers} where e.entry_kind = 'provider' and e.term_id = ${taxonomyTermId}::uuid)`]),
    ...(taxonomyId === undefined
      ? []
      : [
          sql`o.id in (${bearers} join taxonomy_term t on t.id = e.term_id
          where e.entry_kind = 'provider' and t.taxonomy_id = ${taxonomyId}::uuid)`,
        ]),
  ];
  return sql.join(conditions, sql` and `);
}
