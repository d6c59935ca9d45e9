import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { PoolPermit } from '../policy.ts';
import type { Offer, OfferStatus, OfferTerms } from './model.ts';

async function readOffers(tx: Tx, where: RawBuilder<unknown>): Promise<Offer[]> {
  const { rows } = await sql<Offer>`
    select f.id, f.pool_id as "poolId", f.provider_id as "providerId", e.name as "providerName", f.operator_id as "operatorId",
      o.name as "operatorName", f.venue_id as "venueId",
      case when v.id is not null then json_build_object('name', v.name, 'address', v.address) end as venue,
      f.origin, f.hourly_cents as "hourlyCents", f.prices, f.starts_on::text as "startsOn", f.note, f.status, f.offered_at as "offeredAt"
    from pool_offer f
    join provider e on e.tenant_id = f.tenant_id and e.id = f.provider_id
    join operator o on o.tenant_id = f.tenant_id and o.id = f.operator_id
    left join venue v on v.tenant_id = f.tenant_id and v.id = f.venue_id
    where ${where} order by f.offered_at, f.id
  `.execute(tx);
  return rows;
}

export function offersOf(tx: Tx, poolId: string): Promise<Offer[]> {
  return readOffers(tx, sql`f.pool_id = ${poolId}`);
}

/** What a provider offered for groups that still live. */
export function liveOffersOfProvider(tx: Tx, providerId: string): Promise<Offer[]> {
  return readOffers(tx, sql`f.provider_id = ${providerId} and f.status = 'open'`);
}

export interface NewOffer extends OfferTerms {
  readonly id: string;
  readonly poolId: string;
  readonly providerId: string;
  readonly origin: Offer['origin'];
  readonly at: Date;
  readonly by: string | null;
}

/** Writes a provider's offer; a later one takes the place of the earlier. */
export async function putOffer(_permit: PoolPermit<'offer' | 'answer'>, tx: Tx, offer: NewOffer): Promise<void> {
  await sql`
    insert into pool_offer (tenant_id, id, pool_id, provider_id, operator_id, venue_id, origin, hourly_cents, prices, starts_on,
      note, status, offered_at, offered_by)
    values (current_setting('app.tenant_id')::uuid, ${offer.id}, ${offer.poolId}, ${offer.providerId}, ${offer.operatorId},
      ${offer.venueId}, ${offer.origin}, ${offer.hourlyCents}, ${JSON.stringify(offer.prices)}::jsonb, ${offer.startsOn}::date,
      ${offer.note}, 'open', ${offer.at}, ${offer.by})
    on conflict (tenant_id, pool_id, provider_id) do update set operator_id = excluded.operator_id, venue_id = excluded.venue_id,
      hourly_cents = excluded.hourly_cents, prices = excluded.prices, starts_on = excluded.starts_on, note = excluded.note,
      origin = excluded.origin, status = 'open', offered_at = excluded.offered_at, offered_by = excluded.offered_by
  `.execute(tx);
}

export async function setOfferStatus(
  _permit: PoolPermit<'offer' | 'answer' | 'call'>,
  tx: Tx,
  ids: readonly string[],
  status: OfferStatus,
): Promise<void> {
  await sql`update pool_offer set status = ${status} where id = any(${[...ids]}::uuid[])`.execute(tx);
}

/** Lets fall the offers that a provider may not keep on a day. */
export async function fallOffers(_permit: PoolPermit<'stop'>, tx: Tx, providerId: string, on: string): Promise<void> {
  await sql`
    update pool_offer f set status = 'fallen'
    from pool p, provider e
    where f.provider_id = ${providerId} and f.status = 'open' and p.tenant_id = f.tenant_id and p.id = f.pool_id
      and e.tenant_id = f.tenant_id and e.id = f.provider_id
      and not coalesce(accreditation_holds(e.id, array[p.kind_of_help], ${on}::date), e.accredited)
  `.execute(tx);
}

/** Lets fall the open offers with a professional who cannot come. */
export async function fallOffersOf(_permit: PoolPermit<'stop'>, tx: Tx, operatorId: string): Promise<void> {
  await sql`update pool_offer set status = 'fallen' where operator_id = ${operatorId} and status = 'open'`.execute(tx);
}

/** Makes an offer the group's own: its operator, its place, its price; and what each family pays an hour of it. */
export async function takeOffer(
  _permit: PoolPermit<'answer' | 'call'>,
  tx: Tx,
  { poolId, operatorId, venueId, hourlyCents }: Offer,
  shares: readonly { readonly member: string; readonly cents: number }[],
): Promise<void> {
  await sql`
    update pool set operator_id = ${operatorId}, venue_id = ${venueId}, hourly_cents = ${hourlyCents},
      home_request_id = case when ${venueId}::uuid is null then home_request_id end
    where id = ${poolId}
  `.execute(tx);
  await sql`update pool_session set operator_id = ${operatorId}, venue_id = ${venueId} where pool_id = ${poolId} and live`.execute(
    tx,
  );
  await sql`
    update pool_member m set share_cents = given.cents
    from jsonb_to_recordset(${JSON.stringify(shares)}::jsonb) as given(member uuid, cents int)
    where m.pool_id = ${poolId} and m.request_id = given.member
  `.execute(tx);
}
