import type { Weights } from '../../../domain/choice/criteria.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import { mayKeepPath, mayReadPath, type PathPermit } from '../policy.ts';
import { lockChoice, readChoice, readChoices } from './choice-store.ts';
import { weightsOf, type Choice, type ChoiceSummary, type Dissent, type ScoreText } from './model.ts';
import { sensitivityOf } from './sensitivity.ts';
import {
  insertChoice,
  insertDecision,
  insertDissent,
  insertOption,
  insertScores,
  insertWeights,
  type Written,
} from './write-store.ts';

/** Undefined for whoever may not read the city's path. */
export async function listChoices(ctx: Ctx): Promise<readonly ChoiceSummary[] | undefined> {
  return mayReadPath(ctx.actor, ctx.municipality) ? read(ctx, readChoices) : undefined;
}

export async function openChoice(ctx: Ctx, id: string): Promise<Choice | undefined> {
  return mayReadPath(ctx.actor, ctx.municipality) ? read(ctx, (tx) => readChoice(tx, id)) : undefined;
}

/** Begins a comparison of experiments. */
export async function beginChoice(
  ctx: Ctx,
  title: string,
): Promise<{ kind: 'begun'; id: string } | { kind: 'denied' }> {
  const permit = mayKeepPath(ctx.actor, ctx.municipality);
  if (permit === undefined) return { kind: 'denied' };
  const id = ctx.newId();
  return transact(ctx, async (tx) => {
    await insertChoice(permit, tx, { id, title, ...writtenBy(ctx) });
    await recordAudit(tx, ctx, 'choice-changed', 'choice', id);
    return { kind: 'begun', id };
  });
}

/** `decided`: nothing is added to what a decision was taken on. */
export type ChoiceOutcome = 'done' | 'denied' | 'unknown' | 'decided';

type Change = (tx: Tx, permit: PathPermit<'keep'>, choice: Choice) => Promise<ChoiceOutcome>;

/** Changes a choice that is still open, held against others who do. */
export async function changeChoice(ctx: Ctx, id: string, change: Change): Promise<ChoiceOutcome> {
  const permit = mayKeepPath(ctx.actor, ctx.municipality);
  if (permit === undefined) return 'denied';
  return transact<ChoiceOutcome>(ctx, async (tx) => {
    await lockChoice(tx, id);
    const choice = await readChoice(tx, id);
    if (choice === undefined) return 'unknown';
    if (choice.decision !== null) return 'decided';
    const outcome = await change(tx, permit, choice);
    if (outcome === 'done') await recordAudit(tx, ctx, 'choice-changed', 'choice', id);
    return outcome;
  });
}

export function addOption(
  ctx: Ctx,
  choiceId: string,
  text: { readonly title: string; readonly description: string },
): Promise<ChoiceOutcome> {
  return changeChoice(ctx, choiceId, async (tx, permit) => {
    await insertOption(permit, tx, choiceId, { ...text, id: ctx.newId(), at: ctx.now });
    return 'done';
  });
}

/** Scores an option, each score with its reason; what was scored before stays as a version. */
export function scoreOption(
  ctx: Ctx,
  choiceId: string,
  optionId: string,
  scores: readonly ScoreText[],
): Promise<ChoiceOutcome> {
  return changeChoice(ctx, choiceId, async (tx, permit, { options }) => {
    if (!options.some(({ id }) => id === optionId)) return 'unknown';
    await insertScores(permit, tx, { choiceId, optionId }, scores, writtenBy(ctx));
    return 'done';
  });
}

export function setWeights(ctx: Ctx, choiceId: string, weights: Weights, reason: string): Promise<ChoiceOutcome> {
  return changeChoice(ctx, choiceId, async (tx, permit, { versions }) => {
    await insertWeights(permit, tx, choiceId, {
      number: (versions[0]?.number ?? 0) + 1,
      weights,
      reason,
      ...writtenBy(ctx),
    });
    return 'done';
  });
}

export interface DecisionText {
  readonly optionId: string;
  readonly reasons: string;
  readonly on: string;
  readonly dissent: { readonly body: string; readonly text: string } | undefined;
}

/** Decides: the option, its reasons, the dissent, and all that stood on the table; none of it is rewritten. */
export function decideChoice(
  ctx: Ctx,
  choiceId: string,
  { dissent, ...decision }: DecisionText,
): Promise<ChoiceOutcome> {
  return changeChoice(ctx, choiceId, async (tx, permit, choice) => {
    if (!choice.options.some(({ id }) => id === decision.optionId)) return 'unknown';
    const { ranking, shares } = sensitivityOf(choice);
    const scores = Object.fromEntries(choice.options.map((option) => [option.id, option.scores]));
    const basis = { weights: weightsOf(choice), scores, ranking, shares };
    await insertDecision(permit, tx, choiceId, { ...decision, basis, ...writtenBy(ctx) });
    if (dissent !== undefined)
      await insertDissent(permit, tx, choiceId, { ...dissent, id: ctx.newId(), ...writtenBy(ctx) });
    await recordAudit(tx, ctx, 'choice-decided', 'choice', choiceId);
    return 'done';
  });
}

/** A dissent that comes after the decision stands beside it. */
export async function addDissent(
  ctx: Ctx,
  choiceId: string,
  dissent: Omit<Dissent, 'id'>,
): Promise<'done' | 'denied' | 'unknown'> {
  const permit = mayKeepPath(ctx.actor, ctx.municipality);
  if (permit === undefined) return 'denied';
  return transact<'done' | 'unknown'>(ctx, async (tx) => {
    const choice = await readChoice(tx, choiceId);
    if (choice === undefined || choice.decision === null) return 'unknown';
    await insertDissent(permit, tx, choiceId, { ...dissent, id: ctx.newId(), ...writtenBy(ctx) });
    await recordAudit(tx, ctx, 'choice-changed', 'choice', choiceId);
    return 'done';
  });
}

export function writtenBy({ actor, now }: Ctx): Written {
  return { at: now, by: actor.kind === 'staff' ? actorId(actor) : undefined };
}
