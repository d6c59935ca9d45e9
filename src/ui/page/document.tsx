import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Language } from '../../i18n/index.ts';
import { LanguageProvider } from '../language-context.ts';

export interface DocumentProps {
  readonly language: Language;
  readonly title: string;
  readonly description?: string | undefined;
  /** False for pages that search engines should leave alone: anything personal. */
  readonly indexed?: boolean | undefined;
  /** The same page as a document. */
  readonly pdfHref?: string | undefined;
  readonly children: Child;
}

/** The whole document, doctype included. Everything it loads comes from the same host. */
export function Document({ language, title, description, indexed = true, pdfHref, children }: DocumentProps) {
  return (
    <>
      {raw('<!DOCTYPE html>\n')}
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title}</title>
          {description !== undefined && <meta name="description" content={description} />}
          {!indexed && <meta name="robots" content="noindex" />}
          {pdfHref !== undefined && <link rel="alternate" type="application/pdf" href={pdfHref} />}
          <meta name="color-scheme" content="light dark" />
          <link rel="stylesheet" href="/assets/will.css" />
          <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
          <script src="/assets/will.js" defer></script>
        </head>
        <body>
          <LanguageProvider value={language}>{children}</LanguageProvider>
        </body>
      </html>
    </>
  );
}
