import { sql } from 'kysely';
import type { Weights } from '../../../domain/choice/criteria.ts';
import type { Ranking } from '../../../domain/choice/rank-options.ts';
import type { FirstShare } from '../../../domain/choice/share-of-weights.ts';
import { boundQuery } from '../../../platform/db/bound-query.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ChoiceOption } from './model.ts';

/** The weighted means of a choice's options, summed by the database itself: the same as the page's, by another way. */
export const totalsQuery = `select o.id, sum(w.points * coalesce(s.score, 0))::float as points, sum(w.points)::float as weights
from choice_option o cross join (
  select criterion, coalesce((select (v.weights ->> criterion)::int from choice_weights v where v.choice_id = {choice}::uuid order by number desc limit 1), 1) as points
  from unnest(array['gap-covered', 'feasibility', 'critical-mass', 'cost', 'self-sustainability', 'inclusion']) as one(criterion)
) w left join (
  select distinct on (option_id, criterion) option_id, criterion, score from choice_score where choice_id = {choice}::uuid
  order by option_id, criterion, number desc
) s on s.option_id = o.id and s.criterion = w.criterion
where o.choice_id = {choice}::uuid group by o.id order by o.id`;

export interface SummedTotal {
  readonly id: string;
  /** Weight times score, over the criteria. */
  readonly points: number;
  readonly weights: number;
}

export async function sumTotals(tx: Tx, choice: string): Promise<SummedTotal[]> {
  const { rows } = await boundQuery<SummedTotal>(totalsQuery, { choice }).execute(tx);
  return rows;
}

/** What stood on the table when a choice was decided; never rewritten. */
export interface Basis {
  readonly weights: Weights;
  readonly scores: Readonly<Record<string, ChoiceOption['scores']>>;
  readonly ranking: Ranking;
  readonly shares: readonly FirstShare[];
}

export async function readBasis(tx: Tx, choiceId: string): Promise<Basis | undefined> {
  const { rows } = await sql<{ basis: Basis }>`
    select basis from choice_decision where choice_id = ${choiceId}::uuid
  `.execute(tx);
  return rows[0]?.basis;
}
