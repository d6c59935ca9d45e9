import { read, type Ctx } from '../../context.ts';
import type { Party } from '../parties.ts';
import { readParties } from '../party-store.ts';
import { mayKeepMeetings } from '../policy.ts';

/** Whom the actor's tenant may meet; undefined for who plans no meetings. */
export async function partiesToMeet(ctx: Ctx): Promise<Party[] | undefined> {
  return mayKeepMeetings(ctx) === undefined ? undefined : read(ctx, readParties);
}
