import { z } from 'zod';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { mayContribute, mayWriteReport } from '../policy.ts';
import { ContributePage, type ContributePageProps } from './contribute-page.tsx';
import { openOwnContribution } from './open-own.ts';
import { OwnContributionPage } from './own-page.tsx';
import { readContributionForm } from './read-contribution-form.ts';
import { ReceivedPage } from './received-page.tsx';
import { contributionsFor, sendContribution } from './send-contribution.ts';

/** Cities write for the report, the lab reads what they sent. */
export function contributeRoutes(router: FeatureRouter): void {
  router.get('/:municipality/laboratorio/rapporto', (c) =>
    showForm(c, { justSent: c.req.query('mandato') !== undefined }, 200),
  );

  router.post('/:municipality/laboratorio/rapporto', async (c) => {
    const { ctx } = c.var;
    const form = await readForm(c);
    const read = readContributionForm(ctx.language, form, ctx.newId);
    if (read.kind === 'wrong') return showForm(c, { values: form.values, errors: read.errors }, 422);
    const outcome = await sendContribution(ctx, read.contribution);
    return outcome === 'denied' ? refuse(c) : c.redirect(ctx.links.to('/laboratorio/rapporto?mandato'), 303);
  });

  router.get('/:municipality/laboratorio/rapporto/contributi/:contribution', async (c) => {
    const { ctx } = c.var;
    if (mayContribute(ctx) === undefined) return refuse(c);
    const id = z.uuid().toLowerCase().safeParse(c.req.param('contribution'));
    const own = id.success ? await openOwnContribution(ctx, id.data) : undefined;
    return own === undefined ? c.notFound() : c.html(<OwnContributionPage ctx={ctx} own={own} />);
  });

  router.get('/:municipality/rapporto/scrivi/contributi', async (c) => {
    const { ctx } = c.var;
    const all = mayWriteReport(ctx) === undefined ? undefined : await contributionsFor(ctx);
    if (all === undefined) return ctx.municipality.kind === 'lab' ? forbidden(c) : c.notFound();
    return c.html(<ReceivedPage ctx={ctx} all={all} />);
  });
}

async function showForm(c: PageContext, more: Partial<ContributePageProps>, status: 200 | 422) {
  const { ctx } = c.var;
  const sent = mayContribute(ctx) === undefined ? undefined : await contributionsFor(ctx);
  if (sent === undefined) return refuse(c);
  return c.html(<ContributePage ctx={ctx} sent={sent} {...more} />, status);
}

/** The lab has no such page: it writes the report itself. */
function refuse(c: PageContext): Response | Promise<Response> {
  return c.var.ctx.municipality.kind === 'lab' ? c.notFound() : forbidden(c);
}
