import type { Tx } from '../../platform/db/database.ts';
import { readMemberships } from './join/membership-store.ts';
import type { PathStep, SharedStep } from './model.ts';
import type { PathPermit } from './policy.ts';
import { writeShared } from './share-store.ts';
import { readSteps } from './steps/step-store.ts';

/** Tells the lab how the city stands, in the transaction of what changed it. A city that has not joined tells nothing. */
export async function sharePath(permit: PathPermit<'keep'>, tx: Tx, { now }: { readonly now: Date }): Promise<void> {
  const last = (await readMemberships(tx)).at(-1);
  if (last === undefined) return;
  await writeShared(permit, tx, last, (await readSteps(tx)).map(asShared), now);
}

function asShared({ code, text, ownTitle, state, since, due, reason }: PathStep): SharedStep {
  const title = ownTitle === null ? undefined : { it: ownTitle, en: ownTitle };
  return { code, title: title ?? text?.title ?? { it: code, en: code }, state, since, due, reason };
}
