import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter } from '../../context.ts';
import type { ChangeRoutesOptions, RequestPagePath } from '../change/change-routes.tsx';
import { sayStillNeeded } from '../old/keep-old-requests.ts';
import { PausePage } from './pause-page.tsx';
import { pauseChoices, pauseRequest } from './pause-request.ts';
import { resumeRequest } from './resume-request.ts';

/** Pausing a request and going on, under the page of who does it. */
export function pauseRoutes(router: FeatureRouter, page: RequestPagePath, { hooks, open }: ChangeRoutesOptions): void {
  router.get(`${page}/pausa`, async (c) => {
    const file = await open(c, c.req.param('key'));
    if (file instanceof Response) return file;
    const { ctx, request, base } = file;
    if (request.status === 'withdrawn' || request.status === 'paused') return c.redirect(ctx.links.to(base), 303);
    return c.html(<PausePage {...file} />);
  });

  router.post(`${page}/pausa`, async (c) => {
    const file = await open(c, c.req.param('key'));
    if (file instanceof Response) return file;
    const { ctx, request, base } = file;
    const typed = (await readForm(c)).text('days');
    const days = pauseChoices.find((choice) => String(choice) === typed);
    if (days === undefined) {
      const errors = { days: messages(ctx.language).requests.pause.missing };
      return c.html(<PausePage {...file} errors={errors} />, 422);
    }
    const outcome = await pauseRequest(ctx, hooks, request.id, days);
    return outcome === 'denied' ? c.notFound() : c.redirect(ctx.links.to(base), 303);
  });

  router.post(`${page}/ancora`, async (c) => {
    const file = await open(c, c.req.param('key'));
    if (file instanceof Response) return file;
    const outcome = await sayStillNeeded(file.ctx, file.request.id);
    return outcome === 'denied' ? c.notFound() : c.redirect(file.ctx.links.to(`${file.base}?serve=1`), 303);
  });

  router.post(`${page}/riprendi`, async (c) => {
    const file = await open(c, c.req.param('key'));
    if (file instanceof Response) return file;
    const outcome = await resumeRequest(file.ctx, file.request.id);
    if (outcome === 'denied') return c.notFound();
    return c.redirect(file.ctx.links.to(outcome === 'resumed' ? `${file.base}?ripresa=1` : file.base), 303);
  });
}
