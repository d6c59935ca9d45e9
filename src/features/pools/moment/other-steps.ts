import { formats, messages } from '../../../i18n/index.ts';
import type { TimelineStep } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { dateInWords } from '../calendar/day-words.ts';
import { isAsked } from '../changes/change-page.tsx';
import type { ChangeView } from '../changes/read-change.ts';
import { ownName } from '../life/shared-steps.ts';

/** A request is asked to join a group that runs: its own yes, the others', the first day. */
export function joinSteps(ctx: Ctx, join: ChangeView): TimelineStep[] {
  const { poolChanges: t, poolOffers } = messages(ctx.language);
  const term = { when: formats(ctx.language).dateTime(join.answerBy), deadline: true };
  const enters: TimelineStep = { state: 'next', title: t.joinStarts };
  const said: TimelineStep = { state: 'done', title: poolOffers.life.parts.yes.done };
  if (join.status !== 'asked') return [said, { ...enters, when: dateInWords(ctx.language, join.startsOn) }];
  if (isAsked(join, ctx.now))
    return [{ state: 'now', title: t.joinTitle, who: ownName(ctx), ...term, detail: t.joinIfNot }, enters];
  if (ctx.now >= join.answerBy)
    return [{ state: 'now', title: poolOffers.life.timeIsUp, detail: poolOffers.life.timeIsUpText }];
  return [
    said,
    { state: 'now', title: poolOffers.life.parts.yes.others, who: poolOffers.life.whoOthers, ...term },
    enters,
  ];
}

/** A group has ended and its family was not heard. No day: nothing happens when it says nothing. */
export function howItWentStep(ctx: Ctx): TimelineStep {
  const t = messages(ctx.language).poolClosing;
  return { state: 'now', title: t.link, who: ownName(ctx), detail: t.whenYouLike };
}
