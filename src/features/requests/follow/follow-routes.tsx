import { readForm } from '../../../platform/http/form.ts';
import { readTogether, type Ctx, type FeatureRouter, type PageContext } from '../../context.ts';
import { changeRoutes } from '../change/change-routes.tsx';
import { followAnswers } from '../exists/follow-exists.ts';
import { askForLinks, isLinkUsable, linkMinutes, useLink } from './find-again.ts';
import type { RequestHooks } from '../hooks.ts';
import { overMandate } from '../mandate/keep-mandate.ts';
import { MandateOverPage } from '../mandate/mandate-pages.tsx';
import { openFile } from './open-request.ts';
import { DeadLinkPage, FindPage, LinkSentPage, OpenLinkPage } from '../pages/find-pages.tsx';
import { FollowPage } from '../pages/follow-page.tsx';
import { errorsFor } from '../pages/problem-texts.ts';
import { SentPage } from '../pages/sent-page.tsx';
import { worksAtDesk } from '../policy.ts';
import { emailField, parsed } from '../schema.ts';
import { problem } from '../steps/reading.ts';

/** The pages of a request under its secret link. An unknown link and a wrong one look the same. */
export function followRoutes(router: FeatureRouter, hooks: RequestHooks): void {
  router.get('/:municipality/r/:key', (c) =>
    readTogether(c.var.ctx, async (ctx) => {
      const key = c.req.param('key');
      const file = await openFile(ctx, key);
      if (file === undefined) return closed(c, ctx, key);
      const { merge: _, ...answers } = await followAnswers(file.ctx, hooks, file);
      return c.html(<FollowPage {...file} base={`/r/${key}`} done={whatWasDone(c)} {...answers} />);
    }),
  );

  router.get('/:municipality/r/:key/inviata', async (c) => {
    const key = c.req.param('key');
    const file = await openFile(c.var.ctx, key);
    if (file === undefined) return c.notFound();
    return c.html(<SentPage {...file} token={key} atDesk={worksAtDesk(c.var.ctx.actor)} />);
  });

  changeRoutes(router, '/:municipality/r/:key', {
    hooks,
    open: async (c, key) => {
      const file = await openFile(c.var.ctx, key);
      return file === undefined ? c.notFound() : { ...file, base: `/r/${key}` };
    },
  });
}

/** Not found, unless somebody who asked for another may no more: that is said. */
async function closed(c: PageContext, ctx: Ctx, key: string): Promise<Response> {
  const over = await overMandate(ctx, key);
  if (over === undefined) return c.notFound();
  return c.html(<MandateOverPage ctx={ctx} base={`/r/${key}`} renewable={over.renewable} />, 403);
}

function whatWasDone(c: PageContext): 'changed' | 'resumed' | 'kept' | undefined {
  if (c.req.query('serve') === '1') return 'kept';
  if (c.req.query('cambiata') === '1') return 'changed';
  return c.req.query('ripresa') === '1' ? 'resumed' : undefined;
}

/** Finding a request again by e-mail, with a link that works once. */
export function findRoutes(router: FeatureRouter): void {
  router.get('/:municipality/ritrova', (c) => c.html(<FindPage ctx={c.var.ctx} />));

  router.post('/:municipality/ritrova', async (c) => {
    const { ctx } = c.var;
    const typed = (await readForm(c)).text('email');
    const email = parsed(emailField, typed);
    if (email === undefined) {
      const errors = errorsFor(ctx.language, { email: problem('email-invalid') });
      return c.html(<FindPage ctx={ctx} email={typed} errors={errors} />, 422);
    }
    await askForLinks(ctx, email);
    return c.redirect(ctx.links.to('/ritrova/inviato'), 303);
  });

  router.get('/:municipality/ritrova/inviato', (c) => c.html(<LinkSentPage ctx={c.var.ctx} minutes={linkMinutes} />));

  router.get('/:municipality/ritrova/:token', async (c) => {
    const token = c.req.param('token');
    // No token has a point in it: this is the document of a page beside it.
    if (token.endsWith('.pdf')) return c.notFound();
    const usable = await isLinkUsable(c.var.ctx, token);
    return usable
      ? c.html(<OpenLinkPage ctx={c.var.ctx} token={token} />)
      : c.html(<DeadLinkPage ctx={c.var.ctx} />, 410);
  });

  router.post('/:municipality/ritrova/:token', async (c) => {
    const { ctx } = c.var;
    const secret = await useLink(ctx, c.req.param('token'));
    return secret === undefined
      ? c.html(<DeadLinkPage ctx={ctx} />, 410)
      : c.redirect(ctx.links.to(`/r/${secret}`), 303);
  });
}
