import { messages } from '../../i18n/index.ts';
import { Actions, ButtonLink, EmptyState, LinkList, Page, Pagination, Section } from '../../ui/index.ts';
import type { Ctx } from '../context.ts';
import { mayKeepFacts } from '../facts/public.ts';
import { BlankList } from '../municipalities/public.ts';
import type { CityPage, PublishedCity } from '../publishing/public.ts';
import { mayWriteReport } from '../reporting/public.ts';
import { shellFor } from '../shell.ts';
import { CityComparison } from './city-comparison.tsx';
import { LearningTogether } from './learning-together.tsx';
import { Story } from './story.tsx';

/** The lab's first page: what WILL is, what its cities publish, where each tells its path. */
export function LabPage({ ctx, shown }: { readonly ctx: Ctx; readonly shown: CityPage<PublishedCity> }) {
  const { cities, page, pages } = shown;
  const { common, contact, districts, facts, lab: t, experiments, reporting } = messages(ctx.language);
  const keeps = mayKeepFacts(ctx) !== undefined;
  const { links, municipality } = ctx;
  const publishing = cities.filter(({ publication }) => publication !== undefined);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: municipality.madeUpData || publishing.some(({ madeUpData }) => madeUpData) })}
      title={t.title}
      lead={t.lead}
      description={t.description}
      pdfHref={links.to('/numeri.pdf')}
      width="wide"
    >
      <Section id="numeri" title={t.figuresTitle}>
        <p>{t.figuresText}</p>
        {publishing.length === 0 && pages === 1 ? (
          <EmptyState level={3} title={t.emptyTitle} why={t.emptyWhy}>
            <ButtonLink href="#percorsi">{t.emptyAction}</ButtonLink>
          </EmptyState>
        ) : (
          <CityComparison ctx={ctx} cities={cities} />
        )}
        <Pagination page={page} pages={pages} label={t.figuresTitle} hrefOf={(n) => `${links.to('')}?pagina=${n}`} />
      </Section>
      <Section id="rapporto" title={reporting.crumb}>
        <p>{reporting.lead}</p>
        <Actions>
          <ButtonLink href={links.to('/rapporto')}>{reporting.readIt}</ButtonLink>
          {mayWriteReport(ctx) !== undefined && <a href={links.to('/rapporto/scrivi')}>{reporting.editTitle}</a>}
          {mayWriteReport(ctx) !== undefined && <a href={links.to('/contatto/richieste')}>{contact.inboxTitle}</a>}
          <a href={links.to('/contatto')}>{contact.title}</a>
        </Actions>
      </Section>
      <Section id="strumenti" title={t.toolsTitle}>
        <LinkList
          items={[
            { href: links.to('/sperimentazioni'), label: experiments.resultsTitle, about: t.toolResults },
            { href: links.to('/modelli'), label: experiments.modelsTitle, about: t.toolModels },
            { href: links.to('/indicatori'), label: messages(ctx.language).indicators.title, about: t.toolIndicators },
            { href: links.to('/ambiti'), label: districts.registry, about: districts.registryAbout },
          ]}
        />
      </Section>
      <LearningTogether ctx={ctx} />
      <Section id="porta-via" title={t.takeTitle}>
        <p>{t.source}</p>
        <Actions>
          <ButtonLink tone="secondary" href={links.to('/numeri.pdf')}>
            {common.savePdf}
          </ButtonLink>
          <a href={links.to('/numeri.csv')}>{t.csv}</a>
          <a href={links.to('/dati')}>{messages(ctx.language).labData.title}</a>
        </Actions>
      </Section>
      {(municipality.facts.length + municipality.blanks.length > 0 || keeps) && (
        <Section id="storia" title={t.storyTitle}>
          <Story language={ctx.language} facts={municipality.facts} />
          <BlankList ctx={ctx} blanks={municipality.blanks} />
          {keeps && (
            <p>
              <a href={links.to('/fatti')}>{facts.title}</a>
            </p>
          )}
        </Section>
      )}
      <Section id="percorsi" title={t.pathsTitle}>
        <p>{t.pathsText}</p>
        <LinkList
          items={cities.map(({ slug, name, facts: told }) => ({
            href: links.site(`/${slug}`),
            label: name,
            about: t.facts(told),
          }))}
        />
      </Section>
    </Page>
  );
}
