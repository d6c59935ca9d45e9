import { messages } from '../../../i18n/index.ts';
import { documentOfPage } from '../../../platform/pdf/page/document-of-page.ts';
import { pageAddressOf } from '../../../platform/pdf/page/page-address.ts';
import type { FeatureRouter } from '../../context.ts';
import { answerPdf } from '../../publishing/public.ts';

export interface SavePageParts {
  /** The site's own answer to an address, as anybody gets it. */
  readonly pageOf: (request: Request) => Response | Promise<Response>;
  /** Scheme and host that people type, for an address that came in. */
  readonly originOf: (url: URL) => string;
  readonly now: () => Date;
}

/**
 * "Salva pagina in PDF": where nothing else answers at a page's address and `.pdf`, the page itself does. It is asked for without
 * the reader's session, so the document says what anybody may read.
 */
export function savePageRoutes(router: FeatureRouter, { pageOf, originOf, now }: SavePageParts): void {
  router.use(async (c, next) => {
    await next();
    const url = new URL(c.req.url);
    const page = pageAddressOf(url);
    if (c.res.status !== 404 || c.req.method !== 'GET' || page === undefined) return;
    const answer = await pageOf(new Request(page));
    if (answer.status !== 200 || answer.headers.get('Content-Type')?.startsWith('text/html') !== true) return;
    const saved = { html: await answer.text(), url: `${originOf(page)}${page.pathname}${page.search}`, now: now() };
    const document = documentOfPage(saved, (language) => messages(language).savedPage);
    if (document === undefined) return;
    const name = page.pathname.split('/').findLast((part) => part !== '') ?? 'will';
    c.res = undefined;
    c.res = await answerPdf(c, document, `${encodeURIComponent(name)}.pdf`);
  });
}
