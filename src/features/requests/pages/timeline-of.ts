import { deskStanding } from '../../../domain/asking/desk-promise.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { TimelineStep } from '../../../ui/index.ts';
import type { PoolMoment } from '../hooks.ts';
import type { RequestStatus, RequestView } from '../model.ts';
import { deskSteps } from '../reach/desk-steps.tsx';
import type { DeskPromise } from '../reach/read-promise.ts';

const dayMs = 86_400_000;

type FollowedFacts = Pick<RequestView, 'status' | 'createdAt' | 'updatedAt' | 'deskSince' | 'pausedUntil'>;

/** What the group of a request waits for, or the desk has promised. */
export interface WhatWaits {
  readonly moment?: PoolMoment | undefined;
  readonly promise?: DeskPromise | undefined;
}

/** Done, now, next, by when and who, for each status of a request; of a group, in the words of the group's own pages. */
export function timelineOf(
  language: Language,
  request: FollowedFacts,
  now: Date,
  { moment, promise }: WhatWaits = {},
): TimelineStep[] {
  const t = messages(language).requests.follow;
  const f = formats(language);
  const daysAfter = (from: Date, days: number) => f.date(new Date(from.getTime() + days * dayMs));
  const desk = deskSteps(language, promise ?? justPromised(request, now));
  const ofGroup = moment?.steps ?? [];
  const after: Readonly<Record<RequestStatus, readonly TimelineStep[]>> = {
    // What a group asks, or the one that forms, comes before the search that goes on every night.
    waiting: [
      ...ofGroup.filter(({ state }) => state !== 'next'),
      { state: 'now', title: t.searching, detail: t.searchingDetail, when: daysAfter(now, 1), deadline: true },
      ...ofGroup.filter(({ state }) => state === 'next'),
      { state: 'next', title: t.thenProposal },
    ],
    proposed: moment === undefined ? [{ state: 'now', title: t.openProposal, who: t.family }] : ofGroup,
    agreed: moment === undefined ? [{ state: 'now', title: t.openPool, who: t.family }] : ofGroup,
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

/** Of a request that nobody at the desk has looked at yet, as it is the moment it is sent. */
function justPromised({ deskSince, updatedAt }: FollowedFacts, now: Date): Pick<DeskPromise, 'standing' | 'phone'> {
  return { standing: deskStanding(todayAt(deskSince ?? updatedAt), undefined, todayAt(now)), phone: undefined };
}
