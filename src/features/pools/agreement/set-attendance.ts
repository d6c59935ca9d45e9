import { hourOfMember, withAttendance, type AttendanceFault } from '../../../domain/pricing/attendance.ts';
import { msPerDay } from '../../../domain/schedule/calendar-day.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { lockPool } from '../answer/answer-store.ts';
import { mayDraftTerms } from '../policy.ts';
import { readCityRules } from '../rules/rules-store.ts';
import { addAgreement, agreementsOf, startSigning, writeShares } from './agreement-store.ts';
import { tellToSign } from './tell-agreement.ts';

export interface GivenAttendance {
  readonly poolId: string;
  readonly requestId: string;
  /** Half hours that it is there for, by day of the week; a day that is not here it does not come on. */
  readonly attends: readonly { readonly day: number; readonly slots: number }[];
}

/** `host-away`: the group meets at its home. `not-the-group's`: a day or an hour on which the group does not meet. */
export type AttendanceOutcome =
  'set' | 'too-late' | 'denied' | 'unknown' | 'host-away' | 'not-the-groups' | AttendanceFault;

/**
 * Writes down on which of the group's days a family comes, and for how long, while the terms are out to be signed: a new version, which
 * all sign, for what a day costs is split among those who come on it.
 */
export async function setAttendance(ctx: Ctx, given: GivenAttendance): Promise<AttendanceOutcome> {
  const permit = mayDraftTerms(ctx.actor);
  if (permit === undefined) return 'denied';
  const { poolId, requestId } = given;
  return transact(ctx, async (tx) => {
    const pool = await lockPool(tx, poolId);
    if (pool?.members.some((member) => member.live && member.requestId === requestId) !== true) return 'unknown';
    const versions = await agreementsOf(tx, poolId);
    const [first, now] = [versions[0], versions.at(-1)];
    if (pool.status !== 'agreed' || first === undefined || now === undefined) return 'too-late';
    const { days, slots, place } = now.terms;
    const attends = given.attends.toSorted((one, other) => one.day - other.day);
    if (attends.some((each) => !days.includes(each.day) || each.slots > slots || each.slots < 1))
      return 'not-the-groups';
    const always = attends.length === days.length && attends.every((each) => each.slots === slots);
    if (place.kind === 'home' && place.host === requestId && !always) return 'host-away';
    const week = days.map((day) => ({ day, slots }));
    const promised = new Map(first.terms.price.members.map(({ member, mostCents }) => [member, mostCents]));
    const price = withAttendance(
      now.terms.price,
      week,
      promised,
      { member: requestId, attends },
      now.terms.pricesBySeats,
    );
    if (typeof price === 'string') return price;
    const { signDays } = await readCityRules(tx);
    const terms = { ...now.terms, price };
    const version = now.version + 1;
    const by = new Date(ctx.now.getTime() + signDays * msPerDay);
    await addAgreement(permit, tx, poolId, { version, terms, madeAt: ctx.now, holdsFrom: null });
    await startSigning(permit, tx, poolId, { at: ctx.now, by });
    await writeShares(
      permit,
      tx,
      poolId,
      price.members.map(({ member }) => ({ member, cents: hourOfMember(price, member)?.partCents ?? 0 })),
    );
    await recordAudit(tx, ctx, 'attendance-set', 'request', requestId);
    await tellToSign(tx, ctx, poolId, { terms, version, by });
    return 'set';
  });
}
