import { dateAt } from '../../../domain/schedule/today.ts';
import { messages, type Language } from '../../../i18n/index.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { inheritApart } from '../apart/apart-store.ts';
import { completeAnswers, type CompleteAnswers } from './complete-answers.ts';
import { putContact } from '../contact-store.ts';
import { decideStatus } from '../wait/decide-status.ts';
import { deleteDraft, lockDraft } from './draft-store.ts';
import { draftLimit } from './drafts.ts';
import { insertWithFreshCode } from './insert-with-fresh-code.ts';
import { firstMissing, journeyVersion, type Step } from './journey.ts';
import { insertSecretLink } from '../follow/link-store.ts';
import { writeToHousehold } from '../follow/write-to-household.ts';
import type { RequestHooks } from '../hooks.ts';
import { insertMandate } from '../mandate/mandate-store.ts';
import { mayMakeRequest, mayUseDraft, worksAtDesk, type RequestPermit } from '../policy.ts';
import { requestBySubmission } from '../request-store.ts';
import { isToken, secretTokenOf, submissionKeyOf } from '../follow/secret-tokens.ts';
import { withdrawIn } from '../change/withdraw-request.ts';

export type SendOutcome =
  | { readonly kind: 'sent'; readonly secretToken: string }
  | { readonly kind: 'incomplete'; readonly step: Step }
  /** Expired, or never was. */
  | { readonly kind: 'gone' };

/**
 * Makes the request of a draft: the request, its contacts, its secret link, the mail and the row in the log, or nothing.
 * The same draft sent twice, even at the same instant, is one request, and both senders are led to the same page.
 */
export async function sendRequest(ctx: Ctx, hooks: RequestHooks, draftToken: string): Promise<SendOutcome> {
  if (!isToken(draftToken)) return { kind: 'gone' };
  return transact(ctx, async (tx) => {
    const draft = await lockDraft(tx, hashToken(draftToken), draftLimit(ctx.now));
    if (draft === undefined) return sentBefore(tx, ctx, draftToken);
    if (draft.journeyVersion !== journeyVersion || !mayUseDraft(ctx.actor, draft)) return { kind: 'gone' };
    const complete = completeAnswers(draft.answers);
    const missing = firstMissing(draft.answers);
    if (complete === undefined || missing !== undefined)
      return missing ? { kind: 'incomplete', step: missing } : { kind: 'gone' };
    const permit = mayMakeRequest(ctx.actor, complete.channel);
    if (permit === undefined) return { kind: 'gone' };
    await makeRequest(tx, ctx, permit, complete, { draftToken, operatorId: draft.operatorId });
    const { replaces } = draft.answers;
    if (replaces !== undefined) await withdrawReplaced(tx, ctx, hooks, replaces);
    return { kind: 'sent', secretToken: secretTokenOf(draftToken) };
  });
}

/** Whoever began the draft could change the request that it replaces: the draft carries that. */
async function withdrawReplaced(tx: Tx, ctx: Ctx, hooks: RequestHooks, requestId: string): Promise<void> {
  const resident: Ctx = { ...ctx, actor: { kind: 'resident', requestId } };
  await withdrawIn(tx, worksAtDesk(ctx.actor) ? ctx : resident, hooks, requestId);
}

/** A draft that is not there was sent before, or expired: only the first leads anywhere, and for a day. */
async function sentBefore(tx: Tx, ctx: Ctx, draftToken: string): Promise<SendOutcome> {
  const request = await requestBySubmission(tx, submissionKeyOf(draftToken));
  if (request === undefined || request.createdAt <= draftLimit(ctx.now)) return { kind: 'gone' };
  return { kind: 'sent', secretToken: secretTokenOf(draftToken) };
}

interface Origin {
  readonly draftToken: string;
  readonly operatorId: string | null;
}

async function makeRequest(
  tx: Tx,
  ctx: Ctx,
  permit: RequestPermit<'make'>,
  { facts, contact, channel, forWhom }: CompleteAnswers,
  { draftToken, operatorId }: Origin,
): Promise<void> {
  const id = ctx.newId();
  const submissionKey = submissionKeyOf(draftToken);
  const { madeUpData: madeUp } = ctx.municipality;
  const request = {
    ...facts,
    id,
    channel,
    submissionKey,
    operatorId,
    madeUp,
    language: ctx.language,
    status: decideStatus(facts),
  };
  const made = await insertWithFreshCode(tx, permit, ctx, request);
  await deleteDraft(tx, hashToken(draftToken));
  if (!made) return;
  await putContact(tx, permit, id, contact);
  await inheritApart(tx, permit, id);
  if (forWhom.kind === 'other') {
    const { role, personName } = forWhom;
    await insertMandate(tx, permit, { requestId: id, role, personName, declaredOn: dateAt(ctx.now), now: ctx.now });
  }
  await insertSecretLink(tx, hashToken(secretTokenOf(draftToken)), id, ctx.now);
  await recordAudit(tx, ctx, 'request-made', 'request', id);
  // Who made it here has its page, with code and link, at hand.
  if (contact.email === undefined && (channel === 'web' || channel === 'desk')) return;
  await tellMade(tx, ctx, id, `/r/${secretTokenOf(draftToken)}`);
}

function tellMade(tx: Tx, ctx: Ctx, requestId: string, leadsTo: string): Promise<void> {
  const { name: municipality } = ctx.municipality;
  const words = (language: Language, link: string) => messages(language).requests.mail.made({ municipality, link });
  return writeToHousehold(tx, ctx, requestId, {
    subject: (language) => words(language, '').subject,
    body: (link, language) => words(language, link).body,
    eventKey: `request:${requestId}:made`,
    leadsTo,
    paper: {
      kind: 'made',
      about: 'request',
      asks: 'nothing',
      words: (language, { code }) => messages(language).paperLetters.made(code),
    },
  });
}
