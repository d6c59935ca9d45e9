import { isLive } from '../../../domain/outcomes/library.ts';
import { messages } from '../../../i18n/index.ts';
import { Section, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import {
  askAgainHref,
  DefinitionList,
  figureFacts,
  QueryOf,
  type IndicatorDefinition,
} from '../../experiments/public.ts';
import type { MonthReading } from '../figures/reading.ts';
import { AskAgain } from './ask-again.tsx';

export interface MonthPartsProps {
  readonly ctx: Ctx;
  readonly reading: MonthReading;
  /** As the library has it now; undefined where it has it no more. */
  readonly definition: IndicatorDefinition | undefined;
}

/** A month of an indicator: the figure with what it is made of, where to ask it again, its definition, its query. */
export function MonthParts({ ctx, reading, definition }: MonthPartsProps) {
  const { indicators: words, reporting: t } = messages(ctx.language);
  const told = {
    ...reading,
    measuredAt: new Date(reading.measuredAt),
    publishedAt: new Date(reading.publishedAt),
    figure: reading.figure ?? undefined,
  };
  const again = { slug: reading.city, indicator: reading.code, month: reading.month, edition: reading.edition };
  return (
    <>
      <SummaryList
        rows={[
          ...figureFacts(ctx, reading, told),
          { label: t.code, value: <code>{`{{figure ${reading.reference}}}`}</code> },
        ]}
      />
      <Section id="rifatto" title={t.recomputedTitle}>
        {isLive(reading.code) ? (
          <AskAgain ctx={ctx} href={askAgainHref(ctx, again)} />
        ) : (
          <p>{t.byHand(reading.source)}</p>
        )}
      </Section>
      <Section id="definizione" title={t.definitionTitle}>
        {definition !== undefined && (
          <>
            <p>{definition.words[ctx.language].definition}</p>
            <DefinitionList ctx={ctx} definition={definition} />
          </>
        )}
        <p>
          <a href={ctx.links.to(`/indicatori/${reading.code}`)}>{words.openDefinition}</a>
        </p>
      </Section>
      <Section id="ricerca" title={words.queryTitle}>
        {isLive(reading.code) ? <QueryOf code={reading.code} language={ctx.language} /> : <p>{words.noQuery}</p>}
      </Section>
    </>
  );
}
