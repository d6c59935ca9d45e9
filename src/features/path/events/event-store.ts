import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { labTenant } from '../../municipalities/public.ts';
import type { ContextEvent, EventKind } from '../model.ts';
import type { PathPermit } from '../policy.ts';

/** What happened around a city: its own events, those that the lab writes of it, and those of all; by their days. */
export async function readEvents(tx: Tx, cityId: string): Promise<ContextEvent[]> {
  const { rows } = await sql<ContextEvent>`
    select id, kind, from_on::text as from, to_on::text as to, jsonb_build_object('it', title, 'en', title) as title, source, false as "ofLab",
      null::uuid as "aboutId", written_at as "writtenAt"
    from city_event
    union all
    select id, kind, from_on::text, to_on::text, jsonb_build_object('it', title_it, 'en', title_en), source, true, about_id, written_at from lab_event
    where tenant_id = ${labTenant} and (about_id is null or about_id = ${cityId})
    order by "from", id
  `.execute(tx);
  return rows;
}

export interface NewEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly from: string;
  readonly to: string | null;
  readonly source: string | null;
  readonly at: Date;
  readonly by: string | undefined;
}

export async function insertCityEvent(
  _permit: PathPermit<'keep'>,
  tx: Tx,
  e: NewEvent & { readonly title: string },
): Promise<void> {
  await sql`
    insert into city_event (tenant_id, id, kind, from_on, to_on, title, source, written_at, written_by)
    values (current_setting('app.tenant_id')::uuid, ${e.id}, ${e.kind}, ${e.from}::date, ${e.to}::date, ${e.title}, ${e.source}, ${e.at},
      ${e.by ?? null})
  `.execute(tx);
}

export async function insertLabEvent(
  _permit: PathPermit<'lab-events'>,
  tx: Tx,
  e: NewEvent & { readonly title: string; readonly titleEn: string; readonly aboutId: string | null },
): Promise<void> {
  await sql`
    insert into lab_event (tenant_id, id, about_id, kind, from_on, to_on, title_it, title_en, source, written_at, written_by)
    values (current_setting('app.tenant_id')::uuid, ${e.id}, ${e.aboutId}, ${e.kind}, ${e.from}::date, ${e.to}::date, ${e.title}, ${e.titleEn},
      ${e.source}, ${e.at}, ${e.by ?? null})
  `.execute(tx);
}

export async function removeCityEvent(_permit: PathPermit<'keep'>, tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`delete from city_event where id = ${id} returning id`.execute(tx);
  return rows.length === 1;
}

export async function removeLabEvent(_permit: PathPermit<'lab-events'>, tx: Tx, id: string): Promise<boolean> {
  const own = sql`tenant_id = current_setting('app.tenant_id')::uuid`;
  const { rows } = await sql`delete from lab_event where ${own} and id = ${id} returning id`.execute(tx);
  return rows.length === 1;
}
