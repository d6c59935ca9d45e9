import { messages } from '../../../i18n/index.ts';
import { readForm, type FormFields } from '../../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import type { NoticeText, NoticeVersion } from '../model.ts';
import { mayPublishNotice } from '../policy.ts';
import { openNotice, publishVersion, type PublishOutcome } from './publish-notice.ts';
import { PublishPage } from './publish-page.tsx';
import { readNotice } from './read-notice.ts';
import { readNoticeVersions } from './read-public.ts';
import { fileId, wordsFor } from '../schema.ts';

/** Writing notices: a new one, and the next version of one. Before the page of a file, whose address could be these. */
export function noticeRoutes(router: FeatureRouter): void {
  router.get('/:municipality/sportello/accreditamento/avvisi', (c) =>
    mayPublishNotice(c.var.ctx.actor) === undefined ? forbidden(c) : c.html(<PublishPage ctx={c.var.ctx} />),
  );

  router.post('/:municipality/sportello/accreditamento/avvisi', async (c) => {
    const { ctx } = c.var;
    if (mayPublishNotice(ctx.actor) === undefined) return forbidden(c);
    return publish(c, undefined, await readForm(c), (text) => openNotice(ctx, text));
  });

  router.get('/:municipality/sportello/accreditamento/avvisi/:id', async (c) => {
    if (mayPublishNotice(c.var.ctx.actor) === undefined) return forbidden(c);
    const from = await newestOf(c);
    return from === undefined ? c.notFound() : c.html(<PublishPage ctx={c.var.ctx} from={from} />);
  });

  router.post('/:municipality/sportello/accreditamento/avvisi/:id', async (c) => {
    const { ctx } = c.var;
    if (mayPublishNotice(ctx.actor) === undefined) return forbidden(c);
    const from = await newestOf(c);
    if (from === undefined) return c.notFound();
    const form = await readForm(c);
    const seen = Number(form.text('seen'));
    return publish(c, from, form, (text) => publishVersion(ctx, from.noticeId, seen, text));
  });
}

async function publish(
  c: PageContext,
  from: NoticeVersion | undefined,
  form: FormFields,
  write: (text: NoticeText) => Promise<PublishOutcome>,
): Promise<Response> {
  const { ctx } = c.var;
  const t = messages(ctx.language).accreditation.publish.errors;
  const again = (errors: Record<string, string>) =>
    c.html(<PublishPage ctx={ctx} from={from} form={form} errors={errors} />, 422);
  const read = readNotice(form);
  if (read.kind === 'wrong') {
    const { requirements, months, ...wrong } = read.wrong;
    return again({
      ...wordsFor(wrong, t),
      ...(requirements === true && { 'requirement-1': t.requirements }),
      ...(months !== undefined && { [`months-${months}`]: t.months }),
    });
  }
  const outcome = await write(read.value);
  switch (outcome.kind) {
    case 'published':
      return c.redirect(ctx.links.to('/sportello/accreditamento?fatto=published'), 303);
    case 'overtaken':
      return again({ title: t.overtaken });
    case 'denied':
      return forbidden(c);
    case 'unknown':
      return c.notFound();
  }
}

async function newestOf(c: PageContext): Promise<NoticeVersion | undefined> {
  const id = fileId.safeParse(c.req.param('id'));
  return id.success ? (await readNoticeVersions(c.var.ctx, id.data)).at(-1) : undefined;
}
