import { tiedAnswers } from '../../../domain/change/between-rounds.ts';
import type { StuckSteps } from '../../../domain/change/between-rounds.ts';
import { boundQuery } from '../../../platform/db/bound-query.ts';
import type { Tx } from '../../../platform/db/database.ts';

const asked = tiedAnswers
  .map(({ question, code, skills }) => `('${question}', '${code}', ${skills === undefined})`)
  .join(', ');

/** Each answer that training speaks of, in every city that told two rounds, as the database has it: the same figures as the page's, by another way. */
export const tiedQuery = `with last as (
  select distinct on (tenant_id, half_year) * from published_change order by tenant_id, half_year, edition desc
)
select m.slug, m.name as city, asked.question, asked.code, then_told.yes as "beforeYes", before.answered as "beforeOf", now_told.yes as "nowYes",
  now.answered as "nowOf", case when asked.any_skill then lay.modules else coalesce(training.modules, 0) end as modules,
  lay.stuck_then as "stuckThen", lay.went_on as "wentOn", lay.stuck_now as "stuckNow"
from last now
  join municipality m on m.tenant_id = now.tenant_id
  join published_change_beside lay on lay.tenant_id = now.tenant_id and lay.half_year = now.half_year and lay.edition = now.edition
  join last before on before.tenant_id = now.tenant_id and before.half_year = {before}
  cross join (values ${asked}) as asked(question, code, any_skill)
  left join published_change_figure now_told on now_told.tenant_id = now.tenant_id and now_told.half_year = now.half_year
    and now_told.edition = now.edition and now_told.question = asked.question and now_told.code = asked.code
  left join published_change_figure then_told on then_told.tenant_id = before.tenant_id and then_told.half_year = before.half_year
    and then_told.edition = before.edition and then_told.question = asked.question and then_told.code = asked.code
  left join published_change_training training on training.tenant_id = now.tenant_id and training.half_year = now.half_year
    and training.edition = now.edition and training.skill = asked.code and asked.question = 'skills'
where now.half_year = {half}
order by m.name, asked.question, asked.code`;

export interface TiedRow extends StuckSteps {
  readonly slug: string;
  readonly city: string;
  readonly question: string;
  readonly code: string;
  /** Null where it is covered. */
  readonly beforeYes: number | null;
  readonly beforeOf: number;
  readonly nowYes: number | null;
  readonly nowOf: number;
  readonly modules: number;
}

export async function readTied(tx: Tx, half: string, before: string): Promise<TiedRow[]> {
  const { rows } = await boundQuery<TiedRow>(tiedQuery, { half, before }).execute(tx);
  return rows;
}
