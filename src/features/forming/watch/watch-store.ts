import { sql } from 'kysely';
import type { Language } from '../../../i18n/index.ts';
import type { PoolableHelp } from '../../../domain/vocabulary.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { FormingPermit } from '../policy.ts';

export interface Watch {
  readonly id: string;
  readonly kindOfHelp: PoolableHelp;
  readonly quarter: string;
  readonly language: Language;
  readonly confirmedAt: Date | null;
  readonly endsAt: Date;
}

export interface AskedWatch extends Omit<Watch, 'confirmedAt'> {
  readonly email: string;
  readonly askedAt: Date;
}

/** Keeps an address to be told of groups; the same one for the same groups is one, as it was. Returns its id. */
export async function putWatch(_permit: FormingPermit<'watch'>, tx: Tx, watch: AskedWatch): Promise<string> {
  const w = watch;
  const { rows } = await sql<{ id: string }>`
    insert into forming_watch (tenant_id, id, email, kind_of_help, quarter, language, asked_at, ends_at)
    values (current_setting('app.tenant_id')::uuid, ${w.id}, ${w.email}, ${w.kindOfHelp}, ${w.quarter}, ${w.language}, ${w.askedAt}, ${w.endsAt})
    on conflict (tenant_id, lower(email), kind_of_help, quarter) do update set language = excluded.language returning id
  `.execute(tx);
  const [kept] = rows;
  if (kept === undefined) throw new Error('an address that was kept has no id');
  return kept.id;
}

export async function insertWatchLink(
  _permit: FormingPermit<'watch' | 'find'>,
  tx: Tx,
  watchId: string,
  tokenHash: Buffer,
): Promise<void> {
  await sql`
    insert into forming_watch_link (tenant_id, token_hash, watch_id)
    values (current_setting('app.tenant_id')::uuid, ${tokenHash}, ${watchId})
  `.execute(tx);
}

const columns = sql`w.id, w.kind_of_help as "kindOfHelp", w.quarter, w.language, w.confirmed_at as "confirmedAt", w.ends_at as "endsAt"`;

export async function watchOfLink(tx: Tx, tokenHash: Buffer, now: Date): Promise<Watch | undefined> {
  const { rows } = await sql<Watch>`
    select ${columns} from forming_watch_link l join forming_watch w on w.tenant_id = l.tenant_id and w.id = l.watch_id
    where l.token_hash = ${tokenHash} and w.ends_at > ${now}
  `.execute(tx);
  return rows[0];
}

export async function confirmWatch(
  _permit: FormingPermit<'watch'>,
  tx: Tx,
  id: string,
  times: { readonly at: Date; readonly endsAt: Date },
): Promise<boolean> {
  const { rows } = await sql`
    update forming_watch set confirmed_at = ${times.at}, ends_at = ${times.endsAt} where id = ${id} and confirmed_at is null returning 1
  `.execute(tx);
  return rows.length === 1;
}

/** The address and its links are gone with the row. */
export async function deleteWatch(_permit: FormingPermit<'watch'>, tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`delete from forming_watch where id = ${id} returning 1`.execute(tx);
  return rows.length === 1;
}

/** Deletes what is over. Returns of each the addressee whom the desk kept for it, or null. */
export async function deleteWatchesOver(
  _permit: FormingPermit<'clean'>,
  tx: Tx,
  now: Date,
): Promise<(string | null)[]> {
  const { rows } = await sql<{ addresseeId: string | null }>`
    delete from forming_watch where ends_at <= ${now} returning addressee_id as "addresseeId"
  `.execute(tx);
  return rows.map(({ addresseeId }) => addresseeId);
}

/** How many addresses were left since then: nobody makes the municipality write to half the city. */
export async function countAskedSince(
  tx: Tx,
  since: Date,
  email: string,
): Promise<{ readonly all: number; readonly ofAddress: number }> {
  const { rows } = await sql<{ all: number; ofAddress: number }>`
    select count(*)::int as all, (count(*) filter (where lower(email) = lower(${email})))::int as "ofAddress"
    from forming_watch where asked_at > ${since}
  `.execute(tx);
  return rows[0] ?? { all: 0, ofAddress: 0 };
}

export interface GroupToTell {
  readonly id: string;
  readonly kindOfHelp: PoolableHelp;
  readonly quarter: string;
  readonly days: readonly number[];
  readonly endsAt: Date;
}

/** Groups that the public page lists and that nobody who asked was told of yet; held. */
export async function holdGroupsToTell(tx: Tx, most: number): Promise<GroupToTell[]> {
  const { rows } = await sql<GroupToTell>`
    select id, kind_of_help as "kindOfHelp", quarter, days, ends_at as "endsAt" from forming_group
    where status = 'open' and watchers_told_at is null and tells_quarter and (origin <> 'run' or told_families >= 2)
    order by id limit ${most} for update skip locked
  `.execute(tx);
  return rows;
}

export async function noteWatchersTold(
  _permit: FormingPermit<'find'>,
  tx: Tx,
  groupId: string,
  at: Date,
): Promise<void> {
  await sql`update forming_group set watchers_told_at = ${at} where id = ${groupId}`.execute(tx);
}

/** By mail, or by the desk. */
export type Watcher = Watch & { readonly email: string | null; readonly addresseeId: string | null };

/** Who asked to be told of such a group, and has confirmed it or said so to the desk. */
export async function watchersOf(
  tx: Tx,
  { kindOfHelp, quarter }: Pick<GroupToTell, 'kindOfHelp' | 'quarter'>,
  now: Date,
): Promise<Watcher[]> {
  const { rows } = await sql<Watcher>`
    select ${columns}, w.email, w.addressee_id as "addresseeId" from forming_watch w
    where w.kind_of_help = ${kindOfHelp} and w.quarter = ${quarter} and w.confirmed_at is not null and w.ends_at > ${now}
    order by w.id
  `.execute(tx);
  return rows;
}
