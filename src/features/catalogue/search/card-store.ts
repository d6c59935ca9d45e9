import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { ServiceCard } from './model.ts';

export async function readCards(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ServiceCard>> {
  const { rows } = await sql<ServiceCard>`
    select id, title, left(description, 2000) as description, language, provider_name as "providerName", locality,
      answer_kind as "answerKind", kinds_of_help as "kindsOfHelp", audiences, lat, lon, updated_on::text as "updatedOn", made_up as "madeUp"
    from service where id = any(${ids}::uuid[])
  `.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}
