import type { LifeState } from './life.ts';

export interface TimedGroup {
  readonly status: LifeState;
  readonly answerBy: Date;
  /** Null before they are set. */
  readonly callUntil: Date | null;
  readonly chooseBy: Date | null;
  readonly signBy: Date | null;
}

/** What time alone does to a group. */
export type TimeDecision = 'nothing' | 'lapse' | 'close-call' | 'settle-choice' | 'not-signed';

export function afterTime({ status, answerBy, callUntil, chooseBy, signBy }: TimedGroup, now: Date): TimeDecision {
  const over = (term: Date | null) => term !== null && now.getTime() >= term.getTime();
  if (status === 'proposed') return over(answerBy) ? 'lapse' : 'nothing';
  if (status === 'agreed') return over(signBy) ? 'not-signed' : 'nothing';
  if (status !== 'offers') return 'nothing';
  if (chooseBy !== null) return over(chooseBy) ? 'settle-choice' : 'nothing';
  return over(callUntil) ? 'close-call' : 'nothing';
}
