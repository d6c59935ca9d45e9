import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { readRecord, type Ctx } from '../../context.ts';
import { hasRole, recordAudit } from '../../people/public.ts';
import { contactsOf } from '../../requests/public.ts';
import { askedSubstitutesOf, type AskedSubstitute } from '../changes/operator-store.ts';
import { isDisclosed } from '../disclose/disclose-group.ts';
import { discloseToProvider, type ProviderPoolView } from '../disclose/disclose-to-provider.ts';
import type { Operator } from '../model.ts';
import { readPoolsOfProvider } from '../pool-record-store.ts';
import { operatorsAway } from '../stop/operator/operator-stop-store.ts';
import { readOperatorsOf } from '../supply/supply-store.ts';

export interface ProviderPools {
  readonly proposed: readonly ProviderPoolView[];
  readonly running: readonly ProviderPoolView[];
  readonly operators: readonly Operator[];
  /** Groups whose families are asked about one of its professionals. */
  readonly asked: readonly AskedSubstitute[];
  /** Professionals who were said not to come, and from when. */
  readonly away: ReadonlyMap<string, CalendarDay>;
}

/** A provider's own groups and professionals; undefined for anybody else. */
export async function readProviderPools(ctx: Ctx): Promise<ProviderPools | undefined> {
  const { actor } = ctx;
  if (!hasRole(actor, 'provider') || actor.providerId === undefined) return undefined;
  const { providerId } = actor;
  return readRecord(ctx, async (tx) => {
    const pools = await readPoolsOfProvider(tx, providerId);
    const disclosed = pools.filter(isDisclosed);
    const contacts = await contactsOf(
      tx,
      disclosed.flatMap(({ members }) => members.map(({ requestId }) => requestId)),
    );
    for (const { id } of disclosed) await recordAudit(tx, ctx, 'pool-read', 'pool', id);
    const views = pools.map((pool) => discloseToProvider(pool, contacts));
    return {
      proposed: views.filter(({ running }) => !running),
      running: views.filter(({ running }) => running),
      operators: await readOperatorsOf(tx, providerId),
      away: await operatorsAway(tx, providerId),
      asked: await askedSubstitutesOf(tx, providerId),
    };
  });
}
