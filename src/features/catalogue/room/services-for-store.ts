import { sql } from 'kysely';
import { mostAheadMs } from '../../../domain/upkeep/said-ahead.ts';
import type { KindOfHelp } from '../../../domain/vocabulary.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Position } from '../model.ts';
import { nearest } from '../search/distance-store.ts';
import type { RoomService } from './room-store.ts';

export interface NearService extends Pick<RoomService, 'id' | 'title' | 'providerName' | 'hsds'> {
  readonly metres: number | null;
}

/** Services of a kind of help: those whose room is known and fresh first, then the nearest. One statement, by the index of terms. */
export async function readServicesFor(
  tx: Tx,
  { help, near, now, most }: { help: KindOfHelp; near: Position | undefined; now: Date; most: number },
): Promise<NearService[]> {
  const metres = near === undefined ? sql`null::float8` : nearest(near);
  const { rows } = await sql<NearService>`
    with first as (
      select e.service_id, ${metres} as metres, e.title,
        coalesce(e.room_at > ${now}::timestamptz - make_interval(days => (select coalesce(max(fresh_days), 30)::int from room_rule))
          and e.room_at <= ${new Date(now.getTime() + mostAheadMs)}::timestamptz, false) as room
      from service_term t join search_entry e using (service_id) where t.term = ${`help:${help}`}
      order by room desc, metres nulls last, e.title, e.service_id limit ${most}
    )
    select s.id, s.title, coalesce(p.name, s.provider_name) as "providerName", first.metres,
      jsonb_strip_nulls(jsonb_build_object('capacities', s.hsds -> 'capacities', 'will_waiting_days', s.hsds -> 'will_waiting_days',
        'will_waiting_updated', s.hsds -> 'will_waiting_updated', 'will_needs_assessment', s.hsds -> 'will_needs_assessment')) as hsds
    from first join service s on s.id = first.service_id left join provider p on p.id = s.provider_id
    order by first.room desc, first.metres nulls last, first.title, s.id
  `.execute(tx);
  return rows;
}
