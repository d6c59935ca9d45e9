import { defaultCityRules } from '../../src/domain/group-life/city-rules.ts';
import * as accreditation from '../../src/features/accreditation/public.ts';
import * as catalogue from '../../src/features/catalogue/public.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import * as forming from '../../src/features/forming/public.ts';
import * as lab from '../../src/features/lab/public.ts';
import * as orientation from '../../src/features/orientation/public.ts';
import * as people from '../../src/features/people/public.ts';
import type { StaffRole } from '../../src/features/people/public.ts';
import * as pools from '../../src/features/pools/public.ts';
import * as publishing from '../../src/features/publishing/public.ts';
import * as requests from '../../src/features/requests/public.ts';
import { bytesAsFile } from '../../src/platform/files/stored-file.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { outboxTransport } from '../../src/platform/mail/transport.ts';
import { callsOfAsking } from './calls-of-asking.ts';
import { staffOf, type WholeCity } from './a-whole-city.ts';
import { aNotice, anApplication } from './an-accreditation.ts';

/** What features offer one another, by name: functions, jobs. */
export const offered: readonly string[] = Object.entries({
  accreditation,
  catalogue,
  forming,
  lab,
  orientation,
  people,
  pools,
  publishing,
  requests,
}).flatMap(([feature, offers]) =>
  Object.entries(offers)
    .filter(
      ([, offer]) =>
        typeof offer === 'function' ||
        (typeof offer === 'object' && 'run' in offer) ||
        offer === pools.poolJobs ||
        offer === forming.formingJobs ||
        offer === catalogue.freshnessJobs ||
        offer === catalogue.importJobs,
    )
    .map(([name]) => `${feature}.${name}`),
);

/** What is offered and reaches no row: it decides, words or draws. Routes are walked as pages. */
export const withoutRows: readonly string[] = [
  'accreditation.accreditationRoutes',
  'catalogue.catalogueRoutes',
  'catalogue.digestOfFile',
  'catalogue.matchPlace',
  'catalogue.openForImport',
  'catalogue.parseMapping',
  'forming.GroupCard',
  'forming.formingRoutes',
  'forming.nameInWords',
  'lab.labRoutes',
  'orientation.mayWriteRules',
  'orientation.orientationRoutes',
  'people.actorId',
  'people.hasRole',
  'pools.coarseMetres',
  'pools.coarsePoint',
  'pools.daysInWords',
  'pools.holdPooling',
  'pools.poolRoutes',
  'pools.smallNumber',
  'publishing.Definition',
  'publishing.answerPdf',
  'publishing.definitionBlocks',
  'publishing.figureText',
  'publishing.publishingRoutes',
  'requests.ExistsSection',
  'requests.MandateSection',
  'requests.MergeSection',
  'requests.RequestActions',
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

type Call = () => Promise<unknown>;

/** Every command and query that features offer, called in one city with whatever ids of another one an attacker could have. */
export function callsIn(own: WholeCity, foreign: WholeCity): Readonly<Record<string, Call>> {
  const { system, texts } = own;
  const as = (role: StaffRole): Ctx => ({ ...system, actor: staffOf(own, role).actor });
  const [desk, manager] = [as('desk-operator'), as('city-manager')];
  const everyone = [system, ...[...own.staff.values()].map(({ actor }) => ({ ...system, actor }))];
  const strangers = foreign.households.map(({ requestId }) => requestId);
  const tokens = foreign.households.map(({ token }) => token);
  const all =
    <T, R>(list: readonly T[], call: (item: T) => Promise<R>): Call =>
    () =>
      Promise.all(list.map(call));
  const services = {
    ...system,
    mail: outboxTransport(),
    now: () => new Date(system.now.getTime() + 90 * 86_400_000),
    register: { municipalities: () => Promise.resolve([own.municipality]) },
    contextFor: () => ({ ...system, now: new Date(system.now.getTime() + 9 * 86_400_000) }),
  };
  const run = { log: createLogger('silent'), stopping: () => false };
  const ids = { tenantId: own.municipality.tenantId, runId: foreign.ids.run, messageId: foreign.ids.message };
  const move = { from: requests.requestStatuses, to: 'withdrawn' as const };
  const file = foreign.accreditation;
  const given = { kind: 'declaration', declaredBy: 'x y z' } as const;
  const check = { outcome: 'refused', reason: 'x' } as const;
  const provider = staffOf(own, 'provider').actor;
  return {
    'accreditation.apply': () => accreditation.apply(system, file.noticeId, anApplication()),
    'accreditation.askRenewal': all([{ token: file.token }, { id: file.fileId }], (way) =>
      accreditation.askRenewal(system, way),
    ),
    'accreditation.checkEvidence': () => accreditation.checkEvidence(desk, file.fileId, file.evidenceId, check),
    'accreditation.decide': () => accreditation.decide(manager, file.fileId, 'refused', 'x'),
    'accreditation.giveEvidence': all([{ token: file.token }, { id: file.fileId }], (way) =>
      accreditation.giveEvidence(system, way, 'onorabilita', given),
    ),
    'accreditation.listFiles': all(everyone, accreditation.listFiles),
    'accreditation.listOwnFiles': all(everyone, accreditation.listOwnFiles),
    'accreditation.openDocument': all(everyone, (ctx) => accreditation.openDocument(ctx, file.fileId, file.evidenceId)),
    'accreditation.openFile': all(everyone, (ctx) => accreditation.openFile(ctx, file.fileId)),
    'accreditation.openNotice': () => accreditation.openNotice(manager, aNotice()),
    'accreditation.openOwnFile': all([{ token: file.token }, { id: file.fileId }], (way) =>
      accreditation.openOwnFile({ ...system, actor: provider }, way),
    ),
    'accreditation.publishVersion': () => accreditation.publishVersion(manager, file.noticeId, 1, aNotice()),
    'accreditation.readPublic': all(everyone, accreditation.readPublic),
    'accreditation.sendLinkAgain': () => accreditation.sendLinkAgain(system, file.taxCode),
    'accreditation.settleAccreditationsJob': () => accreditation.settleAccreditationsJob.run(services, {}, run),
    'accreditation.settleAll': () => accreditation.settleAll(services.contextFor()),
    'catalogue.cleanKeepingJob': () =>
      catalogue.cleanKeepingJob.run({ ...services, contextFor: () => system }, {}, run),
    'catalogue.countAsked': () => catalogue.countAsked({ ...system, actor: { kind: 'public' } }, foreign.ids.service),
    'catalogue.ReachCounter': () =>
      new catalogue.ReachCounter(0).count({ ...system, actor: { kind: 'public' } }, foreign.ids.service),
    'catalogue.KeptAnswers': () => Promise.resolve(new catalogue.KeptAnswers(0).get(foreign.ids.service, '')),
    'catalogue.forgetChangesJob': () =>
      catalogue.forgetChangesJob.run({ ...services, contextFor: () => system }, {}, run),
    'catalogue.exportServices': all(catalogue.exportFormats, async (format) => {
      const pieces = [];
      for await (const piece of catalogue.exportServices(system, format)) pieces.push(Buffer.from(piece));
      return Buffer.concat(pieces).toString('latin1');
    }),
    'catalogue.cleanListsJob': () => catalogue.cleanListsJob.run({ ...services, now: () => system.now }, {}, run),
    'catalogue.findPlace': () => catalogue.findPlace(desk, `Via ${foreign.texts.marker}`),
    'catalogue.freshnessJobs': async () => {
      const [ofAll, ofCity] = catalogue.freshnessJobs;
      await ofAll.run(services, {}, run);
      await ofCity.run(services, ids, run);
    },
    'catalogue.importJobs': async () => {
      const [check, write, forget] = catalogue.importJobs;
      const foreignImport = { ...ids, importId: foreign.ids.import };
      await check.run(services, foreignImport, run);
      await write.run(services, foreignImport, run);
      await forget.run({ ...services, contextFor: () => system }, {}, run);
    },
    'catalogue.importServices': () =>
      catalogue.importServices(system, { format: 'csv', file: bytesAsFile(texts.csv), mapping: own.mapping }),
    'catalogue.keepSearchJob': () => catalogue.keepSearchJob.run(services, {}, run),
    'catalogue.placesOf': all(everyone, catalogue.placesOf),
    'catalogue.listServices': () => catalogue.listServices(system, [foreign.ids.service]),
    'catalogue.readService': all(everyone, (ctx) => catalogue.readService(ctx, foreign.ids.service)),
    'catalogue.refreshFreshness': all(everyone, (ctx) => catalogue.refreshFreshness(ctx)),
    'catalogue.refreshOpeningsJob': () => catalogue.refreshOpeningsJob.run(services, {}, run),
    'catalogue.remindKeepers': all(everyone, catalogue.remindKeepers),
    'catalogue.saveChecks': all(everyone, (ctx) =>
      catalogue.saveChecks(
        ctx,
        texts.services.map(({ source, sourceKey }) => ({ source, sourceKey, by: 'desk', on: '2026-01-31' })),
      ),
    ),
    'catalogue.savePlaces': () => catalogue.savePlaces(system, texts.places),
    'catalogue.saveProviders': () => catalogue.saveProviders(system, texts.providers),
    'catalogue.saveServices': () => catalogue.saveServices(system, texts.services),
    'catalogue.searchServices': all(['', 'bambini', 'doposcuola'], (text) =>
      catalogue.searchServices(desk, { text, page: 1 }),
    ),
    'catalogue.unmetDemand': all(everyone, (ctx) => catalogue.unmetDemand(ctx, 365)),
    'catalogue.registerProvider': () =>
      transact(system, (tx) =>
        catalogue.registerProvider(tx, system, {
          id: foreign.ids.provider,
          name: `Cooperativa ${foreign.texts.marker.slice(1)}`,
          taxCode: file.taxCode,
          runtsSection: null,
          email: null,
          phone: null,
          madeUp: true,
        }),
      ).then(() => undefined),
    'catalogue.showAccreditation': () =>
      transact(system, (tx) => catalogue.showAccreditation(tx, system, foreign.ids.provider)),
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
    'forming.joinGroup': all(strangers, (requestId) =>
      forming.joinGroup(desk, { requestId, groupId: foreign.forming.group, yes: null }),
    ),
    'forming.leaveGroup': all(strangers, (requestId) => forming.leaveGroup(desk, requestId)),
    'forming.openGroup': all(strangers, (id) => forming.openGroup(desk, { id })),
    'forming.publicGroups': all(everyone, (ctx) => forming.publicGroups(ctx, {})),
    'forming.takeInLeads': () => forming.takeInLeads(system),
    'forming.tellLeftOut': () => forming.tellLeftOut(system),
    'forming.tellWatchers': () => forming.tellWatchers(system),
    'lab.labReport': () => lab.labReport(system),
    'people.auditTrail': () => transact(desk, (tx) => all(strangers, (id) => people.auditTrail(tx, 'request', id))()),
    'people.mailStaff': () =>
      transact(system, (tx) =>
        people.mailStaff(tx, system, people.staffRoles, { subject: 's', body: 'b', eventKey: 'isolation-staff' }),
      ),
    'orientation.beginRule': all(everyone, (ctx) => orientation.beginRule(ctx, foreign.ids.service)),
    'orientation.changeDraft': all([0, 1, 2], (seen) =>
      orientation.changeDraft(manager, foreign.rule, seen, (text) => ({ ...text, examples: [] })),
    ),
    'orientation.publishDraft': all([0, 1, 2], (seen) =>
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
    'pools.activeVenues': () => transact(system, pools.activeVenues),
    'pools.holdRequests': () => transact(desk, (tx) => pools.holdRequests(tx, strangers)),
    'pools.lastRunDone': () => transact(system, pools.lastRunDone),
    'pools.operatorsOn': () => transact(system, (tx) => pools.operatorsOn(tx, '2026-11-25')),
    'pools.readRemains': () => transact(system, (tx) => pools.readRemains(tx, foreign.ids.run)),
    'pools.startAtOnce': () =>
      transact(system, (tx) =>
        pools.startAtOnce(tx, system, {
          formingId: foreign.forming.group,
          operatorId: foreign.ids.provider,
          venueId: null,
          homeRequestId: strangers[0] ?? '',
          days: [1],
          fromSlot: 30,
          requestIds: strangers,
        }),
      ),
    'pools.answerWhatIf': () => pools.answerWhatIf(system, foreign.ids.whatIf),
    'pools.askWhatIf': () => pools.askWhatIf(manager, { runId: foreign.ids.run, question: { subsidyPercent: 10 } }),
    'pools.answerProposal': all(foreign.pools, ({ id: poolId, requests: families }) =>
      all([desk, { ...system, actor: { kind: 'resident', requestId: families[0] ?? '' } } as Ctx], (ctx) =>
        pools.answerProposal(ctx, { poolId, requestId: families[0] ?? '', answer: 'declined' }),
      )(),
    ),
    'pools.askPoolingRun': () => pools.askPoolingRun(manager),
    'pools.followAccreditation': () =>
      transact(system, (tx) =>
        pools.followAccreditation(tx, system, {
          providerId: foreign.ids.provider,
          cause: 'decision',
          forGood: true,
        }),
      ),
    'pools.keepRegister': all(everyone, (ctx) =>
      pools.keepRegister(ctx, { poolId: foreign.lived.poolId, day: 20_000, outcome: 'held', present: strangers }),
    ),
    'pools.unwrittenSessions': all(everyone, pools.unwrittenSessions),
    'pools.writeMessage': all(everyone, (ctx) => pools.writeMessage(ctx, foreign.lived.poolId, 'x')),
    'pools.closingAnswers': () => transact(system, pools.closingAnswers),
    'pools.closeMonths': () => pools.closeMonths(services.contextFor()),
    'pools.changeCityRules': all(everyone, (ctx) => pools.changeCityRules(ctx, defaultCityRules)),
    'pools.chooseOffers': all(foreign.pools, ({ id: poolId, requests: [requestId = ''] }) =>
      pools.chooseOffers(desk, { poolId, requestId, accepts: [] }),
    ),
    'pools.endCall': all(foreign.pools, ({ id }) => pools.endCall(system, id)),
    'pools.familyOffers': all(strangers, (requestId) =>
      pools.familyOffers({ ...system, actor: { kind: 'resident', requestId } }, requestId),
    ),
    'pools.groupsToAgree': () => pools.groupsToAgree(system),
    'pools.readCall': all(foreign.pools, ({ id }) => pools.readCall({ ...system, actor: provider }, id)),
    'pools.recordContribution': all(foreign.pools, ({ id: poolId, requests: [requestId = ''] }) =>
      pools.recordContribution(desk, { poolId, requestId, percent: 0 }),
    ),
    'pools.sendOffer': all(foreign.pools, ({ id }) =>
      pools.sendOffer({ ...system, actor: provider }, id, {
        operatorId: foreign.ids.provider,
        venueId: null,
        hourlyCents: 1,
        prices: [],
        startsOn: '2099-01-01',
        note: '',
      }),
    ),
    'pools.signAgreement': all(foreign.pools, ({ id: poolId, requests: [requestId = ''] }) =>
      pools.signAgreement(desk, { poolId, requestId, version: 1, answer: 'signed' }),
    ),
    'pools.takeStep': all(foreign.pools, ({ id: poolId, requests: [requestId = ''] }) =>
      pools.takeStep(desk, { poolId, requestId, step: 'first-name', to: 'show' }),
    ),
    'pools.advanceGroups': () => pools.advanceGroups(services.contextFor()),
    'pools.keepGroups': () => pools.keepGroups(services.contextFor()),
    'pools.leavePool': () => transact(desk, (tx) => all(strangers, (id) => pools.leavePool(tx, desk, id))()),
    'pools.openProposals': () => pools.openProposals(system),
    'pools.poolFigures': () => transact(system, pools.poolFigures),
    'pools.poolFiguresByKind': () => transact(system, pools.poolFiguresByKind),
    'pools.poolJobs': async () => {
      const [pooling, whatIf, ...byTheClock] = pools.poolJobs;
      await pooling.run(services, ids, run);
      await whatIf.run(services, { ...ids, whatIfId: foreign.ids.whatIf }, run);
      for (const job of byTheClock) await job.run(services, {}, run);
    },
    'pools.replayRun': () => pools.replayRun(system, foreign.ids.run),
    'pools.runPoolingNow': () => pools.runPoolingNow(system, { secondsToSolve: 2 }),
    'pools.saveOperators': () =>
      pools.saveOperators(
        system,
        texts.operators.map((operator) => ({ ...operator, providerId: own.ids.provider })),
      ),
    'pools.saveVenues': () => pools.saveVenues(system, texts.venues),
    'publishing.cityReport': all(everyone, publishing.cityReport),
    'publishing.latestFigures': all(everyone, publishing.latestFigures),
    'publishing.publishFigures': () => publishing.publishFigures(manager),
    ...callsOfAsking(own, foreign, desk),
    'requests.cleanDraftsJob': () => requests.cleanDraftsJob.run(services, {}, run),
    'requests.contactsOf': () => transact(desk, async (tx) => [...(await requests.contactsOf(tx, strangers))]),
    'requests.listForDesk': all(everyone, (ctx) => requests.listForDesk(ctx, {}, 1)),
    'requests.mailHousehold': () =>
      transact(system, (tx) =>
        all(strangers, (id) =>
          requests.mailHousehold(tx, system, id, { subject: 's', body: (link) => link, eventKey: `isolation:${id}` }),
        )(),
      ),
    'requests.openRequest': all(tokens, (token) => requests.openRequest(system, token)),
    'requests.readDeskFile': all(strangers, (id) => requests.readDeskFile(desk, id)),
    'requests.readFile': all(strangers, (id) => requests.readFile(as('administrator'), id)),
    'requests.requestByToken': all(tokens, (token) => requests.requestByToken(system, token)),
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
