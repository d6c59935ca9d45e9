import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { Ctx, FeatureRouter, PageContext } from '../../context.ts';
import { openOwnGroup } from '../own-group.ts';
import { idParam } from '../staff/schema.ts';
import { MessagesPage, type MessagesPageProps } from './messages-page.tsx';
import { readMessages } from './read-messages.ts';
import { hideReasonField, messageForm, messagesNews, reportForm, writerField } from './schema.ts';
import { hide, reportMessage, writeMessage } from './write-message.ts';

type Opened = Omit<MessagesPageProps, 'news' | 'errors' | 'typed'>;
type Open = (c: PageContext) => Promise<Opened | undefined>;

/** Messages within a group: for its families by their links, for its provider and for the desk. */
export function messageRoutes(router: FeatureRouter): void {
  messagesUnder(router, '/:municipality/r/:token/gruppo/messaggi', openForFamily);
  messagesUnder(router, '/:municipality/ente/gruppi/:id/messaggi', (c) => openForStaff(c, '/ente/gruppi'));
  messagesUnder(router, '/:municipality/gruppi/:id/messaggi', (c) => openForStaff(c, '/gruppi'));
}

async function openForFamily(c: PageContext): Promise<Opened | undefined> {
  const token = c.req.param('token') ?? '';
  const own = await openOwnGroup(c.var.ctx, token);
  if (own?.pool === undefined || !own.runs) return undefined;
  const { ctx, request, pool } = own;
  const group = await readMessages(ctx, pool.id);
  const back = ctx.links.to(`/r/${token}/gruppo`);
  return (
    group && {
      ctx,
      group,
      here: `${back}/messaggi`,
      madeUp: request.madeUp,
      eyebrow: request.code,
      backHref: back,
      mayReport: true,
    }
  );
}

async function openForStaff(c: PageContext, base: '/ente/gruppi' | '/gruppi'): Promise<Opened | undefined> {
  const { ctx } = c.var;
  const id = idParam.safeParse(c.req.param('id'));
  const isProvider = ctx.actor.kind === 'staff' && ctx.actor.role === 'provider';
  if (!id.success || isProvider !== (base === '/ente/gruppi')) return undefined;
  const group = await readMessages(ctx, id.data);
  const here = ctx.links.to(`${base}/${id.data}/messaggi`);
  return (
    group && {
      ctx,
      group,
      here,
      madeUp: ctx.municipality.madeUpData,
      breadcrumbs: crumbs(ctx, base, id.data),
      mayReport: false,
    }
  );
}

function crumbs(ctx: Ctx, base: '/ente/gruppi' | '/gruppi', id: string) {
  const t = messages(ctx.language);
  const up =
    base === '/gruppi'
      ? { href: ctx.links.to(`/gruppi/${id}`), label: t.pools.staff.group }
      : { href: ctx.links.to('/ente'), label: t.pools.ente.title };
  return [up, { label: t.poolMessages.title }];
}

type MessagesPath =
  | '/:municipality/r/:token/gruppo/messaggi'
  | '/:municipality/ente/gruppi/:id/messaggi'
  | '/:municipality/gruppi/:id/messaggi';

function messagesUnder(router: FeatureRouter, path: MessagesPath, open: Open): void {
  router.get(path, async (c) => {
    const opened = await open(c);
    if (opened === undefined) return c.notFound();
    return c.html(<MessagesPage {...opened} news={messagesNews.safeParse(c.req.query('esito')).data} />);
  });

  router.post(path, async (c) => {
    const opened = await open(c);
    if (opened === undefined) return c.notFound();
    const { ctx, group, here } = opened;
    const t = messages(ctx.language).poolMessages;
    const { values } = await readForm(c);
    const typed = values['text'];
    const by = group.families.length === 0 ? undefined : writerField.parse(values['by']);
    const form = messageForm.safeParse(values);
    if (!form.success) {
      // The group has ended meanwhile: there is no form any more, and the page says what there is to read.
      if (!group.mayWrite) return c.redirect(here, 303);
      const text = (typed ?? '') === '' ? t.missing : t.tooLong;
      return c.html(<MessagesPage {...opened} errors={{ text }} typed={typed} typedBy={by} />, 422);
    }
    const outcome = await writeMessage(ctx, group.pool.id, form.data.text, by);
    if (outcome === 'too-many')
      return c.html(<MessagesPage {...opened} errors={{ text: t.tooMany }} typed={typed} typedBy={by} />, 422);
    return outcome === 'written' ? c.redirect(`${here}?esito=written`, 303) : c.notFound();
  });

  router.post(`${path}/segnala`, async (c) => {
    const opened = await open(c);
    const form = reportForm.safeParse((await readForm(c)).values);
    if (opened === undefined || !form.success) return c.notFound();
    const outcome = await reportMessage(opened.ctx, opened.group.pool.id, form.data.message);
    return outcome === 'reported' ? c.redirect(`${opened.here}?esito=reported`, 303) : c.notFound();
  });

  router.post(`${path}/nascondi`, async (c) => {
    const opened = await open(c);
    const { values } = await readForm(c);
    const form = reportForm.safeParse(values);
    if (opened === undefined || !form.success) return c.notFound();
    const { message } = form.data;
    const reason = hideReasonField.parse(values[`reason-${message}`]);
    const outcome = await hide(opened.ctx, opened.group.pool.id, message, reason);
    return outcome === 'hidden' ? c.redirect(`${opened.here}?esito=hidden`, 303) : c.notFound();
  });
}
