import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { formats, messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { mailStaff } from '../../people/public.ts';
import { dateInWords } from '../calendar/day-words.ts';
import type { SoughtToJoin } from '../changes/seek-newcomer.ts';
import type { Sought } from '../changes/seek-substitute.ts';
import type { PoolRecord } from '../pool-record.ts';
import type { Followed } from '../stop/follow-groups.ts';
import type { OperatorStop } from '../stop/operator/operator-stop-store.ts';
import { daysInWords } from '../words.ts';

/** The staff read in the city's own language. */
const language = 'it';

/** "Babysitter: martedì e giovedì" */
export function groupInWords({ kindOfHelp, days }: Pick<PoolRecord, 'kindOfHelp' | 'days'>): string {
  const all = messages(language);
  return all.pools.staff.groupTitle(all.vocabulary.kindsOfHelp[kindOfHelp], daysInWords(language, days));
}

/** Who was proposed to a group that stands still, or that nobody was found and what to do; with where to do it. */
export function soughtInWords({ links }: Ctx, { pool, proposed }: Sought): string {
  const t = messages(language).poolStaffLetters;
  const told = { group: groupInWords(pool), link: links.absolute(`/gruppi/${pool.id}/cambi`) };
  const until = pool.stopUntil === null ? '' : dateInWords(language, pool.stopUntil);
  if (proposed === undefined) return t.nobodyInstead({ ...told, until });
  const { operator, provider, change } = proposed;
  return t.proposedInstead({ ...told, operator, provider, by: formats(language).dateTime(change.answerBy), until });
}

/**
 * Tells who follows the groups whom one that stands still was proposed after the last did not come, or that there is nobody else. Of
 * the first who was sought tells whoever stopped the group.
 */
export async function tellStaffSought(tx: Tx, ctx: Ctx, sought: Sought): Promise<void> {
  const { pool, proposed, refused } = sought;
  if (proposed === undefined && refused === 0) return;
  const t = messages(language).poolStaffLetters;
  const which = proposed?.change.id ?? `${pool.stoppedSince?.getTime() ?? 0}:nobody-after-${refused}`;
  await mailStaff(tx, ctx, ['desk-operator', 'community-manager'], {
    subject: proposed === undefined ? t.nobodySubject(groupInWords(pool)) : t.proposedSubject(groupInWords(pool)),
    body: t.sought(soughtInWords(ctx, sought)),
    eventKey: `pool-sought:${pool.id}:${which}`,
  });
}

/** Tells them that a professional cannot come, what became of their groups, and who was proposed to each. */
export async function tellStaffOperator(
  tx: Tx,
  ctx: Ctx,
  { operatorId, operator, provider }: Pick<OperatorStop, 'operatorId' | 'operator' | 'provider'>,
  from: CalendarDay,
  { withdrawn, stopped, sought }: Followed,
): Promise<void> {
  if (withdrawn.length + stopped.length === 0) return;
  const t = messages(language).poolStaffLetters;
  const who = messages(language).pools.operatorOf(operator, provider);
  await mailStaff(tx, ctx, ['desk-operator', 'community-manager'], {
    subject: t.operatorSubject(who),
    body: t.operator({
      who,
      from: dateInWords(language, from),
      withdrawn: withdrawn.length,
      stopped: stopped.length,
      instead: sought.map((one) => soughtInWords(ctx, one)),
      link: ctx.links.absolute('/gruppi'),
    }),
    eventKey: `operator-stopped:${operatorId}:${ctx.now.getTime()}`,
  });
}

/** Tells who brings people together that a group waits for a family: that one is asked, or that nobody fits and what to do. */
export async function tellStaffWaits(tx: Tx, ctx: Ctx, { pool, asked, refused }: SoughtToJoin): Promise<void> {
  const t = messages(language).poolStaffLetters;
  const told = {
    group: groupInWords(pool),
    until: pool.waitsUntil === null ? '' : dateInWords(language, pool.waitsUntil),
    families: pool.members.filter(({ live }) => live).length,
    link: ctx.links.absolute(`/gruppi/${pool.id}/cambi`),
  };
  await mailStaff(tx, ctx, ['community-manager'], {
    subject: t.waitsSubject(told.group),
    body:
      asked === undefined
        ? t.waitsForNobody(told)
        : t.waitsForOne({ ...told, by: formats(language).dateTime(asked.answerBy) }),
    eventKey: `pool-waits:${pool.id}:${asked?.id ?? `${pool.waitsUntil}:nobody-after-${refused}`}`,
  });
}
