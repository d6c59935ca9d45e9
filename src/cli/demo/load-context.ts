import { knownContext, madeUpContext } from '../../../demo/context.ts';
import type { Ctx } from '../../features/context.ts';
import { importContext } from '../../features/learning/public.ts';

/** What makes cities alike, as far as a source says; of Monza, whose people are made up, made up. */
export async function loadContext(lab: Ctx): Promise<void> {
  for (const [lines, madeUp] of [
    [knownContext, false],
    [madeUpContext, true],
  ] as const) {
    const outcome = await importContext(lab, lines.join('\n'), { madeUp });
    if (outcome.kind !== 'kept') throw new Error(`the demo's context is ${outcome.kind}`);
  }
}
