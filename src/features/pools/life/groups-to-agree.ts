import { read, type Ctx } from '../../context.ts';
import { mayLapse } from '../policy.ts';
import { agreeingGroups } from './life-store.ts';

/** A group between the yes and the start: ids, and what it waits for. */
export interface GroupToAgree {
  readonly poolId: string;
  readonly status: 'offers' | 'agreed';
  readonly requestIds: readonly string[];
  /** Open, to choose among. */
  readonly offerIds: readonly string[];
  /** Of the terms that are out to be signed. */
  readonly version: number | null;
}

/** Groups that wait for offers, choices or signatures, for the system's own work. */
export async function groupsToAgree(ctx: Ctx): Promise<GroupToAgree[]> {
  return mayLapse(ctx.actor) === undefined ? [] : read(ctx, agreeingGroups);
}
