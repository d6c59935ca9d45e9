import { messages } from '../../../i18n/index.ts';
import { DataTable, EmptyState } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { RoomService } from './room-store.ts';
import { knownRoom } from './room-words.ts';

interface RoomTableProps {
  readonly ctx: Ctx;
  readonly services: readonly RoomService[];
  /** How many there are, where these are a page of them. */
  readonly total?: number;
  readonly freshDays: number;
  /** Where one says a service's room; absent for who may only read it. */
  readonly hrefOf?: ((id: string) => string) | undefined;
  /** Whether the services are of several providers. */
  readonly byProvider?: boolean;
}

/** Services with what is known of their room, and the way to say it anew. */
export function RoomTable({
  ctx,
  services,
  total = services.length,
  freshDays,
  hrefOf,
  byProvider = false,
}: RoomTableProps) {
  const t = messages(ctx.language).room;
  if (services.length === 0) return <EmptyState title={t.emptyTitle} why={t.emptyWhy} />;
  return (
    <DataTable
      caption={t.caption(total)}
      columns={[
        { label: t.service },
        ...(byProvider ? [{ label: t.provider }] : []),
        { label: t.now },
        ...(hrefOf === undefined ? [] : [{ label: t.update }]),
      ]}
      rows={services.map((service) => [
        service.title,
        ...(byProvider ? [service.providerName ?? '–'] : []),
        <Lines of={knownRoom(ctx, service, freshDays)} />,
        ...(hrefOf === undefined
          ? []
          : [
              <a href={hrefOf(service.id)} aria-label={t.updateThis(service.title)}>
                {t.update}
              </a>,
            ]),
      ])}
    />
  );
}

function Lines({ of }: { readonly of: readonly string[] }) {
  return (
    <div>
      {of.map((line) => (
        <div>{line}</div>
      ))}
    </div>
  );
}
