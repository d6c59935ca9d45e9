import { points, type Point } from '../../../domain/training/scale.ts';
import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { submissionKeyName, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx, FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { idField } from '../meetings/schema.ts';
import { learningLink, learningPath } from '../parties.ts';
import { mayOpenAssessment } from '../policy.ts';
import { answerAssessment, assessmentOf } from './answer-assessment.ts';
import { AnswerPage, AnsweredPage, pointField } from './answer-pages.tsx';
import { addressOf, AssessmentPage } from './assessment-page.tsx';
import { moveAssessment, openAssessment, renewLink } from './open-assessment.ts';
import { tellAssessment } from './tell-assessment.ts';
import { viewAssessment, viewForAnswering, type AssessmentView } from './read-assessments.ts';

/** Self-assessments: opened and moved on by whoever speaks for a tenant, answered by whoever has the link. */
export function assessmentRoutes(router: FeatureRouter, base: string): void {
  router.post(`${base}/autovalutazioni`, open);
  router.get(`${base}/autovalutazioni/:id`, (c) =>
    withView(c, (view) => c.html(<AssessmentPage ctx={c.var.ctx} view={view} />)),
  );
  router.post(`${base}/autovalutazioni/:id/passo`, (c) =>
    withView(c, async ({ assessment: { id } }) => {
      const to = (await readForm(c)).text('passo') === 'after' ? 'after' : 'closed';
      const moved = await moveAssessment(c.var.ctx, id, to);
      return moved === 'done' ? c.redirect(addressOf(c.var.ctx, id), 303) : c.notFound();
    }),
  );
  router.post(`${base}/autovalutazioni/:id/link`, (c) =>
    withView(c, async (view) => {
      const { ctx } = c.var;
      const token = await renewLink(ctx, view.assessment.id);
      if (token === undefined) return c.notFound();
      return c.html(<AssessmentPage {...{ ctx, view }} link={linkOf(ctx, token)} />);
    }),
  );
  router.post(`${base}/autovalutazioni/:id/racconta`, (c) =>
    withView(c, async ({ assessment: { id } }) => {
      const outcome = await tellAssessment(c.var.ctx, id);
      return outcome === 'denied' ? forbidden(c) : c.redirect(addressOf(c.var.ctx, id), 303);
    }),
  );
  router.get(`${base}/mi-valuto/:token`, (c) => showForm(c, {}));
  router.post(`${base}/mi-valuto/:token`, saveAnswer);
  router.get(`${base}/mi-valuto/:token/grazie`, async (c) => {
    const ctx = asAnybody(c.var.ctx);
    const found = await assessmentOf(ctx, c.req.param('token'));
    if (found === undefined) return c.notFound();
    return c.html(<AnsweredPage ctx={ctx} view={await viewForAnswering(ctx, found)} />);
  });
}

/** Whoever answers is nobody, even where somebody of the staff is signed in: no name on the page, no account in the transaction. */
function asAnybody(ctx: Ctx): Ctx {
  return { ...ctx, actor: { kind: 'public' } };
}

function linkOf(ctx: Ctx, token: string): string {
  return ctx.links.absolute(learningPath(ctx, `/formazione/mi-valuto/${token}`));
}

/** One that is there for the tenant, for whoever may see it. */
async function withView(
  c: PageContext,
  show: (view: AssessmentView) => Response | Promise<Response>,
): Promise<Response> {
  const { ctx } = c.var;
  const id = idField.safeParse(c.req.param('id')).data;
  const view = id === undefined ? undefined : await viewAssessment(ctx, id);
  if (view === undefined) return c.notFound();
  return mayOpenAssessment(ctx) === undefined ? forbidden(c) : show(view);
}

async function open(c: PageContext): Promise<Response> {
  const { ctx } = c.var;
  const form = await readForm(c);
  const typed = form.text('modulo');
  const moduleId = typed === '' ? null : idField.safeParse(typed).data;
  if (moduleId === undefined) return c.notFound();
  const key = idField.safeParse(form.text(submissionKeyName)).data ?? ctx.newId();
  const opened = await openAssessment(ctx, moduleId, { id: key });
  if (opened.kind === 'denied') return forbidden(c);
  // A form sent twice: what it opened is there, its link was told the first time.
  const view = await viewAssessment(ctx, opened.kind === 'opened' ? opened.id : key);
  if (view === undefined) return c.notFound();
  if (opened.kind !== 'opened') return c.redirect(addressOf(ctx, key), 303);
  return c.html(<AssessmentPage {...{ ctx, view }} link={linkOf(ctx, opened.token)} />);
}

async function showForm(
  c: PageContext,
  shown: { readonly typed?: Readonly<Record<string, string>>; readonly errors?: FieldErrors },
): Promise<Response> {
  const ctx = asAnybody(c.var.ctx);
  const token = c.req.param('token') ?? '';
  const found = await assessmentOf(ctx, token);
  if (found === undefined) return c.notFound();
  const view = await viewForAnswering(ctx, found);
  const key = idField.safeParse(shown.typed?.[submissionKeyName]).data ?? ctx.newId();
  const page = <AnswerPage {...{ ctx, view, token, ...shown }} submissionKey={key} />;
  return c.html(page, shown.errors === undefined ? 200 : 422);
}

async function saveAnswer(c: PageContext): Promise<Response> {
  const ctx = asAnybody(c.var.ctx);
  const token = c.req.param('token') ?? '';
  const found = await assessmentOf(ctx, token);
  if (found === undefined) return c.notFound();
  const form = await readForm(c);
  const t = messages(ctx.language).assessment.problems;
  const typed = form.values;
  const given = found.skills.map((skill) => [skill, pointOf(form.text(pointField(skill)))] as const);
  const missing = given.filter(([, point]) => point === undefined).map(([skill]) => [pointField(skill), t.missing]);
  if (missing.length > 0) return showForm(c, { typed, errors: Object.fromEntries(missing) });
  const outcome = await answerAssessment(ctx, token, {
    points: Object.fromEntries(given.flatMap(([skill, point]) => (point === undefined ? [] : [[skill, point]]))),
    side: form.text('momento') === 'after' ? 'after' : 'before',
    words: form.text('parole').slice(0, 200),
    formKey: form.text(submissionKeyName) || ctx.newId(),
  });
  if (outcome === 'unknown') return c.notFound();
  const own = learningLink(ctx, `/formazione/mi-valuto/${token}`);
  if (outcome === 'counted') return c.redirect(`${own}/grazie`, 303);
  if (outcome === 'closed') return c.redirect(own, 303);
  return showForm(c, { typed, errors: { parole: t[outcome] } });
}

function pointOf(text: string): Point | undefined {
  return points.find((point) => String(point) === text);
}
