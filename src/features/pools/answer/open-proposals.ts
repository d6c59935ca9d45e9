import { read, type Ctx } from '../../context.ts';
import { mayLapse } from '../policy.ts';
import { openProposalIds } from './answer-store.ts';

export interface OpenProposal {
  readonly poolId: string;
  readonly requestIds: readonly string[];
}

/** Proposals that wait for answers, for the system's own work: ids, and nothing else. */
export async function openProposals(ctx: Ctx): Promise<OpenProposal[]> {
  return mayLapse(ctx.actor) === undefined ? [] : read(ctx, openProposalIds);
}
