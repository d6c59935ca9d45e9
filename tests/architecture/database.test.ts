import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../setup/test-database.ts';

// The rules of tenancy (ARCHITECTURE.md, "Tenancy"), read from the database's own catalogue.
const database = await testDatabase();

/** Tables of no tenant: the register, which holds public facts, and the machinery's own. */
const outsideTenants = new Set(['municipality', 'will_migration']);
/** Open data: each city writes its own, everyone reads all. */
const publishedToAll = new Set([
  'publication',
  'published_figure',
  'report_version',
  'lab_indicator',
  'published_measurement',
  'experiment_result',
  'model_sheet',
  'model_form',
  'model_adoption',
  'programme_version',
  'lab_event',
  'context_figure',
  'lab_fact',
  'training_skill',
  'training_told',
  'published_change',
  'published_change_figure',
  'published_change_beside',
  'published_change_training',
  'published_assessment',
  'published_assessment_skill',
  'district',
  'district_member',
]);
/** A city writes its own and shares each row with the lab that the row names, which reads it. */
const sharedWithTheLab = new Set(['report_contribution']);
/** What a city shares with the lab: its own tenant and the lab's read it, no other city. */
const readByTheLab = new Set(['shared_path', 'published_change_word']);
/** Read by those whom a row names, or by whoever reads the row it belongs to; written by its own tenant alone. */
const sharedWithParties = new Set([
  'meeting',
  'meeting_note',
  'commitment_word',
  'city_question',
  'question_answer',
  'question_outcome',
  'contribution_word',
  'training_module',
  'training_material',
  'training_file',
  'training_attendance',
]);

async function rows<Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return (await query.execute(database.owner)).rows;
}

async function businessTables(): Promise<string[]> {
  const tables = await rows(
    sql<{
      name: string;
    }>`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  );
  return tables
    .map(({ name }) => name)
    .filter((name) => !outsideTenants.has(name))
    .sort();
}

/** A wider reading is by a row's own words, or by a row that the reader may read itself: never by nothing. */
function namesAParty(reads: string): boolean {
  return (
    /EXISTS \( SELECT\s+FROM (meeting|meeting_note|training_module|training_material) \w+\s+WHERE/.test(reads) ||
    /\(\w+ = \(current_setting/.test(reads)
  );
}

describe('tenancy in the database', () => {
  it('is about real tables', async () => {
    expect((await businessTables()).length).toBeGreaterThan(15);
  });

  it('gives every business table a tenant that is never absent', async () => {
    const withTenant = await rows(sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and a.attname = 'tenant_id' and a.atttypid = 'uuid'::regtype and a.attnotnull and c.relkind = 'r'`);
    const names = new Set(withTenant.map(({ name }) => name));
    expect((await businessTables()).filter((name) => !names.has(name))).toEqual([]);
  });

  it('begins every key and every index with the tenant', async () => {
    const indexes = await rows(sql<{ table: string; index: string; first: string | null }>`
      select t.relname as table, i.relname as index,
        (select attname from pg_attribute where attrelid = t.oid and attnum = x.indkey[0]) as first
      from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      where t.relnamespace = 'public'::regnamespace`);
    expect(indexes.length).toBeGreaterThan(20);
    expect(indexes.filter(({ table, first }) => !outsideTenants.has(table) && first !== 'tenant_id')).toEqual([]);
  });

  it('ties every foreign key between business tables by the tenant', async () => {
    const keys = await rows(sql<{ name: string; table: string; target: string; columns: string[]; targets: string[] }>`
      select conname as name, conrelid::regclass::text as table, confrelid::regclass::text as target,
        array(select attname::text from unnest(conkey) with ordinality k(num, n) join pg_attribute on attrelid = conrelid and attnum = num order by n) as columns,
        array(select attname::text from unnest(confkey) with ordinality k(num, n) join pg_attribute on attrelid = confrelid and attnum = num order by n) as targets
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`);
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter(({ columns, targets }) => columns[0] !== 'tenant_id' || targets[0] !== 'tenant_id')).toEqual([]);
  });

  it('gives every foreign key an index to follow it back by', async () => {
    const bare = await rows(sql<{ name: string }>`
      select conname as name from pg_constraint f
      where contype = 'f' and connamespace = 'public'::regnamespace and not exists (
        select 1 from pg_index x where x.indrelid = f.conrelid
          and (select array_agg(k order by k) from unnest(f.conkey) k)
            <@ (select array_agg(k order by k) from unnest((x.indkey::int2[])[0:cardinality(f.conkey) - 1]) k))`);
    expect(bare).toEqual([]);
  });

  it('forces row-level security, in the loud form, on every business table', async () => {
    const policies = await rows(sql<{
      table: string;
      forced: boolean;
      reads: string | null;
      checks: string | null;
      command: string | null;
    }>`
      select c.relname as table, c.relrowsecurity and c.relforcerowsecurity as forced,
        pg_get_expr(p.polqual, p.polrelid) as reads, pg_get_expr(p.polwithcheck, p.polrelid) as checks, p.polcmd as command
      from pg_class c left join pg_policy p on p.polrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`);
    const loud = "(tenant_id = (current_setting('app.tenant_id'::text))::uuid)";
    const labReads = loud.replace('tenant_id', 'lab_id');
    for (const table of await businessTables()) {
      const own = policies.filter((policy) => policy.table === table);
      expect(own.length, table).toBeGreaterThan(0);
      for (const { forced, reads, checks, command } of own) {
        expect(forced, table).toBe(true);
        const readsAll = publishedToAll.has(table) && command === 'r' && reads === 'true';
        const readsShared = sharedWithTheLab.has(table) && command === 'r' && reads === labReads && checks === null;
        const readsAsLab =
          readByTheLab.has(table) &&
          command === 'r' &&
          /current_setting\('app\.tenant_id'::text\)\)::uuid\) AND \(m\.kind = 'lab'::text/.test(reads ?? '');
        const readsAsParty = sharedWithParties.has(table) && command === 'r' && namesAParty(reads ?? '');
        if (!readsAll && !readsShared && !readsAsLab && !readsAsParty)
          expect([reads ?? loud, checks ?? loud, reads === null && checks === null], table).toEqual([
            loud,
            loud,
            false,
          ]);
      }
    }
  });

  it('lets the roles of the product own nothing and pass by no policy', async () => {
    const roles = await rows(sql<{ name: string; trusted: boolean; owns: number }>`
      select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as trusted,
        (select count(*) from pg_class where relowner = pg_roles.oid)::int as owns
      from pg_roles where rolname in ('will_app', 'will_worker', 'will_report')`);
    expect(roles.map(({ name }) => name).sort()).toEqual(['will_app', 'will_report', 'will_worker']);
    expect(roles.filter(({ trusted, owns }) => trusted || owns > 0)).toEqual([]);
  });

  it('keeps what must not be rewritten out of the app’s reach', async () => {
    const rights = await rows(sql<{ table: string; right: string }>`
      select table_name as table, privilege_type as right from information_schema.role_table_grants
      where grantee in ('will_app', 'will_worker', 'will_report') and table_name in ('audit_entry', 'publication', 'published_figure', 'report_version', 'report_contribution', 'municipality')
        and privilege_type not in ('SELECT', 'INSERT')`);
    expect(rights).toEqual([]);
    const register = await rows(sql<{ right: string }>`
      select privilege_type as right from information_schema.role_table_grants where grantee = 'will_app' and table_name = 'municipality' and privilege_type <> 'SELECT'`);
    expect(register).toEqual([]);
  });

  it('lets the role for reports change nothing', async () => {
    const rights = await rows(sql<{ table: string }>`
      select table_name as table from information_schema.role_table_grants where grantee = 'will_report' and privilege_type <> 'SELECT'`);
    expect(rights).toEqual([]);
  });
});
