import { z } from 'zod';
import { messages } from '../../../../i18n/index.ts';
import { readForm } from '../../../../platform/http/form.ts';
import { withSpooledUpload, type SpooledForm } from '../../../../platform/http/spool-upload.ts';
import { hasErrors, type FieldErrors } from '../../../../ui/index.ts';
import type { FeatureRouter, PageContext } from '../../../context.ts';
import { forbidden } from '../../../forbidden.tsx';
import { mayKeepCatalogue } from '../../policy.ts';
import { ColumnsPage } from './columns-page.tsx';
import { RefusedPage, ReportPage, WaitPage } from './end-pages.tsx';
import { mappingOf } from './guess-mapping.ts';
import { importHref, ImportListPage } from './list-page.tsx';
import { largestMegabytes, largestUpload, type ColumnProfile, type DeskImport } from './model.ts';
import { PlanPage } from './plan-page.tsx';
import { previewEntries } from './preview-entries.ts';
import { readChoices } from './read-choices.ts';
import { readColumns } from './read-columns.ts';
import { receiveFile } from './receive-file.ts';
import { confirmImport, dropImport, listImports, openImport, sayMapping, tryImport } from './steps.ts';
import { ValuesPage } from './values-page.tsx';
import { withValues } from './values-of-mapping.ts';
import { refusalWords } from './words.ts';

const path = '/:municipality/catalogo/importa';

/** Files come in here, the largest of all: the page itself says what to do with one that is too large. */
export const importUploads = { path: /^\/[a-z0-9-]+\/catalogo\/importa$/, maxSize: 'by-its-route' } as const;

/** Files that come into the catalogue: loaded, mapped, tried, confirmed. For whoever keeps the catalogue. */
export function importRoutes(router: FeatureRouter): void {
  router.use(`${path}/*`, async (c, next) => (mayKeepCatalogue(c.var.ctx.actor) === undefined ? forbidden(c) : next()));
  router.get(path, (c) => listPage(c));

  router.post(path, async (c) => {
    const { ctx } = c.var;
    // Before a byte of the file is read.
    if (mayKeepCatalogue(ctx.actor) === undefined) return forbidden(c);
    return withSpooledUpload(c, { field: 'file', maxSize: largestUpload }, async (sent) => {
      const source = sent.form.text('source') || sent.form.text('known');
      const errors = problemsOf(c, sent, source);
      if (hasErrors(errors) || sent.file === undefined)
        return listPage(c, errors, sent.form.values, sent.tooLarge ? 413 : 422);
      const received = await receiveFile(ctx, { ...sent.file, source });
      if (received.kind === 'denied') return forbidden(c);
      if (received.kind === 'refused')
        return listPage(c, { file: refusalWords(ctx.language, received.refusal) }, sent.form.values, 422);
      return c.redirect(importHref(ctx, received.id, received.next === 'columns' ? 'received' : 'checking'), 303);
    });
  });

  router.get(`${path}/:id`, async (c) => {
    const of = await importOf(c);
    return of === undefined ? c.notFound() : statePage(c, of);
  });

  router.get(`${path}/:id/colonne`, async (c) => {
    const of = await tableOf(c);
    return of === undefined ? c.notFound() : c.html(<ColumnsPage ctx={c.var.ctx} waiting={of} />);
  });
  router.post(`${path}/:id/colonne`, async (c) => {
    const { ctx } = c.var;
    const of = await tableOf(c);
    if (of === undefined) return c.notFound();
    const { chosen, errors } = readColumns(ctx.language, await readForm(c), of.profile);
    if (hasErrors(errors)) return c.html(<ColumnsPage ctx={ctx} waiting={of} chosen={chosen} errors={errors} />, 422);
    const mapping = mappingOf(of.source, of.profile, chosen, of.mapping ?? undefined);
    const outcome = await sayMapping(ctx, of.id, mapping);
    return c.redirect(ctx.links.to(`/catalogo/importa/${of.id}${outcome === 'done' ? '/valori' : ''}`), 303);
  });

  router.get(`${path}/:id/valori`, async (c) => {
    const of = await mappedTableOf(c);
    if (of === undefined) return c.notFound();
    const preview = await previewEntries(c.var.ctx, of);
    return c.html(<ValuesPage ctx={c.var.ctx} waiting={of} preview={preview} />);
  });
  router.post(`${path}/:id/valori`, async (c) => {
    const { ctx } = c.var;
    const of = await mappedTableOf(c);
    if (of === undefined) return c.notFound();
    const form = await readForm(c);
    const said = await sayMapping(
      ctx,
      of.id,
      withValues(of.mapping, of.profile, (name) => form.text(name)),
    );
    const base = ctx.links.to(`/catalogo/importa/${of.id}`);
    if (said === 'done' && form.text('next') === 'preview') return c.redirect(`${base}/valori#anteprima`, 303);
    if (said === 'done') await tryImport(ctx, of.id);
    return c.redirect(base, 303);
  });

  router.post(`${path}/:id/conferma`, async (c) => {
    const { ctx } = c.var;
    const of = await importOf(c);
    if (of === undefined) return c.notFound();
    if (of.plan !== null) await confirmImport(ctx, of.id, readChoices(await readForm(c), of.plan));
    return c.redirect(ctx.links.to(`/catalogo/importa/${of.id}`), 303);
  });

  router.post(`${path}/:id/lascia`, async (c) => {
    const { ctx } = c.var;
    const of = await importOf(c);
    if (of === undefined) return c.notFound();
    const outcome = await dropImport(ctx, of.id);
    return c.redirect(ctx.links.to(`/catalogo/importa${outcome === 'done' ? '' : `/${of.id}`}`), 303);
  });
}

async function importOf(c: PageContext): Promise<DeskImport | undefined> {
  const id = z.uuid().safeParse(c.req.param('id'));
  return id.success ? openImport(c.var.ctx, id.data) : undefined;
}

/** A table of which it can still be said how it is read. */
async function tableOf(
  c: PageContext,
): Promise<(DeskImport & { readonly profile: readonly ColumnProfile[] }) | undefined> {
  const of = await importOf(c);
  const open = of?.state === 'received' || of?.state === 'checked';
  return of === undefined || of.profile === null || !open ? undefined : { ...of, profile: of.profile };
}

async function mappedTableOf(c: PageContext) {
  const of = await tableOf(c);
  return of === undefined || of.mapping === null ? undefined : { ...of, mapping: of.mapping };
}

function statePage(c: PageContext, of: DeskImport): Response | Promise<Response> {
  const { ctx } = c.var;
  if (of.state === 'done' && of.report !== null) return c.html(<ReportPage ctx={ctx} of={of} report={of.report} />);
  if (of.state === 'refused' && of.refusal !== null)
    return c.html(<RefusedPage ctx={ctx} of={of} refusal={of.refusal} />);
  if (of.state === 'checked' && of.plan !== null)
    return c.html(<PlanPage ctx={ctx} waiting={{ ...of, plan: of.plan }} />);
  if (of.state === 'received') return c.redirect(importHref(ctx, of.id, 'received'), 303);
  c.header('Refresh', '3');
  return c.html(<WaitPage ctx={ctx} of={of} />);
}

async function listPage(
  c: PageContext,
  errors: FieldErrors = {},
  values: Readonly<Record<string, string>> = {},
  status: 200 | 413 | 422 = 200,
): Promise<Response> {
  const { ctx } = c.var;
  const list = await listImports(ctx);
  return list === undefined
    ? forbidden(c)
    : c.html(<ImportListPage ctx={ctx} {...list} values={values} errors={errors} />, status);
}

function problemsOf(c: PageContext, { file, tooLarge }: SpooledForm, source: string): FieldErrors {
  const t = messages(c.var.ctx.language).imports.problems;
  return {
    ...(source === '' && { source: t.source }),
    ...(source.length > 120 && { source: t.sourceLong }),
    ...(file === undefined && { file: tooLarge ? t.tooLarge(largestMegabytes) : t.file }),
  };
}
