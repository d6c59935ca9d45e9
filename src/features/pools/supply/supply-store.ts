import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { Operator, Venue } from '../model.ts';
import type { PoolPermit } from '../policy.ts';

/** Writes a professional, or brings what is known of them up to date. */
export async function putOperator(
  _permit: PoolPermit<'supply'>,
  tx: Tx,
  operator: Operator & { readonly madeUp: boolean },
): Promise<void> {
  const o = operator;
  await sql`
    insert into operator (tenant_id, id, provider_id, name, kinds_of_help, lat, lon, max_metres, windows, tags, min_seats, max_seats, cents, made_up)
    values (current_setting('app.tenant_id')::uuid, ${o.id}, ${o.providerId}, ${o.name}, ${[...o.kindsOfHelp]}::text[], ${o.lat}, ${o.lon},
      ${o.maxMetres}, ${JSON.stringify(o.windows)}::jsonb, ${[...o.tags]}::text[], ${o.minSeats}, ${o.maxSeats}, ${[...o.cents]}::int[], ${o.madeUp})
    on conflict (tenant_id, id) do update set provider_id = excluded.provider_id, name = excluded.name,
      kinds_of_help = excluded.kinds_of_help, lat = excluded.lat, lon = excluded.lon, max_metres = excluded.max_metres,
      windows = excluded.windows, tags = excluded.tags, min_seats = excluded.min_seats, max_seats = excluded.max_seats, cents = excluded.cents
  `.execute(tx);
}

export async function putVenue(
  _permit: PoolPermit<'supply'>,
  tx: Tx,
  venue: Venue & { readonly madeUp: boolean },
): Promise<void> {
  const v = venue;
  await sql`
    insert into venue (tenant_id, id, name, address, lat, lon, seats, tags, made_up)
    values (current_setting('app.tenant_id')::uuid, ${v.id}, ${v.name}, ${v.address}, ${v.lat}, ${v.lon}, ${v.seats}, ${[...v.tags]}::text[], ${v.madeUp})
    on conflict (tenant_id, id) do update set name = excluded.name, address = excluded.address, lat = excluded.lat, lon = excluded.lon,
      seats = excluded.seats, tags = excluded.tags
  `.execute(tx);
}

/** The professionals of a provider, with their hours. */
export async function readOperatorsOf(tx: Tx, providerId: string): Promise<Operator[]> {
  const { rows } = await sql<Operator>`
    select id, provider_id as "providerId", name, kinds_of_help as "kindsOfHelp", lat, lon, max_metres as "maxMetres", windows, tags,
      min_seats as "minSeats", max_seats as "maxSeats", cents
    from operator where provider_id = ${providerId} and active order by name, id
  `.execute(tx);
  return rows;
}
