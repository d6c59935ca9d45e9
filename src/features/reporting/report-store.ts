import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { Reading } from './figures/reading.ts';
import type {
  Chapter,
  FromContribution,
  InLanguages,
  KeptReading,
  Person,
  Section,
  SectionState,
  SectionText,
} from './model.ts';
import type { ReportPermit } from './policy.ts';

type WritePermit = ReportPermit<'write'>;

/** The report's title; undefined before it was begun. */
export async function readTitle(tx: Tx): Promise<InLanguages | undefined> {
  const { rows } = await sql<InLanguages>`select title_it as it, title_en as en from report_draft`.execute(tx);
  return rows[0];
}

export async function writeTitle(tx: Tx, permit: WritePermit, title: InLanguages, at: Date): Promise<void> {
  void permit;
  await sql`
    insert into report_draft (tenant_id, title_it, title_en, changed_at)
    values (current_setting('app.tenant_id')::uuid, ${title.it}, ${title.en}, ${at})
    on conflict (tenant_id) do update set title_it = excluded.title_it, title_en = excluded.title_en, changed_at = excluded.changed_at
  `.execute(tx);
}

interface SectionRow {
  readonly id: string;
  readonly chapter: Chapter;
  readonly position: number;
  readonly city: string | null;
  readonly titleIt: string;
  readonly titleEn: string;
  readonly bodyIt: string;
  readonly bodyEn: string;
  readonly author: string;
  readonly authorNamed: boolean;
  readonly state: SectionState;
  readonly revision: number;
  readonly changedAt: Date;
  readonly writtenBy: Person | null;
  readonly approvedAt: Date | null;
  readonly approvedBy: Person | null;
  readonly readings: Record<string, { reading: Reading; kept: Reading | null }> | null;
  readonly from: FromContribution | null;
}

function personOf(column: RawBuilder<unknown>) {
  return sql`(select json_build_object('id', a.id, 'name', a.name) from account a where a.tenant_id = s.tenant_id and a.id = s.${column})`;
}

const sections = sql`
  select id, chapter, position, city, title_it as "titleIt", title_en as "titleEn", body_it as "bodyIt", body_en as "bodyEn",
    author, author_named as "authorNamed", state, revision, changed_at as "changedAt", approved_at as "approvedAt",
    ${personOf(sql.ref('written_by'))} as "writtenBy", ${personOf(sql.ref('approved_by'))} as "approvedBy", (
      select jsonb_object_agg(reference, jsonb_build_object('reading', reading, 'kept', kept_against)) from report_reading r
      where r.tenant_id = s.tenant_id and r.section_id = s.id
    ) as readings, (
      select json_build_object('cityId', c.tenant_id, 'contributionId', c.id, 'language', c.language) from report_contribution c
      where c.tenant_id = s.contribution_city and c.id = s.contribution_id
    ) as "from"
  from report_section s`;

export async function readSections(tx: Tx): Promise<Section[]> {
  const { rows } = await sql<SectionRow>`${sections} order by chapter, position, id`.execute(tx);
  return rows.map(asSection);
}

export async function readSection(tx: Tx, id: string): Promise<Section | undefined> {
  const { rows } = await sql<SectionRow>`${sections} where id = ${id}`.execute(tx);
  return rows.map(asSection)[0];
}

function asSection({
  titleIt,
  titleEn,
  bodyIt,
  bodyEn,
  readings,
  approvedAt,
  approvedBy,
  ...row
}: SectionRow): Section {
  const kept = Object.entries(readings ?? {}).map(
    ([reference, { reading, kept: keptAgainst }]): [string, KeptReading] => [reference, { reading, keptAgainst }],
  );
  return {
    ...row,
    title: { it: titleIt, en: titleEn },
    body: { it: bodyIt, en: bodyEn },
    approved: approvedAt === null ? undefined : { at: approvedAt, by: approvedBy },
    readings: Object.fromEntries(kept),
  };
}

/** By whom, and when. */
export interface Change {
  readonly at: Date;
  readonly by: string | null;
}

/** False where there is one of that id already: the same form sent twice makes one. */
export async function insertSection(
  tx: Tx,
  permit: WritePermit,
  id: string,
  { from, ...text }: SectionText & Pick<Section, 'from'>,
  { at, by }: Change,
): Promise<boolean> {
  void permit;
  const { rows } = await sql`
    insert into report_section (tenant_id, id, chapter, position, city, title_it, title_en, body_it, body_en, author, author_named,
      state, revision, changed_at, changed_by, written_by, contribution_city, contribution_id)
    values (current_setting('app.tenant_id')::uuid, ${id}, ${text.chapter}, ${text.position}, ${text.city}, ${text.title.it},
      ${text.title.en}, ${text.body.it}, ${text.body.en}, ${text.author}, ${text.authorNamed}, 'draft', 1, ${at}, ${by}, ${by},
      ${from?.cityId ?? null}, ${from?.contributionId ?? null})
    on conflict (tenant_id, id) do nothing returning id
  `.execute(tx);
  return rows.length > 0;
}

/** Writes over the revision that was read, and no other; what was approved is a draft again. False when it was changed meanwhile. */
export async function updateSection(
  tx: Tx,
  permit: WritePermit,
  { id, revision }: { readonly id: string; readonly revision: number },
  text: SectionText,
  { at, by }: Change,
): Promise<boolean> {
  void permit;
  const { rows } = await sql`
    update report_section set chapter = ${text.chapter}, position = ${text.position}, city = ${text.city}, title_it = ${text.title.it},
      title_en = ${text.title.en}, body_it = ${text.body.it}, body_en = ${text.body.en}, author = ${text.author},
      author_named = ${text.authorNamed}, state = 'draft', revision = revision + 1, changed_at = ${at}, changed_by = ${by},
      written_by = ${by}, approved_at = null, approved_by = null
    where id = ${id} and revision = ${revision} returning id
  `.execute(tx);
  return rows.length > 0;
}

/** Moves the revision that was read, and no other. False when it was changed meanwhile. */
export async function moveSection(
  tx: Tx,
  permit: WritePermit,
  { id, revision }: { readonly id: string; readonly revision: number },
  state: SectionState,
  { at, by }: Change,
): Promise<boolean> {
  void permit;
  const { rows } = await sql`
    update report_section set state = ${state}, revision = revision + 1, changed_at = ${at}, changed_by = ${by},
      approved_at = ${state === 'approved' ? at : null}, approved_by = ${state === 'approved' ? by : null}
    where id = ${id} and revision = ${revision} returning id
  `.execute(tx);
  return rows.length > 0;
}

export async function deleteSection(tx: Tx, permit: WritePermit, id: string): Promise<boolean> {
  void permit;
  const { rows } = await sql`delete from report_section where id = ${id} returning id`.execute(tx);
  return rows.length > 0;
}

/** Leaves the section with these references: those it had keep what they said, new ones say what is true now. */
export async function keepReadings(
  tx: Tx,
  permit: WritePermit,
  sectionId: string,
  readings: readonly Reading[],
  at: Date,
): Promise<void> {
  void permit;
  const references = readings.map(({ reference }) => reference);
  await sql`delete from report_reading where section_id = ${sectionId} and reference <> all (${references}::text[])`.execute(
    tx,
  );
  if (readings.length === 0) return;
  await sql`
    insert into report_reading (tenant_id, section_id, reference, reading, read_at)
    select current_setting('app.tenant_id')::uuid, ${sectionId}, reading ->> 'reference', reading, ${at}
    from jsonb_array_elements(${JSON.stringify(readings)}::jsonb) as one(reading)
    on conflict (tenant_id, section_id, reference) do nothing
  `.execute(tx);
}

/** The sentence follows the newer reading, or keeps its own against it. */
export async function decideReading(
  tx: Tx,
  permit: WritePermit,
  sectionId: string,
  { now, keep }: { readonly now: Reading; readonly keep: boolean },
  at: Date,
): Promise<void> {
  void permit;
  const newer = JSON.stringify(now);
  await (
    keep
      ? sql`update report_reading set kept_against = ${newer}::jsonb where section_id = ${sectionId} and reference = ${now.reference}`
      : sql`update report_reading set reading = ${newer}::jsonb, kept_against = null, read_at = ${at}
        where section_id = ${sectionId} and reference = ${now.reference}`
  ).execute(tx);
}
