import { messages } from '../../../i18n/index.ts';
import { documentOfPage } from '../../../platform/pdf/page/document-of-page.ts';
import { pageAddressOf } from '../../../platform/pdf/page/page-address.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { answerPdf } from '../../publishing/public.ts';

export interface SavePageParts {
  /** The site's own answer to an address, as anybody gets it. */
  readonly pageOf: (request: Request) => Response | Promise<Response>;
  /** Scheme and host that people type, for an address that came in. */
  readonly originOf: (url: URL) => string;
  readonly now: () => Date;
  /** How long whoever asks has to wait, in seconds: a document costs more than its page. Undefined when it may be made now. */
  readonly waitOf: (c: PageContext) => number | undefined;
  readonly tooMany: (c: PageContext) => Response | Promise<Response>;
}

/**
 * "Salva pagina in PDF": where nothing else answers at a page's address and `.pdf`, the page itself does. It is asked for without
 * the reader's session, so the document says what anybody may read.
 */
export function savePageRoutes(router: FeatureRouter, { pageOf, originOf, now, waitOf, tooMany }: SavePageParts): void {
  router.use(async (c, next) => {
    await next();
    const url = new URL(c.req.url);
    const page = pageAddressOf(url);
    if (c.res.status !== 404 || c.req.method !== 'GET' || page === undefined) return;
    const wait = waitOf(c);
    if (wait !== undefined) {
      c.res = undefined;
      c.res = await tooMany(c);
      c.header('Retry-After', String(wait));
      return;
    }
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
