import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter } from '../../context.ts';
import { emailField, kindField } from '../schema.ts';
import { quartersOf } from '../show/routes.tsx';
import { askWatch } from './ask-watch.ts';
import { confirmToWatch, openWatch, stopWatching } from './settle-watch.ts';
import { AskWatchPage, WatchPage, WatchSentPage, WatchStoppedPage } from './watch-pages.tsx';

const base = '/:municipality/gruppi-in-partenza';

/** "Tell me when one begins nearby": asked, confirmed by mail, stopped in one step. */
export function watchRoutes(router: FeatureRouter): void {
  router.get(`${base}/avvisami`, async (c) => {
    const { ctx } = c.var;
    const typed = { email: '', aiuto: c.req.query('aiuto') ?? '', quartiere: c.req.query('quartiere') ?? '' };
    return c.html(<AskWatchPage ctx={ctx} quarters={await quartersOf(ctx)} typed={typed} />);
  });

  router.post(`${base}/avvisami`, async (c) => {
    const { ctx } = c.var;
    const t = messages(ctx.language).forming.watch;
    const form = await readForm(c);
    const typed = { email: form.text('email'), aiuto: form.text('aiuto'), quartiere: form.text('quartiere') };
    const quarters = await quartersOf(ctx);
    const email = emailField.safeParse(typed.email).data;
    const kindOfHelp = kindField.safeParse(typed.aiuto).data;
    const quarter = quarters.find((name) => name === typed.quartiere);
    const page = (errors: Readonly<Record<string, string>>) =>
      c.html(<AskWatchPage {...{ ctx, quarters, typed, errors }} />, 422);
    if (email === undefined || kindOfHelp === undefined || quarter === undefined)
      return page({
        ...(kindOfHelp === undefined && { aiuto: t.kindMissing }),
        ...(quarter === undefined && { quartiere: t.quarterMissing }),
        ...(email === undefined && { email: t.emailInvalid }),
      });
    if ((await askWatch(ctx, { email, kindOfHelp, quarter })) === 'too-many') return page({ email: t.tooMany });
    return c.redirect(ctx.links.to('/gruppi-in-partenza/avvisami/inviata'), 303);
  });

  router.get(`${base}/avvisami/inviata`, (c) => c.html(<WatchSentPage ctx={c.var.ctx} />));

  router.get(`${base}/avvisi/fermati`, (c) => c.html(<WatchStoppedPage ctx={c.var.ctx} />));

  router.get(`${base}/avvisi/:token`, async (c) => {
    const { ctx } = c.var;
    const token = c.req.param('token');
    const watch = await openWatch(ctx, token);
    return watch === undefined ? c.notFound() : c.html(<WatchPage {...{ ctx, watch, token }} />);
  });

  router.post(`${base}/avvisi/:token`, async (c) => {
    const { ctx } = c.var;
    const token = c.req.param('token');
    if ((await readForm(c)).text('azione') === 'conferma') {
      const watch = await confirmToWatch(ctx, token);
      return watch === undefined ? c.notFound() : c.redirect(ctx.links.to(`/gruppi-in-partenza/avvisi/${token}`), 303);
    }
    if (!(await stopWatching(ctx, token))) return c.notFound();
    return c.redirect(ctx.links.to('/gruppi-in-partenza/avvisi/fermati'), 303);
  });
}
