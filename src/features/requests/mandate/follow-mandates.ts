import type { MandateStanding } from '../../../domain/asking/representation.ts';
import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import { dateAt, todayAt } from '../../../domain/schedule/today.ts';
import { read, readAtOnce, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { contactsByRequest } from '../contact-store.ts';
import { mayCheckMandate, mayMoveRequests, worksAtDesk } from '../policy.ts';
import { canBeWrittenTo } from '../follow/write-to-household.ts';
import { countMandatesToFollow, mandatesToFollow, type DueMandate, type MandateToFollow } from './due-store.ts';
import { remindDays } from './keep-mandates.ts';
import { mandateOf } from './mandate-store.ts';
import { remindIn } from './reminder.ts';
import { standsNow } from './stands.ts';

const pageSize = 30;

export type FollowedMandate = MandateToFollow & {
  readonly standing: MandateStanding;
  /** A reminder would leave: there is a way to write, and still something to remind of. */
  readonly remindable: boolean;
};

export interface MandateList {
  readonly mandates: readonly FollowedMandate[];
  readonly page: number;
  readonly pages: number;
}

/** Mandates that the desk has something to do about, the most urgent first, without a name; undefined for anybody else. */
export function listMandates(ctx: Ctx, page: number): Promise<MandateList | undefined> {
  if (!worksAtDesk(ctx.actor)) return Promise.resolve(undefined);
  return read(ctx, async (tx) => {
    const soon = writeDay(todayAt(ctx.now) + remindDays);
    const pages = Math.max(1, Math.ceil((await countMandatesToFollow(tx, soon)) / pageSize));
    const shown = Math.min(page, pages);
    const rows = await mandatesToFollow(tx, soon, pageSize, (shown - 1) * pageSize);
    const contacts = await contactsByRequest(
      tx,
      rows.map(({ requestId }) => requestId),
    );
    const mandates = rows.map((mandate) => {
      const standing = standsNow({ ...mandate, personName: null }, ctx.now);
      const contact = contacts.get(mandate.requestId);
      const remindable =
        dueOf(ctx, mandate.requestId, standing) !== undefined && !!contact && canBeWrittenTo(ctx, contact);
      return { ...mandate, standing, remindable };
    });
    return { mandates, page: shown, pages };
  });
}

/** How many there are, for the desk's first page. */
export function countMandates(ctx: Ctx): Promise<number> {
  if (!worksAtDesk(ctx.actor)) return Promise.resolve(0);
  return readAtOnce(ctx, (tx) => countMandatesToFollow(tx, writeDay(todayAt(ctx.now) + remindDays)));
}

/** Who may still act is reminded; who may no more is written to no more, and the desk follows the person. */
function dueOf(ctx: Ctx, requestId: string, standing: MandateStanding): DueMandate | undefined {
  if (standing.kind === 'to-show') return { requestId, kind: 'to-show', day: writeDay(standing.by) };
  const ends = standing.kind === 'holds' && standing.through <= todayAt(ctx.now) + remindDays;
  return ends ? { requestId, kind: 'expires', day: writeDay(standing.through) } : undefined;
}

/** Writes to who holds a mandate, at the desk's wish: at most once a day. */
export function remindOfMandate(ctx: Ctx, requestId: string): Promise<'reminded' | 'denied'> {
  const [permit, move] = [mayCheckMandate(ctx.actor), mayMoveRequests(ctx.actor)];
  if (permit === undefined || move === undefined) return Promise.resolve('denied');
  return transact(ctx, async (tx) => {
    const mandate = await mandateOf(tx, requestId);
    const due = mandate && dueOf(ctx, requestId, standsNow(mandate, ctx.now));
    if (due === undefined) return 'denied';
    await remindIn(tx, ctx, move, due, `${due.day}:again:${dateAt(ctx.now)}`);
    await recordAudit(tx, ctx, 'mandate-reminded', 'request', requestId);
    return 'reminded';
  });
}
