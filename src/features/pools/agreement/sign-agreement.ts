import { afterSignature, type SignatureFacts } from '../../../domain/group-life/after-signature.ts';
import { isOver } from '../../../domain/group-life/life.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { letterAnswered } from '../../requests/public.ts';
import { lockPool, writeAnswer, type LockedPool } from '../answer/answer-store.ts';
import { dissolve } from '../answer/dissolve.ts';
import { mayAnswerFor, type PoolPermit } from '../policy.ts';
import { providerHolds as readProviderHolds } from '../stop/stop-store.ts';
import { addSignature, agreementOf, signaturesOf, startRunning, type Agreement } from './agreement-store.ts';
import { digestOf } from './digest-of.ts';
import { tellStarted } from './tell-agreement.ts';

export interface GivenSignature {
  readonly poolId: string;
  readonly requestId: string;
  readonly answer: 'signed' | 'declined';
  /** The version that was read. */
  readonly version: number;
}

/** `changed`: the terms have a newer version, which has to be read first. `over`: there is nothing to sign any more. */
export type SignatureOutcome = 'signed' | 'running' | 'declined' | 'changed' | 'over' | 'lapsed' | 'denied' | 'unknown';

/** Takes a family's signature, or its no. Paper that the desk has is signed by the actor who writes it down. */
export async function signAgreement(ctx: Ctx, given: GivenSignature): Promise<SignatureOutcome> {
  const permit = mayAnswerFor(ctx.actor, given.requestId);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const pool = await lockPool(tx, given.poolId);
    const agreement = pool && (await agreementOf(tx, pool.id));
    if (pool === undefined || agreement === undefined) return 'unknown';
    return settle(permit, tx, ctx, { pool, agreement, given });
  });
}

interface Signing {
  readonly pool: LockedPool;
  readonly agreement: Agreement;
  readonly given: GivenSignature;
}

async function settle(
  permit: PoolPermit<'answer'>,
  tx: Tx,
  ctx: Ctx,
  { pool, agreement, given }: Signing,
): Promise<SignatureOutcome> {
  const decision = afterSignature(await factsOf(tx, ctx, pool, agreement), given.requestId, ctx.now);
  switch (decision) {
    case 'not-a-member':
      return 'unknown';
    case 'not-to-sign':
      return 'over';
    case 'too-late':
      await dissolve(permit, tx, ctx, pool, { reason: 'not-signed' });
      return 'lapsed';
    case 'stop':
      await dissolve(permit, tx, ctx, pool, { reason: 'provider-stopped' });
      return 'over';
    case 'signed-already':
      if (given.answer === 'signed') return pool.status === 'running' ? 'running' : 'signed';
      break;
    case 'start':
    case 'runs':
    case 'wait-for-others':
      break;
  }
  if (given.answer === 'declined') {
    if (pool.status === 'running') return 'over';
    await writeAnswer(permit, tx, { ...given, answer: 'declined', at: ctx.now });
    await recordAudit(tx, ctx, 'pool-declined', 'pool', pool.id);
    await dissolve(permit, tx, ctx, pool, { reason: 'declined', by: given.requestId });
    return 'declined';
  }
  if (given.version !== agreement.version) return 'changed';
  await sign(permit, tx, ctx, agreement, given);
  if (decision !== 'start') return 'signed';
  await startRunning(permit, tx, pool.id, ctx.now);
  await recordAudit(tx, ctx, 'pool-started', 'pool', pool.id);
  await tellStarted(permit, tx, ctx, pool.id, agreement.terms);
  return 'running';
}

async function factsOf(tx: Tx, ctx: Ctx, pool: LockedPool, { terms }: Agreement): Promise<SignatureFacts> {
  return {
    status: pool.status,
    signBy: pool.signBy,
    // Of a group that has ended nobody is live, and each is still told that it has.
    members: pool.members.flatMap(({ requestId, live }) => (live || isOver(pool.status) ? [requestId] : [])),
    terms,
    signed: await signaturesOf(tx, pool.id),
    providerHolds: await readProviderHolds(tx, pool.id, dateAt(ctx.now)),
  };
}

async function sign(
  permit: PoolPermit<'answer'>,
  tx: Tx,
  ctx: Ctx,
  { terms, version }: Agreement,
  { poolId, requestId }: GivenSignature,
): Promise<void> {
  const recordedBy = ctx.actor.kind === 'staff' ? ctx.actor.accountId : null;
  await addSignature(permit, tx, {
    poolId,
    requestId,
    version,
    at: ctx.now,
    recordedBy,
    digest: digestOf(terms, requestId),
  });
  await recordAudit(tx, ctx, 'agreement-signed', 'pool', poolId);
  await letterAnswered(tx, ctx, requestId, 'group');
}
