import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { KeeperPermit } from '../keeping/policy.ts';
import type { CataloguePermit } from '../policy.ts';
import { scrubAddress } from '../protect/scrub-address.ts';
import type { WrongThing } from './model.ts';

/** How many reports came on a day: of an entry that are still open, and in all. */
export async function countReports(
  tx: Tx,
  serviceId: string,
  day: string,
): Promise<{ readonly ofEntry: number; readonly ofCity: number }> {
  const { rows } = await sql<{ ofEntry: number; ofCity: number }>`
    select (select count(*)::int from entry_report where service_id = ${serviceId}::uuid and settled_at is null) as "ofEntry",
      (select count(*)::int from entry_report where reported_on = ${day}::date) as "ofCity"
  `.execute(tx);
  return rows[0] ?? { ofEntry: 0, ofCity: 0 };
}

export interface NewReport {
  readonly id: string;
  readonly serviceId: string;
  readonly wrong: readonly WrongThing[];
  readonly words: string | undefined;
  /** The words said where a protected place is, and do not any more. */
  readonly redacted: boolean;
  readonly day: string;
  readonly now: Date;
}

export async function insertReport(tx: Tx, report: NewReport): Promise<void> {
  const { id, serviceId, wrong, words, redacted, day, now } = report;
  await sql`
    insert into entry_report (tenant_id, id, service_id, wrong, words, redacted_at, reported_on)
    select tenant_id, ${id}::uuid, id, ${[...wrong]}::text[], ${words ?? null}, ${redacted ? now : null},
      ${day}::date from service where id = ${serviceId}::uuid
  `.execute(tx);
}

/** Settles the open reports of an entry that somebody had before them. Says how many. */
export async function settleReports(
  tx: Tx,
  _permit: CataloguePermit,
  serviceId: string,
  { by, at, only }: { readonly by: string; readonly at: Date; readonly only: readonly string[] },
): Promise<number> {
  const { rows } = await sql`
    update entry_report set settled_at = ${at}, settled_by = ${by}::uuid
    where service_id = ${serviceId}::uuid and settled_at is null and id = any(${[...only]}::uuid[]) returning 1
  `.execute(tx);
  return rows.length;
}

/** Streets of a service `s` and of its places that are protected: what no words about it tell. */
export const hiddenStreets: RawBuilder<string[]> = sql`
  coalesce((select json_agg(x.address) from protected_address x where x.address is not null and
    ((x.entry_kind = 'service' and x.entry_id = s.id) or (x.entry_kind = 'location' and x.entry_id in
      (select a.location_id from service_at_location a where a.service_id = s.id)))), '[]')`;

/** Words without a street that is protected, and whether one was in them. */
export function hideStreets(
  words: string | null,
  streets: readonly string[],
): { readonly words: string | null; readonly redacted: boolean } {
  const told = streets.reduce(scrubAddress, words);
  return { words: told, redacted: told !== words };
}

/** Takes out of the words of reports where a place is that is protected today. `serviceIds`: of these entries alone; without, of all. */
export async function redactReports(
  tx: Tx,
  _permit: CataloguePermit | KeeperPermit,
  now: Date,
  serviceIds?: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ id: string; words: string; streets: string[] }>`
    select r.id, r.words, ${hiddenStreets} as streets from entry_report r join service s on s.id = r.service_id
    where r.words is not null and ${serviceIds === undefined ? sql`true` : sql`s.id = any(${[...serviceIds]}::uuid[])`}
      and (s.protected_place or exists (select from service_at_location a join location l on l.id = a.location_id
        where a.service_id = s.id and l.protected_place))
    for update of r
  `.execute(tx);
  const telling = rows.flatMap(({ id, words, streets }) => {
    const told = hideStreets(words, streets);
    return told.redacted ? { id, words: told.words } : [];
  });
  if (telling.length === 0) return;
  await sql`
    update entry_report r set words = g.words, redacted_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(telling)}::jsonb) as g (id uuid, words text) where r.id = g.id
  `.execute(tx);
}
