import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { TermFilter, Window } from './filter.ts';

export async function countTaxonomies(tx: Tx, words: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from taxonomy t where ${named(words)}
  `.execute(tx);
  return rows[0]?.count ?? 0;
}

export async function listTaxonomies(
  tx: Tx,
  words: readonly string[],
  { offset = 0, after, limit }: Window,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from taxonomy t where ${named(words)} ${after === undefined ? sql`` : sql`and t.id > ${after}::uuid`}
    order by t.id limit ${limit} offset ${offset}
  `.execute(tx);
  return rows.map(({ id }) => id);
}

export async function countTerms(tx: Tx, filter: TermFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from taxonomy_term t where ${termsThat(filter)}
  `.execute(tx);
  return rows[0]?.count ?? 0;
}

export async function listTerms(tx: Tx, filter: TermFilter, { offset = 0, after, limit }: Window): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from taxonomy_term t where ${termsThat(filter)} ${after === undefined ? sql`` : sql`and t.id > ${after}::uuid`}
    order by t.id limit ${limit} offset ${offset}
  `.execute(tx);
  return rows.map(({ id }) => id);
}

function termsThat({ words, taxonomyId, parentId, topOnly }: TermFilter): RawBuilder<unknown> {
  const conditions = [
    ...words.map(
      (word) => sql`(position(lower(${word}) in lower(t.name)) > 0 or lower(coalesce(t.code, '')) = lower(${word}))`,
    ),
    ...(taxonomyId === undefined ? [] : [sql`t.taxonomy_id = ${taxonomyId}::uuid`]),
    ...(parentId === undefined ? [] : [sql`t.parent_id = ${parentId}::uuid`]),
    ...(topOnly ? [sql`t.parent_id is null`] : []),
  ];
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

function named(words: readonly string[]): RawBuilder<unknown> {
  if (words.length === 0) return sql`true`;
  return sql.join(
    words.map((word) => sql`position(lower(${word}) in lower(t.name)) > 0`),
    sql` and `,
  );
}
