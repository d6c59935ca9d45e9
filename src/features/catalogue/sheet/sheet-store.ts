import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { usualFreshDays } from '../room/room-of.ts';
import { checkOfRow } from '../freshness/check-store.ts';
import { accreditationOn, answerKindTold } from '../accredited-store.ts';
import type { ServiceSheet } from './model.ts';

/**
 * All that sheets show on a day, by one statement however many they are: whether a provider is accredited depends on the
 * day.
 */
export async function readSheets(tx: Tx, ids: readonly string[], on: string): Promise<ServiceSheet[]> {
  const { rows } = await sql<ServiceSheet>`
    select s.id, s.title, s.description, s.language, s.answer_kind as "answerKind", s.kinds_of_help as "kindsOfHelp", s.audiences, s.sections,
      coalesce(p.name, s.provider_name) as "providerName", p.email as "providerEmail", p.phone as "providerPhone",
      ${accreditationOn(on)} as accreditation, ${answerKindTold(on)} as "kindTold",
      s.address, s.locality, s.lat, s.lon, s.url, s.status, s.updated_on::text as "updatedOn",
      s.source, s.made_up as "madeUp", s.quarter, s.protected_place as "protectedPlace", s.hsds, at.places,
      coalesce((select fresh_days from room_rule), ${usualFreshDays}::smallint) as "freshDays",
      ${checkOfRow} as "check"
    from service s left join provider p on p.id = s.provider_id
    left join lateral (
      select coalesce(json_agg(json_build_object('name', l.name, 'lat', l.lat, 'lon', l.lon, 'quarter', l.quarter,
        'protectedPlace', l.protected_place, 'location', l.hsds, 'hsds', a.hsds) order by a.id), '[]') as places
      from service_at_location a join location l on l.id = a.location_id where a.service_id = s.id
    ) at on true
    where s.id = any(${ids}::uuid[])
  `.execute(tx);
  return rows;
}
