import { messages } from '../../i18n/index.ts';
import { readForm, type FormFields } from '../../platform/http/form.ts';
import type { Ctx, FeatureRouter, PageContext } from '../context.ts';
import { answersOf } from './complete-answers.ts';
import { changeRequest } from './change-request.ts';
import { isPooled } from './decide-status.ts';
import type { RequestHooks } from './hooks.ts';
import { stepBySlug, type Step } from './journey.ts';
import type { Contact, RequestView } from './model.ts';
import { ChangedMeanwhilePage, LeavesPoolNotice, WithdrawPage } from './pages/change-pages.tsx';
import { errorsFor } from './pages/problem-texts.ts';
import { StepPage } from './pages/step-page.tsx';
import { pauseRoutes } from './pause/pause-routes.tsx';
import { placeOf, quartersFor } from './place-options.ts';
import { parsed, statusField, whole } from './schema.ts';
import type { FieldProblems } from './steps/reading.ts';
import { stepForms } from './steps/step-forms.ts';
import { withdrawRequest } from './withdraw-request.ts';

/** A request that somebody opened and may change, and where its pages are. */
export interface ChangeableFile {
  readonly ctx: Ctx;
  readonly request: RequestView;
  readonly contact: Contact;
  /** Path of the request's page, without the municipality. */
  readonly base: string;
}

export interface ChangeRoutesOptions {
  readonly hooks: RequestHooks;
  /** Opens the request of `:key`, or answers who may not. */
  readonly open: (c: PageContext, key: string) => Promise<ChangeableFile | Response>;
}

/** Where the page of a request is: its household's own, or the desk's. */
export type RequestPagePath = '/:municipality/r/:key' | '/:municipality/sportello/richieste/:key';

/** Changing, pausing and withdrawing a request, under the page of who does it: the household's own, or the desk's. */
export function changeRoutes(
  router: FeatureRouter,
  page: RequestPagePath,
  { hooks, open }: ChangeRoutesOptions,
): void {
  pauseRoutes(router, page, { hooks, open });
  router.get(`${page}/cambia/:step`, async (c) => {
    const file = await open(c, c.req.param('key'));
    if (file instanceof Response) return file;
    const step = stepFor(file, c.req.param('step'));
    if (step === undefined) return c.notFound();
    if (file.request.status === 'withdrawn') return c.redirect(file.ctx.links.to(file.base), 303);
    return c.html(await changePage(file, step, stepForms[step.id].show(answersOf(file.request, file.contact)), {}));
  });

  router.post(`${page}/cambia/:step`, async (c) => {
    const file = await open(c, c.req.param('key'));
    if (file instanceof Response) return file;
    const { ctx, request, contact, base } = file;
    const step = stepFor(file, c.req.param('step'));
    if (step === undefined) return c.notFound();
    const form = await readForm(c);
    const facts = { answers: answersOf(request, contact), findPlace: (text: string) => placeOf(ctx, text) };
    const reading = await stepForms[step.id].read(form, facts);
    if (reading.kind === 'elsewhere') return c.redirect(ctx.links.to('/chiedi/altro'), 303);
    if (reading.kind === 'problems') return c.html(await changePage(file, step, form, reading.problems), 422);
    const seen = {
      version: parsed(whole(1, 99_999), form.text('version')) ?? 0,
      status: parsed(statusField, form.text('status')),
    };
    const outcome = await changeRequest(ctx, hooks, {
      requestId: request.id,
      seen,
      step: step.id,
      answers: reading.answers,
    });
    if (outcome === 'denied') return c.notFound();
    if (outcome === 'changed-meanwhile') return c.html(<ChangedMeanwhilePage ctx={ctx} base={base} />, 409);
    return c.redirect(ctx.links.to(outcome === 'changed' ? `${base}?cambiata=1` : base), 303);
  });

  router.get(`${page}/ritira`, async (c) => {
    const file = await open(c, c.req.param('key'));
    if (file instanceof Response) return file;
    if (file.request.status === 'withdrawn') return c.redirect(file.ctx.links.to(file.base), 303);
    return c.html(<WithdrawPage {...file} />);
  });

  router.post(`${page}/ritira`, async (c) => {
    const file = await open(c, c.req.param('key'));
    if (file instanceof Response) return file;
    const outcome = await withdrawRequest(file.ctx, hooks, file.request.id);
    return outcome === 'denied' ? c.notFound() : c.redirect(file.ctx.links.to(file.base), 303);
  });
}

function stepFor({ request, contact }: ChangeableFile, slug: string): Step | undefined {
  const step = stepBySlug(slug);
  return step?.applies(answersOf(request, contact)) === true ? step : undefined;
}

async function changePage(
  { ctx, request, contact, base }: ChangeableFile,
  step: Step,
  form: FormFields,
  problems: FieldProblems,
) {
  const t = messages(ctx.language).requests;
  const leavesPool = isPooled(request.status) && step.id !== 'contact';
  return (
    <StepPage
      ctx={ctx}
      id={step.id}
      eyebrow={t.follow.code(request.code)}
      lead={t.change.lead}
      action={ctx.links.to(`${base}/cambia/${step.slug}`)}
      backHref={ctx.links.to(base)}
      submit={t.change.save}
      hidden={{ version: String(request.version), status: request.status }}
      notice={leavesPool ? <LeavesPoolNotice ctx={ctx} /> : undefined}
      form={form}
      errors={errorsFor(ctx.language, problems)}
      answers={answersOf(request, contact)}
      quarters={await quartersFor(ctx, step)}
    />
  );
}
