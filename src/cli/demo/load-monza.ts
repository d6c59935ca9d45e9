import { monzaPopulation } from '../../../demo/monza.ts';
import type { DemoHousehold, DemoPopulation } from '../../../demo/types.ts';
import { settleAll } from '../../features/accreditation/public.ts';
import { savePlaces, saveProviders, saveServices } from '../../features/catalogue/public.ts';
import type { Ctx } from '../../features/context.ts';
import {
  answerProposal,
  openProposals,
  runPoolingNow,
  saveOperators,
  saveVenues,
} from '../../features/pools/public.ts';
import { publishFigures } from '../../features/publishing/public.ts';
import { saveRequests } from '../../features/requests/public.ts';
import { asService } from './as-service.ts';
import { loadAgreements, loadGroupRules } from './load-agreements.ts';
import { loadForming } from './load-forming.ts';
import { loadAccreditations } from './load-accreditation.ts';

const weekMs = 7 * 24 * 3600 * 1000;

/** Who arrives only after the first groups have started: the families of the story, and some who still wait. */
function arrivesLater(household: DemoHousehold, index: number): boolean {
  return household.key.startsWith('story') || index % 5 === 4;
}

export interface LoadedMonza {
  /** False when it was there already: nothing of what people did since is changed. */
  readonly fresh: boolean;
  /** An accredited provider with operators, for the demo's provider account. */
  readonly providerId: string;
  readonly providerIds: readonly string[];
}

/** Saves Monza's made-up population. */
export async function loadMonza(ctx: Ctx): Promise<LoadedMonza> {
  const population = monzaPopulation();
  await savePlaces(ctx, population.gazetteer);
  const saved = await saveProviders(ctx, population.providers);
  if (saved.outcome === 'denied') throw new Error('the system may not save providers');
  await saveServices(
    ctx,
    population.services.map((service) => asService(service, population, ctx.municipality.tenantId)),
  );
  await saveSupply(ctx, population, saved.idByName);
  const early = population.households.filter((household, index) => !arrivesLater(household, index));
  const fresh = (await saveRequests(sixWeeksAgo(ctx), early)) > 0;
  const working = population.providers.find(({ key }) => key === population.operators[0]?.providerKey);
  const providerId = saved.idByName.get(working?.name ?? '');
  if (providerId === undefined) throw new Error('the first operator has no provider');
  return { fresh, providerId, providerIds: [...saved.idByName.values()] };
}

/**
 * Eight weeks ago providers were accredited; six weeks ago the first run made its proposals, most families said yes,
 * chose who helps them and signed, and since then the others have come.
 */
export async function runFirstGroups(ctx: Ctx, providerIds: readonly string[]): Promise<void> {
  await loadAccreditations(ctx, monzaPopulation());
  const then = sixWeeksAgo(ctx);
  // It ends by its rounds, in two seconds or so: by the clock, a busy machine would have another demo.
  const run = await runPoolingNow(then, { secondsToSolve: 20 });
  await loadGroupRules(then);
  await acceptMost(then);
  await loadAgreements(then, providerIds);
  const late = monzaPopulation().households.filter(arrivesLater);
  await saveRequests(ctx, [...late, ...monzaPopulation().otherRequests]);
  if (run.runId !== undefined) await loadForming(ctx, run.runId);
  // What has lapsed since then is felt.
  await settleAll(ctx);
  await publishFigures(ctx);
}

/** In one group of six nobody answers and the proposal lapses; in the others everybody says yes. */
async function acceptMost(ctx: Ctx): Promise<void> {
  for (const [index, { poolId, requestIds }] of (await openProposals(ctx)).entries()) {
    if (index % 6 === 5) continue;
    for (const requestId of requestIds) {
      await answerProposal(
        { ...ctx, actor: { kind: 'resident', requestId } },
        { poolId, requestId, answer: 'accepted' },
      );
    }
  }
}

function sixWeeksAgo(ctx: Ctx): Ctx {
  return { ...ctx, now: new Date(ctx.now.getTime() - 6 * weekMs) };
}

async function saveSupply(ctx: Ctx, population: DemoPopulation, idByName: ReadonlyMap<string, string>): Promise<void> {
  const providerName = new Map(population.providers.map(({ key, name }) => [key, name]));
  await saveVenues(ctx, population.venues);
  await saveOperators(
    ctx,
    population.operators.map(({ firstName, providerKey, ...operator }) => {
      const providerId = idByName.get(providerName.get(providerKey) ?? '');
      if (providerId === undefined) throw new Error(`operator ${operator.key} has no provider`);
      return { ...operator, name: firstName, providerId };
    }),
  );
}
