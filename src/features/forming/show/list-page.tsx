import { poolableHelp } from '../../../domain/vocabulary.ts';
import { messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  Cards,
  EmptyState,
  Form,
  Page,
  Pagination,
  Section,
  Select,
  SubmitButton,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { CityPrices } from '../estimate/city-prices.ts';
import { GroupCard } from './group-card.tsx';
import type { PublicGroups } from './read-public.ts';

interface ListPageProps {
  readonly ctx: Ctx;
  readonly list: PublicGroups;
  readonly quarters: readonly string[];
  readonly prices: CityPrices;
}

/** Groups that are about to start, for everybody. */
export function ListPage({ ctx, list, quarters, prices }: ListPageProps) {
  const t = messages(ctx.language).forming.list;
  return (
    <Page shell={shellFor(ctx)} title={t.title} lead={t.lead} width="wide">
      <p>{t.how}</p>
      <Filter ctx={ctx} list={list} quarters={quarters} />
      {list.groups.length === 0 ? (
        <EmptyState title={t.noneTitle} why={t.noneWhy}>
          <Actions>
            <ButtonLink href={ctx.links.to('/chiedi')}>{t.ask}</ButtonLink>
            <ButtonLink href={watchHref(ctx, list)} tone="secondary">
              {t.watch}
            </ButtonLink>
          </Actions>
        </EmptyState>
      ) : (
        <Section id="gruppi" title={t.found(list.all)}>
          <Cards
            label={t.title}
            items={list.groups.map((group) => (
              <GroupCard {...{ ctx, group, prices }} />
            ))}
          />
          <Pagination page={list.page} pages={list.pages} hrefOf={(page) => hrefOf(ctx, list, page)} />
          <Actions>
            <ButtonLink href={watchHref(ctx, list)} tone="secondary">
              {t.watch}
            </ButtonLink>
          </Actions>
        </Section>
      )}
      <p class="will-muted">{t.privacy}</p>
    </Page>
  );
}

function Filter({ ctx, list, quarters }: Omit<ListPageProps, 'prices'>) {
  const t = messages(ctx.language).forming.list;
  const kinds = messages(ctx.language).vocabulary.kindsOfHelp;
  return (
    <Form action={ctx.links.to('/gruppi-in-partenza')} method="get" label={t.filterTitle}>
      <Select
        name="aiuto"
        label={t.kind}
        emptyLabel={t.anyKind}
        value={list.filter.kindOfHelp}
        options={poolableHelp.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      <Select
        name="quartiere"
        label={t.quarter}
        emptyLabel={t.anyQuarter}
        value={list.filter.quarter}
        options={quarters.map((quarter) => ({ value: quarter, label: quarter }))}
      />
      <SubmitButton tone="secondary">{t.filter}</SubmitButton>
    </Form>
  );
}

function queryOf({ filter }: PublicGroups): URLSearchParams {
  return new URLSearchParams({
    ...(filter.kindOfHelp !== undefined && { aiuto: filter.kindOfHelp }),
    ...(filter.quarter !== undefined && { quartiere: filter.quarter }),
  });
}

function hrefOf(ctx: Ctx, list: PublicGroups, page: number): string {
  const query = queryOf(list);
  query.set('pagina', String(page));
  return `${ctx.links.to('/gruppi-in-partenza')}?${query.toString()}`;
}

function watchHref(ctx: Ctx, list: PublicGroups): string {
  const query = queryOf(list).toString();
  return `${ctx.links.to('/gruppi-in-partenza/avvisami')}${query === '' ? '' : `?${query}`}`;
}
