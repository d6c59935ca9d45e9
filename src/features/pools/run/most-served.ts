import type { PoolingInstance, PoolingRequest } from '../../../domain/pooling/instance.ts';

/**
 * How many households a plan can serve at most, from the score that no plan passes. Whoever is served adds at least its
 * points less the most that it may cost (rule 9), so the largest number is that of those who add least.
 */
export function mostServed({ requests, rules }: PoolingInstance, bound: number): number {
  const least = requests
    .map((request) => request.weight * rules.pointsPerWeight - dearest(request))
    .sort((one, other) => one - other);
  let [sum, most] = [0, 0];
  for (const [at, added] of least.entries()) {
    sum += added;
    // A hair for what floating point loses in long sums.
    if (sum <= bound + 0.01) most = at + 1;
  }
  return most;
}

/** Cents a week that a household's seats cost at most. */
function dearest({ maxCents, soloCents, seats, slots, days }: PoolingRequest): number {
  return (Math.min(maxCents, soloCents) * seats * slots * days) / 2;
}
