import { missingOf, needOf } from '../../../domain/diagnosis/gap-of.ts';
import { answerParts, type FigurePart, type Figures } from '../../../domain/diagnosis/parts.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import { AskedAgain, Page, QueryCode, Section, SummaryList, type SummaryRow } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { figuresOf } from '../figures/figures-of.ts';
import { ClusterFigures } from '../show/cluster-figures.tsx';
import { HowComputed } from '../show/how-computed.tsx';
import { gapInWords, rangeInWords, territoryInWords, territoryKey } from '../words.ts';
import type { GapAgain } from './gap-again.ts';

/** The arithmetic of a gap with its own figures, each with its source, and the same by the database. */
export function GapAgainPage({ ctx, found }: { readonly ctx: Ctx; readonly found: GapAgain }) {
  const { language, links } = ctx;
  const { diagnosis, askedAgain } = messages(language);
  const t = diagnosis.gapAgain;
  const { cluster, territory, gap, again, history, query } = found;
  const key = territoryKey(territory);
  const base = links.to(`/laboratorio/diagnosi/${cluster.id}`);
  return (
    <Page
      shell={shellFor(ctx)}
      eyebrow={territoryInWords(language, territory)}
      title={t.title(cluster.title)}
      lead={t.lead}
      width="wide"
      indexed={false}
      savable
      backHref={key === '' ? base : `${base}?dove=${encodeURIComponent(key)}`}
    >
      <Section id="rifatto" title={askedAgain.section}>
        <AskedAgain again={again}>
          <p>{t.result(gapInWords(language, gap))}</p>
        </AskedAgain>
      </Section>
      <Section id="conto" title={askedAgain.how}>
        <SummaryList rows={workingOf(language, figuresOf(history))} />
        <HowComputed language={language} />
      </Section>
      <Section id="numeri" title={diagnosis.view.figuresTitle}>
        <ClusterFigures ctx={ctx} base={base} history={history} />
      </Section>
      <Section id="domanda" title={askedAgain.query}>
        <QueryCode query={query} />
        <p>{askedAgain.code('src/domain/diagnosis/gap-of.ts')}</p>
      </Section>
    </Page>
  );
}

/** Each line of the sum, as one would do it with a pencil. */
function workingOf(language: Language, figures: Figures): SummaryRow[] {
  const { diagnosis } = messages(language);
  const t = diagnosis.gapAgain;
  const f = formats(language);
  const say = (part: FigurePart) => {
    const range = figures[part];
    return range === undefined ? diagnosis.unknown : rangeInWords(language, part, range);
  };
  const need = needOf(figures);
  const needed = need === undefined ? diagnosis.unknown : rangeInWords(language, 'need', need);
  const rows: SummaryRow[] = [{ label: t.need, value: t.needLine(say('population'), say('prevalence'), needed) }];
  if (need === undefined) return rows;
  const known = answerParts.flatMap((part) => figures[part] ?? []);
  const largest = Math.max(0, ...known.map(({ low }) => low));
  const total = known.reduce((sum, { high }) => sum + high, 0);
  const most = Math.max(0, need.high - largest);
  const missing = missingOf(figures);
  return [
    ...rows,
    { label: t.answers, value: answerParts.map((part) => `${diagnosis.shortParts[part]}: ${say(part)}`).join('; ') },
    { label: t.most, value: t.mostLine(f.number(need.high), f.number(largest), f.number(most)) },
    {
      label: t.least,
      value:
        missing.length > 0
          ? t.leastUnknown(f.list(missing.map((part) => diagnosis.shortParts[part])))
          : t.leastLine(f.number(need.low), f.number(total), f.number(Math.max(0, need.low - total))),
    },
  ];
}
