import { messages, type Language } from '../../../i18n/index.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import { read, transact, type Ctx } from '../../context.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../people/public.ts';
import { contactsByRequest } from '../contact-store.ts';
import { writeToHousehold } from '../follow/write-to-household.ts';
import type { RequestView } from '../model.ts';
import { mayAskMerge, worksAtDesk } from '../policy.ts';
import { requestById } from '../request-store.ts';
import { decideMerge } from './decide-merge.ts';
import { insertMerge, openMergeOf, requestsAlike, type Alike, type Merge } from './merge-store.ts';

/** Days within which the person can answer; both requests stay as they are meanwhile, and after. */
const daysToAnswer = 14;
const mostAlike = 5;

export interface MergeView {
  readonly alike: readonly Alike[];
  /** What is being asked already. */
  readonly open: Merge | undefined;
}

/** Requests that may be the same person's, for the desk alone. */
export async function readMergeView(ctx: Ctx, requestId: string): Promise<MergeView | undefined> {
  if (!worksAtDesk(ctx.actor)) return undefined;
  return read(ctx, async (tx) => ({
    alike: await requestsAlike(tx, requestId, mostAlike),
    open: await openMergeOf(tx, requestId, ctx.now),
  }));
}

export type AskMergeOutcome = 'asked' | 'asked-already' | 'may-not' | 'denied';

/** Asks the person, by a letter, whether two requests are hers. Nothing changes until the yes. */
export async function askMerge(ctx: Ctx, requestId: string, otherId: string): Promise<AskMergeOutcome> {
  const permit = mayAskMerge(ctx.actor);
  if (permit === undefined || ctx.actor.kind !== 'staff') return 'denied';
  const { accountId: askedBy } = ctx.actor;
  return transact(ctx, async (tx) => {
    const [one, other] = [await requestById(tx, requestId), await requestById(tx, otherId)];
    const isAlike = (await requestsAlike(tx, requestId, mostAlike)).some(({ id }) => id === otherId);
    if (one === undefined || other === undefined || !isAlike) return 'denied';
    const decision = decideMerge(one, other);
    if (decision.kind === 'may-not') return 'may-not';
    const { keep, drop } = decision;
    const token = ctx.newToken();
    const lapsesAt = new Date(ctx.now.getTime() + daysToAnswer * 86_400_000);
    const merge = { id: ctx.newId(), keepId: keep.id, dropId: drop.id, lapsesAt };
    if ((await openMergeOf(tx, keep.id, ctx.now)) !== undefined) return 'asked-already';
    if (!(await insertMerge(tx, permit, { ...merge, tokenHash: hashToken(token), askedBy, now: ctx.now })))
      return 'asked-already';
    for (const { id } of [keep, drop]) await recordAudit(tx, ctx, 'merge-asked', 'request', id);
    // The one that has a mailbox is written to; of two, and of none, the one that would be closed.
    const contacts = await contactsByRequest(tx, [keep.id, drop.id]);
    const hasMail = ({ id }: RequestView) => contacts.get(id)?.email !== undefined;
    const written = hasMail(keep) && !hasMail(drop) ? keep : drop;
    await tellMergeAsked(tx, ctx, written.id, merge, `/unisci/${token}`);
    return 'asked';
  });
}

function tellMergeAsked(
  tx: Tx,
  ctx: Ctx,
  requestId: string,
  { id, lapsesAt }: { readonly id: string; readonly lapsesAt: Date },
  leadsTo: string,
): Promise<void> {
  const { name: municipality } = ctx.municipality;
  const words = (language: Language, link: string) => messages(language).merge.mail({ municipality, link });
  return writeToHousehold(tx, ctx, requestId, {
    subject: (language) => words(language, '').subject,
    body: (link, language) => words(language, link).body,
    eventKey: `merge:${id}`,
    leadsTo,
    paper: {
      kind: 'merge-asked',
      about: 'merge',
      asks: 'answer',
      until: lapsesAt,
      words: (language) => messages(language).paperLetters.mergeAsked(),
    },
  });
}
