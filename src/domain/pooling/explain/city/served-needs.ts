// Whether there is anybody, anywhere, who offers some needs together.
import type { PoolingInstance, PoolingRequest } from '../../instance.ts';

/** Whether some operator and some place of the city, wherever they are, offer together all that both households need. */
export type ServedNeeds = (a: PoolingRequest, b: PoolingRequest) => boolean;

export function servedNeeds({ operators, venues, requests }: PoolingInstance): ServedNeeds {
  const places = distinct([
    [],
    ...venues.map(({ tags }) => tags),
    ...requests.filter(({ hostSeats, seats }) => hostSeats > seats).map(({ homeTags }) => homeTags),
  ]);
  const skills = distinct(operators.map(({ tags }) => tags));
  const known = new Map<string, boolean>();
  return (a, b) => {
    const key = a.needs.length + b.needs.length === 0 ? '' : JSON.stringify([a.needs, b.needs]);
    const answer =
      known.get(key) ??
      skills.some((skill) => {
        const missing = [...a.needs, ...b.needs].filter((tag) => !skill.has(tag));
        return places.some((place) => missing.every((tag) => place.has(tag)));
      });
    known.set(key, answer);
    return answer;
  };
}

function distinct(lists: readonly (readonly string[])[]): ReadonlySet<string>[] {
  const sets = lists.map((tags) => [...new Set(tags)].toSorted());
  return [...new Map(sets.map((tags) => [JSON.stringify(tags), new Set(tags)])).values()];
}
