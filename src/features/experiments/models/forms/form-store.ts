import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/database.ts';
import type { TakenDocument } from '../../../../platform/files/take-document.ts';
import type { Origin } from '../../model.ts';
import type { LabPermit } from '../../policy.ts';
import type { FormFile, FormLine, StoredForm } from './model.ts';

export interface NewForm extends TakenDocument {
  readonly id: string;
  readonly experimentId: string;
  readonly title: string;
  readonly digest: Uint8Array;
  readonly at: Date;
  readonly by: string | undefined;
}

/** The files of an experiment of the city, in the order in which they came; never their bytes. */
export async function readForms(tx: Tx, experimentId: string): Promise<FormFile[]> {
  const { rows } = await sql<FormFile>`
    select f.id, f.title, f.file_name as "fileName", f.media_type as "mediaType", octet_length(f.content) as size, p.id is not null as published,
      case when f.from_tenant is not null then json_build_object('city', m.name, 'slug', m.slug, 'modelId', f.from_model, 'version', f.from_version) end as origin
    from experiment_form f left join model_form p on p.tenant_id = f.tenant_id and p.id = f.id left join municipality m on m.tenant_id = f.from_tenant
    where f.experiment_id = ${experimentId}::uuid order by f.given_at, f.title, f.id
  `.execute(tx);
  return rows;
}

export async function readFormFile(tx: Tx, experimentId: string, id: string): Promise<StoredForm | undefined> {
  const { rows } = await sql<StoredForm>`
    select file_name as "fileName", media_type as "mediaType", content from experiment_form
    where experiment_id = ${experimentId}::uuid and id = ${id}::uuid
  `.execute(tx);
  return rows[0];
}

export async function insertForm(tx: Tx, _permit: LabPermit<'plan'>, form: NewForm): Promise<void> {
  await sql`
    insert into experiment_form (tenant_id, id, experiment_id, title, file_name, media_type, content, digest, given_at, given_by)
    values (current_setting('app.tenant_id')::uuid, ${form.id}, ${form.experimentId}, ${form.title}, ${form.fileName}, ${form.mediaType},
      ${Buffer.from(form.bytes)}, ${Buffer.from(form.digest)}, ${form.at}, ${form.by ?? null})
  `.execute(tx);
}

/** Takes a file away, and what everybody could download of it; false where the experiment has none such. Copies of other cities are their own. */
export async function deleteForm(
  tx: Tx,
  _permit: LabPermit<'plan'>,
  experimentId: string,
  id: string,
): Promise<boolean> {
  await sql`
    delete from model_form where tenant_id = current_setting('app.tenant_id')::uuid and id = ${id}::uuid and experiment_id = ${experimentId}::uuid
  `.execute(tx);
  const { rows } = await sql`
    delete from experiment_form where experiment_id = ${experimentId}::uuid and id = ${id}::uuid returning id
  `.execute(tx);
  return rows.length === 1;
}

/** Publishes the files that were not, with a version of the sheet. */
export async function publishForms(
  tx: Tx,
  _permit: LabPermit<'register'>,
  experimentId: string,
  version: number,
): Promise<void> {
  await sql`
    insert into model_form (tenant_id, id, experiment_id, version, title, file_name, media_type, content, digest, given_at)
    select tenant_id, id, experiment_id, ${version}::int, title, file_name, media_type, content, digest, given_at from experiment_form
    where experiment_id = ${experimentId}::uuid on conflict (tenant_id, id) do nothing
  `.execute(tx);
}

/** The files of a published sheet. Everyone reads them. */
export async function readPublishedForms(tx: Tx, { tenantId, modelId, version }: Origin): Promise<FormLine[]> {
  const { rows } = await sql<FormLine>`
    select id, title, file_name as "fileName", media_type as "mediaType", octet_length(content) as size from model_form
    where tenant_id = ${tenantId}::uuid and experiment_id = ${modelId}::uuid and version <= ${version} order by given_at, title, id
  `.execute(tx);
  return rows;
}

export async function readPublishedFile(
  tx: Tx,
  slug: string,
  modelId: string,
  id: string,
): Promise<StoredForm | undefined> {
  const { rows } = await sql<StoredForm>`
    select f.file_name as "fileName", f.media_type as "mediaType", f.content from municipality m join model_form f on f.tenant_id = m.tenant_id
    where m.slug = ${slug} and f.experiment_id = ${modelId}::uuid and f.id = ${id}::uuid
  `.execute(tx);
  return rows[0];
}

/** Copies files of a published sheet to an experiment of the city, each with the id of its copy; where they came from is kept. */
export async function copyForms(
  tx: Tx,
  _permit: LabPermit<'plan'>,
  {
    experimentId,
    origin,
    copies,
    at,
    by,
  }: {
    readonly experimentId: string;
    readonly origin: Origin;
    readonly copies: readonly { readonly of: string; readonly id: string }[];
    readonly at: Date;
    readonly by: string | undefined;
  },
): Promise<void> {
  if (copies.length === 0) return;
  await sql`
    insert into experiment_form (tenant_id, id, experiment_id, title, file_name, media_type, content, digest, given_at, given_by, from_tenant, from_model,
      from_version)
    select current_setting('app.tenant_id')::uuid, copy.id, ${experimentId}::uuid, f.title, f.file_name, f.media_type, f.content, f.digest, ${at}::timestamptz,
      ${by ?? null}::uuid, f.tenant_id, f.experiment_id, ${origin.version}::int
    from jsonb_to_recordset(${JSON.stringify(copies)}::jsonb) as copy("of" uuid, id uuid)
      join model_form f on f.tenant_id = ${origin.tenantId}::uuid and f.id = copy."of" and f.experiment_id = ${origin.modelId}::uuid
  `.execute(tx);
}
