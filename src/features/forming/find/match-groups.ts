import type { FormingMember } from '../model.ts';

export interface KnownGroup {
  readonly id: string;
  readonly members: readonly Pick<FormingMember, 'requestId' | 'came'>[];
}

export interface MatchedNear<Near> {
  readonly near: Near;
  /** The group that it goes on as; absent for a new one. */
  readonly groupId: string | undefined;
}

/**
 * Which known group each of a run's near groups goes on as: the one with which it has most requests in common, each known
 * group once, so that its page keeps its address from night to night. Ties go to the first by id.
 */
export function matchGroups<Near extends { readonly requests: readonly string[] }>(
  nears: readonly Near[],
  known: readonly KnownGroup[],
): MatchedNear<Near>[] {
  const pairs = nears.flatMap((near, at) =>
    known.flatMap(({ id, members }) => {
      const common = members.filter(({ requestId }) => near.requests.includes(requestId)).length;
      return common > 0 ? [{ at, id, common }] : [];
    }),
  );
  pairs.sort((a, b) => b.common - a.common || (a.id < b.id ? -1 : 1) || a.at - b.at);
  const groupOf = new Map<number, string>();
  const taken = new Set<string>();
  for (const { at, id } of pairs) {
    if (groupOf.has(at) || taken.has(id)) continue;
    groupOf.set(at, id);
    taken.add(id);
  }
  return nears.map((near, at) => ({ near, groupId: groupOf.get(at) }));
}
