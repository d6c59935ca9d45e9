import { describe, expect, it } from 'vitest';
import { orderOperators, orderRequests, orderVenues } from './canonical-order.ts';
import { aRequest, requestId } from '../testing/build-instance.ts';
import { randomInstance } from '../testing/random-instance.ts';
import { renamed } from '../testing/scramble.ts';

describe('canonical order', () => {
  it('depends on what records say, not on their names or places', () => {
    const bare = (record: { readonly id: string }) => ({ ...record, id: undefined, avoid: undefined });
    for (let seed = 0; seed < 30; seed++) {
      const one = randomInstance(seed, { requests: 20, operators: 5, venues: 4 });
      const other = renamed(one, seed);
      expect(orderRequests(other.requests).map(bare)).toEqual(orderRequests(one.requests).map(bare));
      expect(orderOperators(other.operators).map(bare)).toEqual(orderOperators(one.operators).map(bare));
      expect(orderVenues(other.venues).map(bare)).toEqual(orderVenues(one.venues).map(bare));
    }
  });

  it('tells households that say the same apart by whom they must not meet', () => {
    const chain = (names: readonly string[]) =>
      names.map((name, at) => aRequest(name, { avoid: names.slice(at + 1, at + 2).map(requestId) }));
    const friend = aRequest('friend', { lat: 45.6, avoid: [requestId('p')] });
    const twins = [aRequest('p'), aRequest('q'), friend];
    const [forward, backward] = [orderRequests(twins), orderRequests(twins.toReversed())];
    expect(forward.map(({ id }) => id)).toEqual(backward.map(({ id }) => id));
    // The ends of a chain of five differ from its middle, though all say the same.
    const ordered = orderRequests(chain(['a', 'b', 'c', 'd', 'e'])).map(({ id }) => id);
    expect(new Set([ordered.indexOf(requestId('a')), ordered.indexOf(requestId('e'))])).not.toContain(2);
  });
});
