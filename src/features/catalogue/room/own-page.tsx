import { messages } from '../../../i18n/index.ts';
import { Page } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { RoomTable } from './room-table.tsx';
import type { OwnServices } from './read-room.ts';

interface OwnPageProps {
  readonly ctx: Ctx;
  readonly own: OwnServices;
  /** The address of the secret link. */
  readonly base: string;
}

/** What a provider's link opens: its services, and what is known of their room. */
export function OwnPage({ ctx, own, base }: OwnPageProps) {
  const t = messages(ctx.language).room;
  return (
    <Page shell={shellFor(ctx)} title={t.ownTitle(own.provider)} lead={t.ownLead} width="wide" indexed={false}>
      <p>{t.ownSecret}</p>
      <p>{t.freshFor(own.freshDays)}</p>
      <RoomTable ctx={ctx} services={own.services} freshDays={own.freshDays} hrefOf={(id) => `${base}/${id}`} />
    </Page>
  );
}
