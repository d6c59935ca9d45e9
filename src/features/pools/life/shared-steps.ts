import { messages } from '../../../i18n/index.ts';
import type { TimelineStep } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';

/** What each family of a group does for itself before the group can go on. */
export type SharedPart = 'yes' | 'choose' | 'sign';
/** Whether one family has done its part of what the group waits for. */
export type OwnPart = 'to-do' | 'done';

type Term = Pick<TimelineStep, 'when' | 'deadline' | 'detail'>;

/** What is now, as one family reads it: first its own part, then that of the others. */
export function sharedSteps(ctx: Ctx, part: SharedPart, own: OwnPart, term: Term): TimelineStep[] {
  const t = messages(ctx.language).poolOffers.life;
  const words = t.parts[part];
  const others = { title: words.others, who: t.whoOthers };
  return own === 'done'
    ? [
        { state: 'done', title: words.done },
        { state: 'now', ...others, ...term },
      ]
    : [
        { state: 'now', title: words.toDo, who: ownName(ctx), ...term },
        { state: 'next', ...others },
      ];
}

/** Who the household is to whoever reads: itself, or a family to the desk. */
export function ownName({ actor, language }: Ctx): string {
  const t = messages(language).poolOffers.life;
  return actor.kind === 'resident' ? t.whoYou : t.whoTheFamily;
}
