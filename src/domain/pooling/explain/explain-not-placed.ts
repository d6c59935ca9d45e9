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
import { cannotShare, fewestTags, findHurdle, lowestPrice } from './find-reason.ts';
import { findRemedies, remedyOf } from './remedies/find-remedies.ts';
import { accepts } from './search/ground.ts';
import { waysIn } from './remedies/join-pool.ts';
import { viewOf } from './search/view.ts';
import type { Standing, View } from './search/view.ts';

/** Steps of one search: enough for a true answer in any real quarter, and never more than some milliseconds. */
const STEPS = 20_000;

export function explainNotPlaced(city: City, household: Household, deadline: () => boolean): NotPlaced {
  const first = participantsThatSuit(city, household);
  const subject = first.reduce(
    (before, change) => readHousehold(changeOwn(before.request, change), before.at),
    household,
  );
  const views = new Map<string, View>();
  const view = (standing: Standing, hours: 'its-own' | 'any' = 'its-own') => {
    const key = `${standing} ${hours}`;
    const known = views.get(key) ?? viewOf(city, subject, standing, hours);
    views.set(key, known);
    return known;
  };
  const spent: Budget[] = [];
  const budget = () => {
    const fresh = budgetOf(STEPS, deadline);
    spent.push(fresh);
    return fresh;
  };

  const ways = waysIn(city, subject);
  const open = ways.find(({ changes }) => changes.length === 0);
  const beside = open === undefined ? findPool(view('plan'), budget()) : undefined;
  const now: Remedy[] =
    open !== undefined
      ? [remedyOf({ first }, open, { fits: 'in-a-pool-of-the-plan', joins: open.joins, least: true })]
      : beside !== undefined
        ? [
            remedyOf(
              { first },
              { size: 0, changes: [], pool: writePool(beside) },
              { fits: 'beside-the-plan', least: true },
            ),
          ]
        : [];
  const possible = now.length > 0 || findPool(view('kept'), budget()) !== undefined;
  const own = first.length > 0 || cannotShare(view('kept'));
  const reason: ReasonNotPlaced = own
    ? 'not-shareable'
    : now.length > 0
      ? 'still-possible'
      : possible
        ? 'lost-to-better-group'
        : findHurdle(view('kept'), budget());
  const reached = view('kept').grounds.filter((ground) => accepts(household, ground));
  const alternatives = !own && possible ? findAlternatives(view('kept'), budget()) : [];
  const facts = {
    tags: reason === 'need-not-met' ? fewestTags(view('kept'), budget()) : [],
    lowestCents: reason === 'price-out-of-reach' ? lowestPrice(view('kept'), budget()) : undefined,
  };
  const truncated = spent.some(isSpent);
  return {
    outcome: 'not-placed',
    reason,
    company: describeCompany(first.length > 0 ? viewOf(city, household, 'kept') : view('kept')),
    places: reached.length,
    operators: new Set(reached.flatMap(({ offer }) => offer.operators.map(({ at }) => at))).size,
    ...facts,
    ceilingCents: household.ceiling,
    alternatives,
    remedies: now.length > 0 ? now : findRemedies({ view, waysIn: ways, first, possible, budget }, reason),
    truncated,
  };
}

/** The most participants that one pool can have, when a household's own are too far apart in age; nothing when they are not. */
function participantsThatSuit({ instance }: City, { request, youngest, oldest }: Household): OwnChange[] {
  const { maxAgeSpread } = instance.rules;
  if (oldest - youngest <= maxAgeSpread) return [];
  const groups = request.ages.map((least) => request.ages.filter((age) => age >= least && age - least <= maxAgeSpread));
  const ages = groups.reduce((most, each) => (each.length > most.length ? each : most), []);
  return [{ kind: 'fewer-participants', request: request.id, ages }];
}
