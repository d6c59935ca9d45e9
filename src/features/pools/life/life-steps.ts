import { formats, messages } from '../../../i18n/index.ts';
import type { TimelineStep } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { Pool } from '../model.ts';
import { sharedSteps, type OwnPart, type SharedPart } from './shared-steps.ts';

export type LifeFacts = Pick<
  Pool,
  'status' | 'proposedAt' | 'answerBy' | 'agreedAt' | 'callUntil' | 'chooseBy' | 'signBy' | 'startedAt' | 'endedAt'
>;

interface Moment {
  readonly title: string;
  readonly who?: string;
  /** What each family does for itself. */
  readonly part?: SharedPart;
  /** The day by which it must be, and what becomes of the group otherwise. */
  readonly by?: Date | null;
  readonly otherwise?: string;
  readonly done?: Date | null;
}

/**
 * The life of a group, as one line of time: what was, what is now and by when, what comes, what if nobody does it. Given how
 * far one family is with its own part of what is now, it is told apart from that of the others.
 */
export function lifeSteps(ctx: Ctx, life: LifeFacts, own?: OwnPart): TimelineStep[] {
  const { language } = ctx;
  const t = messages(language).poolOffers.life;
  const moments: Moment[] = [
    { title: t.found, done: life.proposedAt },
    { title: t.yes, who: t.whoFamilies, part: 'yes', by: life.answerBy, otherwise: t.yesIfNot, done: life.agreedAt },
    ...callOf(language, life),
    { title: t.sign, who: t.whoFamilies, part: 'sign', by: life.signBy, otherwise: t.signIfNot, done: life.startedAt },
    { title: t.run, done: life.startedAt },
  ];
  const over = life.endedAt !== null;
  const now = over ? -1 : moments.findIndex(({ done }) => done === null || done === undefined);
  return [
    ...moments.flatMap((moment, at) => {
      if (over && notReached(moment)) return [];
      return at === now ? stepsOfNow(ctx, moment, own) : [stepOf(language, moment, now === -1 || at < now)];
    }),
    ...(life.endedAt === null
      ? []
      : [{ state: 'done', title: t.over, when: formats(language).date(life.endedAt) } as const]),
  ];
}

function notReached({ done }: Moment): boolean {
  return done === null || done === undefined;
}

/** Only of a group for which others were called: before that, nobody knows whether there is anybody to call. */
function callOf(language: Ctx['language'], { callUntil, chooseBy, signBy, status }: LifeFacts): Moment[] {
  if (callUntil === null) return [];
  const t = messages(language).poolOffers.life;
  const called = chooseBy !== null || status !== 'offers';
  return [
    { title: t.call, who: t.whoProviders, by: callUntil, otherwise: t.callIfNot, done: called ? callUntil : null },
    ...(chooseBy === null
      ? []
      : [
          {
            title: t.choose,
            who: t.whoFamilies,
            part: 'choose' as const,
            by: chooseBy,
            otherwise: t.chooseIfNot,
            done: signBy === null ? null : chooseBy,
          },
        ]),
  ];
}

function stepOf(language: Ctx['language'], { title, done, who }: Moment, isDone: boolean): TimelineStep {
  return {
    state: isDone ? 'done' : 'next',
    title,
    ...(isDone && done && { when: formats(language).date(done) }),
    ...(!isDone && who !== undefined && { who }),
  };
}

function stepsOfNow(ctx: Ctx, { title, who, part, by, otherwise }: Moment, own: OwnPart | undefined): TimelineStep[] {
  const f = formats(ctx.language);
  const t = messages(ctx.language).poolOffers.life;
  // A day that has passed is no promise: the clock decides within the hour.
  if (by && by <= ctx.now) return [{ state: 'now', title: t.timeIsUp, when: f.dateTime(by), detail: t.timeIsUpText }];
  const term = {
    ...(by && { when: f.dateTime(by), deadline: true }),
    ...(otherwise !== undefined && { detail: otherwise }),
  };
  return own === undefined || part === undefined
    ? [{ state: 'now', title, ...(who !== undefined && { who }), ...term }]
    : sharedSteps(ctx, part, own, term);
}
