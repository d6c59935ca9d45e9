import type pg from 'pg';

/** Queries that together tell a schema: each gives one line of SQL per row, in an order that never changes. */
const parts: readonly (readonly [heading: string, query: string])[] = [
  [
    'Tables',
    `select 'create table ' || c.relname || ' (' || chr(10) || string_agg('  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
        || case when a.attnotnull then ' not null' else '' end
        || coalesce(case a.attgenerated when 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
          else ' default ' || pg_get_expr(d.adbin, d.adrelid) end, ''), ',' || chr(10) order by a.attnum) || chr(10) || ');' as line
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by c.relname order by c.relname`,
  ],
  [
    'Constraints',
    `select 'alter table ' || conrelid::regclass || ' add constraint ' || conname || ' ' || pg_get_constraintdef(oid) || ';' as line
     from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f', 'c', 'x') order by conrelid::regclass::text, conname`,
  ],
  [
    'Indexes',
    `select pg_get_indexdef(indexrelid) || ';' as line from pg_index join pg_class t on t.oid = indrelid
     where t.relnamespace = 'public'::regnamespace and not exists (select 1 from pg_constraint where conindid = indexrelid) order by indexrelid::regclass::text`,
  ],
  [
    'Row-level security',
    `select 'create policy ' || policyname || ' on ' || tablename || ' for ' || lower(cmd) || coalesce(' using ' || qual, '') || coalesce(' with check ' || with_check, '') || ';' as line
     from pg_policies where schemaname = 'public' order by tablename, policyname`,
  ],
  [
    'Functions and triggers',
    `select line from (
       select p.proname as name, pg_get_functiondef(p.oid) || ';' as line from pg_proc p
       where p.pronamespace = 'public'::regnamespace and not exists (select 1 from pg_depend where objid = p.oid and deptype = 'e')
       union all
       select tgname, pg_get_triggerdef(oid) || ';' from pg_trigger where not tgisinternal and tgrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
     ) as both_kinds order by name, line`,
  ],
  [
    'Rights',
    `select 'grant ' || string_agg(lower(privilege_type), ', ' order by privilege_type) || ' on ' || table_name || ' to ' || grantee || ';' as line
     from information_schema.role_table_grants where table_schema = 'public' and grantee in ('will_app', 'will_worker', 'will_report')
     group by table_name, grantee order by table_name, grantee`,
  ],
];

/**
 * The database's schema in words of SQL, read from its catalogue: `migrations/schema.sql` is this text, and a test
 * compares the two, so that what the migrations add up to can be read, and a change to it is seen.
 */
export async function describeSchema(client: pg.Client): Promise<string> {
  const sections: string[] = [];
  for (const [heading, query] of parts) {
    const { rows } = await client.query<{ line: string }>(query);
    sections.push(`-- ${heading}\n\n${rows.map(({ line }) => line).join('\n')}\n`);
  }
  return `-- What the migrations add up to. Written by \`npm run schema\`; a test holds it true.\n\n${sections.join('\n')}`;
}
