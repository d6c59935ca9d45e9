import { mayAct } from '../../../domain/asking/representation.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, readRecord, type Ctx } from '../../context.ts';
import { auditTrail, recordAudit, type AuditRow } from '../../people/public.ts';
import { contactsByRequest } from '../contact-store.ts';
import { contactBehind, requestBehind, type BehindLink } from './link-store.ts';
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
  return (await byLink(ctx, token, () => undefined))?.opened;
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
  const file = await byLink(ctx, token, contactBehind);
  return file && { ...file.opened, contact: file.beside ?? erased };
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
  beside: (tx: Tx, tokenHash: Buffer) => T,
): Promise<{ readonly opened: OpenedRequest; readonly beside: Awaited<T> } | undefined> {
  if (!isToken(token)) return undefined;
  return readRecord(ctx, async (tx) => {
    const tokenHash = hashToken(token);
    const [link, own] = await Promise.all([requestBehind(tx, tokenHash), beside(tx, tokenHash)]);
    if (link === undefined || !(await isOpen(tx, ctx, link))) return undefined;
    const { request } = link;
    const resident: Ctx = { ...ctx, actor: { kind: 'resident', requestId: request.id } };
    if (!mayReadRequest(resident.actor, request.id)) return undefined;
    await noteRead(tx, resident, request.id);
    return { opened: { ctx: resident, request }, beside: own };
  });
}

/** A link in the hands of who asks for somebody else opens as long as they may. */
async function isOpen(tx: Tx, ctx: Ctx, { request, holder }: BehindLink): Promise<boolean> {
  if (holder === 'household') return true;
  const mandate = await mandateOf(tx, request.id);
  return mandate !== undefined && mayAct(standsNow(mandate, ctx.now));
}

/** Nobody's to know any more, some time after the request was withdrawn. */
const erased: Contact = { name: '–' };

async function contactOf(tx: Tx, requestId: string): Promise<Contact> {
  return (await contactsByRequest(tx, [requestId])).get(requestId) ?? erased;
}

async function readRequest(tx: Tx, ctx: Ctx, requestId: string): Promise<RequestView | undefined> {
  if (!mayReadRequest(ctx.actor, requestId)) return undefined;
  const request = await requestById(tx, requestId);
  if (request) await noteRead(tx, ctx, requestId);
  return request;
}

function noteRead(tx: Tx, ctx: Ctx, requestId: string): Promise<void> {
  return recordAudit(tx, ctx, 'request-read', 'request', requestId);
}
