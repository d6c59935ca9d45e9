import { sameFor, type AgreementTerms } from './agreement-terms.ts';
import type { LifeState } from './life.ts';

/** A version of the terms that a family signed. */
export interface Signed {
  readonly member: string;
  readonly terms: AgreementTerms;
}

export interface SignatureFacts {
  readonly status: LifeState;
  readonly signBy: Date | null;
  readonly members: readonly string[];
  /** The terms as they are now. */
  readonly terms: AgreementTerms;
  /** What each family signed, in whatever version. */
  readonly signed: readonly Signed[];
  readonly providerHolds: boolean;
}

export type SignatureDecision =
  'wait-for-others' | 'start' | 'runs' | 'not-a-member' | 'not-to-sign' | 'too-late' | 'stop' | 'signed-already';

/** What a family's signature does to a group: the last one starts it. Under one that runs it is kept, and moves nothing. */
export function afterSignature(facts: SignatureFacts, member: string, now: Date): SignatureDecision {
  if (!facts.members.includes(member)) return 'not-a-member';
  if (facts.status === 'running') return hasSigned(facts, member) ? 'signed-already' : 'runs';
  if (facts.status !== 'agreed' || facts.signBy === null) return 'not-to-sign';
  if (now.getTime() >= facts.signBy.getTime()) return 'too-late';
  if (!facts.providerHolds) return 'stop';
  if (hasSigned(facts, member)) return 'signed-already';
  const others = facts.members.filter((each) => each !== member);
  return others.every((other) => hasSigned(facts, other)) ? 'start' : 'wait-for-others';
}

/** Whether a family has signed what the terms say to it now, be it in an older version. */
export function hasSigned({ terms, signed }: Pick<SignatureFacts, 'terms' | 'signed'>, member: string): boolean {
  return signed.some((each) => each.member === member && sameFor(member, each.terms, terms));
}
