import type { Ctx } from '../../src/features/context.ts';
import * as learning from '../../src/features/learning/public.ts';
import type { Logger } from '../../src/platform/log/logger.ts';
import { anAnswer } from '../../src/domain/change/testing/an-answer.ts';
import { changeHalf } from './a-change.ts';
import { aMeeting } from './a-meeting.ts';
import { aModule } from './a-training.ts';
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
  const { meeting, commitment, question, assessment, assessmentLink } = foreign.learning.own;
  return {
    'learning.acceptQuestion': callAll(everyone, (ctx) =>
      learning.acceptQuestion(ctx, question, { text: null, meeting: aMeeting() }),
    ),
    'learning.askCity': callAll(everyone, (ctx) =>
      learning.askCity(ctx, { to: own.municipality.slug, indicator: 'first-contact-share', month: null, text: 'x' }),
    ),
    'learning.compareCities': callAll(
      everyone,
      async (ctx) => (await learning.compareCities(ctx, { everyCity: false }))?.beside,
    ),
    'learning.declineQuestion': callAll(everyone, (ctx) => learning.declineQuestion(ctx, question, 'x')),
    'learning.importContext': callAll(everyone, (ctx) => learning.importContext(ctx, 'x;population;1;2026-01-01;x')),
    'learning.answerRound': async () => {
      for (const token of [foreign.learning.own.change, own.learning.own.change])
        await callAll(everyone, (ctx) => learning.answerRound(ctx, token, anAnswer({}), 'x'))();
    },
    'learning.closeRound': callAll(everyone, (ctx) => learning.closeRound(ctx, '2020-1')),
    'learning.listRounds': callAll(everyone, learning.listRounds),
    'learning.makeLinks': callAll(everyone, (ctx) => learning.makeLinks(ctx, changeHalf)),
    'learning.openRound': callAll(everyone, (ctx) =>
      learning.openRound(ctx, {
        halfYear: '2021-1',
        mode: 'signed',
        closesOn: '2999-12-31',
        bodies: [{ side: 'office', name: 'x' }],
      }),
    ),
    'learning.prepareTelling': callAll(everyone, (ctx) => learning.prepareTelling(ctx, changeHalf)),
    'learning.readAcross': callAll(everyone, async (ctx) => (await learning.readAcross(ctx)).across),
    'learning.readRound': callAll(everyone, (ctx) => learning.readRound(ctx, changeHalf)),
    'learning.tellRound': callAll(everyone, (ctx) => learning.tellRound(ctx, changeHalf, [0])),
    'learning.toldChange': callAll(everyone, async (ctx) =>
      (await learning.toldChange(ctx)).map(({ slug, counts }) => ({ slug, counts: counts.length })),
    ),
    'learning.whatHappenedIn': callAll(everyone, (ctx) => learning.whatHappenedIn(ctx, changeHalf)),
    'learning.listQuestions': callAll(everyone, learning.listQuestions),
    'learning.tellOutcome': callAll(everyone, (ctx) =>
      learning.tellOutcome(ctx, question, { adopted: 'no', model: null, text: 'x' }),
    ),
    'learning.addMeeting': callAll(everyone, (ctx) => learning.addMeeting(ctx, aMeeting({ shownTo: 'parties' }))),
    'learning.addNote': callAll(everyone, (ctx) => learning.addNote(ctx, meeting, { kind: 'decision', text: 'x' })),
    'learning.learningJobs': async () => {
      const services = { register: { all: () => Promise.resolve([own.municipality]) }, contextFor: () => system };
      const [clean, tell] = learning.learningJobs;
      await clean.run(services, {}, run);
      const { tenantId } = own.municipality;
      for (const what of ['asked', 'answered'] as const)
        await tell.run(services, { tenantId, questionId: question, what }, run);
    },
    'learning.addModule': callAll(everyone, (ctx) => learning.addModule(ctx, aModule())),
    'learning.addMaterial': callAll(everyone, (ctx) =>
      learning.addMaterial(ctx, foreign.learning.lab.module, {
        title: 'x',
        maker: null,
        source: null,
        url: 'https://example.org',
        file: undefined,
      }),
    ),
    'learning.openAssessment': callAll(everyone, (ctx) => learning.openAssessment(ctx, foreign.learning.lab.module)),
    'learning.moveAssessment': callAll(everyone, (ctx) => learning.moveAssessment(ctx, assessment, 'closed')),
    'learning.tellAssessment': callAll(everyone, (ctx) => learning.tellAssessment(ctx, assessment)),
    'learning.toldSkills': callAll(everyone, async (ctx) => (await learning.toldSkills(ctx)).map(({ skill }) => skill)),
    'learning.assessmentsAcross': callAll(everyone, async (ctx) => (await learning.assessmentsAcross(ctx)).skills),
    'learning.answerAssessment': callAll(everyone, (ctx) =>
      learning.answerAssessment(ctx, assessmentLink, {
        side: 'after',
        words: 'parole di un altro',
        points: { 'change-management': 1 },
        formKey: 'x',
      }),
    ),
    'learning.sayAttendance': callAll(everyone, (ctx) =>
      learning.sayAttendance(ctx, foreign.learning.lab.module, {
        city: foreign.municipality.slug,
        people: { desk: 7 },
      }),
    ),
    'learning.trainingAttended': callAll(everyone, async (ctx) =>
      (await learning.trainingAttended(ctx)).map(({ tenantId, people }) => ({ tenantId, people })),
    ),
    'learning.meetingsAsEvidence': callAll(everyone, (ctx) => learning.meetingsAsEvidence(ctx)),
    'learning.listMeetings': callAll(everyone, (ctx) => learning.listMeetings(ctx)),
    'learning.makeFeed': callAll(everyone, learning.makeFeed),
    'learning.sayOfCommitment': callAll(everyone, (ctx) => learning.sayOfCommitment(ctx, commitment, 'kept', null)),
    'learning.signUp': callAll(everyone, (ctx) => learning.signUp(ctx, meeting, { name: 'x', email: 'x@example.org' })),
  };
}
