import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { ReportContent, ReportVersion, SectionsAbout, VersionLine } from './model.ts';
import type { ReportPermit } from './policy.ts';

/** Writes the next version and says its number. One at a time: the draft's row is held until the end. */
export async function insertVersion(
  tx: Tx,
  permit: ReportPermit<'write'>,
  content: ReportContent,
  { at, by }: { readonly at: Date; readonly by: string | null },
): Promise<number> {
  void permit;
  await sql`select from report_draft for update`.execute(tx);
  const { rows } = await sql<{ number: number }>`
    insert into report_version (tenant_id, number, published_at, published_by, content)
    select current_setting('app.tenant_id')::uuid,
      (select coalesce(max(number), 0) + 1 from report_version where tenant_id = current_setting('app.tenant_id')::uuid),
      ${at}, ${by}, ${JSON.stringify(content)}::jsonb
    returning number
  `.execute(tx);
  const [made] = rows;
  if (made === undefined) throw new Error('a version was written and has no number');
  return made.number;
}

// Everyone may read every lab's versions, so the tenant is named.
const own = sql`from report_version where tenant_id = current_setting('app.tenant_id')::uuid`;

export async function readVersions(tx: Tx): Promise<VersionLine[]> {
  const { rows } =
    await sql<VersionLine>`select number, published_at as "publishedAt" ${own} order by number desc`.execute(tx);
  return rows;
}

/** What the last version tells of a city, without reading the whole of it; undefined where there is no version. */
export async function readLastAbout(tx: Tx, slug: string): Promise<SectionsAbout | undefined> {
  const { rows } = await sql<SectionsAbout>`
    select number, coalesce((
        select jsonb_agg(jsonb_build_object('id', section -> 'id', 'title', section -> 'title') order by place)
        from jsonb_array_elements(content -> 'sections') with ordinality as told (section, place) where section ->> 'city' = ${slug}
      ), '[]') as sections
    ${own} order by number desc limit 1
  `.execute(tx);
  return rows[0];
}

/** The version of this number, or the last one. */
export async function readVersion(tx: Tx, number?: number): Promise<ReportVersion | undefined> {
  const which = number === undefined ? sql`order by number desc limit 1` : sql`and number = ${number}`;
  const { rows } =
    await sql<ReportVersion>`select number, published_at as "publishedAt", content ${own} ${which}`.execute(tx);
  return rows[0];
}
