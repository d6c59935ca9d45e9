/**
 * `leave`: families go, the others are asked about the new price. `join`: somebody would come. `substitute`: another
 * professional would. `close`: the group would end on a day.
 */
export const changeKinds = ['leave', 'join', 'substitute', 'close'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** `not-needed`: nothing gets worse for it, so nobody asks. */
export type PartAnswer = 'pending' | 'accepted' | 'declined' | 'not-needed';

export interface ChangePart {
  readonly requestId: string;
  readonly role: 'stays' | 'leaves' | 'joins';
  readonly answer: PartAnswer;
}

export interface ChangeFacts {
  readonly kind: ChangeKind;
  readonly answerBy: Date;
  readonly parts: readonly ChangePart[];
}

export type ChangeDecision =
  | { readonly kind: 'wait' | 'settle' | 'refuse' | 'lapse' }
  /** These leave as well: they said no, or nothing. */
  | { readonly kind: 'more-leave'; readonly who: readonly string[] };

/**
 * What becomes of a change that families are asked about. Nobody who leaves can be held, so a no to the price that follows is
 * a leaving too, and so is silence: nobody pays more without a yes. All other changes need everybody's yes.
 */
export function decideChange({ kind, answerBy, parts }: ChangeFacts, now: Date): ChangeDecision {
  const asked = parts.filter(({ role }) => role !== 'leaves');
  const late = now.getTime() >= answerBy.getTime();
  const no = asked.filter(({ answer }) => answer === 'declined' || (late && answer === 'pending'));
  if (no.length > 0) {
    if (kind === 'leave') return { kind: 'more-leave', who: no.map(({ requestId }) => requestId) };
    return { kind: no.some(({ answer }) => answer === 'declined') ? 'refuse' : 'lapse' };
  }
  return { kind: asked.some(({ answer }) => answer === 'pending') ? 'wait' : 'settle' };
}
