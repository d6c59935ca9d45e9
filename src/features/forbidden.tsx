import { messages } from '../i18n/index.ts';
import { ButtonLink } from '../ui/form/buttons.tsx';
import { Page } from '../ui/page/page.tsx';
import type { PageContext } from './context.ts';
import { shellFor } from './shell.ts';

/** The page for somebody who may know that the page exists, but may not open it. */
export function forbidden(c: PageContext): Response | Promise<Response> {
  const { ctx } = c.var;
  const t = messages(ctx.language).municipalities;
  return c.html(
    <Page shell={shellFor(ctx, { madeUp: false })} title={t.forbiddenTitle} lead={t.forbiddenText} indexed={false}>
      {ctx.actor.kind === 'staff' ? (
        <ButtonLink href={ctx.links.to('')}>{t.goHome}</ButtonLink>
      ) : (
        <ButtonLink href={ctx.links.to('/accedi')}>{t.openOnlyToStaff}</ButtonLink>
      )}
    </Page>,
    403,
  );
}
