import type { Child } from 'hono/jsx';
import { messages } from '../../i18n/index.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { hasErrors, type FieldErrors } from '../form/field-errors.ts';
import type { Shell } from '../shell.ts';
import { BackLink } from './back-link.tsx';
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx';
import { Document } from './document.tsx';
import { MadeUpBanner } from './made-up-banner.tsx';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

export interface PageProps {
  readonly shell: Shell;
  /** The only h1 of the page; it can be read alone. */
  readonly title: string;
  readonly lead?: Child | undefined;
  /** A few words above the title: where a journey stands, what kind of thing this is. */
  readonly eyebrow?: Child | undefined;
  readonly breadcrumbs?: readonly Crumb[] | undefined;
  /** "Indietro" in a journey, instead of breadcrumbs. */
  readonly backHref?: string | undefined;
  /** With errors the page opens on their summary and its title says so. */
  readonly errors?: FieldErrors | undefined;
  /** `text` holds lines to a readable measure; `wide` is for tables, maps, the desk; `report` is set in Lora. */
  readonly width?: 'text' | 'wide' | 'report' | undefined;
  /** Takes the place of title and lead at the top: it must contain the h1. */
  readonly hero?: Child | undefined;
  readonly description?: string | undefined;
  readonly indexed?: boolean | undefined;
  /** Offered as a document though search engines leave it: everybody may read it, and it says another thing each time. */
  readonly savable?: boolean | undefined;
  /** A document made for this page, instead of the page itself as one. */
  readonly pdfHref?: string | undefined;
  /** The question "Quanto sono chiare le informazioni su questa pagina?", where it is asked. */
  readonly feedback?: Child | undefined;
  readonly children?: Child | undefined;
}

function PageTop({ title, lead, eyebrow, hero }: Pick<PageProps, 'title' | 'lead' | 'eyebrow' | 'hero'>) {
  if (hero !== undefined) return <div class="will-hero">{hero}</div>;
  return (
    <div class="will-page-top">
      {eyebrow !== undefined && <p class="will-eyebrow">{eyebrow}</p>}
      <h1>{title}</h1>
      {lead !== undefined && <p class="lead">{lead}</p>}
    </div>
  );
}

/** Every page of the product: header, way here, one title, what the page is for, footer. */
export function Page(props: PageProps) {
  const { shell, errors = {}, width = 'text' } = props;
  const { common } = messages(shell.language);
  const failed = hasErrors(errors);
  // What is somebody's own, or came back to be put right, is not offered as a document.
  const own = props.indexed === false && props.savable !== true;
  const pdfHref = own || failed ? undefined : (props.pdfHref ?? shell.pdfHref);
  const documentTitle = `${failed ? `${common.errorPrefix} ` : ''}${props.title} · ${shell.siteName}`;
  return (
    <Document
      language={shell.language}
      title={documentTitle}
      description={props.description}
      indexed={props.indexed}
      pdfHref={pdfHref}
    >
      <div class="skiplinks">
        <a class="visually-hidden-focusable" href="#contenuto">
          {common.skipToContent}
        </a>
      </div>
      <SiteHeader shell={shell} />
      {shell.madeUp && <MadeUpBanner />}
      <div class="container will-ground">
        {props.breadcrumbs !== undefined && <Breadcrumbs items={props.breadcrumbs} />}
        <main id="contenuto" tabindex={-1} class={`will-main will-main-${width}`}>
          {props.backHref !== undefined && <BackLink href={props.backHref} />}
          {failed && <ErrorSummary errors={errors} />}
          <PageTop title={props.title} lead={props.lead} eyebrow={props.eyebrow} hero={props.hero} />
          {props.children}
        </main>
        {props.feedback !== undefined && <div class="will-feedback">{props.feedback}</div>}
      </div>
      <SiteFooter shell={shell} pdfHref={pdfHref} />
    </Document>
  );
}
