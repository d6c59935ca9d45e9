import { read, type Ctx } from '../../context.ts';
import {
  readExperimentLines,
  readExperimentRow,
  readNotes,
  readRegistrations,
  readReturns,
} from '../experiment-store.ts';
import type { ExperimentLine, WholeExperiment } from '../model.ts';
import { mayReadExperiments } from '../policy.ts';

/** The city's experiments, for its own people; undefined for others. */
export async function experimentsFor(ctx: Ctx): Promise<ExperimentLine[] | undefined> {
  if (ctx.municipality.kind === 'lab') return undefined;
  return mayReadExperiments(ctx.actor) || ctx.actor.kind === 'system' ? read(ctx, readExperimentLines) : undefined;
}

/** Everything of one experiment, for the city's own people. */
export async function experimentFor(ctx: Ctx, id: string): Promise<WholeExperiment | undefined> {
  if (!mayReadExperiments(ctx.actor) && ctx.actor.kind !== 'system') return undefined;
  return read(ctx, async (tx) => {
    const experiment = await readExperimentRow(tx, id);
    if (experiment === undefined) return undefined;
    const registrations = await readRegistrations(tx, id);
    return { experiment, registrations, notes: await readNotes(tx, id), returns: await readReturns(tx, id) };
  });
}
