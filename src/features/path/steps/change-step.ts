import { dateAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import { lockPath, readMemberships } from '../join/membership-store.ts';
import type { PathStep, Standing, StepFacts } from '../model.ts';
import { mayKeepPath } from '../policy.ts';
import { sharePath } from '../share-path.ts';
import { changeStepRow, insertStep, lockStep, readSteps } from './step-store.ts';

export type StepOutcome =
  | { readonly kind: 'done' | 'denied' | 'unknown' }
  /** Somebody else changed it since the form was opened. */
  | { readonly kind: 'overtaken' }
  /** The city has left the path: its steps stay as they were. */
  | { readonly kind: 'left' }
  /** The day has not come yet, or is before the one since which the step is as it is. */
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'too-early'; readonly since: string };

/** Changes how a step stands, by whom it is done and by when; what was before stays as a row with its date. */
export async function changeStep(
  ctx: Ctx,
  code: string,
  seen: number,
  { on, ...facts }: StepFacts & { readonly on: string },
): Promise<StepOutcome> {
  const permit = mayKeepPath(ctx.actor, ctx.municipality);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx) => {
    await lockPath(tx);
    const step = await lockStep(tx, code);
    if (step === undefined) return { kind: 'unknown' };
    if ((await standingNow(tx)) === 'left') return { kind: 'left' };
    if (step.number !== seen) return { kind: 'overtaken' };
    if (on > dateAt(ctx.now)) return { kind: 'not-yet' };
    if (on < step.since) return { kind: 'too-early', since: step.since };
    await changeStepRow(permit, tx, step, facts, { on, at: ctx.now, by: byWhom(ctx) });
    await sharePath(permit, tx, ctx);
    await recordAudit(tx, ctx, 'path-step-changed', 'path-step', step.id);
    return { kind: 'done' };
  });
}

export interface NewStep {
  readonly phase: number;
  readonly title: string;
  /** What it asks; null where its name says it all, as of the steps of a model. */
  readonly asks: string | null;
  /** The day from which it stands. */
  readonly on: string;
}

export type AddedSteps =
  | { readonly kind: 'added'; readonly codes: readonly string[] }
  /** `no-path`: the city has not joined, and the programme's own steps come first; or it has left. */
  | { readonly kind: 'denied' | 'no-path' };

/** Adds steps of the city's own at the end of their phases: written by its staff, or copied from a model that it adopts. */
export function addSteps(ctx: Ctx, steps: readonly NewStep[]): Promise<AddedSteps> {
  return transact(ctx, (tx) => addStepsWithin(tx, ctx, steps));
}

/** The same in the transaction of what brings them, such as a model that is adopted. */
export async function addStepsWithin(tx: Tx, ctx: Ctx, steps: readonly NewStep[]): Promise<AddedSteps> {
  const permit = mayKeepPath(ctx.actor, ctx.municipality);
  if (permit === undefined) return { kind: 'denied' };
  await lockPath(tx);
  const known = await readSteps(tx);
  if (known.length === 0 || (await standingNow(tx)) === 'left') return { kind: 'no-path' };
  const codes: string[] = [];
  for (const { phase, title, asks, on } of steps) {
    const code = nextCode(phase, [...known.map((step) => step.code), ...codes]);
    const id = ctx.newId();
    await insertStep(
      permit,
      tx,
      { id, code, phase, text: null, ownTitle: title, ownAsks: asks },
      { on, at: ctx.now, by: byWhom(ctx) },
    );
    await recordAudit(tx, ctx, 'path-step-changed', 'path-step', id);
    codes.push(code);
  }
  await sharePath(permit, tx, ctx);
  return { kind: 'added', codes };
}

/** `1.6` after `1.5`. */
export function nextCode(phase: number, codes: readonly PathStep['code'][]): string {
  const places = codes.filter((code) => code.startsWith(`${phase}.`)).map((code) => Number(code.split('.')[1]));
  return `${phase}.${Math.max(0, ...places) + 1}`;
}

async function standingNow(tx: Tx): Promise<Standing | undefined> {
  return (await readMemberships(tx)).at(-1)?.kind;
}

function byWhom({ actor }: Ctx): string | undefined {
  return actor.kind === 'staff' ? actorId(actor) : undefined;
}
