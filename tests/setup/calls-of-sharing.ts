import { defaultCityRules } from '../../src/domain/group-life/city-rules.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import type { StaffActor } from '../../src/features/people/public.ts';
import * as pools from '../../src/features/pools/public.ts';
import type { Logger } from '../../src/platform/log/logger.ts';
import { callAll, type Call } from './call-all.ts';
import type { WholeCity } from './a-whole-city.ts';

/** Who calls in one city, and with which ids of the other. */
export interface Calling {
  readonly own: WholeCity;
  readonly foreign: WholeCity;
  readonly system: Ctx;
  readonly desk: Ctx;
  readonly manager: Ctx;
  readonly provider: StaffActor;
  readonly everyone: readonly Ctx[];
  readonly ids: { readonly tenantId: string; readonly runId: string };
  readonly services: pools.PoolServices & { readonly contextFor: () => Ctx };
  readonly run: { readonly log: Logger; readonly stopping: () => boolean };
}

/** What groups offer: runs, proposals, offers, agreements, and their life. */
export function callsOfSharing(calling: Calling): Readonly<Record<string, Call>> {
  const { own, foreign, system, desk, manager, provider, everyone, ids, services, run } = calling;
  const { texts } = own;
  const strangers = foreign.households.map(({ requestId }) => requestId);
  return {
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
          daysOf: new Map(),
          startBy: new Map(),
        }),
      ),
    'pools.answerWhatIf': () => pools.answerWhatIf(system, foreign.ids.whatIf),
    'pools.readCityRules': () => transact(system, pools.readCityRules),
    'pools.readWithAgain': callAll(everyone, (ctx) => pools.readWithAgain(ctx, foreign.ids.whatIf)),
    'pools.readWhatIfDesk': callAll(everyone, pools.readWhatIfDesk),
    'pools.askWhatIf': () => pools.askWhatIf(manager, { runId: foreign.ids.run, question: { subsidyPercent: 10 } }),
    'pools.answerProposal': callAll(foreign.pools, ({ id: poolId, requests: families }) =>
      callAll([desk, { ...system, actor: { kind: 'resident', requestId: families[0] ?? '' } } as Ctx], (ctx) =>
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
    'pools.keepRegister': callAll(everyone, (ctx) =>
      pools.keepRegister(ctx, { poolId: foreign.lived.poolId, day: 20_000, outcome: 'held', present: strangers }),
    ),
    'pools.unwrittenSessions': callAll(everyone, pools.unwrittenSessions),
    'pools.writeMessage': callAll(everyone, (ctx) => pools.writeMessage(ctx, foreign.lived.poolId, 'x')),
    'pools.closingAnswers': () => transact(system, pools.closingAnswers),
    'pools.closeMonths': () => pools.closeMonths(services.contextFor()),
    'pools.changeCityRules': callAll(everyone, (ctx) => pools.changeCityRules(ctx, defaultCityRules)),
    'pools.chooseOffers': callAll(foreign.pools, ({ id: poolId, requests: [requestId = ''] }) =>
      pools.chooseOffers(desk, { poolId, requestId, accepts: [] }),
    ),
    'pools.declineCall': callAll(foreign.pools, ({ id }) =>
      callAll(everyone, (ctx) => pools.declineCall(ctx, id, foreign.ids.provider))(),
    ),
    'pools.callAgain': callAll(foreign.pools, ({ id: poolId }) =>
      callAll(everyone, (ctx) =>
        pools.callAgain(ctx, { poolId, providerId: foreign.ids.provider, email: 'x@example.org' }),
      )(),
    ),
    'pools.endCall': callAll(foreign.pools, ({ id }) => pools.endCall(system, id)),
    'pools.familyOffers': callAll(strangers, (requestId) =>
      pools.familyOffers({ ...system, actor: { kind: 'resident', requestId } }, requestId),
    ),
    'pools.groupsToAgree': () => pools.groupsToAgree(system),
    'pools.readCall': callAll(foreign.pools, ({ id }) => pools.readCall({ ...system, actor: provider }, id)),
    'pools.recordContribution': callAll(foreign.pools, ({ id: poolId, requests: [requestId = ''] }) =>
      pools.recordContribution(desk, { poolId, requestId, percent: 0 }),
    ),
    'pools.setAttendance': callAll(foreign.pools, ({ id: poolId, requests: [requestId = ''] }) =>
      pools.setAttendance(desk, { poolId, requestId, attends: [{ day: 1, slots: 1 }] }),
    ),
    'pools.sendOffer': callAll(foreign.pools, ({ id }) =>
      pools.sendOffer({ ...system, actor: provider }, id, {
        operatorId: foreign.ids.provider,
        venueId: null,
        hourlyCents: 1,
        prices: [],
        startsOn: '2099-01-01',
        note: '',
      }),
    ),
    'pools.signAgreement': callAll(foreign.pools, ({ id: poolId, requests: [requestId = ''] }) =>
      pools.signAgreement(desk, { poolId, requestId, version: 1, answer: 'signed' }),
    ),
    'pools.takeStep': callAll(foreign.pools, ({ id: poolId, requests: [requestId = ''] }) =>
      pools.takeStep(desk, { poolId, requestId, step: 'first-name', to: 'show' }),
    ),
    'pools.advanceGroups': () => pools.advanceGroups(services.contextFor()),
    'pools.keepGroups': () => pools.keepGroups(services.contextFor()),
    'pools.leavePool': () => transact(desk, (tx) => callAll(strangers, (id) => pools.leavePool(tx, desk, id))()),
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
  };
}
