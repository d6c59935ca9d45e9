import { todayAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { readRecord, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { openJoinOf, partOf } from '../changes/change-store.ts';
import type { Change } from '../changes/model.ts';
import { codesOf } from '../changes/operator-store.ts';
import type { LifeFacts } from '../life/life-steps.ts';
import type { PartAnswer } from '../../../domain/group-change/decide-change.ts';
import { readPool, readPoolOfRequest } from '../pool-record-store.ts';
import { mayReadMembers } from '../policy.ts';
import { nextTerms } from './add-version.ts';
import { agreementOf, agreementsOf, signaturesOf, type Agreement } from './agreement-store.ts';
import { digestOf } from './digest-of.ts';
import { discloseAgreement, type AgreementScene, type AgreementView } from './disclose-agreement.ts';
import { versionOn, versionsOf } from './pick-version.ts';

/** By what a family would join the group whose agreement it reads. */
export interface Joining {
  readonly changeId: string;
  readonly answerBy: Date;
  readonly answer: PartAnswer;
  /** Of the terms as it reads them: what it signs is this and nothing else. */
  readonly digest: string;
}

export interface FoundAgreement {
  readonly life: LifeFacts;
  readonly view: AgreementView;
  /** Present for who reads before its yes. */
  readonly joining: Joining | undefined;
}

export interface AskedAgreement {
  /** Of this group; otherwise of the one that the request would join, is in, or was in last. */
  readonly poolId?: string | undefined;
  readonly version?: number | undefined;
}

/** The agreement of a group: for one of its households, for one that is asked to join, and for the desk, which prints it. */
export async function readAgreement(
  ctx: Ctx,
  requestId: string,
  { poolId, version }: AskedAgreement = {},
): Promise<FoundAgreement | undefined> {
  const { actor } = ctx;
  const own = actor.kind === 'resident' && actor.requestId === requestId;
  if (!own && !mayReadMembers(actor)) return undefined;
  return readRecord(ctx, async (tx) => {
    const join = await openJoinOf(tx, requestId);
    const joins = join !== undefined && (poolId === undefined || poolId === join.poolId) ? join : undefined;
    const id = joins?.poolId ?? poolId;
    const pool = id === undefined ? await readPoolOfRequest(tx, requestId) : await readPool(tx, id);
    if (pool === undefined) return undefined;
    const code = (await codesOf(tx, [requestId])).get(requestId) ?? '';
    const [versions, signed] = [await agreementsOf(tx, pool.id), await signaturesOf(tx, pool.id)];
    const scene: AgreementScene = { pool, versions, signed, code, requestId };
    const draft = joins && (await draftOf(tx, joins));
    const speaking = versionsOf(versions, requestId);
    const asked = speaking.find((each) => each.version === version);
    const agreement = draft ?? asked ?? versionOn(speaking, todayAt(ctx.now));
    const view = agreement && discloseAgreement(scene, agreement);
    if (view === undefined) return undefined;
    await recordAudit(tx, ctx, 'agreement-read', 'pool', pool.id);
    return { life: pool, view, joining: joins && draft && joiningOf(joins, draft, requestId) };
  });
}

/** What a group's next version would be, should everybody say yes to a newcomer; undefined where there is no agreement. */
export async function draftOf(tx: Tx, { poolId, terms, startsOn, askedAt }: Change): Promise<Agreement | undefined> {
  const now = terms === null ? undefined : await agreementOf(tx, poolId);
  if (now === undefined || terms === null) return undefined;
  return { version: now.version + 1, terms: nextTerms(now.terms, terms), madeAt: askedAt, holdsFrom: startsOn };
}

function joiningOf(change: Change, { terms }: Agreement, requestId: string): Joining | undefined {
  const part = partOf(change, requestId);
  return (
    part && {
      changeId: change.id,
      answerBy: change.answerBy,
      answer: part.answer,
      digest: digestOf(terms, requestId).toString('hex'),
    }
  );
}
