import { indicators, type IndicatorCode } from '../../domain/outcomes/indicators.ts';
import { formats, messages } from '../../i18n/index.ts';
import { Notice, Page, Section, SummaryList } from '../../ui/index.ts';
import type { Ctx } from '../context.ts';
import { shellFor } from '../shell.ts';
import { Definition } from './definition.tsx';
import { FigureQuery } from './figure-query.tsx';
import { figureText } from './figure-text.ts';
import type { RecomputedFigure } from './recompute-figure.ts';

export interface RecomputePageProps {
  readonly ctx: Ctx;
  readonly code: IndicatorCode;
  readonly again: RecomputedFigure;
}

/** A figure that the city published, and the query that counts it asked again at this moment. */
export function RecomputePage({ ctx, code, again: { publication, told, now } }: RecomputePageProps) {
  const { indicators: words, publishing: t } = messages(ctx.language);
  const { name } = t.indicators[code];
  const indicator = indicators.find((one) => one.code === code);
  const fewFamilies = publication.figures.families === 'withheld';
  const say = (shown: typeof told) => figureText(ctx.language, code, shown, fewFamilies);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: ctx.municipality.madeUpData })}
      title={t.againTitle(name, ctx.municipality.name)}
      lead={t.indicators[code].counted}
      indexed={false}
      savable
      backHref={ctx.links.to('/numeri')}
    >
      <Section id="rifatto" title={words.againSection}>
        {told === now ? (
          <Notice tone="success" title={words.againSame(say(told))}>
            <p>{words.againSmall}</p>
          </Notice>
        ) : (
          <Notice tone="warning" title={t.againMoved(say(told), say(now))}>
            <p>{t.againMovedText}</p>
          </Notice>
        )}
      </Section>
      <Section id="dato" title={words.toldSection}>
        <SummaryList
          rows={[
            { label: words.value, value: say(told) },
            { label: words.measuredAt, value: formats(ctx.language).dateTime(publication.publishedAt) },
            { label: words.versionLabel, value: words.version(publication.definitionsVersion) },
          ]}
        />
      </Section>
      {indicator !== undefined && (
        <Section id="definizione" title={words.definitionTitle}>
          <Definition indicator={indicator} />
        </Section>
      )}
      <Section id="domanda" title={words.queryTitle}>
        <FigureQuery code={code} language={ctx.language} />
      </Section>
    </Page>
  );
}
