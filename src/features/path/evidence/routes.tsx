import { messages } from '../../../i18n/index.ts';
import { largestDocument, takeDocument } from '../../../platform/files/take-document.ts';
import { readForm } from '../../../platform/http/form.ts';
import { errorsFor, parseForm } from '../../../platform/http/parse-form.ts';
import { readUpload } from '../../../platform/http/upload.ts';
import type { FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { mayKeepPath } from '../policy.ts';
import { evidenceForm, setAsideForm, stepCode, uuid } from '../schema.ts';
import { withStep } from '../steps/routes.tsx';
import { StepPage } from '../steps/step-page.tsx';
import { EvidencePage } from './evidence-page.tsx';
import { giveEvidence, openEvidence, setAside } from './give-evidence.ts';
import { knownEvidence, type EvidenceElsewhere } from './known-evidence.ts';

/** Where evidence is handed in: the kernel lets this form bring a file, with what a form adds around it. */
export const pathUploads = {
  path: /^\/[a-z0-9-]+\/laboratorio\/passi\/[0-9.]+\/prove$/,
  maxSize: largestDocument + 64 * 1024,
};

export function evidenceRoutes(router: FeatureRouter, { elsewhere }: { readonly elsewhere: EvidenceElsewhere }): void {
  router.get('/:municipality/laboratorio/passi/:code/prove', (c) =>
    withStep(c, async ({ step }) => {
      const { ctx } = c.var;
      if (mayKeepPath(ctx.actor, ctx.municipality) === undefined) return forbidden(c);
      return c.html(<EvidencePage ctx={ctx} step={step} known={await knownEvidence(ctx, elsewhere)} />);
    }),
  );

  router.post('/:municipality/laboratorio/passi/:code/prove/in-will', (c) =>
    withStep(c, async ({ step }) => {
      const { ctx } = c.var;
      if (mayKeepPath(ctx.actor, ctx.municipality) === undefined) return forbidden(c);
      const form = await readForm(c);
      const known = await knownEvidence(ctx, elsewhere);
      // What there was to choose is gone meanwhile: the page has only the other form.
      if (known.length === 0) return c.redirect(ctx.links.to(`/laboratorio/passi/${step.code}/prove`), 303);
      const chosen = known.find(({ path }) => path === form.text('known'));
      if (chosen === undefined) {
        const errors = { known: messages(ctx.language).path.evidence.errors.known };
        return c.html(<EvidencePage ctx={ctx} step={step} known={known} form={form} errors={errors} />, 422);
      }
      const { path: link, ...given } = chosen;
      const outcome = await giveEvidence(ctx, step.code, { ...given, link, file: undefined });
      return outcome === 'done' ? c.redirect(ctx.links.to(`/laboratorio/passi/${step.code}?fatto`), 303) : c.notFound();
    }),
  );

  router.post('/:municipality/laboratorio/passi/:code/prove', (c) =>
    withStep(c, async ({ step }) => {
      const { ctx } = c.var;
      if (mayKeepPath(ctx.actor, ctx.municipality) === undefined) return forbidden(c);
      const { form, file } = await readUpload(c, 'file');
      const parsed = parseForm(evidenceForm, form);
      const document = takeDocument(file);
      const t = messages(ctx.language).path.evidence.errors;
      const both = parsed.kind === 'read' && (parsed.value.link === null) === (document === undefined);
      const errors = {
        ...(parsed.kind === 'wrong' && errorsFor(parsed.fields, t)),
        ...(document === 'wrong' && { file: t.file }),
        ...(both && { link: t.link }),
      };
      if (parsed.kind === 'wrong' || document === 'wrong' || both) {
        const known = await knownEvidence(ctx, elsewhere);
        return c.html(<EvidencePage ctx={ctx} step={step} known={known} form={form} errors={errors} />, 422);
      }
      const outcome = await giveEvidence(ctx, step.code, { ...parsed.value, file: document });
      return outcome === 'done' ? c.redirect(ctx.links.to(`/laboratorio/passi/${step.code}?fatto`), 303) : c.notFound();
    }),
  );

  router.get('/:municipality/laboratorio/passi/:code/prove/:id', async (c) => {
    const [code, id] = [stepCode.safeParse(c.req.param('code')), uuid.safeParse(c.req.param('id'))];
    const stored = code.success && id.success ? await openEvidence(c.var.ctx, code.data, id.data) : undefined;
    if (stored === undefined) return c.notFound();
    // Kept, never shown: whatever is inside, it does not open in this site.
    return c.body(new Uint8Array(stored.content), 200, {
      'Content-Type': stored.mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(stored.fileName)}`,
      'Cache-Control': 'private, no-store',
    });
  });

  router.post('/:municipality/laboratorio/passi/:code/prove/:id', (c) =>
    withStep(c, async (view) => {
      const { ctx } = c.var;
      const id = uuid.safeParse(c.req.param('id'));
      const given = view.evidence.find((one) => one.id === id.data);
      if (!id.success || given === undefined) return c.notFound();
      if (mayKeepPath(ctx.actor, ctx.municipality) === undefined) return forbidden(c);
      // Set aside meanwhile, or the city has left: there is nothing to put right, and the step's page says how it stands.
      if (given.setAsideWhy !== null || view.standing === 'left')
        return c.redirect(ctx.links.to(`/laboratorio/passi/${view.step.code}`), 303);
      const why = setAsideForm.safeParse({ why: (await readForm(c)).text(`why-${id.data}`) });
      const t = messages(ctx.language).path.evidence.errors;
      if (!why.success) return c.html(<StepPage ctx={ctx} view={view} errors={{ [`why-${id.data}`]: t.why }} />, 422);
      const outcome = await setAside(ctx, view.step.code, id.data, why.data.why);
      return outcome === 'done'
        ? c.redirect(ctx.links.to(`/laboratorio/passi/${view.step.code}?fatto`), 303)
        : c.notFound();
    }),
  );
}
