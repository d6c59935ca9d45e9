import { read, transact, type Ctx } from '../../context.ts';
import { joinGroup } from '../own/join-group.ts';
import { mayClean } from '../policy.ts';
import { arrivedLeads, deleteLead, deleteLeadsBefore } from './invite-store.ts';

const dayMs = 86_400_000;
/** A draft lives for a day. */
const daysOfLead = 2;

/**
 * Puts requests that began on a group's page into that group. Joining and forgetting the lead are two transactions: killed
 * between them, the request is put there again, which changes nothing. Returns how many joined.
 */
export async function takeInLeads(ctx: Ctx): Promise<number> {
  const permit = mayClean(ctx.actor);
  if (permit === undefined) return 0;
  let joined = 0;
  for (const { submissionKey, groupId, requestId } of await read(ctx, arrivedLeads)) {
    const outcome = await joinGroup(ctx, { requestId, groupId, yes: null });
    if (outcome.kind === 'joined') joined += 1;
    await transact(ctx, (tx) => deleteLead(tx, submissionKey));
  }
  await transact(ctx, (tx) => deleteLeadsBefore(permit, tx, new Date(ctx.now.getTime() - daysOfLead * dayMs)));
  return joined;
}
