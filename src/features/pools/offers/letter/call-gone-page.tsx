import { messages } from '../../../../i18n/index.ts';
import { EmptyState, Page } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { shellFor } from '../../../shell.ts';

/** For a link that opens nothing, whatever is wrong with it. */
export function CallGonePage({ ctx }: { readonly ctx: Ctx }) {
  const t = messages(ctx.language).poolOffers.gone;
  return (
    <Page shell={shellFor(ctx)} title={t.title} indexed={false}>
      <EmptyState title={t.why} why={t.text} />
    </Page>
  );
}

export function TooManyLinksPage({ ctx }: { readonly ctx: Ctx }) {
  const t = messages(ctx.language).municipalities;
  return <Page shell={shellFor(ctx)} title={t.tooManyTitle} lead={t.tooManyText} indexed={false} />;
}
