import type { Ctx } from '../../src/features/context.ts';
import * as learning from '../../src/features/learning/public.ts';
import type { Logger } from '../../src/platform/log/logger.ts';
import { aMeeting } from './a-meeting.ts';
import { callAll, type Call } from './call-all.ts';
import type { WholeCity } from './a-whole-city.ts';

interface Calling {
  readonly own: WholeCity;
  readonly foreign: WholeCity;
  readonly system: Ctx;
  readonly everyone: readonly Ctx[];
  readonly run: { readonly log: Logger; readonly stopping: () => boolean };
}

/** What learning together offers, with the ids of another city. */
export function callsOfLearning({ own, foreign, system, everyone, run }: Calling): Readonly<Record<string, Call>> {
  const { meeting, commitment } = foreign.learning.own;
  return {
    'learning.addMeeting': callAll(everyone, (ctx) => learning.addMeeting(ctx, aMeeting({ shownTo: 'parties' }))),
    'learning.addNote': callAll(everyone, (ctx) => learning.addNote(ctx, meeting, { kind: 'decision', text: 'x' })),
    'learning.learningJobs': async () => {
      const services = { register: { all: () => Promise.resolve([own.municipality]) }, contextFor: () => system };
      for (const job of learning.learningJobs) await job.run(services, {}, run);
    },
    'learning.listMeetings': callAll(everyone, (ctx) => learning.listMeetings(ctx)),
    'learning.makeFeed': callAll(everyone, learning.makeFeed),
    'learning.sayOfCommitment': callAll(everyone, (ctx) => learning.sayOfCommitment(ctx, commitment, 'kept', null)),
    'learning.signUp': callAll(everyone, (ctx) => learning.signUp(ctx, meeting, { name: 'x', email: 'x@example.org' })),
  };
}
