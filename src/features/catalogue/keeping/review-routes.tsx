import { messages } from '../../../i18n/index.ts';
import { readForm, type FormFields } from '../../../platform/http/form.ts';
import { hasErrors } from '../../../ui/index.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { withValues } from '../entries/fields.ts';
import { problemTexts } from '../entries/form/entry-fields.tsx';
import { fillField } from '../entries/form/fill-form.ts';
import { rawValues, type FormProblem } from '../entries/form/raw-values.ts';
import { readField } from '../entries/form/read-field.ts';
import { reasonIn, versionNumber } from '../entries/schema.ts';
import { mayChangeEntries } from '../policy.ts';
import type { FieldVerdict } from './model.ts';
import { ReviewListPage } from './review-list-page.tsx';
import { ReviewPage } from './review-page.tsx';
import { decideProposal, listForReview, noteLooked, openReview, setTrust, type Review } from './review-proposal.ts';
import { proposalId, trustChoice, verdictIn } from './schema.ts';

const path = '/:municipality/sportello/proposte';

/** The desk judges what those who give services propose, part by part. */
export function reviewRoutes(router: FeatureRouter): void {
  router.get(path, async (c) => {
    const list = await listForReview(c.var.ctx);
    return list === undefined ? forbidden(c) : c.html(<ReviewListPage ctx={c.var.ctx} list={list} done={doneIn(c)} />);
  });

  router.get(`${path}/:id`, async (c) => {
    const { ctx } = c.var;
    if (mayChangeEntries(ctx.actor) === undefined) return forbidden(c);
    const review = await reviewIn(c);
    if (review === undefined) return c.notFound();
    return c.html(<ReviewPage ctx={ctx} review={review} raw={filledIn(review)} done={doneIn(c)} />);
  });

  router.post(`${path}/:id`, postDecisions);

  router.post(`${path}/:id/guardata`, async (c) => {
    const { ctx } = c.var;
    if (mayChangeEntries(ctx.actor) === undefined) return forbidden(c);
    const id = proposalId.safeParse(c.req.param('id'));
    if (!id.success || !(await noteLooked(ctx, id.data))) return c.notFound();
    return c.redirect(`${ctx.links.to('/sportello/proposte')}?esito=guardata`, 303);
  });

  router.post(`${path}/:id/fiducia`, postTrust);
}

async function postDecisions(c: PageContext) {
  const { ctx } = c.var;
  if (mayChangeEntries(ctx.actor) === undefined) return forbidden(c);
  const form = await readForm(c);
  const seen = versionNumber.safeParse(form.text('seen'));
  const review = await reviewIn(c);
  if (review === undefined || !seen.success) return c.notFound();
  const { verdicts, errors } = readVerdicts(c, form, review);
  if (hasErrors(errors)) return c.html(<ReviewPage ctx={ctx} review={review} raw={form} errors={errors} />, 422);
  const outcome = await decideProposal(ctx, review.proposal.id, { seen: seen.data, verdicts });
  switch (outcome.kind) {
    case 'unknown':
      return c.notFound();
    case 'meanwhile': {
      const now = (await reviewIn(c)) ?? review;
      return c.html(<ReviewPage ctx={ctx} review={now} raw={form} meanwhile />, 409);
    }
    case 'tells-address': {
      const telling = problemTexts(ctx, [{ name: `decision.${outcome.field}`, problem: 'tells-address' }]);
      return c.html(<ReviewPage ctx={ctx} review={review} raw={form} errors={telling} />, 422);
    }
    case 'decided':
      return c.redirect(`${ctx.links.to('/sportello/proposte')}?esito=deciso`, 303);
  }
}

function readVerdicts({ var: { ctx } }: PageContext, form: FormFields, { proposal, entry }: Review) {
  const t = messages(ctx.language).keeping;
  const verdicts: FieldVerdict[] = [];
  const missing: Record<string, string> = {};
  const problems: FormProblem[] = [];
  // Rows of hours and prices that the desk leaves as proposed keep what the form does not ask about.
  const content = withValues(entry.content, new Map(proposal.fields.map(({ field, proposed }) => [field, proposed])));
  for (const { field } of proposal.fields) {
    const { decision, reason } = verdictIn(form, field);
    if (decision === undefined) missing[`decision.${field}`] = t.decideNeeded;
    else if (decision === 'refused' && reason === undefined) missing[`reason.${field}`] = t.reasonNeeded;
    else if (decision === 'edited') {
      const read = readField(field, `edit.${field}`, form, { serviceId: entry.id, content });
      if ('problems' in read) problems.push(...read.problems);
      else verdicts.push({ field, decision, edited: read.value, reason });
    } else verdicts.push({ field, decision, reason });
  }
  return { verdicts, errors: { ...missing, ...problemTexts(ctx, problems) } };
}

async function postTrust(c: PageContext) {
  const { ctx } = c.var;
  if (mayChangeEntries(ctx.actor) === undefined) return forbidden(c);
  const review = await reviewIn(c);
  if (review === undefined) return c.notFound();
  const t = messages(ctx.language).keeping;
  const form = await readForm(c);
  const trusted = trustChoice.safeParse(form.text('trusted'));
  const reason = reasonIn(form, 'trust-reason');
  if (!trusted.success || reason === undefined) {
    const errors = {
      ...(trusted.success ? {} : { trusted: t.trustNeeded }),
      ...(reason === undefined && { 'trust-reason': t.trustReasonNeeded }),
    };
    const filled = filledIn(review, [
      ['trusted', form.text('trusted')],
      ['trust-reason', form.text('trust-reason')],
    ]);
    return c.html(<ReviewPage ctx={ctx} review={review} raw={filled} errors={errors} />, 422);
  }
  await setTrust(ctx, review.proposal.id, { trusted: trusted.data, reason });
  return c.redirect(`${ctx.links.to(`/sportello/proposte/${review.proposal.id}`)}?esito=fiducia`, 303);
}

/** The inputs in which a part is written another way begin with what is proposed. */
function filledIn({ proposal }: Review, typed: readonly (readonly [string, string])[] = []) {
  return rawValues([
    ...typed,
    ...proposal.fields.flatMap(({ field, proposed }) => fillField(field, proposed, `edit.${field}`)),
  ]);
}

async function reviewIn(c: PageContext): Promise<Review | undefined> {
  const id = proposalId.safeParse(c.req.param('id'));
  return id.success ? openReview(c.var.ctx, id.data) : undefined;
}

/** What the address says was just done. */
function doneIn(c: PageContext): string | undefined {
  const t = messages(c.var.ctx.language).keeping;
  const done: Readonly<Record<string, string>> = { deciso: t.decidedNow, guardata: t.lookedNow, fiducia: t.trustedNow };
  return done[c.req.query('esito') ?? ''];
}
