import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { readUpload } from '../../../platform/http/upload.ts';
import type { Ctx, FeatureRouter, PageContext } from '../../context.ts';
import type { ChangeRoutesOptions, RequestPagePath } from '../change/change-routes.tsx';
import { errorsFor } from '../pages/problem-texts.ts';
import { contactOnly } from '../steps/contact.ts';
import {
  checkDocument,
  giveDocument,
  linkForPerson,
  openMandateDocument,
  overMandate,
  revokeMandate,
} from './keep-mandate.ts';
import { GiveMandatePage, PersonLinkPage, RevokeMandatePage } from './mandate-pages.tsx';
import { largestDocument, readGiven } from './read-given.ts';

/** Where documents are handed in: the kernel lets these forms bring one. */
export const mandateUploads = {
  path: /^(\/en)?(\/[a-z0-9-]+)?\/(r|sportello\/richieste)\/[\w-]+\/mandato$/,
  maxSize: largestDocument + 64 * 1024,
};

interface Giver {
  readonly ctx: Ctx;
  readonly requestId: string;
  readonly base: string;
}

/** The document of who asks for somebody else, and taking the mandate back, under the page of who does it. */
export function mandateRoutes(
  router: FeatureRouter,
  page: RequestPagePath,
  { open }: Pick<ChangeRoutesOptions, 'open'>,
): void {
  /** Whoever may open the request, or whose mandate is over for want of a document. */
  async function giver(c: PageContext, key: string): Promise<Giver | Response> {
    const over = page === '/:municipality/r/:key' ? await overMandate(c.var.ctx, key) : undefined;
    if (over !== undefined) return over.renewable ? { ...over, base: `/r/${key}` } : c.notFound();
    const file = await open(c, key);
    return file instanceof Response ? file : { ...file, requestId: file.request.id };
  }

  router.get(`${page}/mandato`, async (c) => {
    const by = await giver(c, c.req.param('key'));
    return by instanceof Response ? by : c.html(<GiveMandatePage {...by} />);
  });

  router.post(`${page}/mandato`, async (c) => {
    const by = await giver(c, c.req.param('key'));
    if (by instanceof Response) return by;
    const { ctx, requestId, base } = by;
    const upload = await readUpload(c, 'file');
    const read = readGiven(upload, ctx.now);
    if ('problems' in read) {
      const t = messages(ctx.language).mandate.problems;
      const errors = Object.fromEntries(
        read.problems.map((problem) => [problem === 'expires' ? 'expires' : 'file', t[problem]]),
      );
      return c.html(<GiveMandatePage {...by} form={upload.form} errors={errors} />, 422);
    }
    const outcome = await giveDocument(ctx, requestId, read.given);
    return outcome === 'denied' ? c.notFound() : c.redirect(ctx.links.to(base), 303);
  });

  router.get(`${page}/mandato/revoca`, async (c) => {
    const file = await open(c, c.req.param('key'));
    return file instanceof Response ? file : c.html(<RevokeMandatePage {...file} />);
  });

  router.post(`${page}/mandato/revoca`, async (c) => {
    const file = await open(c, c.req.param('key'));
    if (file instanceof Response) return file;
    const { ctx, request, base } = file;
    const form = await readForm(c);
    const read = contactOnly(form);
    if ('problems' in read) {
      const errors = errorsFor(ctx.language, read.problems);
      return c.html(<RevokeMandatePage {...file} form={form} errors={errors} />, 422);
    }
    const outcome = await revokeMandate(ctx, request.id, read.contact);
    return outcome === 'denied' ? c.notFound() : c.redirect(ctx.links.to(base), 303);
  });

  if (page === '/:municipality/sportello/richieste/:key') deskMandateRoutes(router, page, { open });
}

/** What only the desk does: reading a document, saying whether it holds, giving the person a link. */
function deskMandateRoutes(
  router: FeatureRouter,
  page: RequestPagePath,
  { open }: Pick<ChangeRoutesOptions, 'open'>,
): void {
  router.get(`${page}/mandato/documento`, async (c) => {
    const file = await open(c, c.req.param('key'));
    if (file instanceof Response) return file;
    const document = await openMandateDocument(file.ctx, file.request.id);
    if (document === undefined) return c.notFound();
    return c.body(new Uint8Array(document.content), 200, {
      'Content-Type': document.mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(document.fileName)}`,
    });
  });

  router.post(`${page}/mandato/verifica`, async (c) => {
    const file = await open(c, c.req.param('key'));
    if (file instanceof Response) return file;
    const outcome = (await readForm(c)).text('outcome') === 'holds' ? 'holds' : 'refused';
    const done = await checkDocument(file.ctx, file.request.id, outcome);
    return done === 'denied' ? c.notFound() : c.redirect(file.ctx.links.to(file.base), 303);
  });

  router.post(`${page}/mandato/link`, async (c) => {
    const file = await open(c, c.req.param('key'));
    if (file instanceof Response) return file;
    const token = await linkForPerson(file.ctx, file.request.id);
    return token === undefined ? c.notFound() : c.html(<PersonLinkPage {...file} token={token} />);
  });
}
