import type { LifeState } from './life.ts';

export interface AnswerFacts {
  readonly status: LifeState;
  readonly answerBy: Date;
  readonly members: readonly { readonly requestId: string; readonly answer: 'pending' | 'accepted' | 'declined' }[];
  /** Whether its provider is accredited, today, for what it does. */
  readonly providerHolds: boolean;
}

/** What an answer does to a proposal. Nothing is written for the last four: they are already so, or too late. */
export type AnswerDecision =
  | 'wait-for-others'
  | 'agree'
  | 'dissolve'
  | 'lapse'
  | 'stop'
  | 'said-already'
  | 'agreed-already'
  | 'over-already'
  | 'not-a-member';

/** A proposal lives until its time is up, its provider may not give it any more, one family says no, or all have said yes. */
export function afterAnswer(
  pool: AnswerFacts,
  requestId: string,
  answer: 'accepted' | 'declined',
  now: Date,
): AnswerDecision {
  const member = pool.members.find((each) => each.requestId === requestId);
  if (member === undefined) return 'not-a-member';
  switch (pool.status) {
    case 'offers':
    case 'agreed':
    case 'running':
      return 'agreed-already';
    case 'dissolved':
    case 'closed':
      return 'over-already';
    case 'forming':
    case 'proposed':
      break;
  }
  if (now.getTime() >= pool.answerBy.getTime()) return 'lapse';
  if (!pool.providerHolds) return 'stop';
  if (answer === 'declined') return 'dissolve';
  if (member.answer === 'accepted') return 'said-already';
  const others = pool.members.filter((each) => each.requestId !== requestId);
  return others.every((other) => other.answer === 'accepted') ? 'agree' : 'wait-for-others';
}
