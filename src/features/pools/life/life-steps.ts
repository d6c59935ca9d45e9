import { formats, messages } from '../../../i18n/index.ts';
import type { TimelineStep } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { Pool } from '../model.ts';

export type LifeFacts = Pick<
  Pool,
  'status' | 'proposedAt' | 'answerBy' | 'agreedAt' | 'callUntil' | 'chooseBy' | 'signBy' | 'startedAt' | 'endedAt'
>;

interface Moment {
  readonly title: string;
  readonly who?: string;
  /** The day by which it must be, and what becomes of the group otherwise. */
  readonly by?: Date | null;
  readonly otherwise?: string;
  readonly done?: Date | null;
}

/** The life of a group, as one line of time: what was, what is now and by when, what comes, what if nobody does it. */
export function lifeSteps({ language }: Ctx, life: LifeFacts): TimelineStep[] {
  const t = messages(language).poolOffers.life;
  const moments: Moment[] = [
    { title: t.found, done: life.proposedAt },
    { title: t.yes, who: t.whoFamilies, by: life.answerBy, otherwise: t.yesIfNot, done: life.agreedAt },
    ...callOf(language, life),
    { title: t.sign, who: t.whoFamilies, by: life.signBy, otherwise: t.signIfNot, done: life.startedAt },
    { title: t.run, done: life.startedAt },
  ];
  const over = life.endedAt !== null;
  const now = over ? -1 : moments.findIndex(({ done }) => done === null || done === undefined);
  return [
    ...moments.flatMap((moment, at) => (over && notReached(moment) ? [] : [stepOf(language, moment, at, now)])),
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
            by: chooseBy,
            otherwise: t.chooseIfNot,
            done: signBy === null ? null : chooseBy,
          },
        ]),
  ];
}

function stepOf(language: Ctx['language'], moment: Moment, at: number, now: number): TimelineStep {
  const f = formats(language);
  if (at !== now) {
    const done = now === -1 || at < now;
    return {
      state: done ? 'done' : 'next',
      title: moment.title,
      ...(done && moment.done && { when: f.date(moment.done) }),
      ...(!done && moment.who !== undefined && { who: moment.who }),
    };
  }
  return {
    state: 'now',
    title: moment.title,
    ...(moment.who !== undefined && { who: moment.who }),
    ...(moment.by && { when: f.dateTime(moment.by), deadline: true }),
    ...(moment.otherwise !== undefined && { detail: moment.otherwise }),
  };
}
