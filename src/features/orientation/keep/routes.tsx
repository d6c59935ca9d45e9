import { z } from 'zod';
import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter } from '../../context.ts';
import { readState } from '../ask/state.ts';
import { keepResult, takeResultAway } from './keep-result.ts';
import { KeptPage } from './kept-page.tsx';
import { openResult } from './open-result.ts';
import { sendResult } from './send-result.ts';

const emailField = z.email().max(254);

/** What was told, taken along: under a secret address, by a code or by mail. */
export function keepRoutes(router: FeatureRouter): void {
  router.post('/:municipality/scopri/tieni', async (c) => {
    const { ctx } = c.var;
    const token = await keepResult(ctx, readState(await readForm(c)));
    return c.redirect(ctx.links.to(`/scopri/risultato/${token}`), 303);
  });

  router.get('/:municipality/scopri/risultato/:token', async (c) => {
    const { ctx } = c.var;
    const result = await openResult(ctx, c.req.param('token'));
    if (result === undefined) return c.notFound();
    return c.html(<KeptPage ctx={ctx} result={result} sent={c.req.query('esito') === 'mandato'} />);
  });

  router.post('/:municipality/scopri/risultato/:token/spedisci', async (c) => {
    const { ctx } = c.var;
    const token = c.req.param('token');
    const typed = (await readForm(c)).text('email');
    const email = emailField.safeParse(typed);
    const sent = email.success ? await sendResult(ctx, token, email.data) : 'invalid';
    if (sent === 'sent') return c.redirect(`${ctx.links.to(`/scopri/risultato/${token}`)}?esito=mandato`, 303);
    const result = await openResult(ctx, token);
    if (result?.door !== 'keeper' || sent === 'no-result') return c.notFound();
    const t = messages(ctx.language).orientation.kept;
    const error = { invalid: t.emailInvalid, 'too-many': t.tooMany, 'city-too-many': t.cityTooMany }[sent];
    return c.html(<KeptPage ctx={ctx} result={result} errors={{ email: error }} typed={typed} />, 422);
  });

  router.post('/:municipality/scopri/risultato/:token/cancella', async (c) => {
    const { ctx } = c.var;
    if (!(await takeResultAway(ctx, c.req.param('token')))) return c.notFound();
    return c.redirect(ctx.links.to('/scopri'), 303);
  });
}
