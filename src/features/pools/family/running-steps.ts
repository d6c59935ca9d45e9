import { todayAt } from '../../../domain/schedule/today.ts';
import { formats, messages } from '../../../i18n/index.ts';
import type { TimelineStep } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { dateInWords } from '../calendar/day-words.ts';
import type { GroupPause } from '../calendar/model.ts';
import { isAsked } from '../changes/change-page.tsx';
import type { ChangeView, GroupNews } from '../changes/read-change.ts';
import { ownName } from '../life/shared-steps.ts';
import { stopOf, type PoolRecord } from '../pool-record.ts';
import { stopSteps } from '../stop/stop-notice.tsx';
import { whenInWords } from '../words.ts';

/** A provider has two weeks to call; after that the group meets. */
const daysToCall = 14;

/** What happens in a group that runs, as one of its families reads it: what waits for an answer, if it meets, its end. */
export function runningSteps(ctx: Ctx, pool: PoolRecord, { change, pause, endsOn }: GroupNews): TimelineStep[] {
  const t = messages(ctx.language).pools.group;
  const since = pool.startedAt ?? pool.agreedAt;
  const stop = stopOf(pool);
  return [
    { state: 'done', title: t.stepAgreed, ...(since !== null && { when: formats(ctx.language).date(since) }) },
    ...(change === undefined ? [] : askedSteps(ctx, change)),
    ...(stop !== undefined
      ? stopSteps(ctx, stop, pool.provider.name)
      : pause !== undefined
        ? [pauseStep(ctx, pause)]
        : meetingSteps(ctx, pool, since)),
    ...(change === undefined ? [] : comingSteps(ctx, change)),
    ...(endsOn === null ? [] : endSteps(ctx, endsOn)),
  ];
}

function meetingSteps({ language, now }: Ctx, pool: PoolRecord, since: Date | null): TimelineStep[] {
  const t = messages(language).pools.group;
  if (since !== null && now.getTime() - since.getTime() > daysToCall * 86_400_000)
    return [{ state: 'now', title: t.stepWeekly, when: whenInWords(language, pool) }];
  const provider = pool.provider.name;
  return [
    { state: 'now', title: t.stepCall(provider), who: provider },
    { state: 'next', title: t.stepStart },
  ];
}

/** It waits: for somebody, or for answers, until a day. */
function pauseStep({ language, now }: Ctx, { reason, until }: GroupPause): TimelineStep {
  const t = messages(language).poolChanges;
  const open = until >= todayAt(now);
  return {
    state: 'now',
    title: t.pauses[reason],
    detail: t.pauseIfNot,
    ...(open && { when: dateInWords(language, until), deadline: true }),
  };
}

/** A change that families are asked about: this one first, then the others. */
function askedSteps(ctx: Ctx, change: ChangeView): TimelineStep[] {
  if (change.status !== 'asked' || change.role === 'leaves') return [];
  const { poolChanges: t, poolOffers } = messages(ctx.language);
  const when = formats(ctx.language).dateTime(change.answerBy);
  if (ctx.now >= change.answerBy)
    return [{ state: 'now', title: poolOffers.life.timeIsUp, detail: poolOffers.life.timeIsUpText }];
  const asked = isAsked(change, ctx.now);
  return [
    {
      state: 'now',
      title: asked ? t.noticeAsked : t.othersDecide,
      who: asked ? ownName(ctx) : poolOffers.life.whoOthers,
      when,
      deadline: true,
      ...(asked && { detail: t.ifNot[change.kind] }),
    },
  ];
}

function comingSteps({ language }: Ctx, change: ChangeView): TimelineStep[] {
  const t = messages(language).poolChanges;
  const day = dateInWords(language, change.startsOn);
  if (change.role === 'leaves') return [{ state: 'next', title: t.youLeave(day) }];
  return change.status === 'settled' ? [{ state: 'next', title: t.noticeChange(day) }] : [];
}

function endSteps({ language }: Ctx, endsOn: number): TimelineStep[] {
  const { poolChanges, poolClosing } = messages(language);
  return [
    { state: 'next', title: poolChanges.lastDay, when: dateInWords(language, endsOn) },
    { state: 'next', title: poolClosing.afterwards },
  ];
}
