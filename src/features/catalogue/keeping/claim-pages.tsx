import { messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, Form, Notice, Page, Section, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { ServiceSheet } from '../sheet/model.ts';

/** "Is this your service?" It says the same whether or not there is a mailbox to write to. */
export function ClaimPage({
  ctx,
  service,
  sent,
}: {
  readonly ctx: Ctx;
  readonly service: ServiceSheet;
  readonly sent: boolean;
}) {
  const t = messages(ctx.language).keeping;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: service.madeUp })}
      title={t.claimTitle(service.title)}
      lead={t.claimLead}
      backHref={ctx.links.to(`/servizi/${service.id}`)}
      indexed={false}
      savable
    >
      {sent ? (
        <Notice tone="success" title={t.claimSent} live>
          <p>{t.claimSentText}</p>
        </Notice>
      ) : (
        <Section id="come" title={t.claimHow}>
          <ol>
            {t.claimSteps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
          <Form action={ctx.links.to(`/servizi/${service.id}/tieni`)}>
            <Actions>
              <SubmitButton>{t.claimSend}</SubmitButton>
            </Actions>
          </Form>
        </Section>
      )}
      <p>{t.claimOther}</p>
    </Page>
  );
}

/** Where a link from a letter leads: opening it asks for a press, for mail programs follow links too. */
export function OpenKeyPage({
  ctx,
  token,
  title,
}: {
  readonly ctx: Ctx;
  readonly token: string;
  readonly title: string;
}) {
  const t = messages(ctx.language).keeping;
  return (
    <Page shell={shellFor(ctx)} title={t.openTitle} lead={t.openLead(title)} indexed={false}>
      <Form action={ctx.links.to(`/tengo/apri/${token}`)}>
        <Actions>
          <SubmitButton>{t.openAction}</SubmitButton>
        </Actions>
      </Form>
    </Page>
  );
}

/** A link that was used, is too old, or never was; and a key that somebody ended. */
export function GonePage({ ctx, ended = false }: { readonly ctx: Ctx; readonly ended?: boolean }) {
  const t = messages(ctx.language).keeping;
  return (
    <Page shell={shellFor(ctx)} title={t.goneTitle} lead={t.goneLead} indexed={false}>
      {ended && <Notice tone="success" title={t.keyEnded} live />}
      <Actions>
        <ButtonLink href={ctx.links.to('/servizi')}>{t.findService}</ButtonLink>
      </Actions>
    </Page>
  );
}
