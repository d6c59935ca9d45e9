import { dateAt } from '../../../domain/schedule/today.ts';
import { poolableHelp, type PoolableHelp } from '../../../domain/vocabulary.ts';
import { read, type Ctx } from '../../context.ts';
import { placesOf } from '../../catalogue/public.ts';
import { mayAskWhatIf } from '../policy.ts';
import { runsOffered } from './ask-what-if.ts';
import type { AskedOnceMore, WhatIf } from './question.ts';
import {
  readAskedAgain,
  readFirst,
  readKeptRuns,
  readKindsGiven,
  readLastWhatIfs,
  readWhatIf,
  type KeptRun,
} from './what-if-store.ts';

const shown = 10;

/** What the form offers to choose from, and what was asked before. */
export interface WhatIfDesk {
  readonly runs: readonly KeptRun[];
  readonly kinds: readonly PoolableHelp[];
  readonly quarters: readonly string[];
  readonly asked: readonly WhatIf[];
}

/** Undefined for who may not ask. */
export async function readWhatIfDesk(ctx: Ctx): Promise<WhatIfDesk | undefined> {
  if (mayAskWhatIf(ctx.actor) === undefined) return undefined;
  const places = await placesOf(ctx);
  return read(ctx, async (tx) => {
    const given = await readKindsGiven(tx, dateAt(ctx.now));
    return {
      runs: await readKeptRuns(tx, runsOffered),
      kinds: poolableHelp.filter((kind) => given.includes(kind)),
      quarters: places.filter(({ kind }) => kind === 'quarter').map(({ name }) => name),
      asked: await readLastWhatIfs(tx, shown),
    };
  });
}

/** One with the first of its question, and what came of asking it again. Undefined for who may not ask, and where there is none. */
export async function readWithAgain(
  ctx: Ctx,
  id: string,
): Promise<(AskedOnceMore & { readonly asked: WhatIf }) | undefined> {
  if (mayAskWhatIf(ctx.actor) === undefined) return undefined;
  return read(ctx, async (tx) => {
    const asked = await readWhatIf(tx, id);
    const first = await readFirst(tx, id);
    if (asked === undefined || first === undefined) return undefined;
    return { asked, first, again: await readAskedAgain(tx, first.id, shown) };
  });
}
