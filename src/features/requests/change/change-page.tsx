import type { Child } from 'hono/jsx';
import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import type { Ctx } from '../../context.ts';
import { answersOf } from '../ask/complete-answers.ts';
import { isPooled } from '../wait/decide-status.ts';
import { stepBySlug, type Step } from '../ask/journey.ts';
import type { Contact, RequestView } from '../model.ts';
import { LeavesPoolNotice } from '../pages/change-pages.tsx';
import { errorsFor } from '../pages/problem-texts.ts';
import { StepPage } from '../pages/step-page.tsx';
import { quartersFor } from '../ask/place-options.ts';
import type { FieldProblems } from '../steps/reading.ts';

/** A request that somebody opened and may change, and where its pages are. */
export interface ChangeableFile {
  readonly ctx: Ctx;
  readonly request: RequestView;
  readonly contact: Contact;
  /** Path of the request's page, without the municipality. */
  readonly base: string;
}

/** The step of an address, where this request has been asked it. */
export function stepFor({ request, contact }: ChangeableFile, slug: string): Step | undefined {
  const step = stepBySlug(slug);
  return step?.applies(answersOf(request, contact)) === true ? step : undefined;
}

/** One answer of a sent request, to change: as it is now, or as it was just typed, with what to know about that. */
export async function changePage(
  { ctx, request, contact, base }: ChangeableFile,
  step: Step,
  form: FormFields,
  problems: FieldProblems,
  happened?: Child,
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
      notice={
        <>
          {happened}
          {leavesPool && <LeavesPoolNotice ctx={ctx} />}
        </>
      }
      form={form}
      errors={errorsFor(ctx.language, problems)}
      answers={answersOf(request, contact)}
      quarters={await quartersFor(ctx, step)}
      changing
    />
  );
}
