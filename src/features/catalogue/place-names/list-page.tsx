import { formats, messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, DataTable, EmptyState, Notice, Page } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { Place } from '../model.ts';
import { writeCoordinates } from './read-where.ts';

export type PlaceNews = 'added' | 'moved' | 'removed';

interface PlaceListProps {
  readonly ctx: Ctx;
  readonly places: readonly Place[];
  readonly news?: PlaceNews | undefined;
}

/** The quarters that people can choose from, with how many streets each has. */
export function PlaceListPage({ ctx, places, news }: PlaceListProps) {
  const t = messages(ctx.language).places;
  const quarters = places.filter(({ kind }) => kind === 'quarter');
  const streets = new Map<string, number>();
  for (const { kind, quarter } of places) if (kind === 'street') streets.set(quarter, (streets.get(quarter) ?? 0) + 1);
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      width="wide"
      indexed={false}
      backHref={ctx.links.to('/gruppi')}
    >
      {news !== undefined && <Notice tone="success" title={t.news[news]} live />}
      <Actions>
        <ButtonLink href={ctx.links.to('/quartieri/nuovo')}>{t.add}</ButtonLink>
        <ButtonLink tone="secondary" href={ctx.links.to('/quartieri/importa')}>
          {t.importLink}
        </ButtonLink>
      </Actions>
      {quarters.length === 0 ? (
        <EmptyState title={t.emptyTitle} why={t.emptyWhy} />
      ) : (
        <DataTable
          caption={t.caption(quarters.length)}
          columns={[{ label: t.quarter }, { label: t.streets, kind: 'figure' }, { label: t.position, kind: 'code' }]}
          rows={quarters.map((place) => [
            <a href={ctx.links.to(`/quartieri/${place.id}`)}>{place.name}</a>,
            formats(ctx.language).number(streets.get(place.name) ?? 0),
            writeCoordinates(place),
          ])}
        />
      )}
    </Page>
  );
}
