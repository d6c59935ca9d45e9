import { readTaxCode } from '../../../domain/accreditation/tax-code.ts';
import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { apply } from './apply.ts';
import { ApplyPage } from './apply-page.tsx';
import type { NoticeVersion } from '../model.ts';
import { NoticePage } from '../notice/notice-page.tsx';
import { mayApply } from '../policy.ts';
import { PublicPage } from '../notice/public-page.tsx';
import { readNoticeVersions, readPublic } from '../notice/read-public.ts';
import { LinkSentPage, ResumePage } from './resume-pages.tsx';
import { sendLinkAgain } from './resume-file.ts';
import { fileId, readApplication, wordsFor } from '../schema.ts';

/** What everybody sees, and how one applies. */
export function publicAccreditationRoutes(router: FeatureRouter): void {
  router.get('/:municipality/accreditamento', async (c) =>
    c.html(<PublicPage ctx={c.var.ctx} shown={await readPublic(c.var.ctx)} />),
  );

  router.get('/:municipality/accreditamento/riprendi', (c) => c.html(<ResumePage ctx={c.var.ctx} />));

  router.post('/:municipality/accreditamento/riprendi', async (c) => {
    const { ctx } = c.var;
    const typed = (await readForm(c)).text('taxCode');
    const code = readTaxCode(typed);
    if (code.kind === 'wrong') {
      const t = messages(ctx.language).accreditation.apply.errors;
      const errors = { taxCode: code.why === 'check' ? t.taxCodeCheck : t.taxCode };
      return c.html(<ResumePage ctx={ctx} typed={typed} errors={errors} />, 422);
    }
    await sendLinkAgain(ctx, code.code);
    return c.redirect(ctx.links.to('/accreditamento/riprendi/inviato'), 303);
  });

  router.get('/:municipality/accreditamento/riprendi/inviato', (c) => c.html(<LinkSentPage ctx={c.var.ctx} />));

  router.get('/:municipality/accreditamento/avvisi/:id', async (c) => {
    const notice = await noticeOf(c, c.req.param('id'));
    return notice === undefined ? c.notFound() : c.html(<NoticePage ctx={c.var.ctx} notice={notice} />);
  });

  router.get('/:municipality/accreditamento/avvisi/:id/domanda', async (c) => {
    const notice = await noticeOf(c, c.req.param('id'));
    if (notice === undefined) return c.notFound();
    if (mayApply(c.var.ctx.actor) === undefined) return forbidden(c);
    return c.html(<ApplyPage ctx={c.var.ctx} notice={notice} />);
  });

  router.post('/:municipality/accreditamento/avvisi/:id/domanda', async (c) => {
    const { ctx } = c.var;
    const notice = await noticeOf(c, c.req.param('id'));
    if (notice === undefined) return c.notFound();
    const t = messages(ctx.language).accreditation.apply;
    const form = await readForm(c);
    const read = readApplication(form, notice.kindsOfHelp);
    if (read.kind === 'wrong') {
      const { taxCodeCheck, ...wrong } = read.wrong;
      const errors = {
        ...wordsFor(wrong, t.errors),
        ...(taxCodeCheck === true && { taxCode: t.errors.taxCodeCheck }),
      };
      return c.html(<ApplyPage ctx={ctx} notice={notice} form={form} errors={errors} />, 422);
    }
    const outcome = await apply(ctx, notice.noticeId, read.value);
    switch (outcome.kind) {
      case 'applied':
        return c.redirect(ctx.links.to(`/accreditamento/domanda/${outcome.token}`), 303);
      case 'has-file':
        return c.html(<ApplyPage ctx={ctx} notice={notice} form={form} errors={{ taxCode: t.hasFile }} />, 422);
      case 'unknown':
        return c.notFound();
      case 'denied':
        return forbidden(c);
    }
  });
}

async function noticeOf(c: PageContext, given: string): Promise<NoticeVersion | undefined> {
  const id = fileId.safeParse(given);
  return id.success ? (await readNoticeVersions(c.var.ctx, id.data)).at(-1) : undefined;
}
