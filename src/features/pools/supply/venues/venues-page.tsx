import { formats, messages } from '../../../../i18n/index.ts';
import { Actions, ButtonLink, DataTable, EmptyState, Notice, Page, Tag } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { shellFor } from '../../../shell.ts';
import type { SupplyNews } from '../news.ts';
import type { KeptVenue } from './venue-store.ts';

interface VenuesPageProps {
  readonly ctx: Ctx;
  readonly venues: readonly KeptVenue[];
  readonly news?: SupplyNews | undefined;
}

/** The places of the city where groups can meet. */
export function VenuesPage({ ctx, venues, news }: VenuesPageProps) {
  const { supply } = messages(ctx.language);
  const t = supply.venues;
  const f = formats(ctx.language);
  const add = ctx.links.to('/gruppi/sedi/nuova');
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      width="wide"
      indexed={false}
      backHref={ctx.links.to('/gruppi')}
    >
      {news !== undefined && <Notice tone="success" title={supply.news[news]} live />}
      {venues.length === 0 ? (
        <EmptyState title={t.emptyTitle} why={t.emptyWhy}>
          <ButtonLink href={add}>{t.add}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          <Actions>
            <ButtonLink href={add}>{t.add}</ButtonLink>
          </Actions>
          <DataTable
            caption={t.caption(venues.length)}
            columns={[t.name, t.address, t.seats, t.stepFree, t.groups, t.state].map((label) => ({ label }))}
            rows={venues.map((venue) => [
              <a href={ctx.links.to(`/gruppi/sedi/${venue.id}`)}>{venue.name}</a>,
              venue.address,
              f.number(venue.seats),
              venue.tags.includes('step-free') ? t.yes : '–',
              f.number(venue.groups),
              <Tag tone={venue.active ? 'good' : 'neutral'}>{venue.active ? supply.active : supply.resting}</Tag>,
            ])}
          />
        </>
      )}
    </Page>
  );
}
