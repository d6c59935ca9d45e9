import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { entryFields } from '../entries/fields.ts';
import type { CataloguePermit } from '../policy.ts';
import { hideInProposal, saysTheSame, type HiddenOfEntry } from './hide-in-proposal.ts';
import type { FieldVerdict, Proposal } from './model.ts';
import type { KeeperPermit } from './policy.ts';

/** A keeper has one draft of an entry: a new one takes the place of the last. */
export async function writeDraft(
  tx: Tx,
  _permit: KeeperPermit,
  {
    fields,
    ...draft
  }: Pick<Proposal, 'id' | 'serviceId' | 'mailbox' | 'language' | 'seen'> & {
    readonly now: Date;
    readonly fields: readonly { readonly field: string; readonly before: unknown; readonly proposed: unknown }[];
  },
): Promise<void> {
  await sql`
    delete from entry_proposal where service_id = ${draft.serviceId}::uuid and state = 'draft' and mailbox = ${draft.mailbox}
  `.execute(tx);
  await sql`
    insert into entry_proposal (tenant_id, id, service_id, mailbox, language, seen, state, made_at)
    values (current_setting('app.tenant_id')::uuid, ${draft.id}, ${draft.serviceId}, ${draft.mailbox}, ${draft.language}, ${draft.seen},
      'draft', ${draft.now})
  `.execute(tx);
  await sql`
    insert into entry_proposal_field (tenant_id, proposal_id, field, before, proposed)
    select current_setting('app.tenant_id')::uuid, ${draft.id}::uuid, field, before, proposed
    from jsonb_to_recordset(${JSON.stringify(fields)}::jsonb) as given (field text, before jsonb, proposed jsonb)
  `.execute(tx);
}

const columns: RawBuilder<unknown> = sql`
  p.id, p.service_id as "serviceId", s.title, p.mailbox, p.language, p.seen, p.state, p.sampled, p.looked_at as "lookedAt",
  p.sent_at as "sentAt", p.redacted_at is not null as redacted,
  json_build_object('entryHidden', s.protected_place,
    'hiddenPlaces', coalesce((select json_agg(a.id) from service_at_location a join location l on l.id = a.location_id
      where a.service_id = s.id and l.protected_place), '[]'),
    'doors', coalesce((select json_agg(json_build_object('address', x.address, 'lat', x.lat, 'lon', x.lon)) from protected_address x
      where (x.entry_kind = 'service' and x.entry_id = s.id) or (x.entry_kind = 'location' and x.entry_id in
        (select a.location_id from service_at_location a where a.service_id = s.id))), '[]')) as hidden,
  (select json_agg(json_build_object('field', f.field, 'before', f.before, 'proposed', f.proposed, 'decision', f.decision,
    'edited', f.edited, 'reason', f.reason)) from entry_proposal_field f where f.proposal_id = p.id) as fields`;

interface StoredProposal extends Omit<Proposal, 'fields'> {
  readonly fields: Proposal['fields'] | null;
  readonly hidden: Omit<HiddenOfEntry, 'doors'> & {
    readonly doors: readonly {
      readonly address: string | null;
      readonly lat: number | null;
      readonly lon: number | null;
    }[];
  };
}

export async function readProposal(
  tx: Tx,
  id: string,
  { forUpdate = false }: { readonly forUpdate?: boolean } = {},
): Promise<Proposal | undefined> {
  const { rows } = await sql<StoredProposal>`
    select ${columns} from entry_proposal p join service s on s.id = p.service_id
    where p.id = ${id}::uuid ${forUpdate ? sql`for update of p` : sql``}
  `.execute(tx);
  return rows.map(told)[0];
}

/** What a keeper wrote last of an entry and did not send. */
export async function readDraft(tx: Tx, mailbox: string, serviceId: string): Promise<Proposal | undefined> {
  const { rows } = await sql<StoredProposal>`
    select ${columns} from entry_proposal p join service s on s.id = p.service_id
    where p.service_id = ${serviceId}::uuid and p.mailbox = ${mailbox} and p.state = 'draft'
  `.execute(tx);
  return rows.map(told)[0];
}

/** What was sent from a mailbox, the latest first. */
export async function proposalsOfMailbox(tx: Tx, mailbox: string, most: number): Promise<Proposal[]> {
  const { rows } = await sql<StoredProposal>`
    select ${columns} from entry_proposal p join service s on s.id = p.service_id
    where p.mailbox = ${mailbox} and p.sent_at is not null order by p.sent_at desc, p.id limit ${most}
  `.execute(tx);
  return rows.map(told);
}

/** What waits for the desk, the oldest first. */
export async function waitingProposals(tx: Tx, most: number): Promise<Proposal[]> {
  const { rows } = await sql<StoredProposal>`
    select ${columns} from entry_proposal p join service s on s.id = p.service_id
    where p.state = 'waiting' order by p.sent_at, p.id limit ${most}
  `.execute(tx);
  return rows.map(told);
}

/** What was published at once, fell into the sample, and was not looked at yet. */
export async function sampledProposals(tx: Tx, most: number): Promise<Proposal[]> {
  const { rows } = await sql<StoredProposal>`
    select ${columns} from entry_proposal p join service s on s.id = p.service_id
    where p.sampled and p.looked_at is null order by p.sent_at, p.id limit ${most}
  `.execute(tx);
  return rows.map(told);
}

export async function noteSent(
  tx: Tx,
  _permit: KeeperPermit,
  id: string,
  sent: { readonly state: 'waiting' | 'published'; readonly sampled: boolean; readonly now: Date },
): Promise<void> {
  await sql`
    update entry_proposal set state = ${sent.state}, sampled = ${sent.sampled}, sent_at = ${sent.now} where id = ${id}::uuid
  `.execute(tx);
}

export async function noteDecided(
  tx: Tx,
  _permit: CataloguePermit,
  id: string,
  { verdicts, by, now }: { readonly verdicts: readonly FieldVerdict[]; readonly by: string; readonly now: Date },
): Promise<void> {
  await sql`
    update entry_proposal set state = 'decided', decided_at = ${now}, decided_by = ${by}::uuid where id = ${id}::uuid
  `.execute(tx);
  await sql`
    update entry_proposal_field f set decision = given.decision, edited = given.edited, reason = given.reason
    from jsonb_to_recordset(${JSON.stringify(verdicts)}::jsonb) as given (field text, decision text, edited jsonb, reason text)
    where f.proposal_id = ${id}::uuid and f.field = given.field
  `.execute(tx);
}

export async function noteLookedAt(tx: Tx, _permit: CataloguePermit, id: string, now: Date): Promise<void> {
  await sql`update entry_proposal set looked_at = ${now} where id = ${id}::uuid and sampled and looked_at is null`.execute(
    tx,
  );
}

/**
 * Takes out of what is kept of proposals where a place is that is protected today, and leaves a draft that said nothing else
 * away. `serviceIds`: of these entries alone; without, of all.
 */
export async function redactProposals(
  tx: Tx,
  _permit: CataloguePermit | KeeperPermit,
  now: Date,
  serviceIds?: readonly string[],
): Promise<void> {
  const { rows } = await sql<StoredProposal>`
    select ${columns} from entry_proposal p join service s on s.id = p.service_id
    where ${serviceIds === undefined ? sql`true` : sql`p.service_id = any(${[...serviceIds]}::uuid[])`}
      and (s.protected_place or exists (select from service_at_location a join location l on l.id = a.location_id
        where a.service_id = s.id and l.protected_place))
    for update of p
  `.execute(tx);
  const telling = rows.flatMap((row) => {
    const [kept, shown] = [fieldsOf(row), told(row).fields];
    return saysTheSame(kept, shown) ? [] : { id: row.id, fields: shown };
  });
  if (telling.length === 0) return;
  const ids = telling.map(({ id }) => id);
  const fields = telling.flatMap(({ id, fields: shown }) => shown.map((field) => ({ id, ...field })));
  await sql`update entry_proposal set redacted_at = ${now} where id = any(${ids}::uuid[])`.execute(tx);
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(fields)}::jsonb)
        as g (id uuid, field text, before jsonb, proposed jsonb, edited jsonb, reason text)
    ), gone as (
      delete from entry_proposal_field f where f.proposal_id = any(${ids}::uuid[])
        and not exists (select from given g where g.id = f.proposal_id and g.field = f.field)
    )
    update entry_proposal_field f set before = g.before, proposed = g.proposed, edited = g.edited, reason = g.reason
    from given g where f.proposal_id = g.id and f.field = g.field
  `.execute(tx);
  const empty = telling.filter((one) => one.fields.length === 0).map(({ id }) => id);
  await sql`delete from entry_proposal where state = 'draft' and id = any(${empty}::uuid[])`.execute(tx);
}

/** As whoever may read a proposal reads it. */
function told({ hidden, ...stored }: StoredProposal): Proposal {
  const kept = fieldsOf(stored);
  const doors = hidden.doors.map(({ address, lat, lon }) => ({
    address: address ?? undefined,
    position: lat === null || lon === null ? undefined : { lat, lon },
  }));
  const fields = hideInProposal(kept, { ...hidden, doors });
  return { ...stored, fields, redacted: stored.redacted || !saysTheSame(kept, fields) };
}

/** In the order of the sheet; places come last, part by part. */
function fieldsOf({ fields }: Pick<StoredProposal, 'fields'>): Proposal['fields'] {
  const order: readonly string[] = entryFields;
  const place = ({ field }: { readonly field: string }) => {
    const index = order.indexOf(field);
    return index < 0 ? order.length : index;
  };
  const given = (fields ?? []).map(({ before, proposed, edited, ...rest }) => ({
    ...rest,
    before: before ?? undefined,
    proposed: proposed ?? undefined,
    edited: edited ?? undefined,
  }));
  return given.sort((one, other) => place(one) - place(other) || (one.field < other.field ? -1 : 1));
}
