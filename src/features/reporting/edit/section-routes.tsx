import { z } from 'zod';
import { readForm, type FormFields } from '../../../platform/http/form.ts';
import { messages } from '../../../i18n/index.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { citiesOf, readFigures } from '../figures/figure-source.ts';
import { referencesInTexts } from '../markup/references-in.ts';
import { mayWriteReport } from '../policy.ts';
import { readSectionForm, revisionOf } from '../schema.ts';
import { openContribution } from '../contribute/send-contribution.ts';
import { valuesOfContribution } from '../contribute/values-of-contribution.ts';
import { commentOnSection, settleRemark } from './comment-on-section.ts';
import { decideFigure, handOn, removeSection } from './move-section.ts';
import { offeredFigures } from './offered-figures.ts';
import { openSection } from './open-draft.ts';
import { saveSection, type SaveOutcome } from './save-section.ts';
import { SectionPage, type SectionPageProps } from './section-page.tsx';

const one = '/:municipality/rapporto/scrivi/sezioni/:section';
const states = z.enum(['draft', 'review', 'approved']);

/** The pages of one section of the draft. */
export function sectionRoutes(router: FeatureRouter): void {
  router.get('/:municipality/rapporto/scrivi/nuova', (c) =>
    c.redirect(c.var.ctx.links.to(`/rapporto/scrivi/sezioni/${c.var.ctx.newId()}`), 303),
  );

  router.get(one, async (c) => {
    const contribution = z.uuid().safeParse(c.req.query('contributo'));
    const taken = contribution.success ? await openContribution(c.var.ctx, contribution.data) : undefined;
    if (taken !== undefined) return showSection(c, { values: valuesOfContribution(taken) }, 200);
    return showSection(c, c.req.query('salvata') === undefined ? {} : { news: 'saved' }, 200);
  });

  router.post(one, async (c) => {
    const { ctx } = c.var;
    const form = await readForm(c);
    const figures = await readFigures(ctx, referencesInTexts([form.text('testo'), form.text('testo-en')]));
    const cities = citiesOf(figures).map(({ slug }) => slug);
    const read = readSectionForm(ctx, form, figures, cities);
    if (read.kind === 'wrong') return showSection(c, { errors: read.errors, values: form.values }, 422);
    const asRead = { id: idOf(c), revision: read.revision };
    const contribution = z.uuid().toLowerCase().safeParse(form.text('contributo')).data;
    const outcome = await saveSection(ctx, asRead, read.text, figures, contribution);
    if (outcome.kind === 'meanwhile') return showSection(c, { values: form.values, news: 'meanwhile' }, 422);
    return answer(c, outcome);
  });

  router.post(`${one}/stato`, async (c) => {
    const form = await readForm(c);
    const state = states.safeParse(form.text('stato'));
    if (!state.success) return c.notFound();
    return answer(c, await handOn(c.var.ctx, asReadOf(c, form), state.data));
  });

  router.post(`${one}/cifra`, async (c) => {
    const { ctx } = c.var;
    const form = await readForm(c);
    const chosen = { reference: form.text('cifra'), keep: form.text('scelta') === 'prima' };
    return answer(c, await decideFigure(ctx, idOf(c), chosen, await readFigures(ctx, [chosen.reference])));
  });

  router.post(`${one}/osservazioni`, async (c) => {
    const { ctx } = c.var;
    const form = await readForm(c);
    const text = form.text('osservazione');
    const t = messages(ctx.language).reporting;
    if (text === '') return showSection(c, { errors: { osservazione: t.commentNeeded } }, 422);
    if (text.length > 2000) return showSection(c, { errors: { osservazione: t.tooLong(2000) } }, 422);
    const key = z.uuid().toLowerCase().safeParse(form.text('submissionKey'));
    return answer(c, await commentOnSection(ctx, { id: key.data ?? ctx.newId(), sectionId: idOf(c), text }));
  });

  router.post(`${one}/risolta`, async (c) => {
    const id = z.uuid().safeParse((await readForm(c)).text('osservazione'));
    if (!id.success) return c.notFound();
    return answer(c, await settleRemark(c.var.ctx, idOf(c), id.data));
  });

  router.post(`${one}/togli`, async (c) => {
    const outcome = await removeSection(c.var.ctx, idOf(c));
    return outcome.kind === 'saved' ? c.redirect(c.var.ctx.links.to('/rapporto/scrivi'), 303) : answer(c, outcome);
  });
}

/** The id in the address; one that is none names no section. */
function idOf(c: PageContext): string {
  return z.uuid().toLowerCase().safeParse(c.req.param('section')).data ?? '00000000-0000-4000-8000-000000000000';
}

function asReadOf(c: PageContext, form: FormFields) {
  return { id: idOf(c), revision: revisionOf(form) };
}

/** After a change: the section again, or why not. */
function answer(c: PageContext, outcome: SaveOutcome): Response | Promise<Response> {
  const { ctx } = c.var;
  switch (outcome.kind) {
    case 'saved':
      return c.redirect(ctx.links.to(`/rapporto/scrivi/sezioni/${idOf(c)}?salvata`), 303);
    case 'meanwhile':
    case 'own-text':
      return showSection(c, { news: outcome.kind }, 422);
    case 'unknown':
      return c.notFound();
    case 'denied':
      return ctx.municipality.kind === 'lab' ? forbidden(c) : c.notFound();
  }
}

/** The section of the address; an id that nobody has used yet is a section that is being begun. */
async function showSection(c: PageContext, more: Partial<SectionPageProps>, status: 200 | 422): Promise<Response> {
  const { ctx } = c.var;
  if (mayWriteReport(ctx) === undefined) return answer(c, { kind: 'denied' });
  if (!z.uuid().safeParse(c.req.param('section')).success) return c.notFound();
  const id = idOf(c);
  const open = await openSection(ctx, id);
  const city = more.values?.['citta'] ?? open?.section.city ?? '';
  const offered = await offeredFigures(ctx, city);
  const action = ctx.links.to(`/rapporto/scrivi/sezioni/${id}`);
  return c.html(<SectionPage ctx={ctx} open={open} offered={offered} action={action} {...more} />, status);
}
