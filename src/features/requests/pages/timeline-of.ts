import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { TimelineStep } from '../../../ui/index.ts';
import type { PoolMoment } from '../hooks.ts';
import type { RequestStatus, RequestView } from '../model.ts';

/** Days within which the desk gets in touch about a request that is not shared. */
const answerDays = 5;
const dayMs = 86_400_000;

/** Done, now, next, by when and who, for each status of a request. */
export function timelineOf(
  language: Language,
  request: Pick<RequestView, 'status' | 'createdAt' | 'updatedAt' | 'pausedUntil'>,
  now: Date,
  moment?: PoolMoment,
): TimelineStep[] {
  const t = messages(language).requests.follow;
  const f = formats(language);
  const daysAfter = (from: Date, days: number) => f.date(new Date(from.getTime() + days * dayMs));
  const desk: TimelineStep[] = [
    { state: 'now', title: t.deskCalls, who: t.desk, when: daysAfter(request.updatedAt, answerDays), deadline: true },
    { state: 'next', title: t.thenAnswer },
  ];
  const after: Readonly<Record<RequestStatus, readonly TimelineStep[]>> = {
    waiting: [
      { state: 'now', title: t.searching, detail: t.searchingDetail, when: daysAfter(now, 1), deadline: true },
      { state: 'next', title: t.thenProposal },
    ],
    proposed: [proposedStep(language, moment), { state: 'next', title: t.thenNames }],
    agreed: [
      { state: 'done', title: t.found, when: f.date(moment?.kind === 'agreed' ? moment.since : request.updatedAt) },
      { state: 'now', title: t.poolStarts },
    ],
    'to-professionals': desk,
    individual: desk,
    paused: [
      { state: 'now', title: t.pausedNow },
      {
        state: 'next',
        title: t.thenResume,
        ...(request.pausedUntil !== null && { when: f.date(new Date(`${request.pausedUntil}T12:00:00Z`)) }),
      },
    ],
    withdrawn: [{ state: 'done', title: t.withdrawnDone, when: f.date(request.updatedAt) }],
  };
  return [{ state: 'done', title: t.did, when: f.date(request.createdAt) }, ...after[request.status]];
}

/** Until when it waits for this household's answer, or, once that is given, for the others'. */
function proposedStep(language: Language, moment: PoolMoment | undefined): TimelineStep {
  const t = messages(language).requests.follow;
  if (moment?.kind !== 'proposed') return { state: 'now', title: t.answer, detail: t.answerDetail, who: t.family };
  const until = { when: formats(language).dateTime(moment.answerBy), deadline: true };
  return moment.answered
    ? { state: 'now', title: t.othersAnswer, who: t.otherFamilies, ...until }
    : { state: 'now', title: t.answer, who: t.family, ...until };
}
