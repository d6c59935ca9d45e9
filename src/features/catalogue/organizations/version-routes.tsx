import { z } from 'zod';
import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { versionNumber } from '../entries/schema.ts';
import { mayChangeEntries } from '../policy.ts';
import { readOldOrganization, readOrganizationHistory, restoreOrganization } from './restore-organization.ts';
import { OrganizationVersionPage, OrganizationVersionsPage } from './version-pages.tsx';

const path = '/:municipality/sportello/enti/:id/versioni';

/** What organisations said before, compared with what stands and restored. */
export function organizationVersionRoutes(router: FeatureRouter): void {
  router.get(path, async (c) => {
    const { ctx } = c.var;
    if (mayChangeEntries(ctx.actor) === undefined) return forbidden(c);
    const id = z.uuid().safeParse(c.req.param('id'));
    const history = id.success ? await readOrganizationHistory(ctx, id.data) : undefined;
    if (history === undefined) return c.notFound();
    const restored = versionNumber.safeParse(c.req.query('ripristinata'));
    const done = restored.success ? messages(ctx.language).entries.restored(restored.data) : undefined;
    return c.html(<OrganizationVersionsPage ctx={ctx} history={history} done={done} />);
  });

  router.get(`${path}/:number`, async (c) => {
    if (mayChangeEntries(c.var.ctx.actor) === undefined) return forbidden(c);
    const old = await oldIn(c);
    return old === undefined ? c.notFound() : c.html(<OrganizationVersionPage ctx={c.var.ctx} old={old} />);
  });

  router.post(`${path}/:number`, async (c) => {
    const { ctx } = c.var;
    if (mayChangeEntries(ctx.actor) === undefined) return forbidden(c);
    const old = await oldIn(c);
    const seen = versionNumber.safeParse((await readForm(c)).text('seen'));
    if (old === undefined || !seen.success) return c.notFound();
    const { organization, version } = old;
    const which = { number: version.version, seen: seen.data };
    const outcome = await restoreOrganization(ctx, organization.id, which);
    const here = ctx.links.to(`/sportello/enti/${organization.id}/versioni`);
    switch (outcome.kind) {
      case 'denied':
        return forbidden(c);
      case 'unknown':
        return c.notFound();
      case 'name-taken':
      case 'tells-address':
        return c.html(<OrganizationVersionPage ctx={ctx} old={old} problem={outcome.kind} />, 422);
      case 'changed':
        return c.redirect(`${here}?ripristinata=${version.version}`, 303);
      default:
        // Changed since, or nothing to change: the page tells what differs now.
        return c.redirect(`${here}/${version.version}`, 303);
    }
  });
}

async function oldIn(c: PageContext) {
  const id = z.uuid().safeParse(c.req.param('id'));
  const number = versionNumber.safeParse(c.req.param('number'));
  return id.success && number.success ? readOldOrganization(c.var.ctx, id.data, number.data) : undefined;
}
