import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { Origin } from '../model.ts';
import type { LabPermit } from '../policy.ts';
import type { PublishedResult, ToldResult } from './model.ts';

export interface NewResult {
  readonly id: string;
  readonly experimentId: string;
  readonly text: PublishedResult;
  readonly origin: Origin | undefined;
  readonly at: Date;
  readonly accountId: string | undefined;
}

/** The form's own key is the result's id: the same form sent twice tells once. */
export async function insertResult(tx: Tx, _permit: LabPermit<'register'>, given: NewResult): Promise<void> {
  await sql`
    insert into experiment_result (tenant_id, id, experiment_id, text, published_at, published_by, model_tenant, model_id)
    values (current_setting('app.tenant_id')::uuid, ${given.id}, ${given.experimentId}, ${JSON.stringify(given.text)}::jsonb, ${given.at},
      ${given.accountId ?? null}, ${given.origin?.tenantId ?? null}, ${given.origin?.modelId ?? null})
    on conflict (tenant_id, id) do nothing
  `.execute(tx);
}

const columns = sql`
  r.id, r.tenant_id as "tenantId", m.name as city, m.slug, r.experiment_id as "experimentId", r.published_at as "publishedAt", r.text`;

/** What cities, or one of them, told last of each of their experiments, the newest first. Everyone reads it. */
export async function readLastResults(tx: Tx, slug?: string): Promise<ToldResult[]> {
  const some = slug === undefined ? sql`` : sql`where m.slug = ${slug}`;
  const { rows } = await sql<ToldResult>`
    select * from (
      select distinct on (r.tenant_id, r.experiment_id) ${columns} from municipality m join experiment_result r on r.tenant_id = m.tenant_id ${some}
      order by r.tenant_id, r.experiment_id, r.published_at desc
    ) last order by "publishedAt" desc, id limit 300
  `.execute(tx);
  return rows;
}

/** What was told last of some experiments, each of its city; of which nothing was told it is not in it. */
export async function readLastResultsOf(
  tx: Tx,
  experiments: readonly { readonly slug: string; readonly experimentId: string }[],
): Promise<ToldResult[]> {
  const { rows } = await sql<ToldResult>`
    select distinct on (r.tenant_id, r.experiment_id) ${columns}
    from jsonb_to_recordset(${JSON.stringify(experiments)}::jsonb) as asked (slug text, "experimentId" uuid)
      join municipality m on m.slug = asked.slug
      join experiment_result r on r.tenant_id = m.tenant_id and r.experiment_id = asked."experimentId"
    order by r.tenant_id, r.experiment_id, r.published_at desc
  `.execute(tx);
  return rows;
}

/** What some cities told last of each of their experiments that is measured by an indicator, the newest first. */
export async function readResultsMeasuredBy(
  tx: Tx,
  indicator: string,
  tenantIds: readonly string[],
): Promise<ToldResult[]> {
  const { rows } = await sql<ToldResult>`
    select * from (
      select distinct on (r.tenant_id, r.experiment_id) ${columns} from municipality m join experiment_result r on r.tenant_id = m.tenant_id
      where r.tenant_id = any(${[...tenantIds]}::uuid[]) order by r.tenant_id, r.experiment_id, r.published_at desc
    ) last where text -> 'indicators' @> ${JSON.stringify([{ code: indicator }])}::jsonb order by "publishedAt" desc, id
  `.execute(tx);
  return rows;
}

/** Everything that a city told of one experiment, the newest first. */
export async function readResultsOf(tx: Tx, slug: string, experimentId: string): Promise<ToldResult[]> {
  const { rows } = await sql<ToldResult>`
    select ${columns} from municipality m join experiment_result r on r.tenant_id = m.tenant_id
    where m.slug = ${slug} and r.experiment_id = ${experimentId}::uuid order by r.published_at desc, r.id limit 50
  `.execute(tx);
  return rows;
}
