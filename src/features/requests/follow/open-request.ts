import { mayAct } from '../../../domain/asking/representation.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, readRecord, type Ctx } from '../../context.ts';
import { auditTrail, recordAudit, type AuditRow } from '../../people/public.ts';
import { contactsByRequest } from '../contact-store.ts';
import { linkOfToken, type SecretLink } from './link-store.ts';
import { mandateOf } from '../mandate/mandate-store.ts';
import { standsNow } from '../mandate/stands.ts';
import type { Contact, RequestView } from '../model.ts';
import { mayReadRequest } from '../policy.ts';
import { countNear } from '../wait/pooling-store.ts';
import { requestById } from '../request-store.ts';
import { isToken } from './secret-tokens.ts';

export interface OpenedRequest {
  /** The same context, with the household as who acts. */
  readonly ctx: Ctx;
  readonly request: RequestView;
}

/** Opens a request by its secret link. The read leaves a row; an unknown link is undefined, whatever is wrong with it. */
export async function openRequest(ctx: Ctx, token: string): Promise<OpenedRequest | undefined> {
  return (await byLink(ctx, token, () => Promise.resolve(undefined)))?.opened;
}

/** The request behind a secret link, for who needs nothing else of it. */
export async function requestByToken(ctx: Ctx, token: string): Promise<RequestView | undefined> {
  return (await openRequest(ctx, token))?.request;
}

export interface RequestFile {
  readonly request: RequestView;
  readonly contact: Contact;
}

/** The same with its contacts: for the household's own pages. */
export async function openFile(ctx: Ctx, token: string): Promise<(OpenedRequest & RequestFile) | undefined> {
  const file = await byLink(ctx, token, contactOf);
  return file && { ...file.opened, contact: file.beside };
}

/** A request with its contacts, for who may read it; undefined when there is none or it is not theirs to read. */
export async function readFile(ctx: Ctx, requestId: string): Promise<RequestFile | undefined> {
  return readRecord(ctx, async (tx) => {
    const request = await readRequest(tx, ctx, requestId);
    return request && { request, contact: await contactOf(tx, requestId) };
  });
}

export interface DeskFile extends RequestFile {
  readonly trail: readonly AuditRow[];
  /** Waiting requests for the same help within a walk. */
  readonly near: number;
}

export const nearMetres = 1000;

/** What the desk sees of a request: also what happened to it, and how many others near it ask the same. */
export async function readDeskFile(ctx: Ctx, requestId: string): Promise<DeskFile | undefined> {
  const file = await readFile(ctx, requestId);
  if (file === undefined || ctx.actor.kind !== 'staff') return undefined;
  return read(ctx, async (tx) => ({
    ...file,
    trail: await auditTrail(tx, 'request', requestId),
    near: await countNear(tx, file.request, nearMetres),
  }));
}

/** Opens by a link, and reads what stands beside the request in the same breath: whoever may open the one may read the other. */
async function byLink<T>(
  ctx: Ctx,
  token: string,
  beside: (tx: Tx, requestId: string) => Promise<T>,
): Promise<{ readonly opened: OpenedRequest; readonly beside: T } | undefined> {
  if (!isToken(token)) return undefined;
  return readRecord(ctx, async (tx) => {
    const link = await linkOfToken(tx, hashToken(token));
    if (link === undefined || !(await isOpen(tx, ctx, link))) return undefined;
    const { requestId } = link;
    const resident: Ctx = { ...ctx, actor: { kind: 'resident', requestId } };
    const [request, own] = await Promise.all([readRequest(tx, resident, requestId), beside(tx, requestId)]);
    return request && { opened: { ctx: resident, request }, beside: own };
  });
}

/** A link in the hands of who asks for somebody else opens as long as they may. */
async function isOpen(tx: Tx, ctx: Ctx, { requestId, holder }: SecretLink): Promise<boolean> {
  if (holder === 'household') return true;
  const mandate = await mandateOf(tx, requestId);
  return mandate !== undefined && mayAct(standsNow(mandate, ctx.now));
}

async function contactOf(tx: Tx, requestId: string): Promise<Contact> {
  // Nobody's to know any more, some time after the request was withdrawn.
  return (await contactsByRequest(tx, [requestId])).get(requestId) ?? { name: '–' };
}

async function readRequest(tx: Tx, ctx: Ctx, requestId: string): Promise<RequestView | undefined> {
  if (!mayReadRequest(ctx.actor, requestId)) return undefined;
  const request = await requestById(tx, requestId);
  if (request) await recordAudit(tx, ctx, 'request-read', 'request', requestId);
  return request;
}
