import * as accreditation from '../../src/features/accreditation/public.ts';
import * as catalogue from '../../src/features/catalogue/public.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import * as experiments from '../../src/features/experiments/public.ts';
import * as forming from '../../src/features/forming/public.ts';
import * as lab from '../../src/features/lab/public.ts';
import * as learning from '../../src/features/learning/public.ts';
import * as orientation from '../../src/features/orientation/public.ts';
import * as diagnosis from '../../src/features/diagnosis/public.ts';
import * as facts from '../../src/features/facts/public.ts';
import * as districts from '../../src/features/districts/public.ts';
import * as path from '../../src/features/path/public.ts';
import * as people from '../../src/features/people/public.ts';
import type { StaffRole } from '../../src/features/people/public.ts';
import * as pools from '../../src/features/pools/public.ts';
import * as publishing from '../../src/features/publishing/public.ts';
import * as reporting from '../../src/features/reporting/public.ts';
import * as requests from '../../src/features/requests/public.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { outboxTransport } from '../../src/platform/mail/transport.ts';
import { callAll, type Call } from './call-all.ts';
import { aPaperSide } from './a-paper-side.ts';
import { callsOfAsking } from './calls-of-asking.ts';
import { callsOfCatalogue } from './calls-of-catalogue.ts';
import { callsOfReporting } from './calls-of-reporting.ts';
import { callsOfExperiments } from './calls-of-experiments.ts';
import { callsOfLearning } from './calls-of-learning.ts';
import { callsOfPath } from './calls-of-path.ts';
import { callsOfSharing } from './calls-of-sharing.ts';
import { staffOf, type WholeCity } from './a-whole-city.ts';

/** What features offer one another, by name: functions, jobs. */
export const offered: readonly string[] = Object.entries({
  accreditation,
  catalogue,
  diagnosis,
  districts,
  experiments,
  facts,
  forming,
  lab,
  learning,
  orientation,
  path,
  people,
  pools,
  publishing,
  reporting,
  requests,
}).flatMap(([feature, offers]) =>
  Object.entries(offers)
    .filter(
      ([, offer]) =>
        typeof offer === 'function' ||
        (typeof offer === 'object' && 'run' in offer) ||
        offer === pools.poolJobs ||
        offer === forming.formingJobs ||
        offer === learning.learningJobs ||
        offer === catalogue.freshnessJobs ||
        offer === catalogue.importJobs,
    )
    .map(([name]) => `${feature}.${name}`),
);

/** What is offered and reaches no row: it decides, words or draws. Routes are walked as pages. */
export const withoutRows: readonly string[] = [
  'accreditation.accreditationRoutes',
  'catalogue.aroundCity',
  'catalogue.catalogueRoutes',
  'catalogue.digestOfFile',
  'catalogue.matchPlace',
  'catalogue.mayKeepPlaces',
  'catalogue.openForImport',
  'catalogue.parseMapping',
  'catalogue.readWhere',
  'catalogue.tellsHistory',
  'catalogue.writeWhere',
  'experiments.DefinitionList',
  'experiments.QueryOf',
  'experiments.askAgainHref',
  'experiments.askAgainPath',
  'experiments.definitionOf',
  'experiments.experimentRoutes',
  'experiments.figureFacts',
  'experiments.monthFrom',
  'experiments.queryText',
  'experiments.readFirstFacts',
  'experiments.readingAgainHref',
  'experiments.returnAgainHref',
  'experiments.sayRatio',
  'experiments.sayRatioInText',
  'experiments.sayRatioShortly',
  'experiments.sayMeasured',
  'experiments.sayMonth',
  'experiments.sayNumber',
  'experiments.sayRange',
  'forming.GroupCard',
  'forming.formingRoutes',
  'forming.nameInWords',
  'lab.labRoutes',
  'experiments.sayVerdict',
  'experiments.sayVerdictInText',
  'experiments.sayVerdictShortly',
  'learning.assessmentAgainHref',
  'learning.codeInWords',
  'learning.sayAbout',
  'learning.sayReading',
  'learning.sayReadingInText',
  'learning.sayReadingShortly',
  'learning.halfInWords',
  'learning.roundAgainHref',
  'learning.learningRoutes',
  'orientation.mayWriteRules',
  'orientation.orientationRoutes',
  'diagnosis.diagnosisRoutes',
  'districts.districtRoutes',
  'facts.factRoutes',
  'facts.mayKeepFacts',
  'path.dayInWords',
  'path.isOnItsWay',
  'path.pathRoutes',
  'path.stateInWords',
  'pools.lastAgain',
  'pools.questionInWords',
  'people.actorId',
  'people.hasRole',
  'people.shortText',
  'pools.coarseMetres',
  'pools.coarsePoint',
  'pools.daysInWords',
  'pools.holdPooling',
  'pools.poolRoutes',
  'pools.smallNumber',
  'pools.soughtInWords',
  'publishing.Definition',
  'publishing.FigureQuery',
  'publishing.answerPdf',
  'publishing.definitionBlocks',
  'publishing.figureText',
  'publishing.figuresCsv',
  'publishing.publishingRoutes',
  'reporting.mayWriteReport',
  'reporting.referencesInTexts',
  'reporting.reportDocument',
  'reporting.reportingRoutes',
  'reporting.savePageRoutes',
  'requests.AttemptsSection',
  'requests.ExistsSection',
  'requests.LetterSection',
  'requests.MandateSection',
  'requests.MergeSection',
  'requests.RequestActions',
  'requests.UndoMergeSection',
  'requests.answersOf',
  'requests.changeRoutes',
  'requests.mayMoveRequests',
  'requests.requestRoutes',
  'requests.requestSummary',
  'requests.submissionKeyOf',
  'requests.timelineOf',
  'requests.worksAtDesk',
];

/** Care on Tuesday and Thursday afternoons, where the families of both cities live. */
const anAskedCare = {
  kindOfHelp: 'childcare',
  lat: 45.58,
  lon: 9.27,
  days: 2,
  slots: 4,
  windows: [1, 3].map((day) => ({ day, from: 31, to: 38 })),
  maxMetres: 5000,
  needs: [],
  refuses: [],
  seats: 1,
  maxCents: 2000,
  soloCents: 2000,
};

/** Every command and query that features offer, called in one city with whatever ids of another one an attacker could have. */
export function callsIn(own: WholeCity, foreign: WholeCity): Readonly<Record<string, Call>> {
  const { system, texts } = own;
  const as = (role: StaffRole): Ctx => ({ ...system, actor: staffOf(own, role).actor });
  const [desk, manager] = [as('desk-operator'), as('city-manager')];
  const everyone = [system, ...[...own.staff.values()].map(({ actor }) => ({ ...system, actor }))];
  const strangers = foreign.households.map(({ requestId }) => requestId);
  const tokens = foreign.households.map(({ token }) => token);
  const services = {
    ...system,
    mail: outboxTransport(),
    now: () => new Date(system.now.getTime() + 90 * 86_400_000),
    register: { municipalities: () => Promise.resolve([own.municipality]) },
    contextFor: () => ({ ...system, now: new Date(system.now.getTime() + 9 * 86_400_000) }),
    beforeRun: forming.tryOpenGroups,
  };
  const run = { log: createLogger('silent'), stopping: () => false };
  const ids = { tenantId: own.municipality.tenantId, runId: foreign.ids.run, messageId: foreign.ids.message };
  const move = { from: requests.requestStatuses, to: 'withdrawn' as const };
  const provider = staffOf(own, 'provider').actor;
  return {
    ...callsOfCatalogue({ own, foreign, system, desk, manager, provider, everyone, ids, services, run }),
    'forming.countUnserved': () => transact(system, forming.countUnserved),
    'forming.findGroups': () => forming.findGroups(system, foreign.ids.run),
    'forming.formingJobs': async () => {
      const [afterRun, leftOut, watchers, ...byTheClock] = forming.formingJobs;
      const now = { ...services, contextFor: () => system };
      await afterRun.run(now, ids, run);
      await leftOut.run(now, ids, run);
      await watchers.run(now, ids, run);
      for (const job of byTheClock) await job.run(now, {}, run);
    },
    'forming.groupsSuiting': () => forming.groupsSuiting(system, anAskedCare),
    'forming.momentOfRequest': callAll(strangers, (requestId) =>
      forming.momentOfRequest(desk, { id: requestId, status: 'proposed' }),
    ),
    'forming.joinGroup': callAll(strangers, (requestId) =>
      forming.joinGroup(desk, { requestId, groupId: foreign.forming.group, yes: null }),
    ),
    'forming.leaveGroup': callAll(strangers, (requestId) => forming.leaveGroup(desk, requestId)),
    'forming.openGroup': callAll(strangers, (id) => forming.openGroup(desk, { id })),
    'forming.publicGroups': callAll(everyone, (ctx) => forming.publicGroups(ctx, {})),
    'forming.tryOpenGroups': () => forming.tryOpenGroups(system),
    'forming.takeInLeads': () => forming.takeInLeads(system),
    'forming.tellLeftOut': () => forming.tellLeftOut(system),
    'forming.tellWatchers': () => forming.tellWatchers(system),
    'lab.labReport': () => lab.labReport(system),
    ...callsOfLearning({ own, foreign, system, everyone, run }),
    ...callsOfPath({ foreign, everyone }),
    ...callsOfExperiments({ own, foreign, system, everyone, run }),
    'people.auditTrail': () =>
      transact(desk, (tx) => callAll(strangers, (id) => people.auditTrail(tx, 'request', id))()),
    'people.mailAccountOr': () =>
      transact(system, (tx) =>
        people.mailAccountOr(
          tx,
          system,
          { accountId: staffOf(foreign, 'city-manager').actor.accountId, otherwise: [] },
          { subject: 's', body: 'b', eventKey: 'isolation-account' },
        ),
      ),
    'people.mailStaff': () =>
      transact(system, (tx) =>
        people.mailStaff(tx, system, people.staffRoles, { subject: 's', body: 'b', eventKey: 'isolation-staff' }),
      ),
    'orientation.beginRule': callAll(everyone, (ctx) => orientation.beginRule(ctx, foreign.ids.service)),
    'orientation.changeDraft': callAll([0, 1, 2], (seen) =>
      orientation.changeDraft(manager, foreign.rule, seen, (text) => ({ ...text, examples: [] })),
    ),
    'orientation.cleanResultsJob': () =>
      orientation.cleanResultsJob.run({ ...services, now: () => system.now }, {}, run),
    'orientation.publishDraft': callAll([0, 1, 2], (seen) =>
      orientation.publishDraft(manager, foreign.rule, seen, '2099-01-01'),
    ),
    'people.queueMessage': () =>
      transact(system, (tx) =>
        people.queueMessage(tx, system, { recipient: 'a@b.example', subject: 's', body: 'b', eventKey: 'isolation' }),
      ),
    'people.recordAudit': () =>
      transact(desk, (tx) => people.recordAudit(tx, desk, 'request-read', 'request', strangers[0])),
    'people.recordAuditOfMany': () =>
      transact(desk, (tx) =>
        people.recordAuditOfMany(
          tx,
          desk,
          strangers.map((subjectId) => ({ action: 'request-read', subject: 'request', subjectId })),
        ),
      ),
    'people.sendMessageJob': () => people.sendMessageJob.run(services, ids, run),
    ...callsOfSharing({ own, foreign, system, desk, manager, provider, everyone, ids, services, run }),
    'publishing.cityReport': callAll(everyone, publishing.cityReport),
    'publishing.holdTelling': () => transact(system, publishing.holdTelling),
    'publishing.readToldReadings': () => transact(system, publishing.readToldReadings),
    'publishing.tellCity': () => transact(system, (tx) => publishing.tellCity(tx, system)),
    'publishing.latestFigures': callAll(everyone, publishing.latestFigures),
    'publishing.latestFiguresOf': callAll(everyone, (ctx) =>
      publishing.latestFiguresOf(ctx, foreign.municipality.slug),
    ),
    'publishing.latestFiguresOnPage': callAll(everyone, (ctx) => publishing.latestFiguresOnPage(ctx, 1)),
    'publishing.publishFigures': () => publishing.publishFigures(manager),
    'publishing.recomputeFigure': callAll(everyone, (ctx) =>
      publishing.recomputeFigure(ctx, {
        code: 'families',
        publicationId: foreign.ids.publication,
      }),
    ),
    ...callsOfReporting(own, foreign),
    ...callsOfAsking(own, foreign, desk),
    'requests.cleanDraftsJob': () => requests.cleanDraftsJob.run(services, {}, run),
    'requests.contactsOf': () => transact(desk, async (tx) => [...(await requests.contactsOf(tx, strangers))]),
    'requests.sayDeskContact': () => requests.sayDeskContact(desk, { phone: '039 000 1111', place: '' }),
    'requests.countLetters': callAll(everyone, (ctx) => requests.countLetters(ctx)),
    'requests.readLettersOf': callAll(strangers, (id) => requests.readLettersOf(desk, id)),
    'requests.forgetAddressees': () =>
      transact(system, (tx) => requests.forgetAddressees(tx, [foreign.addressee, ...strangers])),
    'requests.keepAddressee': () =>
      transact(desk, (tx) =>
        requests.keepAddressee(tx, desk, { name: 'Nora Nuova', phone: '039 000 2222', language: 'it' }),
      ),
    'requests.writeToAddressee': () =>
      transact(system, (tx) =>
        callAll([foreign.addressee, ...strangers], (id) =>
          requests.writeToAddressee(tx, system, id, {
            kind: 'forming-near',
            about: 'near/isolation',
            asks: 'call',
            until: new Date(system.now.getTime() + 86_400_000),
            subject: () => 's',
            words: () => 'w',
            eventKey: `isolation-near:${id}`,
          }),
        )(),
      ),
    'requests.letterOver': () =>
      transact(system, (tx) => requests.letterOver(tx, system, `near/${foreign.forming.group}`)),
    'requests.letterAnswered': () =>
      transact(system, (tx) => callAll(strangers, (id) => requests.letterAnswered(tx, system, id, 'group'))()),
    'requests.countHouseholdsToReach': callAll(everyone, (ctx) => requests.countHouseholdsToReach(ctx)),
    'requests.countMandates': callAll(everyone, (ctx) => requests.countMandates(ctx)),
    'requests.listForDesk': callAll(everyone, (ctx) => requests.listForDesk(ctx, {}, 1)),
    'requests.writeToHousehold': () =>
      transact(system, (tx) =>
        callAll(strangers, (id) =>
          requests.writeToHousehold(tx, system, id, {
            subject: 's',
            body: (link) => link,
            eventKey: `isolation:${id}`,
            paper: aPaperSide(),
          }),
        )(),
      ),
    'requests.openRequest': callAll(tokens, (token) => requests.openRequest(system, token)),
    'requests.readDeskFile': callAll(strangers, (id) => requests.readDeskFile(desk, id)),
    'requests.readFile': callAll(strangers, (id) => requests.readFile(as('administrator'), id)),
    'requests.requestByToken': callAll(tokens, (token) => requests.requestByToken(system, token)),
    'requests.requestsForPooling': () => transact(system, requests.requestsForPooling),
    'requests.requestsToJoin': () =>
      transact(system, (tx) =>
        requests.requestsToJoin(tx, { kindOfHelp: 'childcare', days: 2, slots: 4 }, strangers, 50),
      ),
    'requests.saveRequests': () => requests.saveRequests(system, texts.households),
    'requests.setRequestStatus': () => {
      const permit = requests.mayMoveRequests(system.actor);
      if (permit === undefined) throw new Error('the system may move requests');
      return transact(system, (tx) =>
        requests.setRequestStatus(tx, permit, system, { ...move, requestIds: strangers }),
      );
    },
    'requests.startDraft': () => requests.startDraft(desk, { channel: 'desk' }),
  };
}
