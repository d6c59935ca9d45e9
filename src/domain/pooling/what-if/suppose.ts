// The city as it would be.
import type { OperatorId, PoolingInstance, PoolingRequest, VenueId } from '../instance.ts';
import type { OperatorTerms, Supposition } from './supposition.ts';

/** Operators that a supposition names as a model and the city does not have: ask before `suppose`. */
export function missingModels({ operators }: PoolingInstance, suppositions: readonly Supposition[]): OperatorId[] {
  const known = new Set(operators.map(({ id }) => id));
  return suppositions.flatMap((each) => (each.kind === 'operators-like' && !known.has(each.like) ? [each.like] : []));
}

/**
 * The instance with everything supposed at once. What was in it stays, so each of its plans is a plan of the new one too,
 * and no optimum is lower. Throws a RangeError for a model that is not there.
 */
export function suppose(instance: PoolingInstance, suppositions: readonly Supposition[]): PoolingInstance {
  const percent = suppositions.reduce((sum, each) => sum + (each.kind === 'subsidy' ? each.percent : 0), 0);
  const operators = suppositions.flatMap((each) => supposedOperators(instance, each));
  const venues = suppositions.flatMap((each) => (each.kind === 'venue' ? [each] : []));
  const operatorId = newIds('supposed-operator', instance.operators);
  const venueId = newIds('supposed-venue', instance.venues);
  return {
    ...instance,
    requests: percent === 0 ? instance.requests : instance.requests.map((request) => subsidised(request, percent)),
    operators: [...instance.operators, ...operators.map((terms) => ({ ...terms, id: operatorId() as OperatorId }))],
    venues: [
      ...instance.venues,
      ...venues.map(({ lat, lon, seats, tags }) => ({ id: venueId() as VenueId, lat, lon, seats, tags })),
    ],
  };
}

/**
 * The city pays `percent` of the price that the household would pay alone, for each seat and hour in a pool, so a pool may
 * cost it that much more. Measured by the price alone, the help is the same for households that ask for the same, whatever
 * they can pay: a share of what each can pay would give most to who has most. Whole cents, rounded down: nothing is promised
 * that the city does not pay. The other limit stays, no pool costs more than alone, so the city never pays for less than
 * sharing saves.
 */
function subsidised(request: PoolingRequest, percent: number): PoolingRequest {
  return { ...request, maxCents: request.maxCents + Math.floor((request.soloCents * percent) / 100) };
}

function supposedOperators({ operators }: PoolingInstance, supposition: Supposition): OperatorTerms[] {
  if (supposition.kind === 'operators') return Array.from({ length: supposition.count }, () => supposition.terms);
  if (supposition.kind !== 'operators-like') return [];
  const model = operators.find(({ id }) => id === supposition.like);
  if (model === undefined) throw new RangeError(`there is no operator ${supposition.like} to take as a model`);
  return Array.from({ length: supposition.count }, () => ({ ...model, windows: supposition.windows ?? model.windows }));
}

/** Names that no record has yet: `supposed-venue-1` and so on. */
function newIds(prefix: string, records: readonly { readonly id: string }[]): () => string {
  const taken = new Set(records.map(({ id }) => id));
  let number = 0;
  return () => {
    do number += 1;
    while (taken.has(`${prefix}-${number}`));
    return `${prefix}-${number}`;
  };
}
