import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { UnmetCount, UnmetDemand, UnmetSearch } from './model.ts';

/** A word that is in no list is told once so many searches have had it, on so many days: then it is no one person's. */
const searchesToTell = 5;
const daysToTell = 3;

export interface DigestedWord {
  readonly digest: string;
  readonly word: string;
  readonly known: boolean;
}

/** Counts one search on a day. A word that may name somebody is kept as its digest, until enough searches have had it. */
export async function insertUnmet(
  tx: Tx,
  day: string,
  words: readonly DigestedWord[],
  { quarter, audience, help }: Pick<UnmetSearch, 'quarter' | 'audience' | 'help'>,
): Promise<void> {
  for (const { digest, word, known } of words) {
    await sql`
      insert into unmet_word as told (tenant_id, digest, word, searches, days, last_day)
      values (current_setting('app.tenant_id')::uuid, ${digest}, ${known ? word : null}, 1, 1, ${day}::date)
      on conflict (tenant_id, digest) do update set searches = told.searches + 1,
        days = told.days + case when excluded.last_day > told.last_day then 1 else 0 end,
        last_day = greatest(told.last_day, excluded.last_day),
        word = coalesce(told.word, excluded.word, case when told.searches + 1 >= ${searchesToTell}
          and told.days + case when excluded.last_day > told.last_day then 1 else 0 end >= ${daysToTell} then ${word} end)
    `.execute(tx);
  }
  const digests = words.length === 0 ? [''] : words.map(({ digest }) => digest);
  await sql`
    insert into unmet_search as counted (tenant_id, day, digest, quarter, audience, help, searches)
    select current_setting('app.tenant_id')::uuid, ${day}::date, digest, ${quarter ?? ''}, ${audience ?? ''}, ${help ?? ''}, 1
    from unnest(${digests}::text[]) as given (digest)
    on conflict (tenant_id, day, digest, quarter, audience, help) do update set searches = counted.searches + 1
  `.execute(tx);
}

const mostRows = 100;

/** What was looked for in vain from a day on: one statement. */
export async function readUnmet(tx: Tx, from: string): Promise<UnmetDemand> {
  const { rows } = await sql<UnmetDemand>`
    with counted as materialized (
      select s.digest, s.quarter, s.audience, s.help, s.searches, w.word
      from unmet_search s left join unmet_word w on w.digest = s.digest where s.day >= ${from}::date
    )
    select ${listOf('word')} as words,
      (select coalesce(sum(searches), 0)::int from counted where word is null and digest <> '') as untold,
      ${listOf('quarter')} as quarters, ${listOf('audience')} as audiences, ${listOf('help')} as help
  `.execute(tx);
  return rows[0] ?? { words: [], untold: 0, quarters: [], audiences: [], help: [] };
}

function listOf(column: 'word' | 'quarter' | 'audience' | 'help') {
  const name = sql.ref(column);
  return sql<
    UnmetCount[]
  >`(select coalesce(json_agg(json_build_object('name', name, 'searches', searches)), '[]') from (
    select ${name} as name, sum(searches)::int as searches from counted where ${name} <> '' group by ${name}
    order by sum(searches) desc, ${name} limit ${mostRows}
  ) one)`;
}

/** Forgets digests of words that were never told and that nobody has searched for since a day, with their counts. */
export async function deleteUntold(tx: Tx, before: string): Promise<void> {
  await sql`
    with gone as (delete from unmet_word where word is null and last_day < ${before}::date returning digest)
    delete from unmet_search where digest in (select digest from gone)
  `.execute(tx);
}
