import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import { labTenant, lastFacts } from '../municipalities/public.ts';
import type { CountedSubject, FactText, FactVersion, KeptFact } from './model.ts';
import type { FactPermit } from './policy.ts';

const columns = sql`f.version, f.state, jsonb_build_object('it', f.text_it, 'en', f.text_en) as text, f.happened,
  case when f.source_name is not null then jsonb_build_object('name', f.source_name, 'link', f.source_link, 'page', f.source_page) end as source,
  f.mark, f.will_link as "willLink", f.reason, f.written_at as at,
  (select name from account where tenant_id = f.tenant_id and id = f.written_by) as by`;

/** The facts of a city, or of the programme, each in its last version, in the order in which they are told. */
export function readFactsOf(tx: Tx, aboutId: string): Promise<KeptFact[]> {
  return readLast(tx, sql`f.about_id = ${aboutId}`);
}

export async function readFact(tx: Tx, id: string): Promise<KeptFact | undefined> {
  return (await readLast(tx, sql`f.id = ${id}`))[0];
}

async function readLast(tx: Tx, which: RawBuilder<unknown>): Promise<KeptFact[]> {
  const { rows } = await sql<KeptFact>`
    select f.id, ${columns}, jsonb_build_object('tenantId', m.tenant_id, 'slug', m.slug, 'kind', m.kind, 'name', m.name) as about
    from ${lastFacts} f join municipality m on m.tenant_id = f.about_id
    where ${which} order by f.position, f.id
  `.execute(tx);
  return rows;
}

/** The versions of a fact, the first first. */
export async function readVersions(tx: Tx, id: string): Promise<FactVersion[]> {
  const { rows } = await sql<FactVersion>`
    select ${columns} from lab_fact f where f.tenant_id = ${labTenant} and f.id = ${id} order by f.version
  `.execute(tx);
  return rows;
}

/** The lab, for the whole programme, then every city by name; with how much is told of each and how much is blank. */
export async function readSubjects(tx: Tx): Promise<CountedSubject[]> {
  const { rows } = await sql<CountedSubject>`
    select m.tenant_id as "tenantId", m.slug, m.kind, m.name, coalesce(f.told, 0) as told, coalesce(f.unknown, 0) as unknown
    from municipality m left join (
      select about_id, (count(*) filter (where state = 'told'))::int as told, (count(*) filter (where state = 'unknown'))::int as unknown
      from ${lastFacts} last group by about_id
    ) f on f.about_id = m.tenant_id
    order by m.kind, m.name
  `.execute(tx);
  return rows;
}

/** The Italian words of every version that there ever was, with whom they are about. */
export async function readEverTold(tx: Tx): Promise<{ readonly slug: string; readonly text: string }[]> {
  const { rows } = await sql<{ slug: string; text: string }>`
    select m.slug, f.text_it as text from lab_fact f join municipality m on m.tenant_id = f.about_id where f.tenant_id = ${labTenant}
  `.execute(tx);
  return rows;
}

interface Written {
  readonly id: string;
  readonly at: Date;
  readonly by: string | undefined;
}

/** Tells a fact, or that something is not known, after the others of its city. */
export async function insertFact(
  _permit: FactPermit,
  tx: Tx,
  { id, aboutId, told, at, by }: Written & { readonly aboutId: string; readonly told: FactText },
): Promise<void> {
  const { happened, source, mark, willLink } = partsOf(told);
  await sql`
    insert into lab_fact (tenant_id, id, version, about_id, position, state, text_it, text_en, happened, source_name, source_link, source_page,
      mark, will_link, written_at, written_by)
    select current_setting('app.tenant_id')::uuid, ${id}, 1, ${aboutId}, 1 + coalesce(max(position), 0), ${told.state}, ${told.text.it},
      ${told.text.en}, ${happened}, ${source?.name ?? null}, ${source?.link ?? null}, ${source?.page ?? null}, ${mark}, ${willLink}, ${at}::timestamptz,
      ${by ?? null}::uuid
    from lab_fact where tenant_id = current_setting('app.tenant_id')::uuid and about_id = ${aboutId}
  `.execute(tx);
}

/** The next version, in its old place; false where somebody else has written it already. */
export async function insertVersion(
  _permit: FactPermit,
  tx: Tx,
  { id, seen, told, reason, at, by }: Written & Later & { readonly told: FactText },
): Promise<boolean> {
  const { happened, source, mark, willLink } = partsOf(told);
  const { rows } = await sql`
    insert into lab_fact (tenant_id, id, version, about_id, position, state, text_it, text_en, happened, source_name, source_link, source_page,
      mark, will_link, reason, written_at, written_by)
    select tenant_id, id, version + 1, about_id, position, ${told.state}, ${told.text.it}, ${told.text.en}, ${happened}, ${source?.name ?? null},
      ${source?.link ?? null}, ${source?.page ?? null}, ${mark}, ${willLink}, ${reason}, ${at}::timestamptz, ${by ?? null}::uuid
    from lab_fact where tenant_id = current_setting('app.tenant_id')::uuid and id = ${id} and version = ${seen}
    on conflict (tenant_id, id, version) do nothing returning version
  `.execute(tx);
  return rows.length === 1;
}

interface Later {
  /** The version that the writer saw. */
  readonly seen: number;
  readonly reason: string;
}

/** The next version says that it is told no longer, with the words it had; false where somebody else has written it already. */
export async function withdrawVersion(
  _permit: FactPermit,
  tx: Tx,
  { id, seen, reason, at, by }: Written & Later,
): Promise<boolean> {
  const { rows } = await sql`
    insert into lab_fact (tenant_id, id, version, about_id, position, state, text_it, text_en, happened, source_name, source_link, source_page,
      mark, will_link, reason, written_at, written_by)
    select tenant_id, id, version + 1, about_id, position, 'withdrawn', text_it, text_en, happened, source_name, source_link, source_page, mark,
      will_link, ${reason}, ${at}::timestamptz, ${by ?? null}::uuid
    from lab_fact where tenant_id = current_setting('app.tenant_id')::uuid and id = ${id} and version = ${seen} and state <> 'withdrawn'
    on conflict (tenant_id, id, version) do nothing returning version
  `.execute(tx);
  return rows.length === 1;
}

function partsOf(told: FactText): Pick<FactVersion, 'happened' | 'source' | 'mark' | 'willLink'> {
  return told.state === 'told' ? told : { happened: null, source: null, mark: null, willLink: null };
}
