import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { submissionKeyName, type FieldErrors } from '../../../ui/index.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { idField } from '../meetings/schema.ts';
import { learningLink } from '../parties.ts';
import { ofTheLab } from '../places.ts';
import { EditModulePage, newModule, typedOf } from './edit-page.tsx';
import { addModule, changeModule, type KeepModuleOutcome } from './keep-modules.ts';
import { moduleChoices, openModule } from './read-training.ts';
import { readModuleForm } from './schema.ts';
import { trainingErrors } from './training-errors.ts';

/** Where the lab writes its programme. */
export function moduleRoutes(router: FeatureRouter): void {
  const base = `${ofTheLab}/formazione`;
  router.get(`${base}/nuovo`, async (c) => {
    const { ctx } = c.var;
    const choices = await moduleChoices(ctx);
    if (choices === undefined) return forbidden(c);
    return c.html(<EditModulePage {...{ ctx, choices }} typed={newModule} submissionKey={ctx.newId()} />);
  });
  router.post(base, saveNew);
  router.get(`${base}/:id/cambia`, showChange);
  router.post(`${base}/:id/cambia`, saveChange);
}

async function saveNew(c: PageContext): Promise<Response> {
  const { ctx } = c.var;
  const choices = await moduleChoices(ctx);
  if (choices === undefined) return forbidden(c);
  const form = await readForm(c);
  const key = idField.safeParse(form.text(submissionKeyName)).data ?? ctx.newId();
  const typed = { values: form.values, skills: form.all('competenze') };
  const page = (errors: FieldErrors) =>
    c.html(<EditModulePage {...{ ctx, choices, typed, errors }} submissionKey={key} />, 422);
  const read = readModuleForm(form, choices.meetings);
  if ('problems' in read) return page(trainingErrors(ctx, read.problems));
  return answer(c, await addModule(ctx, read.value, { id: key }), page);
}

async function showChange(c: PageContext): Promise<Response> {
  const { ctx } = c.var;
  const id = idField.safeParse(c.req.param('id')).data;
  const opened = id === undefined ? undefined : await openModule(ctx, id);
  if (opened === undefined) return c.notFound();
  const choices = await moduleChoices(ctx);
  if (choices === undefined) return forbidden(c);
  const { module } = opened;
  return c.html(<EditModulePage {...{ ctx, module, choices }} typed={typedOf(module)} submissionKey={ctx.newId()} />);
}

async function saveChange(c: PageContext): Promise<Response> {
  const { ctx } = c.var;
  const id = idField.safeParse(c.req.param('id')).data;
  const opened = id === undefined ? undefined : await openModule(ctx, id);
  if (id === undefined || opened === undefined) return c.notFound();
  const choices = await moduleChoices(ctx);
  if (choices === undefined) return forbidden(c);
  const { module } = opened;
  const form = await readForm(c);
  const typed = { values: form.values, skills: form.all('competenze') };
  const page = (errors: FieldErrors) =>
    c.html(<EditModulePage {...{ ctx, module, choices, typed, errors }} submissionKey={ctx.newId()} />, 422);
  const read = readModuleForm(form, choices.meetings);
  if ('problems' in read) return page(trainingErrors(ctx, read.problems));
  const seen = Number(/^\d{1,6}$/.exec(form.text('versione'))?.[0] ?? 0);
  return answer(c, await changeModule(ctx, id, seen, read.value), page);
}

function answer(
  c: PageContext,
  outcome: KeepModuleOutcome,
  page: (errors: FieldErrors) => Response | Promise<Response>,
): Response | Promise<Response> {
  const t = messages(c.var.ctx.language).training;
  switch (outcome.kind) {
    case 'kept':
      return c.redirect(`${learningLink(c.var.ctx, `/formazione/${outcome.id}`)}?fatto=1`, 303);
    case 'denied':
      return forbidden(c);
    case 'unknown':
      return c.notFound();
    case 'changed-meanwhile':
      return page({ titolo: t.changedMeanwhile });
    case 'no-meeting':
      return page({ incontro: t.problems.missing });
    case 'no-skill':
      return page({ competenze: t.problems.missing });
  }
}
