import { readForm, type FormFields } from '../../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { apartRoutes } from '../apart/apart-routes.tsx';
import { changePage, stepFor, type ChangeableFile } from './change-page.tsx';
import { changeRequest } from './change-request.ts';
import { answersOf, completeAnswers } from '../ask/complete-answers.ts';
import { startDraft } from '../ask/drafts.ts';
import type { RequestHooks } from '../hooks.ts';
import { firstMissing, type Step } from '../ask/journey.ts';
import { mandateRoutes } from '../mandate/mandate-routes.tsx';
import { deskMergeRoutes, undoMergeRoutes } from '../merge/merge-routes.tsx';
import { MeanwhileNotice, WithdrawPage } from '../pages/change-pages.tsx';
import { pauseRoutes } from '../pause/pause-routes.tsx';
import { placeOf } from '../ask/place-options.ts';
import { worksAtDesk } from '../policy.ts';
import { deskReachRoutes } from '../reach/reach-routes.tsx';
import { parsed, statusField, whole } from '../schema.ts';
import type { Answers } from '../answers.ts';
import { stepForms } from '../steps/step-forms.ts';
import { withdrawRequest } from './withdraw-request.ts';

export interface ChangeRoutesOptions {
  readonly hooks: RequestHooks;
  /** Opens the request of `:key`, or answers who may not. */
  readonly open: (c: PageContext, key: string) => Promise<ChangeableFile | Response>;
}

/** Where the page of a request is: its household's own, or the desk's. */
export type RequestPagePath = '/:municipality/r/:key' | '/:municipality/sportello/richieste/:key';

/** Changing, pausing and withdrawing a request, under the page of who does it: the household's own, or the desk's. */
export function changeRoutes(router: FeatureRouter, page: RequestPagePath, { hooks, open }: ChangeRoutesOptions): void {
  pauseRoutes(router, page, { hooks, open });
  mandateRoutes(router, page, { open });
  undoMergeRoutes(router, page, { open });
  if (page === '/:municipality/sportello/richieste/:key') {
    deskMergeRoutes(router, page, { hooks, open });
    deskReachRoutes(router, page, { open });
    apartRoutes(router, page, { hooks, open });
  }
  /** Somebody else, or a pooling run, was faster: what was typed is shown beside what changed, and nothing was saved. */
  async function showMeanwhile(c: PageContext, step: Step, form: FormFields): Promise<Response> {
    const file = await open(c, c.req.param('key') ?? '');
    if (file instanceof Response) return file;
    const now = <MeanwhileNotice {...file} step={step} />;
    return c.html(await changePage(file, step, form, {}, now), 409);
  }

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
    const facts = {
      changing: true,
      answers: answersOf(request, contact),
      findPlace: (text: string) => placeOf(ctx, text),
    };
    const reading = await stepForms[step.id].read(form, facts);
    if (reading.kind === 'elsewhere') return c.redirect(ctx.links.to('/chiedi/altro'), 303);
    if (reading.kind === 'problems') return c.html(await changePage(file, step, form, reading.problems), 422);
    const seen = {
      version: parsed(whole(1, 99_999), form.text('version')) ?? 0,
      status: parsed(statusField, form.text('status')),
    };
    const all: Answers = { ...answersOf(request, contact), ...reading.answers };
    if (completeAnswers(all) === undefined) return askTheRest(c, file, all);
    const outcome = await changeRequest(ctx, hooks, {
      requestId: request.id,
      seen,
      step: step.id,
      answers: reading.answers,
    });
    if (outcome === 'denied') return c.notFound();
    if (outcome === 'changed-meanwhile') return showMeanwhile(c, step, form);
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

/** Another kind of help may need answers that nobody has asked yet: the journey asks them, and the old request stays until then. */
async function askTheRest(c: PageContext, { ctx, request, base }: ChangeableFile, answers: Answers): Promise<Response> {
  const channel = worksAtDesk(ctx.actor) ? request.channel : 'web';
  const token = await startDraft(ctx, { channel, answers: { ...answers, replaces: request.id } });
  if (token === undefined) return c.redirect(ctx.links.to(base), 303);
  const next = firstMissing(answers)?.slug ?? 'riepilogo';
  return c.redirect(ctx.links.to(`/chiedi/${token}/${next}`), 303);
}
