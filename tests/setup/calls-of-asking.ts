import * as catalogue from '../../src/features/catalogue/public.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import * as pools from '../../src/features/pools/public.ts';
import * as requests from '../../src/features/requests/public.ts';
import type { WholeCity } from './a-whole-city.ts';
import type { Call } from './call-all.ts';

/** What is asked while a request is written or followed, in one city, with the other's ids and places. */
export function callsOfAsking(own: WholeCity, foreign: WholeCity, desk: Ctx): Readonly<Record<string, Call>> {
  const strangers = foreign.households.map(({ requestId }) => requestId);
  const [household] = foreign.texts.households;
  if (household === undefined) throw new Error('the other city has nobody');
  const need = { ...household, requestId: strangers[0], kindOfHelp: 'childcare' as const };
  const hooks = {
    leavePool: pools.leavePool,
    groupOf: pools.livePoolOf,
    momentOf: pools.momentOf,
    groupsNear: async (ctx: Ctx, n: requests.NeedSoFar) => ({ ...(await pools.whatIsNear(ctx, n)), forming: [] }),
  };
  const [mine] = own.households;
  return {
    'catalogue.servicesFor': () => catalogue.servicesFor(own.system, household.kindOfHelp, household, 5),
    'pools.livePoolOf': () => transact(desk, (tx) => Promise.all(strangers.map((id) => pools.livePoolOf(tx, id)))),
    'pools.momentOf': () => Promise.all(strangers.map((id) => pools.momentOf(desk, { id, status: 'proposed' }))),
    'pools.whatIsNear': () => pools.whatIsNear(own.system, need),
    'requests.followAnswers': async () => {
      const file = await requests.readFile(desk, mine?.requestId ?? '');
      if (file === undefined) throw new Error('an own request cannot be read');
      const id = strangers[0] ?? '';
      return requests.followAnswers(desk, hooks, { ...file, request: { ...file.request, id, status: 'proposed' } });
    },
    'requests.keepRequestsJob': () => {
      const services = {
        register: { municipalities: () => Promise.resolve([own.municipality]) },
        contextFor: () => ({ ...own.system, now: new Date(own.system.now.getTime() + 400 * 86_400_000) }),
      };
      return requests.keepRequestsJob.run(services, {}, { log: own.system.log, stopping: () => false });
    },
  };
}
