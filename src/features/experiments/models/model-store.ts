import { sql } from 'kysely';
import type { ModelSheet } from '../../../domain/outcomes/model-sheet.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Origin } from '../model.ts';
import type { LabPermit } from '../policy.ts';
import type { AdoptedModel, Adoption, PublishedSheet } from './model.ts';

interface By {
  readonly at: Date;
  readonly accountId: string | undefined;
}

/** Publishes the next version of a sheet; which one it is. The experiment's row is held by the caller. */
export async function insertSheet(
  tx: Tx,
  _permit: LabPermit<'register'>,
  experimentId: string,
  sheet: ModelSheet,
  by: By,
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    insert into model_sheet (tenant_id, experiment_id, version, sheet, published_at, published_by)
    select current_setting('app.tenant_id')::uuid, ${experimentId}::uuid, coalesce(max(version), 0) + 1, ${JSON.stringify(sheet)}::jsonb, ${by.at}::timestamptz,
      ${by.accountId ?? null}::uuid
    from model_sheet where tenant_id = current_setting('app.tenant_id')::uuid and experiment_id = ${experimentId}::uuid returning version
  `.execute(tx);
  return rows[0]?.version ?? 0;
}

export async function insertAdoption(
  tx: Tx,
  _permit: LabPermit<'plan'>,
  experimentId: string,
  origin: Origin,
  by: By & { readonly madeUp: boolean },
): Promise<void> {
  await sql`
    insert into model_adoption (tenant_id, experiment_id, model_tenant, model_id, model_version, adopted_at, adopted_by, made_up)
    values (current_setting('app.tenant_id')::uuid, ${experimentId}, ${origin.tenantId}, ${origin.modelId}, ${origin.version}, ${by.at}, ${by.accountId ?? null}, ${by.madeUp})
  `.execute(tx);
}

const columns = sql`
  m.tenant_id as "tenantId", m.name as city, m.slug, m.made_up_data as "madeUp", s.experiment_id as "modelId", s.version, s.published_at as "publishedAt", s.sheet,
  (select count(*)::int from municipality other join model_adoption a on a.tenant_id = other.tenant_id
    where a.model_tenant = s.tenant_id and a.model_id = s.experiment_id) as adopters`;

/** The last version of every sheet, the newest first. Everyone reads it. */
export async function readSheets(tx: Tx): Promise<PublishedSheet[]> {
  const { rows } = await sql<PublishedSheet>`
    select * from (
      select distinct on (s.tenant_id, s.experiment_id) ${columns} from municipality m join model_sheet s on s.tenant_id = m.tenant_id
      order by s.tenant_id, s.experiment_id, s.version desc
    ) last order by "publishedAt" desc, "modelId" limit 200
  `.execute(tx);
  return rows;
}

/** One sheet: its last version, or the one that is named. */
export async function readSheet(
  tx: Tx,
  of: { readonly slug: string } | { readonly tenantId: string },
  modelId: string,
  version?: number,
): Promise<PublishedSheet | undefined> {
  const city = 'slug' in of ? sql`m.slug = ${of.slug}` : sql`m.tenant_id = ${of.tenantId}::uuid`;
  const which = version === undefined ? sql`` : sql`and s.version = ${version}`;
  const { rows } = await sql<PublishedSheet>`
    select ${columns} from municipality m join model_sheet s on s.tenant_id = m.tenant_id
    where ${city} and s.experiment_id = ${modelId}::uuid ${which} order by s.version desc limit 1
  `.execute(tx);
  return rows[0];
}

/** From which sheet the experiment of a sheet was started itself; undefined where it began with its city. Everyone reads it. */
export async function readOriginOf(
  tx: Tx,
  { tenantId, modelId }: Pick<PublishedSheet, 'tenantId' | 'modelId'>,
): Promise<Origin | undefined> {
  const { rows } = await sql<Origin>`
    select model_tenant as "tenantId", model_id as "modelId", model_version as version from model_adoption
    where tenant_id = ${tenantId}::uuid and experiment_id = ${modelId}::uuid
  `.execute(tx);
  return rows[0];
}

/** The cities that started from a sheet, with what each told last of how it went. */
export async function readAdoptions(
  tx: Tx,
  of: { readonly tenantId: string; readonly modelId: string },
): Promise<Adoption[]> {
  const { rows } = await sql<Adoption>`
    select m.tenant_id as "tenantId", m.name as city, m.slug, m.made_up_data or a.made_up as "madeUp", a.experiment_id as "experimentId", a.model_version as version,
      a.adopted_at as "adoptedAt", told.published_at as "toldAt", coalesce(told.text -> 'notes', '[]') as notes
    from municipality m join model_adoption a on a.tenant_id = m.tenant_id left join lateral (
      select r.published_at, r.text from experiment_result r where r.tenant_id = a.tenant_id and r.experiment_id = a.experiment_id
      order by r.published_at desc, r.id limit 1
    ) told on true
    where a.model_tenant = ${of.tenantId}::uuid and a.model_id = ${of.modelId}::uuid order by a.adopted_at, m.name limit 200
  `.execute(tx);
  return rows;
}

/** A model of another city that a city started from, by the title that it had then; the latest first. */
export async function readAdoptedFrom(
  tx: Tx,
  { adopter, of }: { readonly adopter: string; readonly of: string },
): Promise<AdoptedModel[]> {
  const { rows } = await sql<AdoptedModel>`
    select distinct on (a.model_id) a.model_id as "modelId", s.sheet ->> 'title' as title
    from model_adoption a join model_sheet s on s.tenant_id = a.model_tenant and s.experiment_id = a.model_id and s.version = a.model_version
    where a.tenant_id = ${adopter}::uuid and a.model_tenant = ${of}::uuid order by a.model_id, a.adopted_at desc
  `.execute(tx);
  return rows;
}
