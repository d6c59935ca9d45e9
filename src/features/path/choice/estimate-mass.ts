import type { PoolableHelp } from '../../../domain/vocabulary.ts';
import type { Ctx } from '../../context.ts';
import { askWhatIf, readWhatIfDesk, readWithAgain, type AskedOnceMore } from '../../pools/public.ts';
import { changeChoice, writtenBy, type ChoiceOutcome } from './keep-choice.ts';
import type { Choice } from './model.ts';
import { insertEstimate } from './write-store.ts';

export interface MassQuestion {
  readonly familiesNeeded: number;
  readonly operators: number;
  readonly kindOfHelp: PoolableHelp;
}

export type EstimateOutcome = ChoiceOutcome | 'no-run' | 'too-many';

/**
 * Asks how many families there would be with an option's professionals, on the requests of the last search for groups: the engine's
 * what-if, which runs as a job of its own and proposes nothing to anybody.
 */
export async function askMass(
  ctx: Ctx,
  where: { readonly choiceId: string; readonly optionId: string },
  { familiesNeeded, operators, kindOfHelp }: MassQuestion,
): Promise<EstimateOutcome> {
  const desk = await readWhatIfDesk(ctx);
  if (desk === undefined) return 'denied';
  const [run] = desk.runs;
  if (run === undefined) return 'no-run';
  const asked = await askWhatIf(ctx, { runId: run.id, question: { operators: { count: operators, kindOfHelp } } });
  if (asked.kind !== 'asked') return asked.kind;
  return changeChoice(ctx, where.choiceId, async (tx, permit, { options }) => {
    if (!options.some(({ id }) => id === where.optionId)) return 'unknown';
    await insertEstimate(permit, tx, where, { familiesNeeded, whatIfId: asked.id, ...writtenBy(ctx) });
    return 'done';
  });
}

/** The what-ifs that a choice's options lean on, by their ids, each with what came of asking it once more. */
export async function whatIfsOf(ctx: Ctx, { options }: Choice): Promise<ReadonlyMap<string, AskedOnceMore>> {
  const ids = options.flatMap(({ estimate }) => (estimate === null ? [] : [estimate.whatIfId]));
  const found = await Promise.all(ids.map((id) => readWithAgain(ctx, id)));
  return new Map(found.flatMap((one) => (one === undefined ? [] : [[one.first.id, one]])));
}
