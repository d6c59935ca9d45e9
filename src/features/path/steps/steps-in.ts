import { read, type Ctx } from '../../context.ts';
import type { Bilingual } from '../../../i18n/language.ts';
import type { StepState } from '../model.ts';
import { mayReadPath } from '../policy.ts';
import { readStateChanges, readSteps } from './step-store.ts';

/** A stretch in which a step stood still, as far as it lies in the days that were asked for. Days are `2026-11-26`. */
export interface StuckStretch {
  readonly code: string;
  readonly title: Bilingual | string;
  readonly from: string;
  /** Why it was stuck, as it was written. */
  readonly reason: string | null;
  /** When it went on, and how it stood then; absent while it is stuck. */
  readonly until: { readonly on: string; readonly state: StepState } | undefined;
}

/** Which of the city's steps were stuck in these days and why, and which went on; undefined for whoever may not read the path. */
export async function stepsStuckIn(
  ctx: Ctx,
  days: { readonly from: string; readonly to: string },
): Promise<readonly StuckStretch[] | undefined> {
  if (!mayReadPath(ctx.actor, ctx.municipality)) return undefined;
  return read(ctx, async (tx) => {
    const [steps, changes] = [await readSteps(tx), await readStateChanges(tx)];
    return steps.flatMap(({ id, code, ownTitle, text }) => {
      const own = changes.filter(({ stepId }) => stepId === id);
      return own.flatMap(({ state, on, reason }, index): StuckStretch[] => {
        const next = own[index + 1];
        // What went on after these days was still stuck in them.
        const until = next === undefined || next.on > days.to ? undefined : { on: next.on, state: next.state };
        const touches = state === 'stuck' && on <= days.to && (next === undefined || next.on >= days.from);
        return touches ? [{ code, title: ownTitle ?? text?.title ?? code, from: on, reason, until }] : [];
      });
    });
  });
}
