import { isPooled } from '../wait/decide-status.ts';
import type { RequestView } from '../model.ts';

export type MergeDecision =
  | { readonly kind: 'may'; readonly keep: RequestView; readonly drop: RequestView }
  | { readonly kind: 'may-not'; readonly why: 'same' | 'other-help' | 'withdrawn' | 'both-in-groups' };

/** Which of two requests of one person stays: the one in a group, else the older. Nobody is taken out of a group by it. */
export function decideMerge(one: RequestView, other: RequestView): MergeDecision {
  if (one.id === other.id) return { kind: 'may-not', why: 'same' };
  if (one.kindOfHelp !== other.kindOfHelp) return { kind: 'may-not', why: 'other-help' };
  if (one.status === 'withdrawn' || other.status === 'withdrawn') return { kind: 'may-not', why: 'withdrawn' };
  const [first, second] = [isPooled(one.status), isPooled(other.status)];
  if (first && second) return { kind: 'may-not', why: 'both-in-groups' };
  const older = one.createdAt.getTime() - other.createdAt.getTime();
  const keepOne = first || (!second && (older < 0 || (older === 0 && one.id < other.id)));
  return keepOne ? { kind: 'may', keep: one, drop: other } : { kind: 'may', keep: other, drop: one };
}
