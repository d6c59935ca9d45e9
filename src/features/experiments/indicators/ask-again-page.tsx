import { isLive, isOfGroups } from '../../../domain/outcomes/library.ts';
import { messages } from '../../../i18n/index.ts';
import { Notice, Page, Section, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { AskedAgain } from './ask-again.ts';
import { figureFacts } from './figure-facts.ts';
import type { IndicatorDefinition } from './model.ts';
import { QueryOf } from './query-of.tsx';
import { sayMeasured, sayMonth } from './say-value.ts';

export interface AskAgainPageProps {
  readonly ctx: Ctx;
  readonly definition: IndicatorDefinition;
  readonly again: Exclude<AskedAgain, { readonly kind: 'unknown' }>;
}

/** A figure that the city published, and the same query asked again on the city's data at this moment. */
export function AskAgainPage({ ctx, definition, again }: AskAgainPageProps) {
  const t = messages(ctx.language).indicators;
  const words = definition.words[ctx.language];
  const { told } = again;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: told.madeUp })}
      title={t.againTitle(words.name, told.city, sayMonth(ctx.language, told.month))}
      lead={words.definition}
      indexed={false}
      savable
      backHref={ctx.links.site(`/laboratorio/indicatori/${definition.code}`)}
    >
      <Section id="rifatto" title={t.againSection}>
        <Outcome ctx={ctx} definition={definition} again={again} />
      </Section>
      <Section id="dato" title={t.toldSection}>
        <SummaryList rows={figureFacts(ctx, definition, told)} />
      </Section>
      <Section id="domanda" title={t.queryTitle}>
        {isLive(definition.code) ? <QueryOf code={definition.code} language={ctx.language} /> : <p>{t.noQuery}</p>}
      </Section>
    </Page>
  );
}

function Outcome({ ctx, definition, again }: AskAgainPageProps) {
  const t = messages(ctx.language).indicators;
  const { told, kind, lastEdition } = again;
  const value = told.figure === undefined ? t.withheld : sayMeasured(ctx.language, definition, told.figure);
  switch (kind) {
    case 'confirmed':
      return (
        <Notice tone="success" title={t.againSame(value)}>
          {(definition.countsPeople || isOfGroups(definition.code)) && <p>{t.againSmall}</p>}
        </Notice>
      );
    case 'moved':
      return (
        <Notice tone="warning" title={t.againMoved(value)}>
          {lastEdition > told.edition ? (
            <p>
              <a href={ctx.links.to(`/numeri/${told.indicator}/${told.month.slice(0, 7)}/${lastEdition}`)}>
                {t.againNewer}
              </a>
            </p>
          ) : (
            <p>{t.againNotTold}</p>
          )}
        </Notice>
      );
    case 'photograph':
      return <Notice title={t.againPhotograph(value)} />;
    case 'by-hand':
      return <Notice title={t.againByHand(value, told.source)} />;
  }
}
