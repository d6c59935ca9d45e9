import { messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, EmailField, Form, Page, SubmitButton, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';

export function FindPage({
  ctx,
  email = '',
  errors = {},
}: {
  readonly ctx: Ctx;
  readonly email?: string;
  readonly errors?: FieldErrors;
}) {
  const t = messages(ctx.language).requests.find;
  return (
    <Page shell={shellFor(ctx)} title={t.title} lead={t.lead} errors={errors}>
      <Form action={ctx.links.to('/ritrova')}>
        <EmailField name="email" label={t.email} value={email} error={errors['email']} maxlength={254} />
        <Actions>
          <SubmitButton>{t.send}</SubmitButton>
        </Actions>
      </Form>
      <p>{t.noEmail}</p>
    </Page>
  );
}

/** The same for every address, known or not. */
export function LinkSentPage({ ctx, minutes }: { readonly ctx: Ctx; readonly minutes: number }) {
  const t = messages(ctx.language).requests.find;
  return (
    <Page shell={shellFor(ctx)} title={t.sentTitle} lead={t.sentLead} indexed={false} savable>
      <p>{t.sentText(minutes)}</p>
    </Page>
  );
}

/** A button, not the page itself, uses the link up: programs that look into mail only open pages. */
export function OpenLinkPage({ ctx, token }: { readonly ctx: Ctx; readonly token: string }) {
  const t = messages(ctx.language).requests.find;
  return (
    <Page shell={shellFor(ctx)} title={t.openTitle} lead={t.openLead} indexed={false}>
      <Form action={ctx.links.to(`/ritrova/${token}`)}>
        <Actions>
          <SubmitButton>{t.open}</SubmitButton>
        </Actions>
      </Form>
    </Page>
  );
}

export function DeadLinkPage({ ctx }: { readonly ctx: Ctx }) {
  const t = messages(ctx.language).requests.find;
  return (
    <Page shell={shellFor(ctx)} title={t.deadTitle} lead={t.deadLead} indexed={false}>
      <ButtonLink href={ctx.links.to('/ritrova')}>{t.askAgain}</ButtonLink>
    </Page>
  );
}
