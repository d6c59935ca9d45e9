import { aspects, codesOf, degrees, listQuestions, roles } from '../../../domain/change/questionnaire.ts';
import type { Counted, CountedQuestion, Summary } from '../../../domain/change/sum-up.ts';
import { boundQuery } from '../../../platform/db/bound-query.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** A closed round counted by the database itself, answer by answer: the same figures as the page's, by another way. */
export const countsQuery = `with said as (
  select one.answer from change_urn u
    join change_round r on r.tenant_id = u.tenant_id and r.id = u.round_id and r.closed_on is not null
    cross join json_array_elements(u.answers) as one(answer)
  where u.tenant_id = current_setting('app.tenant_id')::uuid and u.round_id = {round}::uuid
)
select 'answered' as question, '' as code, count(*)::int as yes from said
union all
select 'role', answer ->> 'role', count(*)::int from said group by 2
union all
select 'readiness', aspect, (count(*) filter (where degree::int >= 4))::int
from said, json_each_text(answer -> 'readiness') as ready(aspect, degree) group by 2
union all
select 'degree', aspect || ' ' || degree, count(*)::int
from said, json_each_text(answer -> 'readiness') as ready(aspect, degree) group by 2
union all
select question, code, count(*)::int
from said, json_each(answer -> 'picked') as list(question, codes), json_array_elements_text(codes) as picked(code) group by 1, 2
order by 1, 2`;

interface CountRow {
  readonly question: string;
  readonly code: string;
  readonly yes: number;
}

/** A round as the database counts it. What nobody said has no row, and is nought. */
export async function countRound(tx: Tx, roundId: string): Promise<Summary> {
  const { rows } = await boundQuery<CountRow>(countsQuery, { round: roundId }).execute(tx);
  const found = new Map(rows.map(({ question, code, yes }) => [`${question} ${code}`, yes]));
  const yesOf = (question: string, code: string) => found.get(`${question} ${code}`) ?? 0;
  const of = yesOf('answered', '');
  const counted = (question: CountedQuestion, codes: readonly string[]): Counted[] =>
    codes.map((code) => ({ question, code, yes: yesOf(question, code), of }));
  return {
    answered: of,
    counted: [
      ...counted('role', roles),
      ...counted('readiness', aspects),
      ...listQuestions.flatMap((question) => counted(question, codesOf[question])),
    ],
    degrees: Object.fromEntries(
      aspects.map((aspect) => [
        aspect,
        Object.fromEntries(degrees.map((degree) => [degree, yesOf('degree', `${aspect} ${degree}`)])),
      ]),
    ) as Summary['degrees'],
  };
}
