import type { RequestHooks } from '../../src/features/requests/public.ts';

/** Requests without the groups that build on them: nobody leaves one, and there is none near. */
export function withoutGroups(own: Partial<RequestHooks> = {}): RequestHooks {
  return {
    leavePool: () => Promise.resolve(),
    groupOf: () => Promise.resolve(undefined),
    momentOf: () => Promise.resolve(undefined),
    groupsNear: () => Promise.resolve({ withRoom: [], couldStart: [], forming: [], nearly: [], ladder: [] }),
    ...own,
  };
}
