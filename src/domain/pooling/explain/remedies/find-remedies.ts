// For one household left out: the least change of each kind after which it could share.
import { addHouseholds } from './add-households.ts';
import { addOperator } from './add-operator.ts';
import { isSpent } from '../search/budget.ts';
import type { Budget } from '../search/budget.ts';
import type { Change, OwnChange } from '../changes/change.ts';
import type { ReasonNotPlaced, Remedy } from '../explanation.ts';
import type { Found } from './found.ts';
import type { WayIn } from './join-pool.ts';
import { lastResort, placeAndHouseholds, placeAndOperator } from './last-resort.ts';
import { extendOperator, lowerPrice, trainOperator } from './least-of-operators.ts';
import { giveUpTags, payMore, travelFarther } from './least-of-own.ts';
import { addVenue, enlargeVenue, hostAtHome } from './least-of-places.ts';
import { keepsPromise } from '../changes/verify-remedy.ts';
import type { Standing } from '../city/busy-days.ts';
import type { View } from '../search/view.ts';
import { widenHours } from './widen-hours.ts';

export type Ask = {
  readonly view: (standing: Standing, hours?: 'its-own' | 'any') => View;
  readonly waysIn: readonly WayIn[];
  /** What must change before anything else can help. */
  readonly first: readonly OwnChange[];
  /** Whether a pool is possible by itself already, so that only what fits the plan is of use. */
  readonly possible: boolean;
  readonly budget: () => Budget;
};

export type Kind = Exclude<Change['kind'], 'accept-tag' | 'fewer-participants'>;

const SEARCHES: Record<Kind, (ask: Ask, standing: Standing, budget: Budget) => Found | undefined> = {
  'travel-farther': (ask, standing, budget) => travelFarther(ask.view(standing), budget),
  'widen-hours': (ask, standing, budget) => widenHours(ask.view(standing, 'any'), budget),
  'pay-more': (ask, standing, budget) => payMore(ask.view(standing), budget),
  'do-without': (ask, standing, budget) => giveUpTags(ask.view(standing), budget),
  host: (ask, standing, budget) => hostAtHome(ask.view(standing), budget),
  'extend-operator': (ask, standing, budget) => extendOperator(ask.view(standing), budget),
  'train-operator': (ask, standing, budget) => trainOperator(ask.view(standing), budget),
  'lower-price': (ask, standing, budget) => lowerPrice(ask.view(standing), budget),
  'enlarge-venue': (ask, standing, budget) => enlargeVenue(ask.view(standing), budget),
  'add-operator': (ask, standing, budget) => {
    const view = ask.view(standing);
    return addOperator(view, view.city.names.operator, budget);
  },
  'add-venue': (ask, standing, budget) => {
    const view = ask.view(standing);
    return addVenue(view, view.city.names.venue, budget);
  },
  'add-households': (ask, standing, budget) => {
    const view = ask.view(standing);
    return addHouseholds(view, view.city.names.household, budget);
  },
};

const EVERY_KIND: readonly Kind[] = [
  'widen-hours',
  'travel-farther',
  'pay-more',
  'do-without',
  'host',
  'add-households',
  'extend-operator',
  'add-operator',
  'lower-price',
  'train-operator',
  'enlarge-venue',
  'add-venue',
];

/** What answers the reason itself; the other kinds follow in their usual order. */
const FIRST_KINDS: Record<ReasonNotPlaced, readonly Kind[]> = {
  'not-shareable': ['widen-hours'],
  'no-compatible-neighbour': ['add-households', 'travel-farther', 'widen-hours'],
  'place-missing': ['travel-farther', 'host', 'add-venue', 'enlarge-venue'],
  'no-operator-at-those-hours': ['widen-hours', 'extend-operator', 'add-operator'],
  'need-not-met': ['do-without', 'train-operator', 'add-operator'],
  'price-out-of-reach': ['pay-more', 'add-households', 'lower-price'],
  'lost-to-better-group': ['widen-hours', 'extend-operator', 'add-households', 'add-operator'],
  'still-possible': [],
};

/** Each remedy was checked, and one at least fits the plan: several changes together, where no single one does. */
export function findRemedies(ask: Ask, reason: ReasonNotPlaced): Remedy[] {
  const kinds = [...new Set([...FIRST_KINDS[reason], ...EVERY_KIND])];
  const { city } = ask.view('plan');
  const single = kinds.flatMap((kind) => ofKind(ask, kind)).filter((remedy) => keepsPromise(city, remedy));
  return single.some(({ fits }) => fits !== 'by-itself') ? single : [...single, ...severalTogether(ask)];
}

function severalTogether(ask: Ask): Remedy[] {
  const view = ask.view('plan');
  const { city } = view;
  for (const search of [placeAndOperator, placeAndHouseholds, lastResort]) {
    const found = search(view, city.names, ask.budget());
    const remedy = found && remedyOf(ask, found, { fits: 'beside-the-plan', least: false });
    if (remedy !== undefined && keepsPromise(city, remedy)) return [remedy];
  }
  return [];
}

/** One that fits the plan; and one that asks for less without it, where there is such a one. */
function ofKind(ask: Ask, kind: Kind): Remedy[] {
  const budget = ask.budget();
  const beside = SEARCHES[kind](ask, 'plan', budget);
  const [join] = ask.waysIn.filter((way) => wayKind(way) === kind).sort((a, b) => a.size - b.size);
  const joins = join !== undefined && join.size <= (beside?.size ?? Infinity);
  const fitting = joins
    ? [remedyOf(ask, join, { fits: 'in-a-pool-of-the-plan', joins: join.joins, least: !isSpent(budget) })]
    : beside === undefined
      ? []
      : [remedyOf(ask, beside, { fits: 'beside-the-plan', least: !isSpent(budget) })];
  if (ask.possible) return fitting;
  const own = ask.budget();
  const alone = SEARCHES[kind](ask, 'kept', own);
  if (alone === undefined || alone.size >= (fitting[0]?.size ?? Infinity)) return fitting;
  return [remedyOf(ask, alone, { fits: 'by-itself', least: !isSpent(own) }), ...fitting];
}

function wayKind({ changes }: WayIn): Change['kind'] | undefined {
  const kind = changes[0]?.kind;
  return kind === 'accept-tag' ? 'do-without' : kind;
}

type Claim = Pick<Remedy, 'fits' | 'least'> & { readonly joins?: number };

export function remedyOf({ first }: Pick<Ask, 'first'>, { size, changes, pool }: Found, claim: Claim): Remedy {
  const { fits, least, joins } = claim;
  return { changes: [...first, ...changes], size, least, fits, joins, pool };
}
