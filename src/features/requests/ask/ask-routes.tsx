import { formats, messages } from '../../../i18n/index.ts';
import { readForm, type FormFields } from '../../../platform/http/form.ts';
import { countAsked, placesOf } from '../../catalogue/public.ts';
import { readTogether, type Ctx, type FeatureRouter } from '../../context.ts';
import { openDraft, saveAnswers, startDraft, type OpenDraft } from './drafts.ts';
import { ExistsSection } from '../exists/exists-section.tsx';
import { whatExists } from '../exists/what-exists.ts';
import type { RequestHooks } from '../hooks.ts';
import {
  firstMissing,
  isReachable,
  nextStep,
  positionOf,
  previousStep,
  stepBySlug,
  stepsFor,
  type Step,
} from './journey.ts';
import { answerLostDraft } from './lost-draft.tsx';
import { errorsFor } from '../pages/problem-texts.ts';
import { BegunAgainNotice, ClosedPage, ElsewherePage, StartPage } from '../pages/start-pages.tsx';
import { StepPage } from '../pages/step-page.tsx';
import { SummaryPage } from '../pages/summary-page.tsx';
import { placeOf, quartersFor } from './place-options.ts';
import { kindField, parsed, serviceField } from '../schema.ts';
import { sendRequest } from './send-request.ts';
import type { FieldProblems } from '../steps/reading.ts';
import { stepForms } from '../steps/step-forms.ts';

/** The journey of asking, from the first page to the sent request. */
export function askRoutes(router: FeatureRouter, hooks: RequestHooks): void {
  router.get('/:municipality/chiedi', async (c) => {
    const { ctx } = c.var;
    if ((await placesOf(ctx)).length === 0) return c.html(<ClosedPage ctx={ctx} />);
    return c.html(
      <StartPage
        ctx={ctx}
        kindOfHelp={parsed(kindField, c.req.query('aiuto'))}
        serviceId={parsed(serviceField, c.req.query('scheda'))}
      />,
    );
  });

  router.post('/:municipality/chiedi', async (c) => {
    const { ctx } = c.var;
    const form = await readForm(c);
    const kindOfHelp = parsed(kindField, form.text('kind'));
    const serviceId = parsed(serviceField, form.text('service'));
    if ((await placesOf(ctx)).length === 0) return c.redirect(ctx.links.to('/chiedi'), 303);
    const token = await startDraft(ctx, { channel: 'web', answers: kindOfHelp ? { kindOfHelp } : {} });
    if (token !== undefined && serviceId !== undefined) await countAsked(ctx, serviceId);
    return c.redirect(ctx.links.to(token === undefined ? '/chiedi' : `/chiedi/${token}/aiuto`), 303);
  });

  router.get('/:municipality/chiedi/altro', (c) => c.html(<ElsewherePage ctx={c.var.ctx} />));

  router.get('/:municipality/chiedi/:draft/riepilogo', async (c) => {
    const { ctx } = c.var;
    const draft = c.req.param('draft');
    const [opened, exists] = await readTogether(ctx, async (page) => {
      const found = await openDraft(page, draft);
      const complete = found !== undefined && firstMissing(found.answers) === undefined;
      return [found, complete ? await whatExists(page, hooks, found.answers) : undefined];
    });
    if (opened === undefined) return answerLostDraft(c, draft);
    const { answers } = opened;
    const missing = firstMissing(answers);
    if (missing !== undefined) return c.redirect(hrefOf(ctx, draft, missing), 303);
    const last = stepsFor(answers).at(-1);
    return c.html(
      <SummaryPage
        ctx={ctx}
        answers={answers}
        action={hrefOf(ctx, draft, 'summary')}
        backHref={last ? hrefOf(ctx, draft, last) : ctx.links.to('/chiedi')}
        hrefOf={(step) => hrefOf(ctx, draft, step)}
        exists={exists}
      />,
    );
  });

  router.post('/:municipality/chiedi/:draft/riepilogo', async (c) => {
    const { ctx } = c.var;
    const draft = c.req.param('draft');
    const outcome = await sendRequest(ctx, hooks, draft);
    if (outcome.kind === 'gone') return answerLostDraft(c, draft);
    const next =
      outcome.kind === 'sent' ? ctx.links.to(`/r/${outcome.secretToken}/inviata`) : hrefOf(ctx, draft, outcome.step);
    return c.redirect(next, 303);
  });

  router.get('/:municipality/chiedi/:draft/:step', async (c) => {
    const { ctx } = c.var;
    const { draft, step: slug } = c.req.param();
    const step = stepBySlug(slug);
    if (step === undefined) return c.notFound();
    const opened = await openDraft(ctx, draft);
    if (opened === undefined) return answerLostDraft(c, draft);
    const { answers } = opened;
    if (!isReachable(answers, step.id)) return c.redirect(hrefOf(ctx, draft, firstMissing(answers) ?? 'summary'), 303);
    const again = c.req.query('ripresa') === '1';
    const form = stepForms[step.id].show(answers);
    return c.html(await stepPage(ctx, hooks, { draft, step, opened, form, problems: {}, again }));
  });

  router.post('/:municipality/chiedi/:draft/:step', async (c) => {
    const { ctx } = c.var;
    const { draft, step: slug } = c.req.param();
    const step = stepBySlug(slug);
    if (step === undefined) return c.notFound();
    const opened = await openDraft(ctx, draft);
    const form = await readForm(c);
    if (opened === undefined) return answerLostDraft(c, draft, { step, form });
    const { answers } = opened;
    if (!isReachable(answers, step.id)) return c.redirect(hrefOf(ctx, draft, firstMissing(answers) ?? 'summary'), 303);
    const reading = await stepForms[step.id].read(form, { answers, findPlace: (text) => placeOf(ctx, text) });
    if (reading.kind === 'elsewhere') return c.redirect(ctx.links.to('/chiedi/altro'), 303);
    if (reading.kind === 'problems')
      return c.html(await stepPage(ctx, hooks, { draft, step, opened, form, problems: reading.problems }), 422);
    const all = await saveAnswers(ctx, draft, reading.answers);
    return all === undefined
      ? answerLostDraft(c, draft, { step, form })
      : c.redirect(hrefOf(ctx, draft, nextStep(all, step.id)), 303);
  });
}

function hrefOf(ctx: Ctx, draft: string, step: Step | 'summary'): string {
  return ctx.links.to(`/chiedi/${draft}/${step === 'summary' ? 'riepilogo' : step.slug}`);
}

interface ShownStep {
  readonly draft: string;
  readonly step: Step;
  readonly opened: OpenDraft;
  readonly form: FormFields;
  readonly problems: FieldProblems;
  /** The other answers have expired, and this journey goes on from the last. */
  readonly again?: boolean;
}

async function stepPage(
  ctx: Ctx,
  hooks: RequestHooks,
  { draft, step, opened, form, problems, again = false }: ShownStep,
) {
  const t = messages(ctx.language);
  const { answers, keptUntil } = opened;
  const { current, total } = positionOf(answers, step.id);
  const previous = previousStep(answers, step.id);
  const position = t.ui.stepOf(current, total);
  const { channel } = answers;
  // Before the kind of help is chosen nothing can be told; what is said last changes nothing of it.
  const exists = step.id === 'help' ? undefined : await whatExists(ctx, hooks, answers);
  return (
    <StepPage
      ctx={ctx}
      id={step.id}
      eyebrow={channel === undefined ? position : `${position} · ${t.requests.forSomebody(t.desk.channels[channel])}`}
      action={hrefOf(ctx, draft, step)}
      backHref={previous ? hrefOf(ctx, draft, previous) : ctx.links.to('/chiedi')}
      submit={t.common.next}
      notice={again && <BegunAgainNotice ctx={ctx} />}
      after={
        <>
          <p class="text-secondary">{t.requests.draft.kept(formats(ctx.language).dateTime(keptUntil))}</p>
          {exists !== undefined && <ExistsSection ctx={ctx} exists={exists} answers={answers} />}
        </>
      }
      form={form}
      errors={errorsFor(ctx.language, problems)}
      answers={answers}
      quarters={await quartersFor(ctx, step)}
    />
  );
}
