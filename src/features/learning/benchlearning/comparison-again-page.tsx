import { messages } from '../../../i18n/index.ts';
import { AskedAgain, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { sayMonth } from '../../experiments/public.ts';
import { shellFor } from '../../shell.ts';
import { CommonWorking } from './common-working.tsx';
import type { ComparisonAgain } from './comparison-again.ts';
import { comparisonHref } from './comparison-hrefs.ts';
import { DistanceWorking } from './distance-working.tsx';
import { FigureWorking } from './figure-working.tsx';

export interface ComparisonAgainProps {
  readonly ctx: Ctx;
  readonly found: ComparisonAgain;
}

/** The arithmetic of a comparison for who wants to check it: spreads, distances, figures, ranges, the common value and its limits. */
export function ComparisonAgainPage({ ctx, found }: ComparisonAgainProps) {
  const { comparison, marks } = found;
  const { comparisonAgain: t, askedAgain, benchlearning } = messages(ctx.language);
  const { subject, definition, month, beside, context } = comparison;
  const { name } = definition.words[ctx.language];
  return (
    <Page
      shell={shellFor(ctx, { madeUp: beside.some(({ told }) => told.madeUp) || context.some(({ madeUp }) => madeUp) })}
      title={t.title}
      lead={t.lead}
      eyebrow={`${subject.name} · ${month === '' ? name : benchlearning.figuresTitle(name, sayMonth(ctx.language, month))}`}
      width="wide"
      indexed={false}
      savable
      backHref={comparisonHref(ctx, comparison)}
    >
      <Section id="rifatto" title={askedAgain.section}>
        <AskedAgain again={marks.again}>
          <p>{t.doneText}</p>
          {marks.again === 'moved' && <p>{t.movedText}</p>}
        </AskedAgain>
        <p>{t.roundedText}</p>
      </Section>
      <FigureWorking ctx={ctx} found={found} />
      <CommonWorking ctx={ctx} found={found} />
      <DistanceWorking ctx={ctx} found={found} />
    </Page>
  );
}
