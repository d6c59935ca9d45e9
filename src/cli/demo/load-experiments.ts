import { afternoons, madeUpAnswers, novara } from '../../../demo/experiments.ts';
import { library, type LibraryCode } from '../../domain/outcomes/library.ts';
import { emptyPlan, type ExperimentPlan } from '../../domain/outcomes/plan.ts';
import { dateAt } from '../../domain/schedule/today.ts';
import type { Ctx } from '../../features/context.ts';
import {
  addNote,
  adoptModel,
  beginExperiment,
  changePlan,
  enterByHand,
  experimentFor,
  keepReturn,
  measureAll,
  monthFrom,
  publishMeasures,
  publishResult,
  publishSheet,
  registerPlan,
} from '../../features/experiments/public.ts';

const dayMs = 86_400_000;
const monthsSince = madeUpAnswers.contentAfter.length;

/**
 * A made-up experiment of Monza, registered half a year ago, measured since and told twice, with a change of its plan between; its model, and Novara that starts
 * from it.
 */
export async function loadExperiments(monza: Ctx, novaraCtx: Ctx): Promise<void> {
  const start = monthFrom(dateAt(monza.now), -monthsSince);
  const before = { ...monza, now: new Date(Date.parse(`${start}T10:00:00Z`) - 20 * dayMs) };
  const begun = await beginExperiment(before, afternoons.title, planOf(start));
  if (begun.kind !== 'begun') throw new Error(`the demo's experiment: ${begun.kind}`);
  const registered = await registerPlan(before, begun.id, 0, '');
  if (registered.kind !== 'registered') throw new Error(`the demo's experiment: ${JSON.stringify(registered)}`);
  await enterAnswers(monza, start);
  await measureAll(monza, monthFrom(start, -monthsSince));
  await publishMeasures(monza);
  const halfway = { ...monza, now: new Date(Date.parse(`${monthFrom(start, 3)}T10:00:00Z`) + 6 * dayMs) };
  await addNotes(halfway, begun.id, afternoons.notes.slice(0, afternoons.toldHalfway));
  await publishResult(halfway, begun.id);
  await changeHalfway(halfway, begun.id);
  await addNotes(monza, begun.id, afternoons.notes.slice(afternoons.toldHalfway));
  await keepReturn(monza, begun.id, afternoons.socialReturn);
  await publishResult(monza, begun.id);
  await publishSheet(monza, begun.id, afternoons.sheet);
  await adopt(novaraCtx, { slug: monza.municipality.slug, modelId: begun.id });
}

async function addNotes(ctx: Ctx, id: string, notes: readonly (typeof afternoons.notes)[number][]): Promise<void> {
  for (const [kind, text] of notes) await addNote(ctx, id, { key: ctx.newId(), kind, text, notedOn: dateAt(ctx.now) });
}

/** The next version of the plan: what was believed of an arrow is believed less, and its target is a more careful one. */
async function changeHalfway(ctx: Ctx, id: string): Promise<void> {
  const edits = (await experimentFor(ctx, id))?.experiment.edits ?? 0;
  const { arrow, evidence, target, reason } = afternoons.changedHalfway;
  await changePlan(ctx, id, edits, (plan) => ({
    ...plan,
    theory: {
      ...plan.theory,
      arrows: plan.theory.arrows.map((one) => (one.id === arrow ? { ...one, strength: 'none', evidence } : one)),
    },
    indicators: plan.indicators.map((one) => (one.code === 'loneliness' ? { ...one, target } : one)),
  }));
  const registered = await registerPlan(ctx, id, edits + 1, reason);
  if (registered.kind !== 'registered') throw new Error(`the demo's change of plan: ${registered.kind}`);
}

function planOf(startsOn: string): ExperimentPlan {
  const codes = Object.keys(afternoons.targets) as (keyof typeof afternoons.targets & LibraryCode)[];
  const { hypothesis, theory, steps } = afternoons;
  return {
    ...emptyPlan,
    hypothesis,
    theory,
    steps,
    cluster: 'minors',
    direction: 'aggregated-demand',
    dimensions: ['social-impact', 'collaborative-society', 'digital-social-value'],
    indicators: codes.map((code) => ({
      code,
      version: library[code].version,
      baselineSource: 'Questionario di prova, inventato',
      ...(code === 'satisfaction' && { baseline: 0.4 }),
      ...(code === 'loneliness' && { baseline: 5 }),
      target: afternoons.targets[code],
      by: monthFrom(startsOn, 12),
    })),
    stopRule: { text: afternoons.stop, limit: { indicator: 'satisfaction', side: 'below', value: 0.3, months: 2 } },
    design: { kind: 'before-and-after', from: monthFrom(startsOn, -monthsSince) },
    startsOn,
  };
}

async function enterAnswers(ctx: Ctx, start: string): Promise<void> {
  const { of, contentBefore, contentAfter, lonelinessBefore, lonelinessAfter } = madeUpAnswers;
  const series = [
    ['satisfaction', [...contentBefore, ...contentAfter]],
    ['loneliness', [...lonelinessBefore, ...lonelinessAfter]],
  ] as const;
  for (const [indicator, values] of series) {
    await enterByHand(
      ctx,
      values.map((numerator, index) => ({
        indicator,
        territory: '',
        month: monthFrom(start, index - contentBefore.length),
        numerator,
        denominator: of,
        version: library[indicator].version,
        source: 'Questionario di prova, inventato',
      })),
    );
  }
}

/** Novara, made up here, starts from Monza's model, changes the place, and registers its own plan. */
async function adopt(ctx: Ctx, of: { readonly slug: string; readonly modelId: string }): Promise<void> {
  const adopted = await adoptModel(ctx, of, true);
  if (adopted.kind !== 'adopted') throw new Error(`the demo's model: ${adopted.kind}`);
  const edits = (await experimentFor(ctx, adopted.id))?.experiment.edits ?? 0;
  const startsOn = monthFrom(dateAt(ctx.now), 1);
  await changePlan(ctx, adopted.id, edits, (plan) => ({
    ...plan,
    theory: {
      ...plan.theory,
      nodes: plan.theory.nodes.map((node) => (node.id === novara.node.id ? novara.node : node)),
      arrows: plan.theory.arrows
        .filter(({ id }) => id !== novara.arrowLeftOut)
        .map((arrow) => (arrow.id === novara.arrowWeakened ? { ...arrow, strength: 'weak' } : arrow)),
    },
    steps: [...plan.steps, novara.step],
    indicators: plan.indicators.map((planned) => ({ ...planned, by: monthFrom(startsOn, 12) })),
    design: { kind: 'before-and-after', from: monthFrom(startsOn, -6) },
    startsOn,
  }));
  await registerPlan(ctx, adopted.id, edits + 1, '');
  await addNote(ctx, adopted.id, {
    key: ctx.newId(),
    kind: 'not-achieved',
    text: novara.note,
    notedOn: dateAt(ctx.now),
  });
  await publishResult(ctx, adopted.id);
}
