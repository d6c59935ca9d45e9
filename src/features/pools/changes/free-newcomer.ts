import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { moveFamilies } from '../move-families.ts';
import type { Change } from './model.ts';

/** Whoever would have joined waits again, in its place. */
export async function freeNewcomer(tx: Tx, ctx: Ctx, { parts }: Change): Promise<void> {
  const joining = parts.flatMap(({ requestId, role }) => (role === 'joins' ? [requestId] : []));
  if (joining.length > 0) await moveFamilies(tx, ctx, joining, ['proposed'], 'waiting');
}
