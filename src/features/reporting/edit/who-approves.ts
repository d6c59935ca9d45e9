import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { actorId } from '../../people/public.ts';
import { readApproversBut } from '../approver-store.ts';
import type { Section } from '../model.ts';

/**
 * Whether whoever looks at a section may approve it: `yes` of another's text, `others` where they wrote it last themselves and somebody else could, `alone`
 * where nobody else is there. Then it is approved all the same, and said so beside it, since a lab of one person would never publish.
 */
export type Approval =
  | { readonly kind: 'yes' }
  | { readonly kind: 'alone' }
  | { readonly kind: 'others'; readonly names: readonly string[] };

export async function approvalOf(tx: Tx, { actor }: Pick<Ctx, 'actor'>, section: Section): Promise<Approval> {
  const own = actorId(actor);
  if (own === undefined || section.writtenBy?.id !== own) return { kind: 'yes' };
  const names = await readApproversBut(tx, own);
  return names.length === 0 ? { kind: 'alone' } : { kind: 'others', names };
}
