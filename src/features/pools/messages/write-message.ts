import { dateAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { hasRole, mailStaff, recordAudit } from '../../people/public.ts';
import { writeToHousehold } from '../../requests/public.ts';
import type { PoolRecord } from '../pool-record.ts';
import { readPool } from '../pool-record-store.ts';
import { mayModerate, mayWrite, mayWriteAs } from '../running-policy.ts';
import { countWritten, hideMessage, insertMessage, insertReport } from './message-store.ts';
import type { Author, HideReason } from './model.ts';

/** Messages that a family may write in a day. */
const mostADay = 20;
const msPerDay = 86_400_000;
/** Days for which a letter on paper still tells of a message. */
const daysToRead = 7;

/** `too-many`: it has written enough for a day. */
export type WriteOutcome = 'written' | 'too-many' | 'denied';

/**
 * Writes into a group that runs. The others are told that there is a message, once a day at most, and not what it says. `by`: the family
 * whose words the desk hands in, which it was told by phone or in person.
 */
export async function writeMessage(ctx: Ctx, poolId: string, text: string, by?: string): Promise<WriteOutcome> {
  return transact(ctx, async (tx) => {
    const pool = await readPool(tx, poolId);
    const permit = pool && mayWrite(ctx.actor, whoIsIn(pool));
    if (pool?.status !== 'running' || permit === undefined) return 'denied';
    const requestId = ctx.actor.kind === 'resident' ? ctx.actor.requestId : (by ?? null);
    const isIn = requestId === null || whoIsIn(pool).requestIds.includes(requestId);
    if (!isIn || (requestId !== null && !mayWriteAs(ctx.actor, requestId))) return 'denied';
    if (requestId !== null) {
      const since = new Date(ctx.now.getTime() - msPerDay);
      if ((await countWritten(tx, poolId, requestId, since)) >= mostADay) return 'too-many';
    }
    await insertMessage(
      permit,
      tx,
      { id: ctx.newId(), poolId, requestId, author: authorOf(ctx, requestId), text },
      ctx.now,
    );
    if (by === undefined) await recordAudit(tx, ctx, 'message-written', 'pool', poolId);
    else await recordAudit(tx, ctx, 'message-written', 'request', by);
    await tellOthers(tx, ctx, pool, requestId);
    return 'written';
  });
}

export function whoIsIn(pool: PoolRecord): { readonly providerId: string; readonly requestIds: readonly string[] } {
  const requestIds = pool.members.flatMap(({ requestId, live }) => (live ? [requestId] : []));
  return { providerId: pool.provider.id, requestIds };
}

function authorOf({ actor }: Ctx, requestId: string | null): Author {
  if (requestId !== null) return 'family';
  return hasRole(actor, 'provider') ? 'provider' : 'municipality';
}

async function tellOthers(tx: Tx, ctx: Ctx, pool: PoolRecord, by: string | null): Promise<void> {
  for (const requestId of whoIsIn(pool).requestIds) {
    if (requestId === by) continue;
    await writeToHousehold(tx, ctx, requestId, {
      subject: (language) => messages(language).poolRunningLetters.messageSubject,
      body: (link, language) => messages(language).poolRunningLetters.message({ link: `${link}/gruppo/messaggi` }),
      eventKey: `pool-message:${pool.id}:${dateAt(ctx.now)}:${requestId}`,
      paper: {
        kind: 'message',
        about: 'group/message',
        asks: 'call',
        until: new Date(ctx.now.getTime() + daysToRead * msPerDay),
        deskPath: `/gruppi/${pool.id}/messaggi`,
        words: (language) => messages(language).paperLetters.message(),
      },
    });
  }
}

/** Hides a message from everybody but those who moderate; what it said stays for them, and why. */
export async function hide(
  ctx: Ctx,
  poolId: string,
  messageId: string,
  reason: HideReason,
): Promise<'hidden' | 'unknown' | 'denied'> {
  const permit = mayModerate(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    if (!(await hideMessage(permit, tx, poolId, messageId, reason, ctx.now))) return 'unknown';
    await recordAudit(tx, ctx, 'message-hidden', 'pool', poolId);
    return 'hidden';
  });
}

/** A family says that something is wrong with a message: whoever moderates is told, nobody else. */
export async function reportMessage(ctx: Ctx, poolId: string, messageId: string): Promise<'reported' | 'denied'> {
  const { actor } = ctx;
  if (actor.kind !== 'resident') return 'denied';
  return transact(ctx, async (tx) => {
    const pool = await readPool(tx, poolId);
    const permit = pool && mayWrite(actor, whoIsIn(pool));
    if (permit === undefined) return 'denied';
    if (!(await insertReport(permit, tx, poolId, messageId, actor.requestId, ctx.now))) return 'reported';
    await recordAudit(tx, ctx, 'message-reported', 'pool', poolId);
    const t = messages('it').poolRunningLetters;
    await mailStaff(tx, ctx, ['community-manager'], {
      subject: t.reportedSubject,
      body: t.reported({ link: ctx.links.absolute(`/gruppi/${poolId}/messaggi`) }),
      eventKey: `pool-message-reported:${messageId}`,
    });
    return 'reported';
  });
}
