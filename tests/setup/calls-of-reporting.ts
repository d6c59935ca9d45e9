import { createLogger } from '../../src/platform/log/logger.ts';
import * as reporting from '../../src/features/reporting/public.ts';
import { callAll, type Call } from './call-all.ts';
import type { WholeCity } from './a-whole-city.ts';

/** What the report offers, called in one city with ids of another: a city has no report, and contributes its own words only. */
export function callsOfReporting(own: WholeCity, foreign: WholeCity): Readonly<Record<string, Call>> {
  const { system, texts } = own;
  const everyone = [system, ...[...own.staff.values()].map(({ actor }) => ({ ...system, actor }))];
  const section = { id: foreign.contribution, revision: 1 };
  const text = {
    chapter: 2,
    position: 1,
    city: foreign.municipality.slug,
    title: { it: texts.marker, en: '' },
    body: { it: texts.marker, en: '' },
    author: '',
    authorNamed: false,
  } as const;
  const contribution = {
    id: system.newId(),
    chapter: 2,
    language: 'it',
    title: texts.marker,
    body: texts.marker,
    author: texts.marker,
    authorNamed: true,
  } as const;
  const run = { log: createLogger('silent'), stopping: () => false };
  const register = { all: () => Promise.resolve([own.municipality]) };
  const question = {
    id: system.newId(),
    body: texts.marker,
    place: texts.marker,
    name: texts.marker,
    email: `lab@${texts.marker}.example`,
    message: texts.marker,
    language: 'it',
  } as const;
  return {
    'reporting.askTheLab': callAll(everyone, (ctx) => reporting.askTheLab(ctx, question)),
    'reporting.receivedQuestions': callAll(everyone, reporting.receivedQuestions),
    'reporting.settleAsked': callAll(everyone, (ctx) => reporting.settleAsked(ctx, foreign.contribution)),
    'reporting.cleanQuestionsJob': () =>
      reporting.cleanQuestionsJob.run({ db: system.db, now: () => system.now, register }, {}, run),
    'reporting.contributionsFor': callAll(everyone, reporting.contributionsFor),
    'reporting.openOwnContribution': callAll(everyone, (ctx) =>
      reporting.openOwnContribution(ctx, foreign.contribution),
    ),
    'reporting.tellContributionJob': () =>
      reporting.tellContributionJob.run(
        { register, contextFor: () => system },
        { tenantId: own.municipality.tenantId, contributionId: foreign.contribution, wordId: foreign.contribution },
        run,
      ),
    'reporting.sendContribution': callAll(everyone, (ctx) => reporting.sendContribution(ctx, contribution)),
    'reporting.saveSection': callAll(everyone, (ctx) => reporting.saveSection(ctx, section, text, new Map())),
    'reporting.handOn': callAll(everyone, (ctx) => reporting.handOn(ctx, section, 'approved')),
    'reporting.nameReport': callAll(everyone, (ctx) => reporting.nameReport(ctx, text.title)),
    'reporting.publishReport': callAll(everyone, reporting.publishReport),
    'reporting.readFigures': callAll(everyone, (ctx) =>
      reporting.readFigures(ctx, [`${foreign.municipality.slug}/satisfaction`]),
    ),
    'reporting.openReport': callAll(everyone, (ctx) => reporting.openReport(ctx)),
  };
}
