import type { CalendarDay } from '../../../../domain/schedule/calendar-day.ts';
import { read, type Ctx } from '../../../context.ts';
import { discloseDemand, type DemandView } from '../../offers/call/disclose-call.ts';
import { readCallFacts } from '../../offers/call/call-store.ts';
import { offersOf } from '../../offers/offer-store.ts';
import { mayOfferFor, type OfferFrom } from '../../policy.ts';
import { hasStarted } from '../../pool-record.ts';
import { readPool } from '../../pool-record-store.ts';
import { lastSubstituteOf } from '../change-store.ts';
import { operatorById } from '../operator-store.ts';
import { discloseNow, type GroupNow } from './group-now.ts';

/**
 * How it stands with a provider's professional and a group that runs. `asked`: families decide, and it may say no. `settled`: all have
 * said yes, the day is to come. `comes`: the group is its own. `replaced`: it was. `over`: nothing came of it.
 */
export type SubstitutionState = 'asked' | 'settled' | 'comes' | 'replaced' | 'over';

/** A group that runs, for the provider of who would come, comes or came: what is needed, never who or exactly where. */
export interface SubstitutionView {
  readonly state: SubstitutionState;
  readonly demand: DemandView | undefined;
  readonly operator: string | undefined;
  /** What an hour of the whole group costs with them. */
  readonly cents: number;
  readonly from: CalendarDay | undefined;
  readonly answerBy: Date | undefined;
  /** As it is now, for whose it is. */
  readonly now: GroupNow | undefined;
}

/** Undefined for who was never asked, and for a group whose own offer says what became of it. */
export async function readSubstitution(
  ctx: Ctx,
  poolId: string,
  from?: OfferFrom,
): Promise<SubstitutionView | undefined> {
  const providerId = mayOfferFor(ctx.actor, poolId, from)?.providerId;
  if (providerId === undefined) return undefined;
  return read(ctx, async (tx) => {
    const pool = await readPool(tx, poolId);
    if (pool === undefined || !hasStarted(pool)) return undefined;
    const change = await lastSubstituteOf(tx, poolId, providerId);
    const taken = (await offersOf(tx, poolId)).some((one) => one.providerId === providerId && one.status === 'taken');
    const open = change?.status === 'asked' || change?.status === 'settled' ? change : undefined;
    const isOwn = pool.provider.id === providerId;
    const had = taken || change?.status === 'applied';
    // What its own offer became says the page of the offer, unless something newer is to say.
    if (open === undefined && (isOwn ? taken : change === undefined && !taken)) return undefined;
    const facts = await readCallFacts(tx, poolId);
    const who = open ?? (isOwn ? undefined : change);
    const operatorId = who?.operatorId ?? undefined;
    const operator = operatorId === undefined ? undefined : await operatorById(tx, operatorId);
    return {
      state: open === undefined ? stateAfter({ isOwn, had }) : open.status === 'asked' ? 'asked' : 'settled',
      demand: facts && discloseDemand(facts),
      operator: operator?.name ?? (isOwn ? pool.operator.name : undefined),
      cents: open?.terms?.serviceCents ?? pool.hourlyCents,
      from: open?.startsOn,
      answerBy: open?.answerBy,
      now: isOwn ? discloseNow(pool) : undefined,
    };
  });
}

/** Where nothing is being asked any more. */
function stateAfter({ isOwn, had }: { readonly isOwn: boolean; readonly had: boolean }): SubstitutionState {
  if (isOwn) return 'comes';
  return had ? 'replaced' : 'over';
}
