import { describe, expect, it } from 'vitest';
import { anInstance, aRequest, aVenue } from '../testing/build-instance.ts';
import { layOut } from './board.ts';
import { findReach } from './reach.ts';

const home = { hostSeats: 3 };

function reachOf(requests: ReturnType<typeof aRequest>[], late = () => false) {
  const board = layOut(anInstance({ requests, venues: [aVenue('v')] }));
  const reach = findReach(board, late);
  const nameOf = (place: number) => {
    const { host = -1 } = board.places[place] ?? {};
    return host < 0 ? 'venue' : (board.requests[host]?.id ?? 'nobody');
  };
  const placesOf = board.requests.map(({ id }, at): [string, string[]] => [
    id,
    Array.from(reach.placesOf[at] ?? [], nameOf).toSorted((a, b) => a.localeCompare(b)),
  ]);
  return { ...reach, of: Object.fromEntries(placesOf) };
}

describe('who reaches what', () => {
  it('counts the homes of those who ask for the same sessions', () => {
    const { of, partial } = reachOf([aRequest('a', home), aRequest('b', home), aRequest('c', { ...home, slots: 2 })]);
    expect(of).toEqual({ a: ['a', 'b', 'venue'], b: ['a', 'b', 'venue'], c: ['c', 'venue'] });
    expect(partial).toBe(false);
  });

  it('leaves out a home that is too far, or that a guest refuses', () => {
    const far = { ...home, lat: 45.6 };
    const { of } = reachOf([
      aRequest('a', { ...home, homeTags: ['pets'] }),
      aRequest('b', { refuses: ['pets'] }),
      aRequest('c', far),
    ]);
    expect([of['a'], of['b'], of['c']]).toEqual([['a', 'venue'], ['venue'], ['c']]);
  });

  it('when time is up says so, and keeps venues and everybody’s own home', () => {
    const { of, partial } = reachOf([aRequest('a', home), aRequest('b', home)], () => true);
    expect(of).toEqual({ a: ['a', 'venue'], b: ['b', 'venue'] });
    expect(partial).toBe(true);
  });
});
