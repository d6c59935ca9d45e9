import { formats, messages } from '../../../i18n/index.ts';
import { EmptyState, Form, LinkList, Page, Pagination, Section, SubmitButton } from '../../../ui/index.ts';
import { mayKeepPlaces } from '../../catalogue/public.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { mayKeepSupply } from '../policy.ts';
import { PoolFigures } from '../figures/pool-figures.tsx';
import { LeftOutTable } from './left-out-table.tsx';
import { PoolTable } from './pool-table.tsx';
import type { StaffPools } from './read-pools.ts';
import { RunTable } from './run-table.tsx';

interface PoolsPageProps {
  readonly ctx: Ctx;
  readonly pools: StaffPools;
  readonly maySearch: boolean;
}

/** The page of who brings people together: what waits, what runs, who is left out, and the button that looks again. */
export function PoolsPage({ ctx, pools, maySearch }: PoolsPageProps) {
  const t = messages(ctx.language).pools.staff;
  return (
    <Page shell={shellFor(ctx)} title={t.title} lead={t.lead} width="wide" indexed={false}>
      {maySearch && <SearchForm ctx={ctx} />}
      <CityLinks ctx={ctx} />
      <p>
        <a href={ctx.links.to('/gruppi/in-partenza')}>{messages(ctx.language).forming.staff.linkFromPools}</a>
      </p>
      {pools.toFollow.length > 0 && (
        <Section id="da-seguire" title={t.toFollowTitle}>
          <p>{t.toFollowText}</p>
          <PoolTable ctx={ctx} caption={t.toFollowTitle} pools={pools.toFollow} />
        </Section>
      )}
      <Section id="numeri" title={t.figuresTitle}>
        <PoolFigures language={ctx.language} sums={pools.figures} />
      </Section>
      <Section id="proposti" title={t.proposedTitle}>
        {pools.proposed.views.length === 0 ? (
          <p>{t.proposedNone}</p>
        ) : (
          <PoolTable ctx={ctx} caption={t.proposedTitle} pools={pools.proposed.views} />
        )}
        <Pagination
          {...pools.proposed}
          label={t.proposedTitle}
          hrefOf={(page) => hrefOf(ctx, page, pools.running.page, 'proposti')}
        />
      </Section>
      <Section id="attivi" title={t.runningTitle}>
        {pools.running.views.length === 0 ? (
          <EmptyState title={t.runningNone} why={t.runningNoneWhy} level={3} />
        ) : (
          <PoolTable ctx={ctx} caption={t.runningTitle} pools={pools.running.views} />
        )}
        <Pagination
          {...pools.running}
          label={t.runningTitle}
          hrefOf={(page) => hrefOf(ctx, pools.proposed.page, page, 'attivi')}
        />
      </Section>
      <LeftOut ctx={ctx} pools={pools} />
      <Section id="ricerche" title={t.runsTitle}>
        {pools.runs.length === 0 ? <p>{t.runsNone}</p> : <RunTable ctx={ctx} runs={pools.runs} />}
        {maySearch && (
          <p>
            <a href={ctx.links.to('/gruppi/e-se')}>{messages(ctx.language).pools.whatIf.link}</a>
          </p>
        )}
        {maySearch && (
          <p>
            <a href={ctx.links.to('/gruppi/regole')}>{messages(ctx.language).poolAgreement.rules.link}</a>
          </p>
        )}
      </Section>
    </Page>
  );
}

/** Each list turns its own pages; the other stays where it is. */
function hrefOf({ links }: Ctx, proposed: number, running: number, list: string): string {
  return `${links.to('/gruppi')}?proposti=${proposed}&attivi=${running}#${list}`;
}

/** What groups are made of besides families, for who keeps it. */
function CityLinks({ ctx }: Pick<PoolsPageProps, 'ctx'>) {
  const { places, supply } = messages(ctx.language);
  const link = (path: string, label: string, about: string) => ({ href: ctx.links.to(path), label, about });
  const items = [
    ...(mayKeepPlaces(ctx.actor) === undefined ? [] : [link('/quartieri', places.link, places.linkAbout)]),
    ...(mayKeepSupply(ctx.actor) === undefined
      ? []
      : [
          link('/gruppi/enti', supply.operatorsLink, supply.operatorsAbout),
          link('/gruppi/sedi', supply.venuesLink, supply.venuesAbout),
        ]),
  ];
  return items.length === 0 ? null : (
    <Section id="citta" title={messages(ctx.language).pools.staff.cityTitle}>
      <LinkList items={items} />
    </Section>
  );
}

function SearchForm({ ctx }: Pick<PoolsPageProps, 'ctx'>) {
  const t = messages(ctx.language).pools.staff;
  return (
    <Form action={ctx.links.to('/gruppi/cerca')} label={t.searchTitle}>
      <p>{t.searchText}</p>
      <SubmitButton>{t.search}</SubmitButton>
    </Form>
  );
}

function LeftOut({ ctx, pools }: Pick<PoolsPageProps, 'ctx' | 'pools'>) {
  const t = messages(ctx.language).pools.staff;
  const f = formats(ctx.language);
  const last = pools.runs.find(({ status }) => status === 'done');
  const all = pools.leftOut.reduce((sum, { requests }) => sum + requests, 0);
  const finishedAt = last?.finishedAt ?? undefined;
  if (finishedAt === undefined || all === 0) {
    return (
      <Section id="rimasti" title={t.leftOutTitle}>
        <p>{last === undefined ? t.leftOutNeverRun : t.leftOutNone}</p>
      </Section>
    );
  }
  return (
    <Section id="rimasti" title={t.leftOutTitle}>
      <p>{t.leftOutText(all, f.dateTime(finishedAt))}</p>
      <LeftOutTable ctx={ctx} rows={pools.leftOut} />
    </Section>
  );
}
