import { mayAct } from '../../../domain/asking/representation.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import { read, readRecord, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { putContact } from '../contact-store.ts';
import { insertSecretLink, linkOfToken } from '../follow/link-store.ts';
import type { Contact } from '../model.ts';
import { mayChangeRequest, mayCheckMandate, mayGiveMandate, worksAtDesk } from '../policy.ts';
import { isToken } from '../follow/secret-tokens.ts';
import {
  mandateOf,
  readDocument,
  writeCheck,
  writeDocument,
  writeRevocation,
  type Mandate,
  type MandateDocument,
} from './mandate-store.ts';
import { standsNow } from './stands.ts';

/** Who asks for somebody else, for whoever may read the request; undefined where the household asks for itself. */
export function readMandate(ctx: Ctx, requestId: string): Promise<Mandate | undefined> {
  if (mayChangeRequest(ctx.actor, requestId) === undefined) return Promise.resolve(undefined);
  return read(ctx, (tx) => mandateOf(tx, requestId));
}

export interface OverMandate {
  /** The household as who acts, for the one thing that may still be done: handing in a new document. */
  readonly ctx: Ctx;
  readonly requestId: string;
  readonly renewable: boolean;
}

/** What is left of a link whose holder may act no more; undefined for any other. */
export async function overMandate(ctx: Ctx, token: string): Promise<OverMandate | undefined> {
  if (!isToken(token)) return undefined;
  return read(ctx, async (tx) => {
    const link = await linkOfToken(tx, hashToken(token));
    const mandate = link?.holder === 'delegate' ? await mandateOf(tx, link.requestId) : undefined;
    if (link === undefined || mandate === undefined) return undefined;
    const { requestId } = link;
    const standing = standsNow(mandate, ctx.now);
    if (mayAct(standing) || standing.kind !== 'over') return undefined;
    const renewable = standing.why === 'expired' || standing.why === 'not-shown';
    return { ctx: { ...ctx, actor: { kind: 'resident', requestId } }, requestId, renewable };
  });
}

export type GivenMandate = MandateDocument & { readonly expiresOn: string };

/** Keeps the document of a mandate, to be looked at. */
export async function giveDocument(ctx: Ctx, requestId: string, given: GivenMandate): Promise<'given' | 'denied'> {
  const permit = mayGiveMandate(ctx.actor, requestId);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const { expiresOn } = given;
    if (!(await writeDocument(tx, permit, requestId, given, { expiresOn, now: ctx.now }))) return 'denied';
    await recordAudit(tx, ctx, 'mandate-given', 'request', requestId);
    return 'given';
  });
}

/** The document, for the desk alone; that it was opened leaves a row. */
export function openMandateDocument(ctx: Ctx, requestId: string): Promise<MandateDocument | undefined> {
  if (!worksAtDesk(ctx.actor)) return Promise.resolve(undefined);
  return readRecord(ctx, async (tx) => {
    const document = await readDocument(tx, requestId);
    if (document !== undefined) await recordAudit(tx, ctx, 'mandate-read', 'request', requestId);
    return document;
  });
}

/** What the desk says of a document. */
export async function checkDocument(
  ctx: Ctx,
  requestId: string,
  outcome: 'holds' | 'refused',
): Promise<'checked' | 'denied'> {
  const permit = mayCheckMandate(ctx.actor);
  if (permit === undefined || ctx.actor.kind !== 'staff') return 'denied';
  const { accountId: by } = ctx.actor;
  return transact(ctx, async (tx) => {
    if (!(await writeCheck(tx, permit, requestId, { outcome, by, now: ctx.now }))) return 'denied';
    await recordAudit(tx, ctx, 'mandate-checked', 'request', requestId);
    return 'checked';
  });
}

/** Takes a mandate back: its links open nothing any more, and whoever speaks for the person now is who is written to. */
export async function revokeMandate(ctx: Ctx, requestId: string, contact: Contact): Promise<'revoked' | 'denied'> {
  const permit = mayChangeRequest(ctx.actor, requestId);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    if (!(await writeRevocation(tx, permit, requestId, ctx.now))) return 'denied';
    await putContact(tx, permit, requestId, contact);
    await recordAudit(tx, ctx, 'mandate-revoked', 'request', requestId);
    return 'revoked';
  });
}

/** A secret link for the person who is helped, from the desk's hands: it stays theirs whoever asks for them. */
export async function linkForPerson(ctx: Ctx, requestId: string): Promise<string | undefined> {
  if (!worksAtDesk(ctx.actor)) return undefined;
  const token = ctx.newToken();
  return transact(ctx, async (tx) => {
    if ((await mandateOf(tx, requestId)) === undefined) return undefined;
    await insertSecretLink(tx, hashToken(token), requestId, ctx.now, 'household');
    await recordAudit(tx, ctx, 'link-given', 'request', requestId);
    return token;
  });
}
