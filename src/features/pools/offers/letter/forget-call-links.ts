import { transact, type Ctx } from '../../../context.ts';
import { mayForgetRuns } from '../../policy.ts';
import { deleteCallLinks } from './link-store.ts';

/** Deletes the links of letters to providers whose time is over; says how many. Time alone does it. */
export async function forgetCallLinks(ctx: Ctx): Promise<number> {
  const permit = mayForgetRuns(ctx.actor);
  return permit === undefined ? 0 : transact(ctx, (tx) => deleteCallLinks(permit, tx, ctx.now));
}
