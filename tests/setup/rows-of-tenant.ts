import { sql } from 'kysely';
import { inTenant, outsideTenants } from '../../src/platform/db/database.ts';
import type { TestDatabase } from './test-database.ts';

/** Tables whose rows every city may read, because they are published; each city writes its own. */
export const openTables: readonly string[] = [
  'publication',
  'published_figure',
  'report_version',
  'programme_version',
  'lab_event',
  'context_figure',
  'lab_fact',
  'training_skill',
  'training_told',
  'lab_indicator',
  'published_measurement',
  'experiment_result',
  'model_sheet',
  'model_form',
  'model_adoption',
  'published_change',
  'published_change_figure',
  'published_change_beside',
  'published_change_training',
  'published_assessment',
  'published_assessment_skill',
  'district',
  'district_member',
];

/** Tables whose rows of the lab every city may read where they are of the whole lab; those of another city it may not. */
export const sharedByLab: readonly string[] = [
  'meeting',
  'meeting_note',
  'commitment_word',
  'training_module',
  'training_material',
  'training_file',
];

/** Every table with rows of tenants, as the catalogue of the database has them. */
export async function tenantTables({ owner }: TestDatabase): Promise<string[]> {
  const found = sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> 'municipality' order by 1`;
  return (await outsideTenants(owner, (connection) => found.execute(connection))).rows.map(({ name }) => name);
}

/** All rows of a tenant in a table, as the owner reads them with that tenant set. */
export async function rowsOfTenant(
  { owner }: TestDatabase,
  tenantId: string,
  table: string,
): Promise<Record<string, unknown>[]> {
  const all = sql<{ row: Record<string, unknown> }>`
    select to_jsonb(t) as row from ${sql.table(table)} t where tenant_id = ${tenantId} order by t::text`;
  return inTenant(owner, { tenantId }, async (tx) => (await all.execute(tx)).rows.map(({ row }) => row));
}

/** Writes a row as `rowsOfTenant` read it; what the database computes by itself it computes again. */
export function insertOf(table: string, row: Readonly<Record<string, unknown>>, computed: ReadonlySet<string>) {
  const columns = sql.join(
    Object.keys(row)
      .filter((column) => !computed.has(`${table}.${column}`))
      .map((column) => sql.ref(column)),
  );
  return sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb)`;
}

/** Columns that nobody writes, `service.own_place_id`. */
export async function computedColumns({ owner }: TestDatabase): Promise<ReadonlySet<string>> {
  const found = sql<{ name: string }>`select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and is_generated = 'ALWAYS'`;
  return new Set((await outsideTenants(owner, (connection) => found.execute(connection))).rows.map(({ name }) => name));
}

/**
 * Each table with how many rows of a tenant it has and what they hold: two that are equal are the same rows. One statement for all tables,
 * and so one instant: asking for hundreds of tables one by one took most of the time of who asks before and after each of hundreds of acts.
 */
export async function digestOfTenant(database: TestDatabase, tenantId: string): Promise<Record<string, string>> {
  const digests = (await tenantTables(database)).map(
    (table) => sql`select ${table}::text as name, count(*) || ' ' ||
      encode(sha256(convert_to(coalesce(string_agg(t::text, E'\\n' order by t::text), ''), 'UTF8')), 'hex') as digest
      from ${sql.table(table)} t where tenant_id = ${tenantId}`,
  );
  const all = sql<{ name: string; digest: string }>`${sql.join(digests, sql` union all `)}`;
  const { rows } = await inTenant(database.owner, { tenantId }, (tx) => all.execute(tx), { timeoutMs: 60_000 });
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}
