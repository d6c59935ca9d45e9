import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { ServiceSheet } from './model.ts';

export async function readSheet(tx: Tx, id: string): Promise<ServiceSheet | undefined> {
  const { rows } = await sql<ServiceSheet>`
    select s.id, s.title, s.description, s.language, s.answer_kind as "answerKind", s.kinds_of_help as "kindsOfHelp", s.audiences, s.sections,
      coalesce(p.name, s.provider_name) as "providerName", p.email as "providerEmail", p.phone as "providerPhone",
      coalesce(p.accredited, false) as accredited, s.address, s.locality, s.lat, s.lon, s.url, s.status, s.updated_on::text as "updatedOn",
      s.source, s.made_up as "madeUp"
    from service s left join provider p on p.id = s.provider_id
    where s.id = ${id}::uuid
  `.execute(tx);
  return rows[0];
}
