import {
  missingParts,
  planFromModel,
  sheetParts,
  type ModelSheet,
  type SheetPart,
} from '../../../domain/outcomes/model-sheet.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import { insertExperiment, lockExperiment, readRegistrations, updateSheet } from '../experiment-store.ts';
import type { Experiment, Origin } from '../model.ts';
import { mayPlan, mayRegister } from '../policy.ts';
import { adoptForms } from './forms/keep-forms.ts';
import { publishForms, readPublishedForms } from './forms/form-store.ts';
import type { FormLine } from './forms/model.ts';
import { offeredSteps, takeIntoPath } from './into-path.ts';
import { insertAdoption, insertSheet, readAdoptions, readOriginOf, readSheet, readSheets } from './model-store.ts';
import type { Adoption, PublishedSheet } from './model.ts';

/** What a sheet begins as. */
export function emptySheet({ title, plan }: Pick<Experiment, 'title' | 'plan'>): ModelSheet {
  return { title, plan, parts: Object.fromEntries(sheetParts.map((part) => [part, ''])) as Record<SheetPart, string> };
}

export type SheetOutcome =
  | { readonly kind: 'saved' | 'denied' | 'unknown' | 'not-registered' }
  | { readonly kind: 'published'; readonly version: number }
  | { readonly kind: 'missing'; readonly parts: readonly SheetPart[] };

/** Keeps the parts of a sheet as a draft. */
export async function saveSheet(ctx: Ctx, experimentId: string, parts: ModelSheet['parts']): Promise<SheetOutcome> {
  const permit = mayPlan(ctx.actor);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx): Promise<SheetOutcome> => {
    const experiment = await lockExperiment(tx, experimentId);
    if (experiment === undefined) return { kind: 'unknown' };
    await updateSheet(tx, permit, experimentId, { ...emptySheet(experiment), parts });
    await recordAudit(tx, ctx, 'experiment-changed', 'experiment', experimentId);
    return { kind: 'saved' };
  });
}

/** Publishes a sheet, whole, with the plan as it was registered last and the files that were attached to it. Earlier versions stay. */
export async function publishSheet(ctx: Ctx, experimentId: string, parts: ModelSheet['parts']): Promise<SheetOutcome> {
  const [permit, write] = [mayRegister(ctx.actor), mayPlan(ctx.actor)];
  if (permit === undefined || write === undefined) return { kind: 'denied' };
  const missing = missingParts({ parts });
  if (missing.length > 0) return { kind: 'missing', parts: missing };
  return transact(ctx, async (tx): Promise<SheetOutcome> => {
    const experiment = await lockExperiment(tx, experimentId);
    if (experiment === undefined) return { kind: 'unknown' };
    const registered = (await readRegistrations(tx, experimentId)).at(-1);
    if (registered === undefined) return { kind: 'not-registered' };
    const sheet = { title: experiment.title, parts, plan: registered.plan };
    await updateSheet(tx, write, experimentId, sheet);
    const version = await insertSheet(tx, permit, experimentId, sheet, { at: ctx.now, accountId: actorId(ctx.actor) });
    await publishForms(tx, permit, experimentId, version);
    await recordAudit(tx, ctx, 'model-published', 'experiment', experimentId);
    return { kind: 'published', version };
  });
}

export type AdoptOutcome =
  | { readonly kind: 'adopted'; readonly id: string; readonly pathSteps: number }
  | { readonly kind: 'denied' | 'unknown' };

export interface Adopting {
  readonly slug: string;
  readonly modelId: string;
  /** Which of the offered steps the city takes into its path; none unless they are named. */
  readonly intoPath?: ReadonlySet<string> | undefined;
}

/**
 * Starts an experiment from another city's sheet: steps, theory of change, indicators, the sheet itself and its files are copied with their names, so that what is changed
 * later can be told; places, dates and starting points are the city's own. Steps and forms that the city picks become steps of its path as well. The adoption is public, as the sheet is.
 */
export async function adoptModel(
  ctx: Ctx,
  of: Adopting,
  madeUp: boolean = ctx.municipality.madeUpData,
): Promise<AdoptOutcome> {
  const permit = mayPlan(ctx.actor);
  if (permit === undefined || ctx.municipality.kind === 'lab') return { kind: 'denied' };
  return transact(ctx, async (tx): Promise<AdoptOutcome> => {
    const model = await readSheet(tx, { slug: of.slug }, of.modelId);
    if (model === undefined) return { kind: 'unknown' };
    const origin = { tenantId: model.tenantId, modelId: model.modelId, version: model.version };
    const id = ctx.newId();
    const plan = planFromModel(model.sheet.plan);
    await insertExperiment(tx, permit, {
      id,
      title: model.sheet.title,
      plan,
      madeUp,
      origin,
      now: ctx.now,
    });
    await updateSheet(tx, permit, id, { ...model.sheet, plan });
    await insertAdoption(tx, permit, id, origin, { at: ctx.now, accountId: actorId(ctx.actor), madeUp });
    await adoptForms(tx, ctx, permit, id, origin);
    await recordAudit(tx, ctx, 'model-adopted', 'experiment', id);
    const taken = offeredSteps(ctx.language, model.sheet).filter(({ key }) => of.intoPath?.has(key) === true);
    const pathSteps = await takeIntoPath(tx, ctx, taken);
    return { kind: 'adopted', id, pathSteps };
  });
}

/** Every model, in its last version: open to everybody. */
export function models(ctx: Ctx): Promise<PublishedSheet[]> {
  return read(ctx, readSheets);
}

export interface WholeModel {
  readonly model: PublishedSheet;
  readonly adoptions: readonly Adoption[];
  /** The files that anybody can download. */
  readonly forms: readonly FormLine[];
  /** The model that it was started from itself, as it was then. */
  readonly origin: PublishedSheet | undefined;
}

/** A model with the cities that started from it. */
export function modelOf(ctx: Ctx, slug: string, modelId: string, version?: number): Promise<WholeModel | undefined> {
  return read(ctx, async (tx) => {
    const model = await readSheet(tx, { slug }, modelId, version);
    if (model === undefined) return undefined;
    const from = await readOriginOf(tx, model);
    return {
      model,
      adoptions: await readAdoptions(tx, model),
      forms: await readPublishedForms(tx, model),
      origin: from && (await readSheet(tx, { tenantId: from.tenantId }, from.modelId, from.version)),
    };
  });
}

/** The sheet that an experiment was started from, as it was then. */
export async function originOf(
  ctx: Ctx,
  { origin }: { readonly origin?: Origin | undefined },
): Promise<PublishedSheet | undefined> {
  return origin && read(ctx, (tx) => readSheet(tx, { tenantId: origin.tenantId }, origin.modelId, origin.version));
}
