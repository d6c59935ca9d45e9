import { transact, type Ctx } from '../../context.ts';
import { mayCloseMonths } from '../running-policy.ts';
import { deleteMessagesBefore } from './message-store.ts';

/** Days that messages of a group are kept. */
const daysKept = 365;

/** Deletes the messages that are older than a year; says how many. Time alone does it. */
export async function forgetMessages(ctx: Ctx): Promise<number> {
  const permit = mayCloseMonths(ctx.actor);
  if (permit === undefined) return 0;
  return transact(ctx, (tx) => deleteMessagesBefore(permit, tx, new Date(ctx.now.getTime() - daysKept * 86_400_000)));
}
