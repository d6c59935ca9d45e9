import { skillKinds } from '../../../domain/training/skills.ts';
import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { submissionKeyName, type FieldErrors } from '../../../ui/index.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { idField } from '../meetings/schema.ts';
import { learningLink } from '../parties.ts';
import { learningPlaces } from '../places.ts';
import { mayKeepTraining } from '../policy.ts';
import { SkillsAcrossPage } from './across-page.tsx';
import { trainingAgainRoutes } from './again-routes.tsx';
import { assessmentsAcross } from './assessments-across.ts';
import { assessmentRoutes } from './assessment-routes.tsx';
import { keepMaterialRoutes, materialRoutes } from './material-routes.tsx';
import { addSkill, retireSkill, type SkillOutcome } from './keep-skills.ts';
import { TrainingListPage } from './list-page.tsx';
import { ModulePage, type ModulePageProps } from './module-page.tsx';
import { moduleRoutes } from './module-routes.tsx';
import { listAssessments } from './read-assessments.ts';
import { listModules, listSkills, openModule } from './read-training.ts';
import { sayAttendance } from './say-attendance.ts';
import { fieldReader, http, readAttendanceForm } from './schema.ts';
import { SkillsPage } from './skills-page.tsx';
import { trainingAttended } from './training-attended.ts';
import { trainingErrors } from './training-errors.ts';

/** Training: read by who may, written by the lab, attended by cities. */
export function trainingRoutes(router: FeatureRouter): void {
  const places = learningPlaces(router);
  moduleRoutes(router);
  keepMaterialRoutes(router);
  trainingAgainRoutes(router, places);
  for (const place of places) {
    const base = `${place}/formazione`;
    router.get(base, async (c) => {
      const { ctx } = c.var;
      const attended = ctx.municipality.kind === 'lab' ? [] : await trainingAttended(ctx);
      const assessments = await listAssessments(ctx);
      return c.html(<TrainingListPage {...{ ctx, attended, assessments }} programme={await listModules(ctx)} />);
    });
    router.get(`${base}/competenze`, (c) => showSkills(c, { saved: c.req.query('fatto') !== undefined }));
    router.post(`${base}/competenze`, saveSkill);
    router.post(`${base}/competenze/uso`, useSkill);
    router.get(`${base}/citta`, async (c) => {
      const { ctx } = c.var;
      return c.html(<SkillsAcrossPage ctx={ctx} across={await assessmentsAcross(ctx)} />);
    });
    router.get(`${base}/:id`, (c) => showModule(c, { saved: c.req.query('fatto') !== undefined }));
    router.post(`${base}/:id/presenze`, saveAttendance);
    materialRoutes(router, base);
    assessmentRoutes(router, base);
  }
}

async function showModule(c: PageContext, shown: Omit<ModulePageProps, 'ctx' | 'opened'>): Promise<Response> {
  const { ctx } = c.var;
  const id = idField.safeParse(c.req.param('id')).data;
  const opened = id === undefined ? undefined : await openModule(ctx, id);
  if (opened === undefined) return c.notFound();
  return c.html(<ModulePage {...{ ctx, opened, ...shown }} />, shown.errors === undefined ? 200 : 422);
}

async function saveAttendance(c: PageContext): Promise<Response> {
  const { ctx } = c.var;
  const id = idField.safeParse(c.req.param('id')).data;
  const opened = id === undefined ? undefined : await openModule(ctx, id);
  if (id === undefined || opened === undefined) return c.notFound();
  if (!opened.mayTell) return forbidden(c);
  const form = await readForm(c);
  const read = readAttendanceForm(form);
  if ('problems' in read) return showModule(c, { errors: trainingErrors(ctx, read.problems), typed: form.values });
  const city = ctx.municipality.kind === 'lab' ? form.text('citta') : undefined;
  const outcome = await sayAttendance(ctx, id, { city, people: read.value });
  const t = messages(ctx.language).training;
  if (outcome === 'no-city' || outcome === 'city-has-said') {
    const citta = outcome === 'no-city' ? t.problems.missing : t.attendance.citySaid;
    return showModule(c, { errors: { citta }, typed: form.values });
  }
  if (outcome !== 'done') return outcome === 'denied' ? forbidden(c) : c.notFound();
  return c.redirect(`${learningLink(ctx, `/formazione/${id}`)}?fatto=1`, 303);
}

async function showSkills(
  c: PageContext,
  shown: { readonly saved?: boolean; readonly errors?: FieldErrors; readonly typed?: Readonly<Record<string, string>> },
): Promise<Response> {
  const { ctx } = c.var;
  const writes = mayKeepTraining(ctx) !== undefined;
  const key = idField.safeParse(shown.typed?.[submissionKeyName]).data ?? ctx.newId();
  const page = <SkillsPage {...{ ctx, writes, ...shown }} skills={await listSkills(ctx)} submissionKey={key} />;
  return c.html(page, shown.errors === undefined ? 200 : 422);
}

async function saveSkill(c: PageContext): Promise<Response> {
  const { ctx } = c.var;
  if (mayKeepTraining(ctx) === undefined) return forbidden(c);
  const form = await readForm(c);
  const fields = fieldReader(form);
  const read = fields.read({
    kind: fields.choice('tipo', skillKinds),
    name: { it: fields.needed('it', 160), en: fields.needed('en', 160) },
    source: fields.address('fonte', http),
  });
  if ('problems' in read) return showSkills(c, { errors: trainingErrors(ctx, read.problems), typed: form.values });
  const id = idField.safeParse(form.text(submissionKeyName)).data ?? ctx.newId();
  return answerSkill(c, await addSkill(ctx, id, read.value));
}

async function useSkill(c: PageContext): Promise<Response> {
  const form = await readForm(c);
  return answerSkill(c, await retireSkill(c.var.ctx, form.text('competenza'), form.text('usa') !== 'si'));
}

function answerSkill(c: PageContext, outcome: SkillOutcome): Response | Promise<Response> {
  if (outcome === 'denied') return forbidden(c);
  if (outcome === 'unknown') return c.notFound();
  return c.redirect(`${learningLink(c.var.ctx, '/formazione/competenze')}?fatto=1`, 303);
}
