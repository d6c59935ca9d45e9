import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/database.ts';
import type { CataloguePermit } from '../../policy.ts';
import type { Mapping } from '../table/mapping.ts';
import type { DeskImport, ImportState, ListedImport } from './model.ts';

export interface NewImport extends Pick<
  DeskImport,
  'id' | 'fileName' | 'fileSize' | 'fileDigest' | 'format' | 'source' | 'profile' | 'mapping'
> {
  readonly accountId: string | undefined;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export async function insertImport(tx: Tx, _permit: CataloguePermit, given: NewImport): Promise<void> {
  await sql`
    insert into catalogue_import (tenant_id, id, account_id, state, file_name, file_size, file_digest, format, source, profile, mapping,
      created_at, expires_at)
    values (current_setting('app.tenant_id')::uuid, ${given.id}, ${given.accountId ?? null}, 'received', ${given.fileName}, ${given.fileSize},
      ${given.fileDigest}, ${given.format}, ${given.source}, ${json(given.profile)}::jsonb, ${json(given.mapping)}::jsonb,
      ${given.createdAt}, ${given.expiresAt})
  `.execute(tx);
}

/** `forUpdate` holds the row, so that two people who go on at once go on one after the other. */
export async function readImport(tx: Tx, id: string, { forUpdate = false } = {}): Promise<DeskImport | undefined> {
  const { rows } = await sql<DeskImport>`
    select i.id, i.state, i.file_name as "fileName", i.file_size as "fileSize", i.file_digest as "fileDigest", i.format, i.source,
      i.profile, i.mapping, i.plan, i.choices, i.refusal, i.report, i.created_at as "createdAt", i.expires_at as "expiresAt",
      i.done_at as "doneAt", (select a.name from account a where a.id = i.account_id) as by
    from catalogue_import i where i.id = ${id}::uuid ${forUpdate ? sql`for update` : sql``}
  `.execute(tx);
  return rows[0];
}

export async function readImports(tx: Tx, limit: number): Promise<ListedImport[]> {
  const { rows } = await sql<ListedImport>`
    select i.id, i.state, i.file_name as "fileName", i.format, i.source, i.created_at as "createdAt", i.done_at as "doneAt",
      a.name as by
    from catalogue_import i left join account a on a.id = i.account_id order by i.created_at desc, i.id limit ${limit}
  `.execute(tx);
  return rows;
}

export type ImportChange = Partial<
  Pick<DeskImport, 'mapping' | 'plan' | 'choices' | 'refusal' | 'report' | 'doneAt'>
> & {
  readonly state: ImportState;
};

export async function updateImport(tx: Tx, _permit: CataloguePermit, id: string, change: ImportChange): Promise<void> {
  const { state, mapping, plan, choices, refusal, report, doneAt } = change;
  await sql`
    update catalogue_import set state = ${state}, mapping = coalesce(${json(mapping)}::jsonb, mapping), plan = coalesce(${json(plan)}::jsonb, plan),
      choices = coalesce(${json(choices)}::jsonb, choices), refusal = ${json(refusal)}::jsonb, report = ${json(report)}::jsonb,
      done_at = ${doneAt ?? null}
    where id = ${id}::uuid
  `.execute(tx);
}

/** What a file is no longer needed for goes with it. */
export async function forgetFile(tx: Tx, _permit: CataloguePermit, id: string): Promise<void> {
  await sql`delete from catalogue_import_piece where import_id = ${id}::uuid`.execute(tx);
  await sql`update catalogue_import set profile = null where id = ${id}::uuid`.execute(tx);
}

export async function deleteImport(tx: Tx, _permit: CataloguePermit, id: string): Promise<void> {
  await sql`delete from catalogue_import where id = ${id}::uuid and state <> 'done'`.execute(tx);
}

export async function deleteExpired(tx: Tx, _permit: CataloguePermit, now: Date): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    delete from catalogue_import where expires_at <= ${now} and state <> 'done'
  `.execute(tx);
  return Number(numAffectedRows);
}

/** How the files of a source are read, as it was last said. */
export async function readMapping(tx: Tx, source: string): Promise<Mapping | undefined> {
  const { rows } = await sql<{ mapping: Mapping }>`select mapping from import_mapping where source = ${source}`.execute(
    tx,
  );
  return rows[0]?.mapping;
}

export async function rememberMapping(tx: Tx, _permit: CataloguePermit, mapping: Mapping, now: Date): Promise<void> {
  await sql`
    insert into import_mapping (tenant_id, source, mapping, changed_at)
    values (current_setting('app.tenant_id')::uuid, ${mapping.source}, ${json(mapping)}::jsonb, ${now})
    on conflict (tenant_id, source) do update set mapping = excluded.mapping, changed_at = excluded.changed_at
  `.execute(tx);
}

/** Names of sources that files came from, those of mappings and of imports. */
export async function readSources(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ source: string }>`
    select source from import_mapping union select source from catalogue_import where state = 'done' order by source
  `.execute(tx);
  return rows.map(({ source }) => source);
}

function json(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}
