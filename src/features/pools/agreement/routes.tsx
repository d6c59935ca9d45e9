import { z } from 'zod';
import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { renderPdf } from '../../../platform/pdf/render-pdf.ts';
import type { Ctx, FeatureRouter, PageContext } from '../../context.ts';
import { openRequest } from '../../requests/public.ts';
import { answerChange } from '../changes/answer-change.ts';
import { accountsGone } from '../forget/accounts-gone.ts';
import { agreementDocument } from './agreement-document.ts';
import { AgreementPage, hasSomethingToSign, NoAgreementPage } from './agreement-page.tsx';
import { readAgreement, type FoundAgreement } from './read-agreement.ts';
import { signAgreement } from './sign-agreement.ts';

const signForm = z.object({
  gruppo: z.uuid(),
  versione: z.coerce.number().int().min(1).max(10_000),
  risposta: z.enum(['firmo', 'no']),
  letto: z.literal('yes').optional().catch(undefined),
});

/** A yes to a group that runs is given by signing what it reads. */
const joinForm = z.object({ cambio: z.uuid(), impronta: z.string().length(64), letto: z.literal('yes') });
const versionField = z.coerce.number().int().min(1).max(10_000).optional().catch(undefined);

/** A family reads, signs and keeps the agreement of its group, by its secret link. */
export function agreementRoutes(router: FeatureRouter): void {
  router.get('/:municipality/r/:token/accordo', async (c) => {
    const opened = await openRequest(c.var.ctx, c.req.param('token'));
    if (opened === undefined) return c.notFound();
    const { ctx, request } = opened;
    const home = ctx.links.to(`/r/${c.req.param('token')}`);
    const version = versionField.parse(c.req.query('versione'));
    const found = await readAgreement(ctx, request.id, { version });
    if (found === undefined) {
      const gone = await accountsGone(ctx, request.id);
      return c.html(<NoAgreementPage {...{ ctx, request, home, gone }} />);
    }
    return c.html(<AgreementPage {...{ ctx, request, home, found }} />);
  });

  router.get('/:municipality/r/:token/accordo.pdf', async (c) => {
    const opened = await openRequest(c.var.ctx, c.req.param('token'));
    const version = versionField.parse(c.req.query('versione'));
    const found = opened && (await readAgreement(opened.ctx, opened.request.id, { version }));
    return found === undefined ? c.notFound() : sendAgreement(c, opened?.ctx ?? c.var.ctx, found);
  });

  router.post('/:municipality/r/:token/accordo', async (c) => {
    const opened = await openRequest(c.var.ctx, c.req.param('token'));
    if (opened === undefined) return c.notFound();
    const { ctx, request } = opened;
    const home = ctx.links.to(`/r/${c.req.param('token')}`);
    const t = messages(ctx.language).poolAgreement;
    const again = async (letto: string) => {
      const found = await readAgreement(ctx, request.id);
      // Signed, refused or over meanwhile: there is nothing to put right, and the page says how it stands.
      if (found === undefined || !hasSomethingToSign(found, ctx.now)) return c.redirect(`${home}/accordo`, 303);
      return c.html(<AgreementPage {...{ ctx, request, home, found, errors: { letto } }} />, 422);
    };
    const { values } = await readForm(c);
    if (values['cambio'] !== undefined) {
      const join = joinForm.safeParse(values);
      if (!join.success) return again(t.readMissing);
      const { cambio: changeId, impronta: read } = join.data;
      const outcome = await answerChange(ctx, { changeId, requestId: request.id, answer: 'accepted', read });
      if (outcome === 'unread') return again(t.changed);
      return outcome === 'unknown' || outcome === 'denied' ? c.notFound() : c.redirect(`${home}/cambio`, 303);
    }
    const input = signForm.safeParse(values);
    if (!input.success || (input.data.risposta === 'firmo' && input.data.letto === undefined))
      return again(t.readMissing);
    const { gruppo: poolId, versione: version, risposta } = input.data;
    const answer = risposta === 'firmo' ? 'signed' : 'declined';
    switch (await signAgreement(ctx, { poolId, requestId: request.id, answer, version })) {
      case 'denied':
      case 'unknown':
        return c.notFound();
      case 'changed':
        return again(t.changed);
      case 'running':
        return c.redirect(`${home}/gruppo`, 303);
      case 'signed':
        return c.redirect(`${home}/accordo`, 303);
      case 'declined':
      case 'lapsed':
      case 'over':
        return c.redirect(`${home}/proposta?gruppo=${poolId}`, 303);
    }
  });
}

export async function sendAgreement(c: PageContext, ctx: Ctx, found: FoundAgreement): Promise<Response> {
  return c.body(new Uint8Array(await renderPdf(agreementDocument(ctx, found))), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${messages(ctx.language).poolAgreement.pdfName}"`,
    'Content-Language': ctx.language,
  });
}
