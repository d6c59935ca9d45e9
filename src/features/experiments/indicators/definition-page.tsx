import { isLive } from '../../../domain/outcomes/library.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { DataTable, EmptyState, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { askAgainHref } from './ask-again-href.ts';
import { DefinitionList } from './definition-list.tsx';
import type { IndicatorDefinition, PublishedMeasurement } from './model.ts';
import { QueryOf } from './query-of.tsx';
import { sayMeasured, sayMonth, sayRange } from './say-value.ts';

export interface DefinitionPageProps {
  readonly ctx: Ctx;
  readonly definition: IndicatorDefinition;
  readonly published: readonly PublishedMeasurement[];
}

/** One indicator: what it counts, how, by which query, and what cities published of it. */
export function DefinitionPage({ ctx, definition, published }: DefinitionPageProps) {
  const t = messages(ctx.language).indicators;
  const words = definition.words[ctx.language];
  const madeUp = published.some((one) => one.madeUp);
  return (
    <Page
      shell={shellFor(ctx, { madeUp })}
      title={words.name}
      lead={words.definition}
      description={words.definition}
      width="wide"
      backHref={ctx.links.to('/indicatori')}
    >
      <Section id="definizione" title={t.definitionTitle}>
        <DefinitionList ctx={ctx} definition={definition} />
      </Section>
      <Section id="domanda" title={t.queryTitle}>
        {isLive(definition.code) ? <QueryOf code={definition.code} language={ctx.language} /> : <p>{t.noQuery}</p>}
      </Section>
      <Section id="citta" title={t.publishedTitle}>
        {published.length === 0 ? (
          <EmptyState level={3} title={t.nonePublished} why={t.nonePublishedWhy} />
        ) : (
          <PublishedTable ctx={ctx} definition={definition} published={published} />
        )}
      </Section>
    </Page>
  );
}

function PublishedTable({ ctx, definition, published }: DefinitionPageProps) {
  const t = messages(ctx.language).indicators;
  const f = formats(ctx.language);
  return (
    <>
      <p>{t.rangeHint}</p>
      <DataTable
        caption={t.publishedCaption}
        columns={[
          { label: t.city },
          { label: t.month },
          { label: t.value },
          { label: t.range },
          { label: t.measuredAt },
          { label: t.figureSource },
        ]}
        rows={published.map((one) => [
          one.madeUp ? t.madeUpCity(one.city) : one.city,
          sayMonth(ctx.language, one.month),
          <a href={askAgainHref(ctx, one)}>
            {one.figure === undefined ? t.withheld : sayMeasured(ctx.language, definition, one.figure)}
          </a>,
          (one.figure && sayRange(ctx.language, definition, one.figure)) ?? '–',
          f.dateShort(one.measuredAt),
          one.source === 'query' ? t.byQuery : one.source,
        ])}
      />
    </>
  );
}
