// Why a household is in no pool, and the least that would change it.
import { changeOwn } from './changes/apply-change.ts';
import { budgetOf, isSpent } from './search/budget.ts';
import type { Budget } from './search/budget.ts';
import type { OwnChange } from './changes/change.ts';
import { readHousehold } from './city/city.ts';
import type { City, Household } from './city/city.ts';
import { describeCompany } from './describe-company.ts';
import type { NotPlaced, ReasonNotPlaced, Remedy } from './explanation.ts';
import { findAlternatives } from './alternatives/find-alternatives.ts';
import { writePool } from './search/find-least.ts';
import { findPool } from './search/find-pool.ts';
import { hasNoHours, fewestTags, findHurdle, lowestPrice } from './find-reason.ts';
import { findRemedies, remedyOf } from './remedies/find-remedies.ts';
import type { Ask } from './remedies/find-remedies.ts';
import { accepts } from './search/ground.ts';
import { waysIn } from './remedies/join-pool.ts';
import { viewOf } from './search/view.ts';
import type { View } from './search/view.ts';

/** Steps of one search: enough for a true answer in any real quarter, and never more than some milliseconds. */
const STEPS = 20_000;

export function explainNotPlaced(city: City, household: Household, deadline: () => boolean): NotPlaced {
  const ask = prepareAsk(city, household, deadline);
  const { first, view } = ask;
  const now = asThingsAre(ask);
  const possible = now !== undefined || findPool(view('kept'), ask.budget()) !== undefined;
  const reason = reasonOf(ask, now, possible);
  const told = {
    tags: reason === 'need-not-met' ? fewestTags(view('kept'), ask.budget()) : [],
    lowestCents: reason === 'price-out-of-reach' ? lowestPrice(view('kept'), ask.budget()) : undefined,
    alternatives: WITH_POOLS.has(reason) ? findAlternatives(view('kept'), ask.budget()) : [],
  };
  const truncated = ask.budgets.some(isSpent);
  const reached = view('kept').grounds.filter((ground) => accepts(household, ground));
  return {
    outcome: 'not-placed',
    reason,
    company: describeCompany(first.length > 0 ? viewOf(city, household, 'kept') : view('kept')),
    places: reached.length,
    operators: new Set(reached.flatMap(({ offer }) => offer.operators.map(({ at }) => at))).size,
    ceilingCents: household.ceiling,
    ...told,
    remedies: now === undefined ? findRemedies({ ...ask, possible }, reason) : [now],
    truncated,
  };
}

const WITH_POOLS: ReadonlySet<ReasonNotPlaced> = new Set(['lost-to-better-group', 'still-possible']);

type Asked = Omit<Ask, 'possible'> & { readonly budgets: readonly Budget[] };

/** Each view is made when it is first asked for; each search gets a budget of its own, which is kept to be looked at. */
function prepareAsk(city: City, household: Household, deadline: () => boolean): Asked {
  const first = participantsThatSuit(city, household);
  const request = first.reduce((before, change) => changeOwn(before, change), household.request);
  const subject = first.length > 0 ? readHousehold(request, household.at) : household;
  const views = new Map<string, View>();
  const budgets: Budget[] = [];
  return {
    first,
    waysIn: waysIn(city, subject),
    budgets,
    view: (standing, hours = 'its-own') => {
      const key = `${standing} ${hours}`;
      const view = views.get(key) ?? viewOf(city, subject, standing, hours);
      views.set(key, view);
      return view;
    },
    budget: () => {
      const budget = budgetOf(STEPS, deadline);
      budgets.push(budget);
      return budget;
    },
  };
}

/** A pool of the plan that has room, or one that fits beside it: nothing has to change but what must first. */
function asThingsAre({ first, waysIn: ways, view, budget }: Asked): Remedy | undefined {
  const open = ways.find(({ changes }) => changes.length === 0);
  if (open !== undefined) {
    return remedyOf({ first }, open, { fits: 'in-a-pool-of-the-plan', joins: open.joins, least: true });
  }
  const hit = findPool(view('plan'), budget());
  if (hit === undefined) return undefined;
  return remedyOf({ first }, { size: 0, changes: [], pool: writePool(hit) }, { fits: 'beside-the-plan', least: true });
}

function reasonOf({ first, view, budget }: Asked, now: Remedy | undefined, possible: boolean): ReasonNotPlaced {
  if (first.length > 0 || hasNoHours(view('kept'))) return 'not-shareable';
  if (now !== undefined) return 'still-possible';
  return possible ? 'lost-to-better-group' : findHurdle(view('kept'), budget());
}

/** The most participants that one pool can have, when a household's own are too far apart in age; nothing when they are not. */
function participantsThatSuit({ instance }: City, { request, youngest, oldest }: Household): OwnChange[] {
  const { maxAgeSpread } = instance.rules;
  if (oldest - youngest <= maxAgeSpread) return [];
  const groups = request.ages.map((least) => request.ages.filter((age) => age >= least && age - least <= maxAgeSpread));
  const ages = groups.reduce((most, each) => (each.length > most.length ? each : most), []);
  return [{ kind: 'fewer-participants', request: request.id, ages }];
}
