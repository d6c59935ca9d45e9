import { bergamoClusters, bergamoContext } from '../../../demo/bergamo-diagnosis.ts';
import { labEvents } from '../../../demo/lab-events.ts';
import * as monzaPath from '../../../demo/monza/path.ts';
import { daysOf, halfYearBefore, halfYearOf } from '../../domain/change/half-year.ts';
import { msPerDay, writeDay } from '../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../domain/schedule/today.ts';
import type { Ctx } from '../../features/context.ts';
import { addCluster, importRows, recordFigures } from '../../features/diagnosis/public.ts';
import {
  addAgreement,
  addCityEvent,
  addLabEvent,
  addSteps,
  changeStanding,
  changeStep,
  checkAgreement,
  giveEvidence,
  readPath,
} from '../../features/path/public.ts';
import { loadChoice } from './load-choice.ts';

const madeUp = 'Dato di prova: nessuna fonte.';

function dayAgo({ now }: Ctx, days: number): string {
  return new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
}

/** What happened to all cities in the years of WILL, and Bergamo's figures with their sources. */
export async function loadKnownPaths(lab: Ctx, bergamo: Ctx): Promise<void> {
  for (const event of labEvents) await addLabEvent(lab, event);
  for (const { figures, ...cluster } of bergamoClusters) {
    const added = await addCluster(bergamo, cluster);
    if (added.kind !== 'added') throw new Error(`Bergamo's ${cluster.title} could not be added: ${added.kind}`);
    const known = figures.map((figure) => ({ ...figure, asked: null }));
    await recordFigures(bergamo, added.id, { kind: 'city', name: '' }, known);
  }
  await importRows(bergamo, 'context', bergamoContext, false);
}

/** The made-up path of Monza. */
export async function loadMonzaPath(ctx: Ctx): Promise<void> {
  const at = (daysAgo: number): Ctx => ({ ...ctx, now: new Date(ctx.now.getTime() - daysAgo * 86_400_000) });
  const { joined, changes, evidence, event } = monzaPath;
  await changeStanding(at(joined.daysAgo), { kind: 'joined', on: dayAgo(ctx, joined.daysAgo), reason: joined.reason });
  await loadStepThatWentOn(ctx);
  await addSteps(at(280), [{ phase: 1, ...monzaPath.ownStep, on: dayAgo(ctx, 280) }]);
  for (const { code, daysAgo, dueInDays, ...facts } of changes) {
    const due = dueInDays === null ? null : dayAgo(ctx, -dueInDays);
    await moveStep(at(daysAgo), code, { ...facts, due, on: dayAgo(ctx, daysAgo) });
  }
  const { code, daysAgo, ...given } = evidence;
  await giveEvidence(at(daysAgo), code, { ...given, on: dayAgo(ctx, daysAgo), file: undefined });
  const around = { kind: event.kind, title: event.title, from: dayAgo(ctx, event.daysAgo), to: null, source: null };
  await addCityEvent(at(event.daysAgo), around);
  await loadMonzaAgreements(ctx, at);
  await loadMonzaDiagnosis(at(35));
  await loadChoice(ctx, at);
}

type Move = Pick<Parameters<typeof changeStep>[3], 'state' | 'doer' | 'due' | 'reason' | 'on'>;

async function moveStep(ctx: Ctx, code: string, move: Move): Promise<void> {
  const seen = (await readPath(ctx))?.steps.find((step) => step.code === code)?.number ?? 0;
  const changed = await changeStep(ctx, code, seen, { ...move, ownTitle: null, ownAsks: null });
  if (changed.kind !== 'done') throw new Error(`step ${code} could not be changed: ${changed.kind}`);
}

/** Stuck at the one round on change and under way at the other: the page of the second says that it went on between. */
async function loadStepThatWentOn(ctx: Ctx): Promise<void> {
  const { code, doer, stuckFrom, until, reason } = monzaPath.wentOn;
  const { from } = daysOf(halfYearBefore(halfYearOf(todayAt(ctx.now))));
  const on = (day: number): Ctx => ({ ...ctx, now: new Date(day * msPerDay + msPerDay / 2) });
  const [first, last] = [from + stuckFrom, from + until];
  await moveStep(on(first), code, { state: 'stuck', doer, due: null, reason, on: writeDay(first) });
  await moveStep(on(last), code, { state: 'under-way', doer, due: null, reason: null, on: writeDay(last) });
}

async function loadMonzaAgreements(ctx: Ctx, at: (daysAgo: number) => Ctx): Promise<void> {
  for (const { check, fromDaysAgo, endsInDays, ...text } of monzaPath.agreements) {
    const days = { from: dayAgo(ctx, fromDaysAgo), ends: dayAgo(ctx, -endsInDays) };
    const added = await addAgreement(at(fromDaysAgo), { ...text, ...days });
    if (added.kind !== 'added') throw new Error(`the agreement of ${text.body} could not be added: ${added.kind}`);
    const { daysAgo, ...found } = check;
    await checkAgreement(at(daysAgo), added.id, { ...found, on: dayAgo(ctx, daysAgo) });
  }
}

async function loadMonzaDiagnosis(ctx: Ctx): Promise<void> {
  const added = await addCluster(ctx, monzaPath.cluster);
  if (added.kind !== 'added') throw new Error(`Monza's cluster could not be added: ${added.kind}`);
  const text = { source: madeUp, on: dayAgo(ctx, 0), note: null, asked: null };
  const wholeCity = { kind: 'city', name: '' } as const;
  const before = monzaPath.figuresBefore.map((figure) => ({ ...figure, ...text, on: dayAgo(ctx, 365) }));
  await recordFigures(ctx, added.id, wholeCity, before);
  const city = monzaPath.figures.map((figure) => ({ ...figure, ...text }));
  await recordFigures(ctx, added.id, wholeCity, city);
  for (const { quarter, ...figure } of monzaPath.quarterFigures)
    await recordFigures(ctx, added.id, { kind: 'quarter', name: quarter }, [{ ...figure, ...text }]);
}
