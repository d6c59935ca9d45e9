import { metres } from '../../../domain/pooling/metres.ts';
import type { PoolableHelp } from '../../../domain/vocabulary.ts';
import type { PooledOperator, PooledRequest } from './pooling-facts.ts';

/**
 * For each request, those that an operator of two kinds of help could take together with it though they ask for
 * different kinds: a group is for one kind. Pairs that could not meet anyway are left out, so the lists stay short.
 */
export function keepKindsApart(
  requests: readonly PooledRequest[],
  operators: readonly PooledOperator[],
): Map<string, string[]> {
  const apart = new Map<string, string[]>();
  if (requests.every(({ kindOfHelp }) => kindOfHelp === requests[0]?.kindOfHelp)) return apart;
  const mixed = kindsTogether(operators);
  const byShape = Map.groupBy(requests, ({ days, slots }) => `${days}x${slots}`);
  for (const alike of byShape.values()) {
    for (const [at, one] of alike.entries()) {
      const others = alike
        .slice(at + 1)
        .filter((other) => mixed.has(`${one.kindOfHelp}+${other.kindOfHelp}`) && couldMeet(one, other));
      if (others.length > 0)
        apart.set(
          one.id,
          others.map(({ id }) => id),
        );
    }
  }
  return apart;
}

function kindsTogether(operators: readonly PooledOperator[]): Set<`${PoolableHelp}+${PoolableHelp}`> {
  const pairs = operators.flatMap(({ kindsOfHelp }) =>
    kindsOfHelp.flatMap((one) =>
      kindsOfHelp.filter((other) => other !== one).map((other) => `${one}+${other}` as const),
    ),
  );
  return new Set(pairs);
}

function couldMeet(one: PooledRequest, other: PooledRequest): boolean {
  const shared = one.windows.some((a) =>
    other.windows.some((b) => a.day === b.day && Math.min(a.to, b.to) - Math.max(a.from, b.from) >= one.slots),
  );
  return shared && metres(one, other) <= one.maxMetres + other.maxMetres;
}
