import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { accreditationOn } from '../accredited-store.ts';
import { checkOfRow } from '../freshness/check-store.ts';
import { stateOfCatalogue } from '../kept/change-store.ts';
import type { KeptSchedules } from '../opening/model.ts';
import { closedForNow, schedulesAtPlaces } from '../opening/opening-store.ts';
import type { ServiceCard } from './model.ts';

export interface CardRow extends ServiceCard, Omit<KeptSchedules, 'serviceId'> {}

export interface Cards {
  /** The state of the catalogue that they are of. */
  readonly state: string;
  readonly cards: ReadonlyMap<string, CardRow>;
}

/** Cards of services as they are on a day, with their hours, and which state of the catalogue says so: one statement. */
export async function readCards(tx: Tx, ids: readonly string[], on: string): Promise<Cards> {
  const { rows } = await sql<Omit<CardRow, 'id'> & { readonly state: string; readonly id: string | null }>`
    select now.state, s.id, s.title, left(s.description, 2000) as description, s.language, s.provider_name as "providerName", s.locality,
      s.answer_kind as "answerKind", s.kinds_of_help as "kindsOfHelp", s.audiences, s.lat, s.lon, s.updated_on::text as "updatedOn",
      s.made_up as "madeUp", ${accreditationOn(on)} as accreditation, ${checkOfRow} as "check",
      ${closedForNow} as closed, s.hsds -> 'schedules' as own, at.schedules as "atPlaces", of.schedules as "ofPlaces"
    from (select ${stateOfCatalogue} as state) now
    left join service s on s.id = any(${ids}::uuid[])
    left join provider p on p.id = s.provider_id ${schedulesAtPlaces}
  `.execute(tx);
  const cards = rows.flatMap(({ id, ...row }) => (id === null ? [] : [{ ...row, id }]));
  return { state: rows[0]?.state ?? '', cards: new Map(cards.map((card) => [card.id, card])) };
}
