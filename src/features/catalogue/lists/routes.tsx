import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { SessionCookies } from '../../../platform/http/session-cookie.ts';
import { renderPdf } from '../../../platform/pdf/render-pdf.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { changeList, type ListChange } from './change-list.ts';
import { addToList, copyList, type Gathered } from './gather-services.ts';
import { listDocument } from './list-document.ts';
import { ListPage } from './list-page.tsx';
import { openList } from './open-list.ts';
import { LargePage, NoListPage, ReaderPage } from './reader-pages.tsx';
import {
  emailField,
  moveField,
  newsField,
  noteField,
  pageToReturnTo,
  serviceIdField,
  type ListNews,
} from './schema.ts';
import { sendList } from './send-list.ts';

/** Lists of services: without an account, under a secret address that a cookie of the session remembers. */
export function listRoutes(router: FeatureRouter, { cookies }: { readonly cookies: SessionCookies }): void {
  const keep = (c: PageContext, gathered: Exclude<Gathered, { outcome: 'no-service' }>, news: ListNews, from = '') => {
    const { ctx } = c.var;
    cookies.write(c, ctx.municipality.slug, gathered.token);
    const query = new URLSearchParams({ esito: news, ...(from !== '' && { da: from }) });
    return c.redirect(`${ctx.links.to(`/liste/${gathered.token}`)}?${query.toString()}`, 303);
  };

  router.get('/:municipality/lista', async (c) => {
    const { ctx } = c.var;
    const token = cookies.read(c, ctx.municipality.slug);
    const list = token === undefined ? undefined : await openList(ctx, token);
    if (list?.door === 'keeper') return c.redirect(ctx.links.to(`/liste/${list.token}`), 303);
    return c.html(<NoListPage ctx={ctx} ended={c.req.query('esito') === 'cancellata'} />);
  });

  router.post('/:municipality/lista', async (c) => {
    const { ctx } = c.var;
    const form = await readForm(c);
    const serviceId = serviceIdField.safeParse(form.text('servizio'));
    if (!serviceId.success) return c.notFound();
    const gathered = await addToList(ctx, serviceId.data, cookies.read(c, ctx.municipality.slug));
    if (gathered.outcome === 'no-service') return c.notFound();
    return keep(c, gathered, gathered.outcome, pageToReturnTo(form.text('da'), ctx.links.to('/servizi')));
  });

  router.get('/:municipality/liste/:token', async (c) => {
    const { ctx } = c.var;
    const list = await openList(ctx, c.req.param('token'));
    if (list === undefined) return c.notFound();
    if (list.door === 'reader') return c.html(<ReaderPage ctx={ctx} list={list} />);
    const news = newsField.safeParse(c.req.query('esito')).data;
    const from = pageToReturnTo(c.req.query('da') ?? '', ctx.links.to('/servizi'));
    return c.html(<ListPage ctx={ctx} list={list} news={news} from={from} />);
  });

  router.get('/:municipality/liste/:token/grande', async (c) => {
    const list = await openList(c.var.ctx, c.req.param('token'));
    return list === undefined ? c.notFound() : c.html(<LargePage ctx={c.var.ctx} list={list} />);
  });

  router.get('/:municipality/liste/:token/lista.pdf', async (c) => {
    const { ctx } = c.var;
    const list = await openList(ctx, c.req.param('token'));
    if (list === undefined) return c.notFound();
    return c.body(new Uint8Array(await renderPdf(listDocument(ctx, list))), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${messages(ctx.language).lists.pdfName}"`,
      'Content-Language': ctx.language,
    });
  });

  router.post('/:municipality/liste/:token/copia', async (c) => {
    const { ctx } = c.var;
    const gathered = await copyList(ctx, c.req.param('token'), cookies.read(c, ctx.municipality.slug));
    if (gathered.outcome === 'no-service') return c.notFound();
    return keep(c, gathered, gathered.outcome === 'added' ? 'copied' : gathered.outcome);
  });

  router.post('/:municipality/liste/:token/voci/:service', async (c) => {
    const { ctx } = c.var;
    const token = c.req.param('token');
    const serviceId = serviceIdField.safeParse(c.req.param('service'));
    const form = await readForm(c);
    const action = moveField.safeParse(form.text('azione'));
    if (!serviceId.success || !action.success) return c.notFound();
    const field = `nota-${serviceId.data}`;
    const note = noteField.safeParse(form.text(field));
    if (action.data === 'note' && !note.success) {
      const list = await openList(ctx, token);
      if (list?.door !== 'keeper') return c.notFound();
      const errors = { [field]: messages(ctx.language).lists.noteTooLong };
      return c.html(<ListPage ctx={ctx} list={list} errors={errors} typed={{ [field]: form.text(field) }} />, 422);
    }
    const change: ListChange =
      action.data === 'note'
        ? { kind: 'note', serviceId: serviceId.data, note: note.data }
        : { kind: action.data, serviceId: serviceId.data };
    if (!(await changeList(ctx, token, change))) return c.notFound();
    return c.redirect(`${ctx.links.to(`/liste/${token}`)}?esito=saved#servizi`, 303);
  });

  router.post('/:municipality/liste/:token/spedisci', async (c) => {
    const { ctx } = c.var;
    const token = c.req.param('token');
    const typed = (await readForm(c)).text('email');
    const email = emailField.safeParse(typed);
    const sent = email.success ? await sendList(ctx, token, email.data) : 'invalid';
    if (sent === 'sent') return c.redirect(`${ctx.links.to(`/liste/${token}`)}?esito=sent`, 303);
    const list = await openList(ctx, token);
    if (list?.door !== 'keeper' || sent === 'empty' || sent === 'no-list') return c.notFound();
    // Emptied meanwhile: there is nothing to send, and the page says so.
    if (list.items.length === 0) return c.redirect(ctx.links.to(`/liste/${token}`), 303);
    const t = messages(ctx.language).lists;
    const error = { invalid: t.emailInvalid, 'too-many': t.tooMany, 'city-too-many': t.cityTooMany }[sent];
    return c.html(<ListPage ctx={ctx} list={list} errors={{ email: error }} typed={{ email: typed }} />, 422);
  });

  router.post('/:municipality/liste/:token/cancella', async (c) => {
    const { ctx } = c.var;
    if (!(await changeList(ctx, c.req.param('token'), { kind: 'end' }))) return c.notFound();
    cookies.clear(c, ctx.municipality.slug);
    return c.redirect(`${ctx.links.to('/lista')}?esito=cancellata`, 303);
  });
}
