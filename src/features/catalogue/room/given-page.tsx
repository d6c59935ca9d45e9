import { messages } from '../../../i18n/index.ts';
import { ButtonLink, CopyLink, Page } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { RoomKey } from './policy.ts';

interface GivenPageProps {
  readonly ctx: Ctx;
  readonly provider: string;
  readonly kind: RoomKey['kind'];
  readonly token: string;
}

/** A link or a key, the only time that it is shown. */
export function GivenPage({ ctx, provider, kind, token }: GivenPageProps) {
  const t = messages(ctx.language).room;
  return (
    <Page shell={shellFor(ctx)} title={t.givenTitle(provider)} lead={t.givenLead} indexed={false}>
      {kind === 'link' ? (
        <CopyLink name="link" label={t.givenLink} hint={t.ownSecret} href={ctx.links.absolute(`/posti/${token}`)} />
      ) : (
        <>
          <CopyLink name="chiave" label={t.givenKey} href={token} />
          <p>{t.givenHow}</p>
          <pre tabindex={0}>
            <code>{`PUT ${ctx.links.absolute('/api/room/services/…')}\nAuthorization: Bearer ${token}`}</code>
          </pre>
        </>
      )}
      <ButtonLink href={ctx.links.to('/sportello/posti')} tone="secondary">
        {t.backToDesk}
      </ButtonLink>
    </Page>
  );
}
