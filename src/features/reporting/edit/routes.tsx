import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { mayWriteReport } from '../policy.ts';
import { contentOf } from './content-of.ts';
import { DraftPage, type DraftPageProps } from './draft-page.tsx';
import { FiguresPage } from './figures-page.tsx';
import { offeredFigures } from './offered-figures.ts';
import { openDraft } from './open-draft.ts';
import { PreviewPage } from './preview-page.tsx';
import { nameReport, publishReport } from './publish-report.ts';
import { sectionRoutes } from './section-routes.tsx';

/** Writing the report: the lab's coordinators only. */
export function editRoutes(router: FeatureRouter): void {
  router.get('/:municipality/rapporto/scrivi', (c) => showDraft(c, {}, 200));

  router.get('/:municipality/rapporto/scrivi/anteprima', async (c) => {
    const { ctx } = c.var;
    const draft = await openDraft(ctx);
    if (draft === undefined) return refuse(c);
    const title = draft.title ?? { it: messages('it').reporting.firstTitle, en: '' };
    const content = contentOf(
      title,
      draft.sections.map(({ section }) => section),
    );
    return c.html(<PreviewPage ctx={ctx} content={content} />);
  });

  router.get('/:municipality/rapporto/scrivi/cifre', async (c) => {
    const { ctx } = c.var;
    if (mayWriteReport(ctx) === undefined) return refuse(c);
    const [asked, words] = [c.req.query('citta') ?? '', (c.req.query('parole') ?? '').slice(0, 100)];
    return c.html(<FiguresPage ctx={ctx} offered={await offeredFigures(ctx, asked)} words={words} />);
  });

  router.post('/:municipality/rapporto/scrivi/titolo', async (c) => {
    const { ctx } = c.var;
    const t = messages(ctx.language).reporting;
    const form = await readForm(c);
    const [it, en] = [form.text('it'), form.text('en')];
    const errors: Record<string, string> = {
      ...(it === '' && { it: t.titleNeeded }),
      ...(it.length > 200 && { it: t.tooLong(200) }),
      ...(en.length > 200 && { en: t.tooLong(200) }),
    };
    if (Object.keys(errors).length > 0) return showDraft(c, { errors, values: form.values }, 422);
    const outcome = await nameReport(ctx, { it, en });
    return outcome.kind === 'denied' ? refuse(c) : c.redirect(ctx.links.to('/rapporto/scrivi'), 303);
  });

  router.post('/:municipality/rapporto/scrivi/pubblica', async (c) => {
    const { ctx } = c.var;
    const outcome = await publishReport(ctx);
    if (outcome.kind === 'denied') return refuse(c);
    if (outcome.kind !== 'published') return showDraft(c, { outcome }, 422);
    return c.redirect(ctx.links.to(`/rapporto/scrivi?uscita=${outcome.number}`), 303);
  });

  sectionRoutes(router);
}

async function showDraft(c: PageContext, more: Partial<DraftPageProps>, status: 200 | 422) {
  const { ctx } = c.var;
  const draft = await openDraft(ctx);
  if (draft === undefined) return refuse(c);
  const out = Number(c.req.query('uscita'));
  const published = draft.versions.some(({ number }) => number === out) && {
    outcome: { kind: 'published', number: out } as const,
  };
  return c.html(<DraftPage ctx={ctx} draft={draft} {...published} {...more} />, status);
}

/** A city has no such page; in the lab, who may not write is told so. */
export function refuse(c: PageContext): Response | Promise<Response> {
  return c.var.ctx.municipality.kind === 'lab' ? forbidden(c) : c.notFound();
}
