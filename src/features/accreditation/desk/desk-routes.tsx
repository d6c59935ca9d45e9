import { todayAt } from '../../../domain/schedule/today.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { checkEvidence } from './check-evidence.ts';
import { CheckPage } from './check-page.tsx';
import { decide } from './decide.ts';
import { DecidePage } from './decide-page.tsx';
import { DeskFilePage } from './desk-file-page.tsx';
import { DeskListPage } from './desk-list-page.tsx';
import { isOver } from '../own/give-evidence.ts';
import type { Dossier } from '../model.ts';
import { openDocument } from './open-document.ts';
import { listFiles, openFile } from '../open-file.ts';
import { mayCheck, mayDecide } from '../policy.ts';
import { progressOf, type Progress } from '../progress-of.ts';
import { readCheck } from './read-check.ts';
import { readPublic } from '../notice/read-public.ts';
import { decisionForm, fileId, wordsFor } from '../schema.ts';
import { byUrgency, listed } from './what-waits.ts';

/** The desk's side: the list, a file, its checks and its decisions. To others a file that exists and one that does not look alike. */
export function deskAccreditationRoutes(router: FeatureRouter): void {
  router.get('/:municipality/sportello/accreditamento', async (c) => {
    const { ctx } = c.var;
    const dossiers = await listFiles(ctx);
    if (dossiers === undefined) return forbidden(c);
    const files = byUrgency(dossiers.map((dossier) => listed(dossier, todayAt(ctx.now))));
    const { notices } = await readPublic(ctx);
    const published = c.req.query('fatto') === 'published';
    return c.html(<DeskListPage ctx={ctx} files={files} notices={notices} published={published} />);
  });

  router.get('/:municipality/sportello/accreditamento/:id', async (c) => {
    const dossier = await dossierOf(c);
    if (dossier === undefined) return c.notFound();
    const asked = c.req.query('fatto');
    const done = asked === 'checked' || asked === 'decided' ? asked : undefined;
    return c.html(<DeskFilePage ctx={c.var.ctx} dossier={dossier} done={done} />);
  });

  router.get('/:municipality/sportello/accreditamento/:id/documenti/:evidence', async (c) => {
    const [id, evidence] = [fileId.safeParse(c.req.param('id')), fileId.safeParse(c.req.param('evidence'))];
    const document = id.success && evidence.success ? await openDocument(c.var.ctx, id.data, evidence.data) : undefined;
    if (document === undefined) return c.notFound();
    // Kept, never shown: whatever is inside, it does not open in this site.
    return c.body(new Uint8Array(document.content), 200, {
      'Content-Type': document.mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(document.fileName)}`,
      'Cache-Control': 'private, no-store',
    });
  });

  router.get('/:municipality/sportello/accreditamento/:id/requisiti/:requirement', async (c) => {
    const { ctx } = c.var;
    const dossier = await dossierOf(c);
    const progress = dossier && progressIn(c, dossier);
    if (dossier === undefined || progress === undefined) return c.notFound();
    const may = mayCheck(ctx.actor) !== undefined && !isOver(dossier.file);
    return c.html(<CheckPage ctx={ctx} file={dossier.file} progress={progress} mayCheck={may} />);
  });

  router.post('/:municipality/sportello/accreditamento/:id/requisiti/:requirement', async (c) => {
    const { ctx } = c.var;
    const dossier = await dossierOf(c);
    const progress = dossier && progressIn(c, dossier);
    const evidenceId = fileId.safeParse(c.req.query('consegna'));
    if (dossier === undefined || progress === undefined || !evidenceId.success) return c.notFound();
    const form = await readForm(c);
    const read = readCheck(form, progress.requirement);
    if (read.kind === 'wrong') {
      const t = messages(ctx.language).accreditation.check.errors;
      const { throughNeeded, ...wrong } = read.wrong;
      const errors = { ...wordsFor(wrong, t), ...(throughNeeded === true && { through: t.throughNeeded }) };
      return c.html(
        <CheckPage ctx={ctx} file={dossier.file} progress={progress} mayCheck form={form} errors={errors} />,
        422,
      );
    }
    const outcome = await checkEvidence(ctx, dossier.file.id, evidenceId.data, read.value);
    if (outcome === 'denied') return forbidden(c);
    if (outcome !== 'checked') return c.notFound();
    return c.redirect(ctx.links.to(`/sportello/accreditamento/${dossier.file.id}?fatto=checked`), 303);
  });

  router.get('/:municipality/sportello/accreditamento/:id/decisione', async (c) => {
    const dossier = await dossierOf(c);
    if (dossier === undefined) return c.notFound();
    if (mayDecide(c.var.ctx.actor) === undefined) return forbidden(c);
    return c.html(<DecidePage ctx={c.var.ctx} dossier={dossier} />);
  });

  router.post('/:municipality/sportello/accreditamento/:id/decisione', async (c) => {
    const { ctx } = c.var;
    const dossier = await dossierOf(c);
    if (dossier === undefined) return c.notFound();
    const t = messages(ctx.language).accreditation.decide;
    const form = await readForm(c);
    const again = (errors: Record<string, string>) =>
      c.html(<DecidePage ctx={ctx} dossier={dossier} form={form} errors={errors} />, 422);
    const input = decisionForm.safeParse(form.values);
    if (!input.success) {
      const wrong = new Set(input.error.issues.map(({ path }) => path[0]));
      return again({
        ...(wrong.has('kind') && { kind: t.errors.kind }),
        ...(wrong.has('reason') && { reason: t.errors.reason }),
      });
    }
    const outcome = await decide(ctx, dossier.file.id, input.data.kind, input.data.reason);
    switch (outcome.kind) {
      case 'decided':
        return c.redirect(ctx.links.to(`/sportello/accreditamento/${dossier.file.id}?fatto=decided`), 303);
      case 'missing':
        return again({ kind: t.missing(formats(ctx.language).list(outcome.requirements.map(({ title }) => title))) });
      case 'not-now':
        return again({ kind: t.notNow });
      case 'denied':
        return forbidden(c);
      case 'unknown':
        return c.notFound();
    }
  });
}

async function dossierOf(c: PageContext): Promise<Dossier | undefined> {
  const id = fileId.safeParse(c.req.param('id'));
  return id.success ? openFile(c.var.ctx, id.data) : undefined;
}

function progressIn(c: PageContext, dossier: Dossier): Progress | undefined {
  const all = progressOf(dossier, todayAt(c.var.ctx.now));
  return all.find(({ requirement }) => requirement.key === c.req.param('requirement'));
}
