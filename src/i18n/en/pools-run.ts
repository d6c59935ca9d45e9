import type { poolsRun as source } from '../it/pools-run.ts';
import { families } from './counted.ts';

/** How the city looks for groups: a run, what came of it, who was left out. */
export const poolsRun: typeof source = {
  title: (at) => `Search of ${at}`,
  askedTitle: 'The search is under way',
  askedText: 'A minute is usually enough. Reload the page to see what it found.',
  reload: 'Reload',
  failedTitle: 'The search failed',
  failures: {
    late: 'It did not end in the time it had. No group was proposed and no request has changed: try again.',
    broken: 'It stopped because of a mistake of ours. No group was proposed and no request has changed.',
    refused: 'The result did not respect every rule, so it was not used. No request has changed.',
  },
  statuses: { asked: 'Under way', done: 'Done', failed: 'Failed' },
  found: (n) => (n === 0 ? 'No new groups' : n === 1 ? '1 new group' : `${n} new groups`),
  when: 'When',
  result: 'Result',
  score: 'Score',
  bound: 'Highest possible',
  gap: 'Distance from the highest',
  optimal: 'Proved: nothing better could be done with these requests.',
  feasible: (gap) => `Proved: no other solution can pass this one by more than ${gap}.`,
  resultTitle: 'What it found',
  requests: 'Requests waiting',
  served: 'Families in a new group',
  savedWeek: 'Saved a week',
  hoursWeek: 'Hours a week',
  kept: 'Groups left as they were',
  dropped: 'Groups given up because somebody changed their mind meanwhile',
  proofTitle: 'To do the sums again',
  digest: 'Digest of the data',
  engine: 'Version of the engine',
  seed: 'Seed',
  rounds: 'Rounds of search',
  seconds: 'Time taken',
  secondsValue: (n) => `${n} seconds`,
  mostServed: (n) => `No solution can give a group to more than ${families(n)}.`,
  mostServedBest: (n) =>
    `No solution can give a group to more than ${families(n)}. This one is the best because need and the cost of groups count too.`,
  groupsTitle: 'The groups proposed',
  groupsText: 'Prices are for one hour and one person: on average if each family went alone, and in the group.',
  alone: 'Alone',
  shared: 'In the group',
  poolingRate: 'Requests that found a group',
  sharingFactor: 'Families in a group, on average',
  savedShare: (cents, share) => `${cents}: ${share} of what they would pay alone`,
  leftOutTitle: 'Who was proposed no group, and why',
  leftOutText: (n) =>
    n === 0
      ? 'Every request that was waiting found a group.'
      : `${n === 1 ? '1 request is' : `${n} requests are`} still waiting. We look again every night.`,
  muchTitle: 'Who is asked for most',
  muchText: (n, all, share) =>
    `Of ${n === 1 ? '1 family' : `${n} families`} out of ${all}, the group asks at least ${share} of what they said they could do.`,
  muchFew: (share) =>
    `Of few families, fewer than 5, the group asks at least ${share} of what they said they could do.`,
  muchNone: (share) => `The group asks no family for ${share} or more of what it said it could do.`,
  muchDistance: 'Come from almost as far as they can',
  muchHours: 'Meet at the beginning or the end of the hours they gave',
  muchPrice: 'Pay almost as much as they can',
  muchFair: 'The next search takes it into account: among results that are as good, it asks less of who gave more.',
  cutShort: 'The search stopped at the end of its time: done again, it might find other groups.',
  proofWords: 'What do these figures mean?',
  scoreWords:
    'The score puts first how many families find a group, counting more those who need it more, and then what the groups cost in a week.',
  boundWords:
    'The highest possible is a proved limit: with the same requests, operators and places nobody can do more. The distance says by how much, at most, one could have done better.',
  digestWords:
    'The digest is a summary of the data it began from: change a single hour, and all of it changes. It serves to check that the data are the very same.',
  seedWords:
    'The seed chooses between solutions that are worth the same. With the same data, seed, rounds and version of the engine, the same groups are found again.',
  again: (until) =>
    `Until ${until} the search can be done again with the data of that time, proposing nothing to anybody:`,
  againOver: (days) =>
    `The data it began from are deleted after ${days} days: this search cannot be done again. Its figures stay.`,
};
