import { z } from 'zod';
import { defineJob } from '../../platform/jobs/define-job.ts';
import type { Ctx } from '../context.ts';
import type { Municipality } from '../municipalities/public.ts';
import { tellQuestionJob } from './benchlearning/tell-question-job.ts';
import { remindOfOutcomes, tellQuestion } from './benchlearning/tell-question.ts';
import { forgetAnswers, forgetMailboxes } from './change/forget-answers.ts';
import { closeRoundsOver } from './change/keep-round.ts';
import { remindOfRounds } from './change/remind-round.ts';
import { tellRoundDue } from './change/tell-due.ts';
import { cleanSignUps } from './meetings/sign-up.ts';
import { tellMeetingJob } from './meetings/tell-meeting-job.ts';
import { tellMeeting } from './meetings/tell-meeting.ts';
import { cleanAssessments } from './training/open-assessment.ts';

/** What the jobs of this feature need from whoever wires the process. */
export interface LearningServices {
  readonly register: { all(): Promise<readonly Municipality[]> };
  /** The system's own context in a municipality: for jobs and the command line, never for pages. */
  contextFor(municipality: Municipality): Ctx;
}

const clean = defineJob(
  'clean-learning',
  z.object({}),
  async (services: LearningServices, _payload, { log, stopping }) => {
    for (const municipality of await services.register.all()) {
      if (stopping()) break;
      const ctx = services.contextFor(municipality);
      const signUps = await cleanSignUps(ctx);
      if (signUps > 0)
        log.info({ tenantId: municipality.tenantId, signUps }, 'who signed up for meetings that are over removed');
      const assessments = await cleanAssessments(ctx);
      if (assessments > 0)
        log.info({ tenantId: municipality.tenantId, assessments }, 'self-assessments whose time was over closed');
      const rounds = await closeRoundsOver(ctx);
      if (rounds > 0) log.info({ tenantId: municipality.tenantId, rounds }, 'rounds on change that are over closed');
      const reminded = await remindOfRounds(ctx);
      if (reminded > 0) log.info({ tenantId: municipality.tenantId, reminded }, 'rounds on change reminded of');
      await tellRoundDue(ctx);
      await remindOfOutcomes(ctx);
      const forgotten = await forgetAnswers(ctx);
      if (forgotten > 0)
        log.info({ tenantId: municipality.tenantId, forgotten }, 'answers of rounds on change that are old forgotten');
      const mailboxes = await forgetMailboxes(ctx);
      if (mailboxes > 0)
        log.info({ tenantId: municipality.tenantId, mailboxes }, 'mailboxes that waited for a round forgotten');
    }
  },
);

const tell = defineJob(
  tellQuestionJob.name,
  tellQuestionJob.schema,
  async (services: LearningServices, { tenantId, questionId, what }) =>
    tellQuestion(await contextOf(services, tenantId), questionId, what),
);

const tellOfMeeting = defineJob(
  tellMeetingJob.name,
  tellMeetingJob.schema,
  async (services: LearningServices, { tenantId, meetingId, what }) =>
    tellMeeting(await contextOf(services, tenantId), meetingId, what),
);

async function contextOf(services: LearningServices, tenantId: string): Promise<Ctx> {
  const municipality = (await services.register.all()).find((one) => one.tenantId === tenantId);
  if (municipality === undefined) throw new Error(`no municipality ${tenantId}`);
  return services.contextFor(municipality);
}

export const learningJobs = [clean, tell, tellOfMeeting] as const;

/** What is over goes within the hour. */
export const learningCrontab = '41 * * * * clean-learning';
