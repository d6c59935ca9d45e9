import { read, type Ctx } from '../../context.ts';
import { dayOf } from './count-unmet.ts';
import type { UnmetDemand } from './model.ts';
import { mayReadUnmet } from './policy.ts';
import { readUnmet } from './unmet-store.ts';

export const spans = [30, 90, 365] as const;
export type Span = (typeof spans)[number];

const dayMs = 86_400_000;

/** What people looked for in vain in the last days; undefined for who may not read it. */
export async function unmetDemand(ctx: Ctx, days: Span): Promise<UnmetDemand | undefined> {
  if (!mayReadUnmet(ctx.actor)) return undefined;
  return read(ctx, (tx) => readUnmet(tx, dayOf(new Date(ctx.now.getTime() - days * dayMs))));
}
