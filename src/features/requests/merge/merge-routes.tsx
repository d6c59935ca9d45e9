import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter } from '../../context.ts';
import type { ChangeRoutesOptions, RequestPagePath } from '../change/change-routes.tsx';
import type { RequestHooks } from '../hooks.ts';
import { parsed, serviceField } from '../schema.ts';
import { answerMerge, openMerge, recordMergeAnswer, type MergeAnswer } from './answer-merge.ts';
import { askMerge } from './ask-merge.ts';
import { MergeDonePage, MergePage } from './merge-pages.tsx';
import { UndoDonePage } from './undo-pages.tsx';
import { undoMerge } from './undo-merge.ts';

function readAnswer(text: string): MergeAnswer | undefined {
  return text === 'yes' || text === 'no' ? text : undefined;
}

/** The letter's link: whether two requests are one person's. A button answers, never the opening of the page. */
export function mergeRoutes(router: FeatureRouter, hooks: RequestHooks): void {
  router.get('/:municipality/unisci/:token', async (c) => {
    const { ctx } = c.var;
    const token = c.req.param('token');
    const asked = await openMerge(ctx, token);
    return asked === undefined
      ? c.html(<MergeDonePage ctx={ctx} outcome="gone" />, 410)
      : c.html(<MergePage ctx={ctx} asked={asked} token={token} />);
  });

  router.post('/:municipality/unisci/:token', async (c) => {
    const { ctx } = c.var;
    const token = c.req.param('token');
    const answer = readAnswer((await readForm(c)).text('answer'));
    if (answer === undefined) {
      const asked = await openMerge(ctx, token);
      return asked === undefined
        ? c.html(<MergeDonePage ctx={ctx} outcome="gone" />, 410)
        : c.html(
            <MergePage {...{ ctx, asked, token }} errors={{ answer: messages(ctx.language).merge.answer }} />,
            422,
          );
    }
    const { kind } = await answerMerge(ctx, hooks, token, answer);
    return c.html(<MergeDonePage ctx={ctx} outcome={kind} />, kind === 'gone' ? 410 : 200);
  });
}

/** Asking for a merge, and writing down an answer that was given by voice, at the desk. */
export function deskMergeRoutes(
  router: FeatureRouter,
  page: '/:municipality/sportello/richieste/:key',
  { hooks, open }: ChangeRoutesOptions,
): void {
  router.post(`${page}/unisci`, async (c) => {
    const file = await open(c, c.req.param('key'));
    if (file instanceof Response) return file;
    const other = parsed(serviceField, (await readForm(c)).text('other'));
    const outcome = other === undefined ? 'denied' : await askMerge(file.ctx, file.request.id, other);
    return outcome === 'denied' ? c.notFound() : c.redirect(file.ctx.links.to(file.base), 303);
  });

  router.post(`${page}/unisci/risposta`, async (c) => {
    const file = await open(c, c.req.param('key'));
    if (file instanceof Response) return file;
    const answer = readAnswer((await readForm(c)).text('answer'));
    if (answer !== undefined) await recordMergeAnswer(file.ctx, hooks, file.request.id, answer);
    return c.redirect(file.ctx.links.to(file.base), 303);
  });
}

/** Parting what was made one, under the page of who does it: the household's own, or the desk's. */
export function undoMergeRoutes(
  router: FeatureRouter,
  page: RequestPagePath,
  { open }: Pick<ChangeRoutesOptions, 'open'>,
): void {
  router.post(`${page}/separa`, async (c) => {
    const file = await open(c, c.req.param('key'));
    if (file instanceof Response) return file;
    const { ctx, request, base } = file;
    const merge = parsed(serviceField, (await readForm(c)).text('merge'));
    const outcome = merge === undefined ? 'denied' : await undoMerge(ctx, request.id, merge);
    if (outcome === 'denied') return c.notFound();
    if (outcome === 'too-late') return c.html(<UndoDonePage ctx={ctx} outcome="late" />, 409);
    // The link that the household came by may open nothing any more: it is told here, not on a page behind the link.
    return page === '/:municipality/r/:key'
      ? c.html(<UndoDonePage ctx={ctx} outcome="done" />)
      : c.redirect(ctx.links.to(`${base}?separate=1`), 303);
  });
}
