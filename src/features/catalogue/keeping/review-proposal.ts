import { read, transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import { changeEntry } from '../entries/change-entry.ts';
import { readEntry } from '../entries/entry-store.ts';
import { withValues, type EntryField } from '../entries/fields.ts';
import type { Entry } from '../entries/model.ts';
import { markChecked } from '../freshness/mark-checked.ts';
import { mayChangeEntries } from '../policy.ts';
import type { FieldVerdict, Proposal } from './model.ts';
import { noteDecided, noteLookedAt, readProposal, sampledProposals, waitingProposals } from './proposal-store.ts';
import { tellVerdicts } from './tell-verdicts.ts';
import { insertTrust, readTrust, type Trust } from './trust-store.ts';

const mostInList = 100;

export interface ReviewList {
  readonly waiting: readonly Proposal[];
  /** Published at once, and drawn to be looked at. */
  readonly sampled: readonly Proposal[];
}

export async function listForReview(ctx: Ctx): Promise<ReviewList | undefined> {
  if (mayChangeEntries(ctx.actor) === undefined) return undefined;
  return read(ctx, async (tx) => ({
    waiting: await waitingProposals(tx, mostInList),
    sampled: await sampledProposals(tx, mostInList),
  }));
}

export interface Review {
  readonly proposal: Proposal;
  /** The entry as it stands. */
  readonly entry: Entry;
  readonly trust: Trust | undefined;
}

/** A proposal as the desk judges it; drafts are their keeper's alone. */
export async function openReview(ctx: Ctx, id: string): Promise<Review | undefined> {
  if (mayChangeEntries(ctx.actor) === undefined) return undefined;
  return read(ctx, async (tx) => {
    const proposal = await readProposal(tx, id);
    if (proposal === undefined || proposal.state === 'draft') return undefined;
    const entry = await readEntry(tx, proposal.serviceId);
    return entry && { proposal, entry, trust: await readTrust(tx, proposal.mailbox) };
  });
}

export type ReviewOutcome =
  | { readonly kind: 'decided' }
  /** Somebody decided it, or changed the entry, meanwhile: nothing was written. */
  | { readonly kind: 'meanwhile' }
  | { readonly kind: 'tells-address'; readonly field: EntryField }
  | { readonly kind: 'unknown' };

/** Writes what the desk decided of each field, and tells the keeper. `seen`: the version of the entry that the desk saw. */
export async function decideProposal(
  ctx: Ctx,
  id: string,
  { seen, verdicts }: { readonly seen: number; readonly verdicts: readonly FieldVerdict[] },
): Promise<ReviewOutcome> {
  const permit = mayChangeEntries(ctx.actor);
  const by = actorId(ctx.actor);
  if (permit === undefined || by === undefined) return { kind: 'unknown' };
  return transact(ctx, async (tx): Promise<ReviewOutcome> => {
    const proposal = await readProposal(tx, id, { forUpdate: true });
    if (proposal === undefined || proposal.state === 'draft') return { kind: 'unknown' };
    const entry = await readEntry(tx, proposal.serviceId, { forUpdate: true });
    if (proposal.state !== 'waiting' || entry?.version !== seen) return { kind: 'meanwhile' };
    const proposed = new Map(proposal.fields.map((field) => [field.field, field.proposed]));
    const values = new Map(
      verdicts
        .filter(({ field, decision }) => decision !== 'refused' && proposed.has(field))
        .map(({ field, decision, edited }) => [field, decision === 'edited' ? edited : proposed.get(field)]),
    );
    const outcome = await changeEntry(tx, ctx, permit, { id: entry.id, seen, values, cause: 'proposal' });
    if (outcome.kind === 'tells-address') return outcome;
    const now = await readEntry(tx, entry.id);
    if (values.size > 0 && now?.content.status === 'active') await markChecked(tx, ctx, permit, now, 'desk');
    await noteDecided(tx, permit, id, { verdicts, by, now: ctx.now });
    const wouldBe = withValues(entry.content, proposed);
    await tellVerdicts(tx, ctx, proposal, wouldBe, verdicts);
    await recordAudit(tx, ctx, 'entry-reviewed', 'service', entry.id);
    return { kind: 'decided' };
  });
}

/** Notes that somebody looked at what had been published at once. */
export async function noteLooked(ctx: Ctx, id: string): Promise<boolean> {
  const permit = mayChangeEntries(ctx.actor);
  if (permit === undefined) return false;
  return transact(ctx, async (tx) => {
    const proposal = await readProposal(tx, id);
    if (proposal?.state !== 'published') return false;
    await noteLookedAt(tx, permit, id, ctx.now);
    await recordAudit(tx, ctx, 'entry-reviewed', 'service', proposal.serviceId);
    return true;
  });
}

/** Lets what a mailbox proposes be published at once from now on, or not any more, and keeps why. */
export async function setTrust(
  ctx: Ctx,
  proposalId: string,
  { trusted, reason }: { readonly trusted: boolean; readonly reason: string },
): Promise<boolean> {
  const permit = mayChangeEntries(ctx.actor);
  const setBy = actorId(ctx.actor);
  if (permit === undefined || setBy === undefined) return false;
  return transact(ctx, async (tx) => {
    const proposal = await readProposal(tx, proposalId);
    if (proposal === undefined || proposal.state === 'draft') return false;
    const { mailbox, serviceId } = proposal;
    await insertTrust(tx, permit, { id: ctx.newId(), mailbox, trusted, reason, setAt: ctx.now, setBy });
    await recordAudit(tx, ctx, 'keeper-trusted', 'service', serviceId);
    return true;
  });
}
