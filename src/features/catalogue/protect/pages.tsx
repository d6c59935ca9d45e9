import { messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, DataTable, EmptyState, Page, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { ProtectedEntry, ToldExactPlace } from './exact-place-store.ts';

interface ProtectedPageProps {
  readonly ctx: Ctx;
  readonly entries: readonly ProtectedEntry[];
}

/** The entries whose address is protected: where they are is one step further, and that step is noted. */
export function ProtectedPage({ ctx, entries }: ProtectedPageProps) {
  const t = messages(ctx.language).protect;
  return (
    <Page shell={shellFor(ctx)} title={t.title} lead={t.lead} indexed={false} backHref={ctx.links.to('/servizi')}>
      {entries.length === 0 ? (
        <EmptyState title={t.emptyTitle} why={t.emptyWhy} />
      ) : (
        <DataTable
          caption={t.caption(entries.length)}
          columns={[{ label: t.name }, { label: t.quarter }, { label: t.address }]}
          rows={entries.map(({ kind, id, name, quarter }) => [
            name,
            quarter ?? '–',
            <a href={ctx.links.to(`/sportello/indirizzi/${kind}/${id}`)}>
              {t.read}
              <span class="visually-hidden">: {name}</span>
            </a>,
          ])}
        />
      )}
    </Page>
  );
}

export function ExactPlacePage({ ctx, place }: { readonly ctx: Ctx; readonly place: ToldExactPlace }) {
  const t = messages(ctx.language).protect;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.placeTitle(place.name)}
      lead={t.placeLead}
      indexed={false}
      backHref={ctx.links.to('/sportello/indirizzi')}
    >
      <SummaryList
        rows={[
          { label: t.address, value: place.address ?? t.noAddress },
          { label: t.quarter, value: place.quarter ?? '–' },
        ]}
      />
      {place.hiddenHere && place.serviceId !== null && (
        <Actions>
          <ButtonLink href={ctx.links.to(`/sportello/catalogo/${place.serviceId}/mostra`)} tone="secondary">
            {t.show}
          </ButtonLink>
        </Actions>
      )}
    </Page>
  );
}
