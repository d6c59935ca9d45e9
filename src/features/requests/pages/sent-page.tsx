import { messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, CopyLink, Notice, Page, PrintButton, Section, Timeline } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { Contact, RequestView } from '../model.ts';
import { timelineOf } from './timeline-of.ts';

export interface SentPageProps {
  readonly ctx: Ctx;
  readonly request: RequestView;
  readonly contact: Contact;
  readonly token: string;
  /** Written by the desk for somebody: the way back is the desk's. */
  readonly atDesk: boolean;
}

/** The code and the secret link, to keep, print or hand over; and what happens now. */
export function SentPage({ ctx, request, contact, token, atDesk }: SentPageProps) {
  const t = messages(ctx.language).requests.sent;
  const f = messages(ctx.language).requests.follow;
  return (
    <Page shell={shellFor(ctx)} title={t.title} lead={t.lead} indexed={false}>
      <Section id="codice" title={t.code(request.code)}>
        <p>{t.codeHint}</p>
      </Section>
      <CopyLink name="secret-link" label={t.link} hint={t.linkHint} href={ctx.links.absolute(`/r/${token}`)} />
      {contact.email === undefined ? (
        <Notice tone="warning" title={t.notMailed} />
      ) : (
        <Notice tone="success" title={t.mailed(contact.email)} />
      )}
      <Actions>
        {atDesk ? (
          <ButtonLink href={ctx.links.to('/sportello')}>{t.backToDesk}</ButtonLink>
        ) : (
          <ButtonLink href={ctx.links.to(`/r/${token}`)}>{t.follow}</ButtonLink>
        )}
        <PrintButton />
      </Actions>
      <Section id="adesso" title={f.happens}>
        <Timeline steps={timelineOf(ctx.language, request, ctx.now)} />
      </Section>
    </Page>
  );
}
