import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';

/** Changes that are kept one by one, and what those of before add up to. */
const changes = sql`(
    select published, 1 as changes, transaction, hashtextextended(transaction::text, 0) as digest, noted_at from catalogue_change
    union all select published, changes, last_transaction, digest, noted_at from catalogue_change_before
  ) change`;

/** Names a set of changes: by how many there are, the last one, and a digest of all. */
const nameOfChanges = sql`
  coalesce(sum(changes), 0) || '.' || coalesce(max(transaction)::text, '') || '.' || coalesce(bit_xor(digest), 0)`;

/** Names the state of the municipality's catalogue that a statement sees: the same text, the same catalogue. */
export const stateOfCatalogue: RawBuilder<string> = sql`(select ${nameOfChanges} from ${changes})`;

export async function readState(tx: Tx): Promise<string> {
  const { rows } = await sql<{ state: string }>`select ${stateOfCatalogue} as state`.execute(tx);
  return rows[0]?.state ?? '';
}

/** The state of what a catalogue publishes as open data, and since when it is so. */
export interface PublishedState {
  /** Of the whole catalogue, published or not. */
  readonly whole: string;
  readonly name: string;
  readonly changedAt: Date;
}

/**
 * What is published on a day is the sum of its changes, and of the accreditations that hold: those begin and end with a
 * day, without a transaction. It is no older than what the register says of the municipality.
 */
export async function readPublishedState(tx: Tx, on: string): Promise<PublishedState> {
  const { rows } = await sql<PublishedState>`
    select ${stateOfCatalogue} as whole, told.name || '.' || held.digest as name, greatest(m.changed_at, told.changed_at, held.changed_at) as "changedAt"
    from municipality m,
      (select ${nameOfChanges} as name, max(noted_at) as changed_at from ${changes} where published) told,
      (select coalesce(bit_xor(hashtextextended(id::text, 0)) filter (where holds_from <= ${on}::date and ${on}::date <= holds_through), 0) as digest,
        greatest(max(holds_from) filter (where holds_from <= ${on}::date), max(holds_through + 1) filter (where holds_through < ${on}::date))
          ::timestamp at time zone 'Europe/Rome' as changed_at
        from accreditation) held
    where m.tenant_id = current_setting('app.tenant_id')::uuid
  `.execute(tx);
  const [state] = rows;
  if (state === undefined) throw new Error('the register does not know the tenant of this transaction');
  return state;
}

/** Forgets single changes noted before an instant: what they add up to is kept, and the name of the state with it. */
export async function forgetChanges(tx: Tx, before: Date): Promise<void> {
  await sql`
    with old as (delete from catalogue_change where noted_at < ${before} returning *)
    insert into catalogue_change_before as known (tenant_id, published, changes, last_transaction, digest, noted_at)
    select tenant_id, published, count(*), max(transaction), bit_xor(hashtextextended(transaction::text, 0)), max(noted_at) from old
    group by tenant_id, published
    on conflict (tenant_id, published) do update set changes = known.changes + excluded.changes,
      last_transaction = greatest(known.last_transaction, excluded.last_transaction), digest = known.digest # excluded.digest,
      noted_at = greatest(known.noted_at, excluded.noted_at)
  `.execute(tx);
}
