import type { FormFields } from '../../../platform/http/form.ts';
import { read, type Ctx, type PageContext } from '../../context.ts';
import { changePage } from '../change/change-page.tsx';
import { draftLimit, startDraft } from './drafts.ts';
import { firstMissing, type Step } from './journey.ts';
import { openFile } from '../follow/open-request.ts';
import { SentBeforeNotice } from '../pages/change-pages.tsx';
import { GonePage } from '../pages/start-pages.tsx';
import { placeOf } from './place-options.ts';
import { worksAtDesk } from '../policy.ts';
import { requestBySubmission } from '../request-store.ts';
import { isToken, secretTokenOf, submissionKeyOf } from '../follow/secret-tokens.ts';
import { stepForms } from '../steps/step-forms.ts';

/**
 * Answers for a draft that is not there. One that was sent leads to its request, for a day; one that expired says so
 * kindly. A step that was just filled in is never lost: it is shown as a change of the sent request, or it begins a
 * new journey.
 */
export async function answerLostDraft(
  c: PageContext,
  draft: string,
  filled?: { readonly step: Step; readonly form: FormFields },
): Promise<Response> {
  const { ctx } = c.var;
  const secret = await sentAs(ctx, draft);
  if (secret === undefined) return filled === undefined ? gone(c) : beginAgain(c, draft, filled);
  const base = `/r/${secret}`;
  if (filled === undefined) return c.redirect(ctx.links.to(base), 303);
  const file = await openFile(ctx, secret);
  if (file === undefined) return gone(c);
  const notice = <SentBeforeNotice ctx={ctx} />;
  return c.html(await changePage({ ...file, base }, filled.step, filled.form, {}, notice), 409);
}

/** The secret link of the request that a draft became within the last day. What the desk wrote is the desk's to open. */
async function sentAs(ctx: Ctx, draft: string): Promise<string | undefined> {
  if (!isToken(draft)) return undefined;
  const request = await read(ctx, (tx) => requestBySubmission(tx, submissionKeyOf(draft)));
  if (request === undefined || request.createdAt <= draftLimit(ctx.now)) return undefined;
  return request.channel === 'web' || worksAtDesk(ctx.actor) ? secretTokenOf(draft) : undefined;
}

async function beginAgain(
  c: PageContext,
  draft: string,
  { step, form }: { readonly step: Step; readonly form: FormFields },
): Promise<Response> {
  const { ctx } = c.var;
  if (!isToken(draft)) return gone(c);
  const findPlace = (text: string) => placeOf(ctx, text);
  const reading = await stepForms[step.id].read(form, { answers: {}, findPlace });
  if (reading.kind !== 'answers') return gone(c);
  const { answers } = reading;
  const channel = worksAtDesk(ctx.actor) ? 'desk' : 'web';
  const token = await startDraft(ctx, { channel, answers });
  if (token === undefined) return gone(c);
  const next = firstMissing(answers)?.slug ?? 'riepilogo';
  return c.redirect(ctx.links.to(`/chiedi/${token}/${next}?ripresa=1`), 303);
}

function gone(c: PageContext): Response | Promise<Response> {
  return c.html(<GonePage ctx={c.var.ctx} />, 410);
}
