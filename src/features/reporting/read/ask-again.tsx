import { messages } from '../../../i18n/index.ts';
import { ButtonLink } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';

/** The query is asked where the data are: on a page of the city. */
export function AskAgain({ ctx, href }: { readonly ctx: Ctx; readonly href: string }) {
  const t = messages(ctx.language).reporting;
  return (
    <>
      <p>{t.askAgainText}</p>
      <ButtonLink href={href}>{t.askAgain}</ButtonLink>
    </>
  );
}
