import { messages } from '../../../i18n/index.ts';
import { readForm, type FormFields } from '../../../platform/http/form.ts';
import { errorsFor, parseForm } from '../../../platform/http/parse-form.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { mayKeepPath } from '../policy.ts';
import { readPath, readStep, type StepView } from '../read-path.ts';
import { newStepForm, stepCode, stepForm } from '../schema.ts';
import { dayInWords } from '../words.ts';
import { addSteps, changeStep } from './change-step.ts';
import { NewStepPage } from './new-step-page.tsx';
import { StepPage } from './step-page.tsx';

/** The steps of a city: one at a time, and a new one. */
export function stepRoutes(router: FeatureRouter): void {
  router.get('/:municipality/laboratorio/passi', (c) => newStep(c));

  router.post('/:municipality/laboratorio/passi', async (c) => {
    const { ctx } = c.var;
    const form = await readForm(c);
    const parsed = parseForm(newStepForm, form);
    if (parsed.kind === 'wrong')
      return newStep(c, form, errorsFor(parsed.fields, messages(ctx.language).path.newStep.errors));
    const { phase, title, asks } = parsed.value;
    const added = await addSteps(ctx, [{ phase: Number(phase), title, asks, on: dateAt(ctx.now) }]);
    if (added.kind !== 'added') return forbidden(c);
    return c.redirect(ctx.links.to(`/laboratorio/passi/${added.codes[0] ?? ''}`), 303);
  });

  router.get('/:municipality/laboratorio/passi/:code', (c) =>
    withStep(c, (view) => c.html(<StepPage ctx={c.var.ctx} view={view} saved={c.req.query('fatto') !== undefined} />)),
  );

  router.post('/:municipality/laboratorio/passi/:code', (c) =>
    withStep(c, async (view) => {
      const { ctx } = c.var;
      const { errors: t, tooEarly } = messages(ctx.language).path.step;
      if (mayKeepPath(ctx.actor, ctx.municipality) === undefined) return forbidden(c);
      const form = await readForm(c);
      const parsed = parseForm(stepForm, form);
      const ownNameMissing = view.step.text === null && form.text('ownTitle') === '';
      const again = (errors: Record<string, string>, shown = view) =>
        c.html(<StepPage ctx={ctx} view={shown} form={form} errors={errors} />, 422);
      // A city that has left changes no step: its page has no fields, and says so where they were.
      if (view.standing === 'left') return again({ state: t.left });
      if (parsed.kind === 'wrong') return again(errorsFor(parsed.fields, t));
      if (ownNameMissing) return again({ ownTitle: t.ownTitle });
      const outcome = await changeStep(ctx, view.step.code, Number(form.text('seen')), parsed.value);
      if (outcome.kind === 'overtaken') {
        const now = await readStep(ctx, view.step.code);
        return again({ state: t.overtaken }, now.kind === 'read' ? now.view : view);
      }
      if (outcome.kind === 'not-yet') return again({ on: t.notYet });
      if (outcome.kind === 'too-early') return again({ on: tooEarly(dayInWords(ctx.language, outcome.since)) });
      if (outcome.kind === 'left') return again({ state: t.left });
      if (outcome.kind === 'denied') return forbidden(c);
      if (outcome.kind === 'unknown') return c.notFound();
      return c.redirect(ctx.links.to(`/laboratorio/passi/${view.step.code}?fatto`), 303);
    }),
  );
}

/** Answers with the step that the address names, for whoever may read it. */
export async function withStep(
  c: PageContext,
  answer: (view: StepView) => Response | Promise<Response>,
): Promise<Response> {
  const code = stepCode.safeParse(c.req.param('code'));
  if (!code.success) return c.notFound();
  const found = await readStep(c.var.ctx, code.data);
  if (found.kind === 'denied') return forbidden(c);
  return found.kind === 'read' ? answer(found.view) : c.notFound();
}

async function newStep(c: PageContext, form?: FormFields, errors?: Record<string, string>): Promise<Response> {
  const { ctx } = c.var;
  const path = await readPath(ctx);
  if (path === undefined || mayKeepPath(ctx.actor, ctx.municipality) === undefined) return forbidden(c);
  const again = form === undefined ? {} : { form, ...(errors !== undefined && { errors }) };
  return c.html(<NewStepPage ctx={ctx} phases={path.phases} {...again} />, form === undefined ? 200 : 422);
}
