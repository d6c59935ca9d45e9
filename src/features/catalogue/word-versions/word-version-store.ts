import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { actorId, type Actor } from '../../people/public.ts';
import type { CataloguePermit } from '../policy.ts';
import type { WordCause, WordContents, WordHistory, WordKind, WordRef, WordVersion } from './model.ts';

export interface Superseded extends WordRef {
  readonly content: object;
}

/** Keeps what words said, for whoever writes over them in the same transaction. One statement, however many. */
export async function keepWordVersions(
  tx: Tx,
  _permit: CataloguePermit,
  by: { readonly actor: Actor; readonly now: Date },
  cause: WordCause,
  words: readonly Superseded[],
): Promise<void> {
  if (words.length === 0) return;
  await sql`
    insert into word_version (tenant_id, word_kind, word_key, version, content, replaced_at, replaced_by_kind, replaced_by, cause)
    select current_setting('app.tenant_id')::uuid, g.kind, g.key,
      coalesce((select max(v.version) from word_version v where v.word_kind = g.kind and v.word_key = g.key), 0) + 1,
      g.content, ${by.now}, ${by.actor.kind}, ${actorId(by.actor) ?? null}, ${cause}
    from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as g (kind text, key text, content jsonb)
  `.execute(tx);
}

/** One at a time writes words of a kind: two versions would else have one number. */
export async function lockWords(tx: Tx, _permit: CataloguePermit, kind: WordKind): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended('words ' || ${kind} || ' ' || current_setting('app.tenant_id'), 0))
  `.execute(tx);
}

const mostVersions = 200;

/** What words said, the latest first. */
export async function readWordVersions<Content>(tx: Tx, { kind, key }: WordRef): Promise<WordVersion<Content>[]> {
  const { rows } = await sql<Pick<WordVersion<Content>, 'version' | 'content'> & WordVersion<Content>['replaced']>`
    select version, content, replaced_at as at, replaced_by_kind as by, cause from word_version
    where word_kind = ${kind} and word_key = ${key} order by version desc limit ${mostVersions}
  `.execute(tx);
  return rows.map(({ version, content, ...replaced }) => ({ version, content, replaced }));
}

/** What words say and said; undefined where there never were any. */
export async function readWordHistory<Content>(
  tx: Tx,
  ref: WordRef,
  now: Content | undefined,
): Promise<WordHistory<Content> | undefined> {
  const versions = await readWordVersions<Content>(tx, ref);
  if (now === undefined && versions.length === 0) return undefined;
  return { now, standing: (versions[0]?.version ?? 0) + 1, versions };
}

/** Words that somebody took away and that do not stand, each as it last was. */
export async function readRemovedWords<Kind extends WordKind>(
  tx: Tx,
  kind: Kind,
  standing: readonly string[],
): Promise<{ readonly key: string; readonly content: WordContents[Kind] }[]> {
  const { rows } = await sql<{ key: string; content: WordContents[Kind] }>`
    select distinct on (word_key) word_key as key, content from word_version
    where word_kind = ${kind} and cause = 'removal' and word_key <> all(${[...standing]}::text[])
    order by word_key, version desc
  `.execute(tx);
  return rows;
}
