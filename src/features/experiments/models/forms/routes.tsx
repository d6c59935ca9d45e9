import { z } from 'zod';
import { messages } from '../../../../i18n/index.ts';
import { largestDocument, takeDocument } from '../../../../platform/files/take-document.ts';
import { readUpload } from '../../../../platform/http/upload.ts';
import type { FeatureRouter, PageContext } from '../../../context.ts';
import { forbidden } from '../../../forbidden.tsx';
import { baseOf } from '../../plan/part-page.tsx';
import { openExperiment } from '../../plan/routes.tsx';
import { showSheet } from '../show-sheet.tsx';
import { attachForm, openForm, openPublishedForm, removeForm } from './keep-forms.ts';
import type { StoredForm } from './model.ts';

/** Where a file of a sheet is handed in: the kernel lets this form bring a file, with what a form adds around it. */
export const modelUploads = {
  path: /^\/[a-z0-9-]+\/laboratorio\/sperimentazioni\/[0-9a-f-]{36}\/modello\/moduli$/,
  maxSize: largestDocument + 64 * 1024,
};

const nameOfForm = z.string().trim().min(1).max(200);

/** The files of a model: attached and taken away by its city, downloaded by anybody once they are published. */
export function formRoutes(router: FeatureRouter): void {
  const own = '/:municipality/laboratorio/sperimentazioni/:experiment/modello/moduli';

  router.post(own, async (c) => {
    const whole = await openExperiment(c);
    if (whole instanceof Response) return whole;
    const { ctx } = c.var;
    const { form, file } = await readUpload(c, 'file');
    const [title, document] = [nameOfForm.safeParse(form.text('nome')), takeDocument(file)];
    const t = messages(ctx.language).experiments;
    const wrong = (errors: Readonly<Record<string, string>>) =>
      showSheet(ctx, whole, { errors, formTitle: form.text('nome') }).then((page) => c.html(page, 422));
    if (!title.success || document === undefined || document === 'wrong')
      return wrong({
        ...(!title.success && { nome: t.formNameNeeded }),
        ...((document === undefined || document === 'wrong') && { file: t.formFileNeeded }),
      });
    const outcome = await attachForm(ctx, whole.experiment.id, { title: title.data, document });
    if (outcome === 'too-many') return wrong({ file: t.formTooMany });
    if (outcome === 'denied') return forbidden(c);
    if (outcome === 'unknown') return c.notFound();
    return c.redirect(`${baseOf(ctx, whole.experiment)}/modello?esito=allegato#moduli`, 303);
  });

  router.get(`${own}/:form`, async (c) => {
    const whole = await openExperiment(c);
    if (whole instanceof Response) return whole;
    const id = z.uuid().safeParse(c.req.param('form'));
    const stored = id.success ? await openForm(c.var.ctx, whole.experiment.id, id.data) : undefined;
    return stored === undefined ? c.notFound() : download(c, stored);
  });

  router.post(`${own}/:form/togli`, async (c) => {
    const whole = await openExperiment(c);
    if (whole instanceof Response) return whole;
    const { ctx } = c.var;
    const id = z.uuid().safeParse(c.req.param('form'));
    const outcome = id.success ? await removeForm(ctx, whole.experiment.id, id.data) : 'unknown';
    if (outcome === 'denied') return forbidden(c);
    if (outcome === 'unknown') return c.notFound();
    return c.redirect(`${baseOf(ctx, whole.experiment)}/modello?esito=tolto#moduli`, 303);
  });

  router.get('/:municipality/modelli/:city/:model/moduli/:form', async (c) => {
    const { ctx } = c.var;
    const [model, id] = [z.uuid().safeParse(c.req.param('model')), z.uuid().safeParse(c.req.param('form'))];
    if (ctx.municipality.kind !== 'lab' || !model.success || !id.success) return c.notFound();
    const stored = await openPublishedForm(ctx, c.req.param('city'), model.data, id.data);
    return stored === undefined ? c.notFound() : download(c, stored);
  });
}

/** Kept, never shown: whatever is inside, it does not open in this site. Nor is it kept on the way: it may be taken away. */
function download(c: PageContext, { content, mediaType, fileName }: StoredForm): Response {
  return c.body(new Uint8Array(content), 200, {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    'Cache-Control': 'no-store',
  });
}
