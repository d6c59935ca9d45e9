import { messages } from '../../i18n/index.ts';
import { readForm, type FormFields } from '../../platform/http/form.ts';
import { errorsFor, parseForm } from '../../platform/http/parse-form.ts';
import type { FeatureRouter, PageContext } from '../context.ts';
import { forbidden } from '../forbidden.tsx';
import { labSlug, type Register } from '../municipalities/public.ts';
import { FactPage } from './fact-page.tsx';
import { FactsPage } from './facts-page.tsx';
import { addFact, correctFact, withdrawFact, type ChangeOutcome } from './keep-facts.ts';
import type { FactText, Subject } from './model.ts';
import { NewBlankPage, NewFactPage } from './new-fact-page.tsx';
import { listFacts, openFact, type FactsView } from './read-facts.ts';
import { blankForm, factForms, uuid, withdrawForm, type FactFields } from './schema.ts';

interface FactServices {
  /** Every page tells facts from the register, which is kept in memory: whoever writes one has it looked at again. */
  readonly register: Register;
}

/** Where the lab's staff tells facts of the cities and of the programme. */
export function factRoutes(router: FeatureRouter, { register }: FactServices): void {
  router.get('/:municipality/fatti', (c) =>
    forSubject(c, labSlug, (view) => c.html(<FactsPage ctx={c.var.ctx} view={view} />)),
  );

  router.get('/:municipality/fatti/di/:city', (c) =>
    forSubject(c, c.req.param('city'), (view) => c.html(<FactsPage ctx={c.var.ctx} view={view} />)),
  );

  router.get('/:municipality/fatti/nuovo/:city', (c) =>
    forSubject(c, c.req.param('city'), ({ about }) => c.html(<NewFactPage ctx={c.var.ctx} about={about} />)),
  );

  router.post('/:municipality/fatti/nuovo/:city', (c) =>
    forSubject(c, c.req.param('city'), async ({ about }) => {
      const { ctx } = c.var;
      const form = await readForm(c);
      const parsed = parseForm(factForms[about.kind].first, form);
      if (parsed.kind === 'read') return add(c, about, asTold(parsed.value));
      const errors = errorsFor(parsed.fields, messages(ctx.language).facts.errors);
      return c.html(<NewFactPage ctx={ctx} about={about} form={form} errors={errors} />, 422);
    }),
  );

  router.get('/:municipality/fatti/non-si-sa/:city', (c) =>
    forSubject(c, c.req.param('city'), ({ about }) => c.html(<NewBlankPage ctx={c.var.ctx} about={about} />)),
  );

  router.post('/:municipality/fatti/non-si-sa/:city', (c) =>
    forSubject(c, c.req.param('city'), async ({ about }) => {
      const { ctx } = c.var;
      const form = await readForm(c);
      const parsed = parseForm(blankForm, form);
      if (parsed.kind === 'read') {
        const { textIt, textEn } = parsed.value;
        return add(c, about, { state: 'unknown', text: { it: textIt, en: textEn } });
      }
      const errors = errorsFor(parsed.fields, messages(ctx.language).facts.blankErrors);
      return c.html(<NewBlankPage ctx={ctx} about={about} form={form} errors={errors} />, 422);
    }),
  );

  router.get('/:municipality/fatti/:id', (c) => show(c));

  router.post('/:municipality/fatti/:id', async (c) => {
    const { ctx } = c.var;
    const id = uuid.safeParse(c.req.param('id')).data;
    const opened = id === undefined ? undefined : await openFact(ctx, id);
    if (id === undefined || opened?.kind !== 'read') return show(c);
    const form = await readForm(c);
    const parsed = parseForm(factForms[opened.view.fact.about.kind].later, form);
    if (parsed.kind === 'wrong') return show(c, form, errorsFor(parsed.fields, messages(ctx.language).facts.errors));
    const { reason, ...fields } = parsed.value;
    const change = { id, seen: Number(form.text('seen')), reason };
    return after(c, form, await correctFact(ctx, change, asTold(fields)), 'textIt');
  });

  router.post('/:municipality/fatti/:id/ritira', async (c) => {
    const { ctx } = c.var;
    const id = uuid.safeParse(c.req.param('id')).data;
    if (id === undefined || ctx.municipality.kind !== 'lab') return c.notFound();
    const opened = await openFact(ctx, id);
    // Withdrawn meanwhile: there is nothing to put right, and the fact's page says so.
    if (opened.kind === 'read' && opened.view.fact.state === 'withdrawn')
      return c.redirect(ctx.links.to(`/fatti/${id}`), 303);
    const form = await readForm(c);
    const parsed = parseForm(withdrawForm, form);
    if (parsed.kind === 'wrong') return show(c, form, errorsFor(parsed.fields, messages(ctx.language).facts.errors));
    const change = { id, seen: Number(form.text('seen')), reason: parsed.value.why };
    return after(c, form, await withdrawFact(ctx, change), 'why');
  });

  async function add(c: PageContext, about: Subject, told: FactText): Promise<Response> {
    const added = await addFact(c.var.ctx, about.slug, told);
    if (added.kind === 'denied') return forbidden(c);
    if (added.kind === 'no-such-city') return c.notFound();
    register.forget();
    return c.redirect(c.var.ctx.links.to(`/fatti/${added.id}?fatto`), 303);
  }

  async function after(c: PageContext, form: FormFields, outcome: ChangeOutcome, field: string): Promise<Response> {
    const { ctx } = c.var;
    if (outcome === 'denied') return forbidden(c);
    if (outcome === 'unknown') return c.notFound();
    if (outcome === 'overtaken') return show(c, form, { [field]: messages(ctx.language).facts.errors.overtaken });
    register.forget();
    return c.redirect(ctx.links.to(`/fatti/${c.req.param('id') ?? ''}?fatto`), 303);
  }
}

async function show(c: PageContext, form?: FormFields, errors?: Record<string, string>): Promise<Response> {
  const { ctx } = c.var;
  const id = uuid.safeParse(c.req.param('id')).data;
  if (ctx.municipality.kind !== 'lab' || id === undefined) return c.notFound();
  const opened = await openFact(ctx, id);
  if (opened.kind !== 'read') return opened.kind === 'denied' ? forbidden(c) : c.notFound();
  const again = { ...(form !== undefined && { form }), ...(errors !== undefined && { errors }) };
  const saved = c.req.query('fatto') !== undefined;
  return c.html(<FactPage ctx={ctx} view={opened.view} saved={saved} {...again} />, form === undefined ? 200 : 422);
}

/** For the lab's staff, and a city that there is or the lab itself. */
async function forSubject(
  c: PageContext,
  slug: string,
  answer: (view: FactsView) => Response | Promise<Response>,
): Promise<Response> {
  const { ctx } = c.var;
  if (ctx.municipality.kind !== 'lab') return c.notFound();
  const listed = await listFacts(ctx, slug);
  if (listed.kind !== 'read') return listed.kind === 'denied' ? forbidden(c) : c.notFound();
  return answer(listed.view);
}

function asTold({ textIt, textEn, when, sourceName, sourceLink, sourcePage, mark, willLink }: FactFields): FactText {
  const source = { name: sourceName, link: sourceLink, page: sourcePage };
  return { state: 'told', text: { it: textIt, en: textEn }, happened: when, source, mark, willLink };
}
