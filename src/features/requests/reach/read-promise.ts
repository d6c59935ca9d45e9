import { deskStanding, type Attempt, type DeskStanding } from '../../../domain/asking/desk-promise.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { read, readAtOnce, type Ctx } from '../../context.ts';
import { deskContact } from '../letters/queue-store.ts';
import type { RequestView } from '../model.ts';
import { mayReadRequest, worksAtDesk } from '../policy.ts';
import {
  attemptsOf,
  countToReach,
  householdsToReach,
  type ReachCounts,
  type ToReach,
  type WrittenAttempt,
} from './reach-store.ts';

/** What the desk has promised a household, and what came of it. */
export interface DeskPromise {
  readonly standing: DeskStanding;
  /** Where the household can ring. */
  readonly phone: string | undefined;
  /** With who wrote them: for the desk alone. */
  readonly attempts: readonly WrittenAttempt[];
}

/** Undefined where a request does not wait for the desk, and for whoever may not read it. */
export async function readPromise(ctx: Ctx, request: RequestView): Promise<DeskPromise | undefined> {
  const { id, deskSince } = request;
  if (deskSince === null || !mayReadRequest(ctx.actor, id)) return undefined;
  return read(ctx, async (tx) => {
    const [attempts, contact] = await Promise.all([attemptsOf(tx, id), deskContact(tx)]);
    const standing = deskStanding(todayAt(deskSince), attempts[0] && withoutWriter(attempts[0]), todayAt(ctx.now));
    return { standing, phone: contact?.phone, attempts: worksAtDesk(ctx.actor) ? attempts : [] };
  });
}

function withoutWriter({ contactedOn, how, outcome, againOn, referredTo }: Attempt): Attempt {
  return { contactedOn, how, outcome, againOn, referredTo };
}

const pageSize = 30;

export interface ReachList {
  readonly households: readonly ToReach[];
  readonly counts: ReachCounts;
  readonly phone: string | undefined;
  readonly page: number;
  readonly pages: number;
}

/** Whom the desk has promised to contact, the latest first, without a name; undefined for anybody else. */
export function listToReach(ctx: Ctx, page: number): Promise<ReachList | undefined> {
  if (!worksAtDesk(ctx.actor)) return Promise.resolve(undefined);
  return read(ctx, async (tx) => {
    const counts = await countToReach(tx, todayAt(ctx.now));
    const pages = Math.max(1, Math.ceil(counts.all / pageSize));
    const shown = Math.min(page, pages);
    const households = await householdsToReach(tx, pageSize, (shown - 1) * pageSize);
    return { households, counts, phone: (await deskContact(tx))?.phone, page: shown, pages };
  });
}

/** How many there are, for the desk's first page. */
export function countHouseholdsToReach(ctx: Ctx): Promise<ReachCounts> {
  if (!worksAtDesk(ctx.actor)) return Promise.resolve({ all: 0, late: 0 });
  return readAtOnce(ctx, (tx) => countToReach(tx, todayAt(ctx.now)));
}
