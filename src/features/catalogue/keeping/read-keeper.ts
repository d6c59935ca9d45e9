import { read, type Ctx } from '../../context.ts';
import { applyValues } from '../entries/apply-values.ts';
import { readFrom, type OpenEntry } from '../entries/edit-entry.ts';
import { readEntry } from '../entries/entry-store.ts';
import type { Entry, EntryContent } from '../entries/model.ts';
import { readPlaces } from '../place-store.ts';
import { countEntriesOfMailbox, entriesOfMailbox, keepsEntry, type KeptEntry } from './key-store.ts';
import type { Proposal } from './model.ts';
import { keyOf } from './open-key.ts';
import { proposalsOfMailbox, readDraft, readProposal } from './proposal-store.ts';

const onPage = 50;
const mostProposals = 20;

export interface Keeper {
  readonly token: string;
  readonly entries: readonly KeptEntry[];
  /** Of all that they keep, of which these are a page. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly proposals: readonly Proposal[];
}

/** What the holder of a key keeps and has proposed. */
export function openKeeper(ctx: Ctx, token: string, page = 1): Promise<Keeper | undefined> {
  return read(ctx, async (tx) => {
    const key = await keyOf(tx, ctx, token);
    if (key === undefined) return undefined;
    const total = await countEntriesOfMailbox(tx, key.mailbox);
    const slice = { limit: onPage, offset: (page - 1) * onPage };
    const entries = await entriesOfMailbox(tx, key.mailbox, slice);
    const pages = Math.ceil(total / onPage);
    return { token, entries, total, page, pages, proposals: await proposalsOfMailbox(tx, key.mailbox, mostProposals) };
  });
}

export interface KeptToChange extends OpenEntry {
  /** What was written in the last draft, where they go on with it. */
  readonly draft: Proposal | undefined;
}

/** An entry of the holder's own; `from`: the version that they began with; `draftId`: what they go on with, `last` for whatever they wrote last. */
export function openKept(
  ctx: Ctx,
  token: string,
  id: string,
  { from, draftId }: { readonly from?: number | undefined; readonly draftId?: string | undefined } = {},
): Promise<KeptToChange | undefined> {
  return read(ctx, async (tx) => {
    const key = await keyOf(tx, ctx, token);
    if (key === undefined || !(await keepsEntry(tx, key.mailbox, id))) return undefined;
    const open = await readFrom(tx, id, from);
    const draft = await readDraft(tx, key.mailbox, id);
    const isMeant = draftId === 'last' || draft?.id === draftId;
    return open && { ...open, draft: isMeant ? draft : undefined };
  });
}

export interface OwnProposal {
  readonly proposal: Proposal;
  /** The entry as it stands. */
  readonly entry: Entry;
  /** As it would be. */
  readonly content: EntryContent;
}

/** A proposal of the holder's own, whatever became of it. */
export function openOwnProposal(ctx: Ctx, token: string, id: string): Promise<OwnProposal | undefined> {
  return read(ctx, async (tx) => {
    const key = await keyOf(tx, ctx, token);
    const proposal = key && (await readProposal(tx, id));
    if (proposal === undefined || proposal.mailbox !== key?.mailbox) return undefined;
    const entry = await readEntry(tx, proposal.serviceId);
    if (entry === undefined) return undefined;
    const values = new Map(proposal.fields.map(({ field, proposed }) => [field, proposed]));
    const around = { places: await readPlaces(tx), municipality: ctx.municipality };
    return { proposal, entry, content: applyValues(entry, values, around) };
  });
}
