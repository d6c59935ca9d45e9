import { sql } from 'kysely';
import type { KindOfHelp } from '../../../domain/vocabulary.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Entry } from '../model.ts';

export interface OpenEntry extends Entry {
  /** Whether it says for which ages it is; then the age that was told is among them. */
  readonly saysAges: boolean;
}

/** Of each sort, how many are shown. */
const mostOpen = 6;

/**
 * Active entries of some kinds of help that have no rule, those that say ages only where the age is among them: by
 * neighbours apart from the others, those that ask for an age first.
 */
export async function readOpenEntries(
  tx: Tx,
  help: readonly KindOfHelp[],
  age: number | undefined,
): Promise<OpenEntry[]> {
  const { rows } = await sql<OpenEntry>`
    select "serviceId", title, language, "providerName", "answerKind", "kindsOfHelp", "madeUp", "saysAges" from (
      select s.id as "serviceId", s.title, s.language, coalesce(p.name, s.provider_name) as "providerName",
        s.answer_kind as "answerKind", s.kinds_of_help as "kindsOfHelp", s.made_up as "madeUp",
        (s.hsds ? 'minimum_age' or s.hsds ? 'maximum_age') as "saysAges",
        row_number() over (partition by s.answer_kind = 'mutual'
          order by (s.hsds ? 'minimum_age' or s.hsds ? 'maximum_age') desc, s.title, s.id) as place
      from (select distinct service_id from service_term where term = any(${help.map((kind) => `help:${kind}`)}::text[])) t
      join service s on s.id = t.service_id
      left join provider p on p.id = s.provider_id
      where s.status = 'active' and not exists (select from eligibility_rule r where r.service_id = s.id)
        and (${age ?? null}::int is null and not (s.hsds ? 'minimum_age' or s.hsds ? 'maximum_age')
          or ${age ?? null}::int between coalesce((s.hsds ->> 'minimum_age')::numeric, 0) and coalesce((s.hsds ->> 'maximum_age')::numeric, 200))
    ) one
    where place <= ${mostOpen} order by place, title
  `.execute(tx);
  return rows;
}
