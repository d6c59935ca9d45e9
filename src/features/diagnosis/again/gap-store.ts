import { boundQuery } from '../../../platform/db/bound-query.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Territory } from '../model.ts';

/** The gap of a cluster in a territory, reckoned by the database itself from the figures that count: the same as the page's, by another way. */
export const gapQuery = `with counts as (
  select distinct on (part) part, low, high, method from diagnosis_figure
  where cluster_id = {cluster}::uuid and territory_kind = {kind} and territory = {name} order by part, place desc
), known as (
  select part, low, case when method = 'platform' then 'Infinity'::float8 else high end as high from counts where low is not null
), need as (
  select people.low * share.low / 100 as low, people.high * share.high / 100 as high
  from known people join known share on people.part = 'population' and share.part = 'prevalence'
), answers as (
  select count(*) as parts, coalesce(max(low), 0) as largest, coalesce(sum(high), 0) as total
  from known where part in ('public', 'market', 'informal', 'community')
)
select greatest(0, need.high - answers.largest) as high,
  case when answers.parts = 4 and answers.total < 'Infinity' then greatest(0, need.low - answers.total) end as low
from need, answers`;

/** No row where the need is not known; no `low` where some answer is not. */
export interface ReckonedGap {
  readonly high: number;
  readonly low: number | null;
}

export async function reckonGap(tx: Tx, cluster: string, { kind, name }: Territory): Promise<ReckonedGap | undefined> {
  const { rows } = await boundQuery<ReckonedGap>(gapQuery, { cluster, kind, name }).execute(tx);
  return rows[0];
}
