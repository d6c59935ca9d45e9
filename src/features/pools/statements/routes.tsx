import { messages } from '../../../i18n/index.ts';
import type { PdfDocument } from '../../../platform/pdf/document.ts';
import { renderPdf } from '../../../platform/pdf/render-pdf.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { openRequest } from '../../requests/public.ts';
import { forbidden } from '../../forbidden.tsx';
import { idParam } from '../staff/schema.ts';
import { paperCalendar, paperStatement } from './paper.ts';
import { MonthPage } from './month-page.tsx';
import { readMonth } from './month-address.ts';
import { readGroupSums, readOwnMonth, readOwnStatements } from './read-statements.ts';
import { statementDocument } from './statement-document.ts';
import { StatementsPage } from './statements-page.tsx';
import { SumsPage } from './sums-page.tsx';

/** What a family owes, what a group comes to, and the same on paper for those without mail. */
export function statementRoutes(router: FeatureRouter): void {
  router.get('/:municipality/r/:token/gruppo/conti', async (c) => {
    const opened = await openRequest(c.var.ctx, c.req.param('token'));
    const statements = opened && (await readOwnStatements(opened.ctx, opened.request.id));
    if (opened === undefined || statements === undefined) return c.notFound();
    const home = opened.ctx.links.to(`/r/${c.req.param('token')}`);
    return c.html(<StatementsPage ctx={opened.ctx} request={opened.request} statements={statements} home={home} />);
  });

  const month = async (c: PageContext, token: string, text: string) => {
    const opened = await openRequest(c.var.ctx, token);
    const asked = readMonth(text);
    const own = opened && asked !== undefined ? await readOwnMonth(opened.ctx, opened.request.id, asked) : undefined;
    return opened && own && { ...opened, own };
  };

  router.get('/:municipality/r/:token/gruppo/conti/:month', async (c) => {
    const { token, month: text } = c.req.param();
    const found = await month(c, token, text);
    return found === undefined
      ? c.notFound()
      : c.html(<MonthPage {...found} home={found.ctx.links.to(`/r/${token}`)} />);
  });

  router.get('/:municipality/r/:token/gruppo/conti/:month/conto.pdf', async (c) => {
    const { token, month: text } = c.req.param();
    const found = await month(c, token, text);
    if (found === undefined) return c.notFound();
    const { ctx, request, own } = found;
    return answerPdf(c, statementDocument(ctx, ctx.language, request.code, own), text);
  });

  router.get('/:municipality/ente/gruppi/:id/conti', async (c) => {
    const { ctx } = c.var;
    if (ctx.actor.kind !== 'staff' || ctx.actor.role !== 'provider') return forbidden(c);
    const id = idParam.safeParse(c.req.param('id'));
    const sums = id.success ? await readGroupSums(ctx, id.data) : undefined;
    const back = { href: ctx.links.to('/ente'), label: messages(ctx.language).pools.ente.title };
    return sums === undefined ? c.notFound() : c.html(<SumsPage ctx={ctx} sums={sums} back={back} />);
  });

  router.get('/:municipality/gruppi/:id/conti', async (c) => {
    const { ctx } = c.var;
    const id = idParam.safeParse(c.req.param('id'));
    if (!id.success || (ctx.actor.kind === 'staff' && ctx.actor.role === 'provider')) return c.notFound();
    const sums = await readGroupSums(ctx, id.data);
    const back = { href: ctx.links.to(`/gruppi/${id.data}`), label: messages(ctx.language).pools.staff.group };
    return sums === undefined ? c.notFound() : c.html(<SumsPage ctx={ctx} sums={sums} back={back} />);
  });

  router.get('/:municipality/gruppi/:id/famiglie/:request/conti/:month/conto.pdf', async (c) => {
    const asked = readMonth(c.req.param('month'));
    const ids = [idParam.safeParse(c.req.param('id')), idParam.safeParse(c.req.param('request'))] as const;
    if (asked === undefined || !ids[0].success || !ids[1].success) return c.notFound();
    const document = await paperStatement(c.var.ctx, ids[0].data, ids[1].data, asked);
    return document === undefined ? c.notFound() : answerPdf(c, document, c.req.param('month'));
  });

  router.get('/:municipality/gruppi/:id/famiglie/:request/calendario.pdf', async (c) => {
    const ids = [idParam.safeParse(c.req.param('id')), idParam.safeParse(c.req.param('request'))] as const;
    if (!ids[0].success || !ids[1].success) return c.notFound();
    const document = await paperCalendar(c.var.ctx, ids[0].data, ids[1].data);
    return document === undefined ? c.notFound() : answerPdf(c, document, 'calendario.pdf');
  });
}

async function answerPdf(c: PageContext, document: PdfDocument, name: string): Promise<Response> {
  return c.body(new Uint8Array(await renderPdf(document)), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${name.replace(/(\.pdf)?$/, '.pdf')}"`,
    'Content-Language': document.language,
  });
}
