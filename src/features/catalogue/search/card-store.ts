import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { checkOfRow } from '../freshness/check-store.ts';
import { accreditationOn } from '../accredited-store.ts';
import type { ServiceCard } from './model.ts';

/** Cards of services as they are on a day. */
export async function readCards(tx: Tx, ids: readonly string[], on: string): Promise<ReadonlyMap<string, ServiceCard>> {
  const { rows } = await sql<ServiceCard>`
    select s.id, s.title, left(s.description, 2000) as description, s.language, s.provider_name as "providerName", s.locality,
      s.answer_kind as "answerKind", s.kinds_of_help as "kindsOfHelp", s.audiences, s.lat, s.lon, s.updated_on::text as "updatedOn",
      s.made_up as "madeUp", ${accreditationOn(on)} as accreditation, ${checkOfRow} as "check"
    from service s left join provider p on p.id = s.provider_id where s.id = any(${ids}::uuid[])
  `.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}
