import { isSampled } from '../../../domain/upkeep/is-sampled.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { changeEntry } from '../entries/change-entry.ts';
import { readFrom } from '../entries/edit-entry.ts';
import { readEntry } from '../entries/entry-store.ts';
import { valueAt, type EntryField, type FieldValues } from '../entries/fields.ts';
import { onlyChanged } from '../entries/merge-versions.ts';
import { tellsAddress } from '../entries/tells-address.ts';
import { markChecked } from '../freshness/mark-checked.ts';
import { readRules } from '../freshness/rule-store.ts';
import { mayPublishOwn } from '../policy.ts';
import { keepsEntry, type KeeperKey } from './key-store.ts';
import type { Proposal } from './model.ts';
import { keyOf } from './open-key.ts';
import { mayPropose } from './policy.ts';
import { noteSent, readDraft, readProposal, redactProposals, writeDraft } from './proposal-store.ts';
import { readTrust } from './trust-store.ts';

export type DraftOutcome =
  | { readonly kind: 'drafted'; readonly id: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'tells-address'; readonly field: EntryField }
  | { readonly kind: 'unknown' };

export interface Drafting {
  readonly seen: number;
  readonly values: FieldValues;
  /** What the form was about: what they wrote before of anything else is sent along with it. */
  readonly isAsked: (field: EntryField) => boolean;
}

/** Keeps what a keeper would change, for them to look at before it is sent. */
export function draftProposal(
  ctx: Ctx,
  token: string,
  serviceId: string,
  { seen, values, isAsked }: Drafting,
): Promise<DraftOutcome> {
  return transact(ctx, async (tx): Promise<DraftOutcome> => {
    const key = await keyOf(tx, ctx, token);
    const permit = mayPropose(key, key !== undefined && (await keepsEntry(tx, key.mailbox, serviceId)));
    const open = permit && (await readFrom(tx, serviceId, seen));
    if (key === undefined || permit === undefined || open === undefined) return { kind: 'unknown' };
    const draft = await readDraft(tx, key.mailbox, serviceId);
    const before = draft?.seen === seen ? draft.fields.filter(({ field }) => !isAsked(field)) : [];
    const written = new Map([...before.map(({ field, proposed }) => [field, proposed] as const), ...values]);
    const changed = onlyChanged(open.began, written);
    if (changed.size === 0) return { kind: 'nothing' };
    const telling = await tellsAddress(tx, open.entry, changed);
    if (telling !== undefined) return { kind: 'tells-address', field: telling };
    const id = ctx.newId();
    const fields = [...changed].map(([field, proposed]) => ({ field, before: valueAt(open.began, field), proposed }));
    await writeDraft(tx, permit, {
      id,
      serviceId,
      mailbox: key.mailbox,
      language: ctx.language,
      seen,
      now: ctx.now,
      fields,
    });
    return { kind: 'drafted', id };
  });
}

/** Sends a draft: to the desk, or, of somebody whom the desk trusts, into the catalogue at once. */
export function sendProposal(ctx: Ctx, token: string, id: string): Promise<'sent' | 'unknown'> {
  return transact(ctx, async (tx): Promise<'sent' | 'unknown'> => {
    const key = await keyOf(tx, ctx, token);
    const proposal = await readProposal(tx, id, { forUpdate: true });
    if (key === undefined || proposal?.mailbox !== key.mailbox) return 'unknown';
    const permit = mayPropose(key, await keepsEntry(tx, key.mailbox, proposal.serviceId));
    if (permit === undefined) return 'unknown';
    if (proposal.state !== 'draft') return 'sent';
    if (proposal.redacted) await redactProposals(tx, permit, ctx.now, [proposal.serviceId]);
    if (proposal.fields.length === 0) return 'unknown';
    const published = await publishAtOnce(tx, ctx, key, proposal);
    const sampled = published && isSampled(id, (await readRules(tx)).sampledPercent);
    await noteSent(tx, permit, id, { state: published ? 'published' : 'waiting', sampled, now: ctx.now });
    await recordAudit(tx, ctx, 'entry-proposed', 'service', proposal.serviceId);
    return 'sent';
  });
}

/** Whoever reads the mailbox that an entry names keeps it: a new one is never let in without the desk. */
const handsOver: EntryField = 'sections.contacts.email';

/** False where the desk has to look first: nobody trusts them yet, an address was taken out, or somebody changed the entry since. */
async function publishAtOnce(tx: Tx, ctx: Ctx, key: KeeperKey, proposal: Proposal): Promise<boolean> {
  const permit = mayPublishOwn(await readTrust(tx, key.mailbox));
  if (permit === undefined || proposal.redacted || proposal.fields.some(({ field }) => field === handsOver))
    return false;
  const values = new Map(proposal.fields.map(({ field, proposed }) => [field, proposed]));
  const { serviceId, seen } = proposal;
  const outcome = await changeEntry(tx, ctx, permit, { id: serviceId, seen, values, cause: 'proposal', byId: key.id });
  if (outcome.kind !== 'changed' && outcome.kind !== 'unchanged') return false;
  const entry = await readEntry(tx, serviceId);
  if (entry?.content.status === 'active') await markChecked(tx, ctx, permit, entry, 'provider');
  return true;
}
