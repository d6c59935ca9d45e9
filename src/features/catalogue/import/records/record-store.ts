import { sql, type RawBuilder } from 'kysely';
import type { HsdsProgram } from '../../../../integrations/hsds/public.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { TaxonomyFromHsds, TermFromHsds } from '../../hsds/from-taxonomies.ts';
import { givenLocations, type LocationRow } from '../../location-store.ts';
import type { RecordKind } from '../model.ts';
import type { RecordState } from './record-tally.ts';

type TableKind = Exclude<RecordKind, 'program'>;
const tables: Readonly<Record<TableKind, string>> = {
  organization: 'provider',
  location: 'location',
  taxonomy: 'taxonomy',
  term: 'taxonomy_term',
};

/** What a source has given so far, by kind. */
export async function readIdsOf(tx: Tx, source: string, kind: TableKind): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(tables[kind])} where source = ${source}
  `.execute(tx);
  return rows.map(({ id }) => id);
}

/** Programmes have no rows of their own: they stand in the organisations and services that name them. */
export async function readProgramsOf(tx: Tx, source: string): Promise<HsdsProgram[]> {
  const { rows } = await sql<{ program: HsdsProgram }>`
    select distinct on (program ->> 'id') program from (
      select jsonb_array_elements(hsds -> 'programs') as program from provider where source = ${source} and hsds ? 'programs'
      union all select hsds -> 'program' from service where source = ${source} and hsds ? 'program'
    ) named order by program ->> 'id'
  `.execute(tx);
  return rows.map(({ program }) => program);
}

/** Those of the ids that the catalogue has, wherever from. */
export async function readKnownIds(tx: Tx, kind: TableKind, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(tables[kind])} where id = any(${[...ids]}::uuid[])
  `.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

interface Standing {
  readonly id: string;
  readonly state: RecordState;
}

/** How locations, as everybody may see them, stand to what the catalogue has under their ids. */
export async function compareLocations(tx: Tx, rows: readonly LocationRow[]): Promise<Standing[]> {
  if (rows.length === 0) return [];
  return states(
    tx,
    sql`select g.id, case when l.id is null then 'new' when l.source <> g.source then 'foreign' when l.source_digest = g.digest
      then 'unchanged' else 'changed' end as state from (${givenLocations(rows)}) g left join location l on l.id = g.id`,
  );
}

/** One that nobody is known to have given is the source's from now on. */
const standingOf = (source: string, differs: RawBuilder<unknown>) => sql`
  case when t.id is null then 'new' when t.source <> ${source} then 'foreign' when ${differs} then 'changed' else 'unchanged' end`;

export async function compareTaxonomies(
  tx: Tx,
  source: string,
  given: readonly TaxonomyFromHsds[],
): Promise<Standing[]> {
  if (given.length === 0) return [];
  return states(
    tx,
    sql`select g.id, ${standingOf(source, sql`(t.name, t.hsds) is distinct from (g.name, g.hsds)`)} as state
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g (id uuid, name text, hsds jsonb) left join taxonomy t on t.id = g.id`,
  );
}

export async function compareTerms(tx: Tx, source: string, given: readonly TermFromHsds[]): Promise<Standing[]> {
  if (given.length === 0) return [];
  // A taxonomy that comes along stands by its id; one that nobody has told of stands nowhere.
  const differs = sql`(t.parent_id, t.code, t.name, t.hsds) is distinct from (g."parentId", g.code, g.name, g.hsds)
    or t.taxonomy_id <> g."taxonomyId"`;
  return states(
    tx,
    sql`select g.id, ${standingOf(source, differs)} as state from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as g (id uuid, "taxonomyId" uuid, "parentId" uuid, code text, name text, hsds jsonb) left join taxonomy_term t on t.id = g.id`,
  );
}

async function states(tx: Tx, query: RawBuilder<unknown>): Promise<Standing[]> {
  return (await (query as RawBuilder<Standing>).execute(tx)).rows;
}

/** What records are called, in the order of their names; a place may have none. */
export async function readNamesOf(tx: Tx, kind: TableKind, ids: readonly string[]): Promise<(string | null)[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ name: string | null }>`
    select name from ${sql.table(tables[kind])} where id = any(${[...ids]}::uuid[]) order by lower(name), id
  `.execute(tx);
  return rows.map(({ name }) => name);
}
