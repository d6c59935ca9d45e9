import { z } from 'zod';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { askTheLab, receivedQuestions, settleAsked } from './ask-the-lab.ts';
import { ContactPage, ContactSentPage, QuestionsPage } from './pages.tsx';
import { readQuestionForm } from './read-question-form.ts';

/** The lab's door for bodies that would like to be accompanied, and what came through it. */
export function contactRoutes(router: FeatureRouter): void {
  router.get('/:municipality/contatto', (c) => {
    const { ctx } = c.var;
    return ctx.municipality.kind === 'lab' ? c.html(<ContactPage ctx={ctx} />) : c.notFound();
  });

  router.post('/:municipality/contatto', async (c) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind !== 'lab') return c.notFound();
    const form = await readForm(c);
    const read = readQuestionForm(ctx.language, form, ctx.newId);
    if (read.kind === 'wrong') return c.html(<ContactPage ctx={ctx} values={form.values} errors={read.errors} />, 422);
    const outcome = await askTheLab(ctx, read.question);
    if (outcome === 'too-many') return c.html(<ContactPage ctx={ctx} values={form.values} tooMany />, 422);
    return outcome === 'denied' ? c.notFound() : c.redirect(ctx.links.to('/contatto/inviato'), 303);
  });

  router.get('/:municipality/contatto/inviato', (c) => {
    const { ctx } = c.var;
    return ctx.municipality.kind === 'lab' ? c.html(<ContactSentPage ctx={ctx} />) : c.notFound();
  });

  router.get('/:municipality/contatto/richieste', async (c) => {
    const { ctx } = c.var;
    const all = await receivedQuestions(ctx);
    if (all === undefined) return ctx.municipality.kind === 'lab' ? forbidden(c) : c.notFound();
    return c.html(<QuestionsPage ctx={ctx} all={all} />);
  });

  router.post('/:municipality/contatto/richieste/:id', async (c) => {
    const { ctx } = c.var;
    const id = z.uuid().toLowerCase().safeParse(c.req.param('id'));
    if (!id.success) return c.notFound();
    const outcome = await settleAsked(ctx, id.data);
    if (outcome === 'denied') return ctx.municipality.kind === 'lab' ? forbidden(c) : c.notFound();
    return outcome === 'unknown' ? c.notFound() : c.redirect(ctx.links.to('/contatto/richieste'), 303);
  });
}
