import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { ServiceSections } from '../model.ts';

export interface ExportedService {
  readonly id: string;
  readonly sections: ServiceSections;
  readonly [column: string]: unknown;
}

/** Services in the order of their ids, from after the given one. */
export async function readForExport(tx: Tx, after: string | undefined, limit: number): Promise<ExportedService[]> {
  const { rows } = await sql<ExportedService>`
    select id, source, source_key as "sourceKey", title, description, language, provider_name as provider, answer_kind as "answerKind",
      kinds_of_help as "kindsOfHelp", audiences, sections, address, locality, lat, lon, url, status, updated_on::text as "updatedOn",
      made_up as "madeUp"
    from service where ${after === undefined ? sql`true` : sql`id > ${after}::uuid`} order by id limit ${limit}
  `.execute(tx);
  return rows;
}
