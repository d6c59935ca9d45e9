import { messages } from '../../i18n/index.ts';
import { ButtonLink } from '../../ui/form/buttons.tsx';
import { Page } from '../../ui/page/page.tsx';
import type { Ctx } from '../context.ts';
import { shellFor } from '../shell.ts';

export interface ErrorPageProps {
  readonly ctx: Ctx;
  readonly status: 400 | 403 | 404 | 405 | 413 | 429 | 500;
  readonly requestId: string;
}

/** What a person reads when a page cannot be had: what happened, what was kept, where to go. */
export function ErrorPage({ ctx, status, requestId }: ErrorPageProps) {
  const t = messages(ctx.language).municipalities;
  const [title, text] = {
    400: [t.badRequestTitle, t.badRequestText],
    403: [t.badRequestTitle, t.badRequestText],
    404: [t.notFoundTitle, t.notFoundText],
    405: [t.notFoundTitle, t.notFoundText],
    413: [t.tooLargeTitle, t.tooLargeText],
    429: [t.tooManyTitle, t.tooManyText],
    500: [t.failedTitle, t.failedText],
  }[status] as [string, string];
  return (
    <Page shell={shellFor(ctx, { madeUp: false })} title={title} lead={text} indexed={false}>
      {status === 500 && (
        <p>
          <code>{requestId}</code>
        </p>
      )}
      <ButtonLink href={ctx.municipality.kind === 'lab' ? ctx.links.site('/') : ctx.links.to('')}>
        {t.goHome}
      </ButtonLink>
    </Page>
  );
}
