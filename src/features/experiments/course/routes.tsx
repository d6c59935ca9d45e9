import { z } from 'zod';
import { dateAt } from '../../../domain/schedule/today.ts';
import { readDay } from '../../../domain/schedule/calendar-day.ts';
import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { endings, noteKinds, type WholeExperiment } from '../model.ts';
import { baseOf } from '../plan/part-page.tsx';
import { openExperiment, seenOf } from '../plan/routes.tsx';
import { registerPlan } from '../plan/write-plan.ts';
import { addNote, endExperiment } from './keep-course.ts';
import { showExperiment } from './show-experiment.tsx';

/** The page of an experiment, and what happens to it: registered, noted, ended. */
export function courseRoutes(router: FeatureRouter): void {
  const one = '/:municipality/laboratorio/sperimentazioni/:experiment';

  router.get(one, async (c) => {
    const whole = await openExperiment(c);
    if (whole instanceof Response) return whole;
    const t = messages(c.var.ctx.language).experiments;
    const version = whole.registrations.length;
    const said = {
      registrato: t.registered(version),
      adottato: t.adopted(Number(/^\d{1,3}$/.exec(c.req.query('passi') ?? '')?.[0] ?? '0')),
      pubblicato: t.resultPublished,
      uguale: t.sameAsLast,
    }[c.req.query('esito') ?? ''];
    return c.html(await showExperiment(c.var, whole, { done: said }));
  });

  router.post(`${one}/registra`, async (c) => {
    const whole = await openExperiment(c);
    if (whole instanceof Response) return whole;
    const { ctx } = c.var;
    const form = await readForm(c);
    const outcome = await registerPlan(ctx, whole.experiment.id, seenOf(form), form.text('motivo').slice(0, 2000));
    const base = baseOf(ctx, whole.experiment);
    if (outcome.kind === 'registered') return c.redirect(`${base}?esito=registrato`, 303);
    if (outcome.kind === 'same') return c.redirect(`${base}?esito=uguale`, 303);
    if (outcome.kind === 'denied') return forbidden(c);
    if (outcome.kind === 'unknown') return c.notFound();
    if (outcome.kind === 'meanwhile' || outcome.kind === 'ended') return c.redirect(base, 303);
    // What is missing stands on the page itself.
    const errors = outcome.kind === 'reason-needed' ? { motivo: messages(ctx.language).experiments.reasonNeeded } : {};
    return again(c, whole, form.values, errors);
  });

  router.post(`${one}/note`, async (c) => {
    const whole = await openExperiment(c);
    if (whole instanceof Response) return whole;
    const { ctx } = c.var;
    const t = messages(ctx.language).experiments;
    const form = await readForm(c);
    const kind = noteKinds.find((one) => one === form.text('tipo'));
    const text = form.text('nota');
    const notedOn = form.text('giorno');
    const dayWrong = readDay(notedOn) === undefined || notedOn > dateAt(ctx.now);
    if (kind === undefined || text === '' || text.length > 4000 || dayWrong) {
      const errors = {
        ...(kind === undefined ? { tipo: t.noteNeeded } : {}),
        ...(text === '' || text.length > 4000 ? { nota: t.noteNeeded } : {}),
        ...(dayWrong ? { giorno: t.dayNeeded } : {}),
      };
      return again(c, whole, form.values, errors);
    }
    const key = z.uuid().toLowerCase().safeParse(form.text('submissionKey'));
    const outcome = await addNote(ctx, whole.experiment.id, {
      key: key.success ? key.data : ctx.newId(),
      kind,
      text,
      notedOn,
    });
    return outcome === 'kept' ? c.redirect(`${baseOf(ctx, whole.experiment)}#note`, 303) : forbidden(c);
  });

  router.post(`${one}/fine`, async (c) => {
    const whole = await openExperiment(c);
    if (whole instanceof Response) return whole;
    const { ctx } = c.var;
    const form = await readForm(c);
    const how = endings.find((one) => one === form.text('come')) ?? 'finished';
    const outcome = await endExperiment(ctx, whole.experiment.id, how, form.text('perche').slice(0, 2000));
    if (outcome === 'denied') return forbidden(c);
    if (outcome === 'reason-needed')
      return again(c, whole, form.values, { perche: messages(ctx.language).experiments.endReasonNeeded });
    return c.redirect(baseOf(ctx, whole.experiment), 303);
  });
}

async function again(
  c: PageContext,
  whole: WholeExperiment,
  values: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, string>>,
) {
  return c.html(await showExperiment(c.var, whole, { values, errors }), 422);
}
