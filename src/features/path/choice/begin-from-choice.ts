import type { Tx } from '../../../platform/db/database.ts';
import { read, type Ctx } from '../../context.ts';
import { mayKeepPath, mayReadPath } from '../policy.ts';
import { insertBegun, readChoiceBehind, type ChoiceBehind } from './begun-store.ts';
import { lockChoice, readChoice } from './choice-store.ts';
import { writtenBy } from './keep-choice.ts';

export type { ChoiceBehind };

/** What was decided, for the experiment that begins from it. */
export interface Decided {
  readonly option: string;
  readonly description: string;
  readonly reasons: string;
}

/**
 * Lets `begin` make the experiment of a decided choice, answers its id and ties the two, in the transaction of who calls. The choice is held meanwhile, so that two
 * presses begin one experiment: the second gets the id of the first.
 */
export async function beginFromDecision(
  tx: Tx,
  ctx: Ctx,
  choiceId: string,
  begin: (decided: Decided) => Promise<string>,
): Promise<{ readonly kind: 'begun'; readonly id: string } | { readonly kind: 'denied' | 'unknown' }> {
  const permit = mayKeepPath(ctx.actor, ctx.municipality);
  if (permit === undefined) return { kind: 'denied' };
  await lockChoice(tx, choiceId);
  const choice = await readChoice(tx, choiceId);
  const option = choice?.options.find(({ id }) => id === choice.decision?.optionId);
  if (choice === undefined || choice.decision === null || option === undefined) return { kind: 'unknown' };
  if (choice.experimentId !== null) return { kind: 'begun', id: choice.experimentId };
  const { title, description } = option;
  const id = await begin({ option: title, description, reasons: choice.decision.reasons });
  await insertBegun(permit, tx, { choiceId, experimentId: id, ...writtenBy(ctx) });
  return { kind: 'begun', id };
}

/** The decision behind an experiment, for whoever may read the city's path. */
export async function choiceBehind(ctx: Ctx, experimentId: string): Promise<ChoiceBehind | undefined> {
  return mayReadPath(ctx.actor, ctx.municipality) ? read(ctx, (tx) => readChoiceBehind(tx, experimentId)) : undefined;
}
