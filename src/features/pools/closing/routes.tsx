import type { ZodError } from 'zod';
import { messages, type Language } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter } from '../../context.ts';
import { openRequest } from '../../requests/public.ts';
import type { FieldErrors } from '../../../ui/index.ts';
import { idParam } from '../staff/schema.ts';
import { DeskHowItWentPage, HowItWentPage } from './how-it-went-page.tsx';
import { deskHowItWentForm, howItWentForm } from './schema.ts';
import { readFamiliesToHear, readOwnHowItWent, tellHowItWent } from './tell-how-it-went.ts';

/** How a group went, once it has ended: by the family's link, and at the desk. */
export function closingRoutes(router: FeatureRouter): void {
  router.get('/:municipality/r/:token/com-e-andata', async (c) => {
    const token = c.req.param('token');
    const opened = await openRequest(c.var.ctx, token);
    const said = opened && (await readOwnHowItWent(opened.ctx, opened.request.id));
    if (opened === undefined || said === undefined) return c.notFound();
    const home = opened.ctx.links.to(`/r/${token}`);
    return c.html(<HowItWentPage {...opened} home={home} said={said !== null} typed={said ?? undefined} />);
  });

  router.post('/:municipality/r/:token/com-e-andata', async (c) => {
    const token = c.req.param('token');
    const opened = await openRequest(c.var.ctx, token);
    const said = opened && (await readOwnHowItWent(opened.ctx, opened.request.id));
    if (opened === undefined || said === undefined) return c.notFound();
    const { ctx, request } = opened;
    const home = ctx.links.to(`/r/${token}`);
    const { values: typed } = await readForm(c);
    const form = howItWentForm.safeParse(typed);
    if (!form.success) {
      const errors = errorsOf(ctx.language, form.error);
      return c.html(<HowItWentPage {...{ ctx, request, home, typed, errors }} said={said !== null} />, 422);
    }
    const outcome = await tellHowItWent(ctx, request.id, form.data);
    return outcome === 'said' ? c.redirect(`${home}/com-e-andata`, 303) : c.notFound();
  });

  router.get('/:municipality/gruppi/:id/com-e-andata', async (c) => {
    const { ctx } = c.var;
    const id = idParam.safeParse(c.req.param('id'));
    const families = id.success ? await readFamiliesToHear(ctx, id.data) : undefined;
    if (!id.success || families === undefined) return c.notFound();
    const said = c.req.query('esito') === 'detto';
    return c.html(<DeskHowItWentPage ctx={ctx} poolId={id.data} families={families} said={said} />);
  });

  router.post('/:municipality/gruppi/:id/com-e-andata', async (c) => {
    const { ctx } = c.var;
    const id = idParam.safeParse(c.req.param('id'));
    const families = id.success ? await readFamiliesToHear(ctx, id.data) : undefined;
    if (!id.success || families === undefined) return c.notFound();
    const { values: typed } = await readForm(c);
    const form = deskHowItWentForm.safeParse(typed);
    if (!form.success) {
      const errors = errorsOf(ctx.language, form.error);
      return c.html(<DeskHowItWentPage {...{ ctx, families, typed, errors }} poolId={id.data} said={false} />, 422);
    }
    const { request, ...how } = form.data;
    const outcome = await tellHowItWent(ctx, request, how, id.data);
    if (outcome !== 'said') return c.notFound();
    return c.redirect(`${ctx.links.to(`/gruppi/${id.data}/com-e-andata`)}?esito=detto`, 303);
  });
}

function errorsOf(language: Language, error: ZodError): FieldErrors {
  const t = messages(language).poolClosing.missing;
  const wrong = new Set(error.issues.map(({ path: [field] }) => field));
  return {
    ...(wrong.has('request') && { request: t.request }),
    ...(wrong.has('helped') && { helped: t.helped }),
    ...(wrong.has('again') && { again: t.again }),
    ...(wrong.has('met') && { met: t.met }),
  };
}
