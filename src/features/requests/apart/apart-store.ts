import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { RequestStatus } from '../model.ts';
import type { RequestPermit } from '../policy.ts';

/** A request whose household must not meet that of another: as the desk knows it, by code. */
export interface KeptApart {
  readonly id: string;
  readonly code: string;
  readonly status: RequestStatus;
  readonly saidAt: Date;
  /** Undefined where no person of the staff said it. */
  readonly saidBy: string | undefined;
}

/** Whoever the household of a request must not meet, either having been said first. */
export async function readApart(tx: Tx, requestId: string): Promise<KeptApart[]> {
  const { rows } = await sql<Omit<KeptApart, 'saidBy'> & { readonly saidBy: string | null }>`
    select r.id, r.code, r.status, min(a.said_at) as "saidAt", min(who.name) as "saidBy"
    from request_avoid a
    join request r on r.tenant_id = a.tenant_id and r.id = case when a.request_id = ${requestId} then a.other_id else a.request_id end
    left join account who on who.tenant_id = a.tenant_id and who.id = a.said_by
    where a.request_id = ${requestId} or a.other_id = ${requestId}
    group by r.id, r.code, r.status order by min(a.said_at), r.code
  `.execute(tx);
  return rows.map(({ saidBy, ...row }) => ({ ...row, saidBy: saidBy ?? undefined }));
}

export interface Followed {
  readonly id: string;
  readonly status: RequestStatus;
}

export async function requestOfCode(tx: Tx, code: string): Promise<Followed | undefined> {
  const { rows } = await sql<Followed>`select id, status from request where code = ${code}`.execute(tx);
  return rows[0];
}

/** The requests with the mailbox or telephone of this one, itself among them, withdrawn ones included until they are erased: one household, as far as can be known. */
const everOfHousehold = (requestId: string) => sql`
  select r.id, r.status from request r where r.id = ${requestId} or exists (
    select 1 from request_contact own join request_contact c on c.tenant_id = own.tenant_id
      and (c.email_key = own.email_key or c.phone_key = own.phone_key)
    where own.request_id = ${requestId} and c.request_id = r.id
  )`;

/** Those of them that are still followed. */
const ofHousehold = (requestId: string) => sql`
  select id from (${everOfHousehold(requestId)}) ever where status <> 'withdrawn'`;

/** Keeps every request of one household from every one of the other. Those that are kept apart already stay so. */
export async function insertApart(
  tx: Tx,
  _permit: RequestPermit<'part'>,
  { one, other }: { readonly one: string; readonly other: string },
  { at, by }: { readonly at: Date; readonly by: string },
): Promise<void> {
  await sql`
    insert into request_avoid (tenant_id, request_id, other_id, said_at, said_by)
    select current_setting('app.tenant_id')::uuid, a.id, b.id, ${at}, ${by}
    from (${ofHousehold(one)}) a cross join (${ofHousehold(other)}) b
    where a.id <> b.id and not exists (select 1 from request_avoid v where v.request_id = b.id and v.other_id = a.id)
    on conflict do nothing
  `.execute(tx);
}

/** The two households may meet again: every request of theirs. */
export async function deleteApart(
  tx: Tx,
  _permit: RequestPermit<'part'>,
  { one, other }: { readonly one: string; readonly other: string },
): Promise<void> {
  await sql`
    with a as (${ofHousehold(one)} union select ${one}::uuid), b as (${ofHousehold(other)} union select ${other}::uuid)
    delete from request_avoid v
    where (v.request_id in (select id from a) and v.other_id in (select id from b))
      or (v.request_id in (select id from b) and v.other_id in (select id from a))
  `.execute(tx);
}

/** A request that is new, or has a new mailbox or telephone, is kept from whoever the household's other requests are, or were: who withdraws and asks again is the same. */
export async function inheritApart(
  tx: Tx,
  _permit: RequestPermit<'make' | 'change'>,
  requestId: string,
): Promise<void> {
  await sql`
    insert into request_avoid (tenant_id, request_id, other_id, said_at, said_by)
    select distinct on (other_id) tenant_id, ${requestId}::uuid, other_id, said_at, said_by from (
      select v.tenant_id, case when v.request_id = h.id then v.other_id else v.request_id end as other_id, v.said_at, v.said_by
      from (${everOfHousehold(requestId)}) h join request_avoid v on v.request_id = h.id or v.other_id = h.id
      where h.id <> ${requestId}
    ) known
    where other_id <> ${requestId}
      and not exists (select 1 from request_avoid v where v.request_id = known.other_id and v.other_id = ${requestId})
    order by other_id, said_at
    on conflict do nothing
  `.execute(tx);
}
