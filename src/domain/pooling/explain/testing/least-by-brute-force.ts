// The least change of each kind, by looking at every try.
import type { PoolingInstance } from '../../instance.ts';
import type { Kind } from '../remedies/find-remedies.ts';
import { faultsOf, isFeasible, onlyFault } from './every-case.ts';
import type { Case } from './every-case.ts';
import { unique } from './every-try.ts';
import type { Try } from './every-try.ts';

/** How much a change of the kind would have to be for the try to work, or undefined when no such change does. */
export function sizeOf(kind: Kind, each: Try, { instance, own }: Case): number | undefined {
  const { seats, spot } = each;
  switch (kind) {
    case 'travel-farther': {
      const told = spot.kind === 'home' ? Math.ceil(each.ownMetres / 100) * 100 : Math.ceil(each.ownMetres);
      return onlyFault(each, 'reach') ? told - own.maxMetres : undefined;
    }
    case 'widen-hours':
      return onlyFault(each, 'hours') ? each.ownSlotsMissing : undefined;
    case 'pay-more':
      return onlyFault(each, 'price') && each.price <= each.ceilingAtMost
        ? Math.ceil(each.price / seats) - own.maxCents
        : undefined;
    case 'do-without':
      return onlyFault(each, 'own tags') ? each.ownNeeds.length + each.ownRefusals.length : undefined;
    case 'host':
      return onlyFault(each, 'room') && spot.host === own ? each.roomMissing : undefined;
    case 'extend-operator':
      return onlyFault(each, 'operator hours') ? each.operatorSlotsMissing : undefined;
    case 'train-operator': {
      const lacking = unique([...each.ownNeeds, ...each.othersNeeds]);
      const refused = each.ownRefusals.length > 0 || each.othersRefusals.length > 0;
      const trained = { ...each, ownNeeds: [], othersNeeds: [] };
      return lacking.length > 0 && !refused && isFeasible(trained) ? lacking.length : undefined;
    }
    case 'lower-price':
      return onlyFault(each, 'price') ? each.price - each.ceiling : undefined;
    case 'enlarge-venue':
      return onlyFault(each, 'room') && spot.kind === 'venue' ? each.roomMissing : undefined;
    case 'add-operator':
      return sizeOfNewOperator(each, instance);
    case 'add-venue': {
      const lacking = [...each.ownNeeds, ...each.othersNeeds];
      const refused = lacking.some((tag) => each.members.some(({ refuses }) => refuses.includes(tag)));
      const there = { ...each, ownNeeds: [], othersNeeds: [], spot: { ...spot, kind: 'venue' as const } };
      return spot.kind === 'new' && !refused && isFeasible(there) ? seats : undefined;
    }
    case 'add-households':
      return undefined;
  }
}

function sizeOfNewOperator(each: Try, { operators }: PoolingInstance): number | undefined {
  const { spot, seats, operator, members } = each;
  const most = Math.max(...operators.map(({ maxSeats }) => maxSeats), (members[0]?.seats ?? 0) + 3);
  const wrong = each.ownMetresMissing || each.othersTooFar || each.ownDaysMissing > 0 || each.othersBusy;
  const unfit = each.roomMissing > 0 || each.ownRefusals.length > 0 || each.othersRefusals.length > 0 || seats > most;
  if (operator !== undefined || members.length < 2 || spot.kind === 'new' || wrong || unfit) return undefined;
  const prices = operators.flatMap(({ cents }) => cents[seats - 1] ?? []);
  return Math.max(0, (prices.length > 0 ? Math.min(...prices) : 0) - each.ceiling);
}

/** The fewest households of one seat that would do, with those of the try. */
export function householdsMissing({ operator, spot, members, seats, ceiling, ...each }: Try): number | undefined {
  if (operator === undefined || spot.kind === 'new') return undefined;
  const size = Array.from({ length: operator.maxSeats }, (_, n) => n + 1).find((more) => {
    const all = seats + more;
    const price = operator.cents[all - 1] ?? Infinity;
    return (
      all >= operator.minSeats && all <= Math.min(operator.maxSeats, spot.seats) && price <= (ceiling / seats) * all
    );
  });
  const rest = {
    ...each,
    operator,
    spot,
    members,
    seats,
    ceiling,
    operatorSeatsWrong: false,
    price: 0,
    roomMissing: 0,
  };
  const faults = faultsOf(rest);
  faults.delete('alone');
  return faults.size === 0 ? size : undefined;
}

function least(sizes: readonly (number | undefined)[]): number {
  return Math.min(Infinity, ...sizes.flatMap((size) => size ?? []));
}

/** Infinity when nothing of the kind would do. */
export function leastOf(kind: Kind, tries: readonly Try[], given: Case): number {
  return least(tries.map((each) => (kind === 'add-households' ? householdsMissing(each) : sizeOf(kind, each, given))));
}
