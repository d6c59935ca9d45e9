import { compareRuns, type Comparison } from '../../../domain/pooling/what-if/compare-runs.ts';
import { suppose } from '../../../domain/pooling/what-if/suppose.ts';
import { readRecord, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayAskWhatIf } from '../policy.ts';
import { readRunInput } from '../run/replay-store.ts';
import { readRun } from '../run/run-store.ts';
import type { WhatIfAnswer, WhatIfFailure, WhatIfQuestion } from './question.ts';
import { runAsFound, searchAgain, type KeptSearch } from './search-again.ts';
import { suppositionsFor } from './suppositions.ts';
import { finishWhatIf, readWhatIf } from './what-if-store.ts';

export type WhatIfOutcome = 'done' | 'failed' | 'nothing-to-do' | 'denied';

/**
 * Searches without and with what is supposed, and writes the difference. The search without it is done again from where the
 * run ended, so that what more searching finds is not taken for what the supposition gives.
 */
export async function answerWhatIf(ctx: Ctx, id: string): Promise<WhatIfOutcome> {
  const permit = mayAskWhatIf(ctx.actor);
  if (permit === undefined) return 'denied';
  const started = performance.now();
  const asked = await readRecord(ctx, async (tx) => {
    const whatIf = await readWhatIf(tx, id);
    if (whatIf?.status !== 'asked') return undefined;
    await recordAudit(tx, ctx, 'pool-read', 'pooling-run', whatIf.runId);
    const [run, input] = [await readRun(tx, whatIf.runId), await readRunInput(tx, whatIf.runId)];
    if (run === undefined || input === undefined) return { question: whatIf.question };
    const { seed, score, bound } = run;
    const known = score !== null && bound !== null;
    return { question: whatIf.question, ...(known && { search: { input, seed, score, bound } }) };
  });
  if (asked === undefined) return 'nothing-to-do';
  const { question, search } = asked;
  const found = search === undefined ? 'nothing-kept' : await compare(search, question);
  const at = new Date(ctx.now.getTime() + performance.now() - started);
  const ended = typeof found === 'string' ? { failure: found } : { answer: found };
  const written = await transact(ctx, (tx) => finishWhatIf(permit, tx, id, { at, ...ended }));
  if (!written) return 'nothing-to-do';
  return typeof found === 'string' ? 'failed' : 'done';
}

async function compare(search: KeptSearch, question: WhatIfQuestion): Promise<WhatIfAnswer | WhatIfFailure> {
  const { instance } = search.input.built;
  const suppositions = suppositionsFor(instance, question);
  if (suppositions === 'no-model') return suppositions;
  const asFound = runAsFound(search);
  const isBest = search.bound <= search.score;
  const before = isBest ? ({ kind: 'found', run: asFound } as const) : await searchAgain(search, instance, asFound);
  if (before.kind !== 'found') return before.kind;
  const run = { ...before.run, bound: Math.min(before.run.bound, search.bound) };
  const after = await searchAgain(search, suppose(instance, suppositions), run);
  return after.kind === 'found' ? figuresOnly(compareRuns(run, after.run)) : after.kind;
}

function figuresOnly(compared: Comparison): WhatIfAnswer {
  const { certainty, served, pools, weeklyCents, seatHours, centsPerSeatHour, savedCents, subsidyCents } = compared;
  return {
    certainty,
    served,
    pools,
    weeklyCents,
    seatHours,
    centsPerSeatHour,
    savedCents,
    subsidyCents,
    gained: compared.gained.length,
    lost: compared.lost.length,
  };
}
