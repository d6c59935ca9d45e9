import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { ServiceSections } from '../model.ts';

export interface ExportedService {
  readonly id: string;
  readonly sections: ServiceSections;
  readonly [column: string]: unknown;
}

/** Ids of services in their order, from after the given one. */
export async function readIdsForExport(tx: Tx, after: string | undefined, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from service where ${after === undefined ? sql`true` : sql`id > ${after}::uuid`} order by id limit ${limit}
  `.execute(tx);
  return rows.map(({ id }) => id);
}

/** Services as rows of a table, in the order of their ids. */
export async function readForExport(tx: Tx, ids: readonly string[]): Promise<ExportedService[]> {
  const { rows } = await sql<ExportedService>`
    select id, source, source_key as "sourceKey", title, description, language, provider_name as provider, answer_kind as "answerKind",
      kinds_of_help as "kindsOfHelp", audiences, sections, address, locality, quarter, lat, lon, url, status, updated_on::text as "updatedOn",
      made_up as "madeUp"
    from service where id = any(${ids}::uuid[]) order by id
  `.execute(tx);
  return rows;
}
