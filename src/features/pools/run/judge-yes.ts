import type { Condition, LocalDate } from '../../../domain/forming/conditional-yes.ts';
import type { DraftPool } from './draft-pools.ts';

/** A household's yes in advance, and what was settled of the group that it was given for. Cents of one hour for all its seats. */
export interface YesInAdvance {
  readonly requestId: string;
  readonly maxCents: number;
  readonly startBy: LocalDate | null;
  readonly leastFamilies: number;
  readonly mostFamilies: number;
  readonly notWith: readonly string[];
  readonly days: readonly number[];
  /** Null: not settled yet, and any will do that the request itself allows. */
  readonly operatorId: string | null;
  readonly venueId: string | null;
  readonly homeRequestId: string | null;
}

/** Why a yes is not an answer to a proposal: one of its conditions, or it was said to other days, another place or person. */
export type YesFault = Condition | 'another-group';

/** What keeps a yes given in advance from being the answer to a proposal that starts by `startsOn`; nothing when it holds. */
export function judgeYes(yes: YesInAdvance, pool: DraftPool, startsOn: LocalDate): YesFault[] {
  const own = pool.members.find(({ requestId }) => requestId === yes.requestId);
  const families = pool.members.length;
  const fails: Readonly<Record<YesFault, boolean>> = {
    'another-group': !isTheSame(yes, pool),
    start: yes.startBy !== null && startsOn > yes.startBy,
    'not-with': pool.members.some(({ requestId }) => yes.notWith.includes(requestId)),
    'too-few': families < yes.leastFamilies,
    'too-many': families > yes.mostFamilies,
    price: own === undefined || own.shareCents > yes.maxCents,
  };
  return faults.filter((fault) => fails[fault]);
}

const faults: readonly YesFault[] = ['another-group', 'start', 'not-with', 'too-few', 'too-many', 'price'];

/** What was open when the yes was given may be settled in any way that the request allows, and so may the hour: it says which. */
function isTheSame(yes: YesInAdvance, pool: DraftPool): boolean {
  const open = yes.venueId === null && yes.homeRequestId === null;
  return (
    yes.days.join() === pool.days.join() &&
    (yes.operatorId === null || yes.operatorId === pool.operatorId) &&
    (open || (yes.venueId === pool.venueId && yes.homeRequestId === pool.homeRequestId))
  );
}
