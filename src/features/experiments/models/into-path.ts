import { preparationsOf, type ModelSheet } from '../../../domain/outcomes/model-sheet.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import { messages, type Language } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { addStepsWithin } from '../../path/public.ts';

/** A step that a model offers to the path of the city that adopts it. */
export interface OfferedStep {
  /** `step-2`, `form-1`: what the form of the page sends. */
  readonly key: string;
  readonly title: string;
}

/** The phase of the programme in which experiments are started and run. */
const phaseOfExperiments = 3;

/** The steps of a model, then the forms and documents to prepare. */
export function offeredSteps(language: Language, sheet: ModelSheet): OfferedStep[] {
  const { prepare } = messages(language).experiments;
  return [
    ...sheet.plan.steps.map((step, index) => ({ key: `step-${index + 1}`, title: step.slice(0, 200) })),
    ...preparationsOf(sheet).map((form, index) => ({ key: `form-${index + 1}`, title: prepare(form) })),
  ];
}

/** Adds what was picked to the path, in the same transaction as the adoption; how many steps that was. */
export async function takeIntoPath(tx: Tx, ctx: Ctx, taken: readonly OfferedStep[]): Promise<number> {
  if (taken.length === 0) return 0;
  const on = dateAt(ctx.now);
  const added = await addStepsWithin(
    tx,
    ctx,
    taken.map(({ title }) => ({ phase: phaseOfExperiments, title, asks: null, on })),
  );
  return added.kind === 'added' ? added.codes.length : 0;
}
