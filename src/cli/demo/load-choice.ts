import { choice } from '../../../demo/monza/path.ts';
import { criteria } from '../../domain/choice/criteria.ts';
import type { Ctx } from '../../features/context.ts';
import {
  addOption,
  beginChoice,
  decideChoice,
  openChoice,
  scoreOption,
  setWeights,
} from '../../features/path/public.ts';

/** The made-up choice of Monza: three options, weights with their reason, a decision with its dissent. */
export async function loadChoice(ctx: Ctx, at: (daysAgo: number) => Ctx): Promise<void> {
  const { decided, options, weights: points, weightsReason, title } = choice;
  const begun = await beginChoice(at(decided.daysAgo + 30), title);
  if (begun.kind !== 'begun') throw new Error(`Monza's choice could not begin: ${begun.kind}`);
  for (const { title: name, description } of options)
    await addOption(at(decided.daysAgo + 29), begun.id, { title: name, description });
  const made = (await openChoice(ctx, begun.id))?.options ?? [];
  for (const [index, { id }] of made.entries()) {
    const scores = criteria.map((criterion, place) => ({
      criterion,
      score: options[index]?.scores[place] ?? 0,
      reason: 'Dato di prova.',
    }));
    await scoreOption(at(decided.daysAgo + 20), begun.id, id, scores);
  }
  const weights = {
    'gap-covered': points[0],
    feasibility: points[1],
    'critical-mass': points[2],
    cost: points[3],
    'self-sustainability': points[4],
    inclusion: points[5],
  };
  await setWeights(at(decided.daysAgo + 10), begun.id, weights, weightsReason);
  const { option, reasons, daysAgo, dissent } = decided;
  const on = new Date(ctx.now.getTime() - daysAgo * 86_400_000).toISOString().slice(0, 10);
  const outcome = await decideChoice(at(daysAgo), begun.id, { optionId: made[option]?.id ?? '', reasons, on, dissent });
  if (outcome !== 'done') throw new Error(`Monza's choice could not be decided: ${outcome}`);
}
