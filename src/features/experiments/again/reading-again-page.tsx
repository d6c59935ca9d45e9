import { formats, messages } from '../../../i18n/index.ts';
import { AskedAgain, DataTable, Page, Section, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { sayAtTarget, sayVerdict } from '../course/say-verdict.ts';
import { askAgainHref } from '../indicators/ask-again-href.ts';
import { monthFrom } from '../indicators/months.ts';
import { sayMeasured, sayMonth } from '../indicators/say-value.ts';
import { sayDay } from '../plan/list-page.tsx';
import { HowRead } from './how-read.tsx';
import type { ReadingAgain } from './read-again.ts';

interface ReadingAgainProps {
  readonly ctx: Ctx;
  readonly reading: ReadingAgain;
}

/** A reading that a city told: the months behind it, how it is made, and whether it gives the same again. Open to everybody. */
export function ReadingAgainPage({ ctx, reading }: ReadingAgainProps) {
  const { language, links } = ctx;
  const { readings: t, askedAgain, experiments } = messages(language);
  const { again, definition, result, told } = reading;
  const { text, slug, experimentId } = result;
  const { plan } = text;
  const atTarget = told.reading.atTarget && sayAtTarget(language, told.reading.atTarget);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: text.madeUp })}
      title={t.title(definition.words[language].name, text.title)}
      lead={t.lead}
      indexed={false}
      savable
      backHref={links.site(`/laboratorio/sperimentazioni/${slug}/${experimentId}/${result.id}`)}
    >
      <Section id="rifatto" title={askedAgain.section}>
        <AskedAgain again={again}>
          <p>{sayVerdict(language, definition, told.reading.verdict)}</p>
          {atTarget !== undefined && <p>{atTarget}</p>}
          {again === 'moved' && <p>{askedAgain.notTold}</p>}
          {again === 'same' && definition.countsPeople && <p>{askedAgain.small}</p>}
        </AskedAgain>
      </Section>
      <Section id="dato" title={askedAgain.told}>
        <SummaryList
          rows={[
            { label: t.toldOn, value: formats(language).date(result.publishedAt) },
            { label: t.plan, value: t.planVersion(text.versions.at(-1)?.version ?? 1) },
            { label: t.starts, value: plan.startsOn === undefined ? experiments.notSaid : sayDay(ctx, plan.startsOn) },
            { label: t.places, value: placesOf(reading).join(', ') || experiments.wholeCity },
            { label: t.until, value: sayMonth(language, text.until) },
          ]}
        />
      </Section>
      <MonthsBehind ctx={ctx} reading={reading} />
      <HowRead ctx={ctx} plan={plan} definition={definition} reading={told.reading} />
    </Page>
  );
}

/** None where it is of the whole city. */
function placesOf({ definition, result }: ReadingAgain): readonly string[] {
  const { design, territories } = result.text.plan;
  if (!definition.byTerritory && design?.kind !== 'staged-start') return [];
  return design?.kind === 'staged-start' ? design.starts.map(({ territory }) => territory) : territories;
}

/** Month by month what everybody may know of it: what the city published, and nothing of its quarters. */
function MonthsBehind({ ctx, reading }: ReadingAgainProps) {
  const { language } = ctx;
  const { readings: t, indicators } = messages(language);
  const { definition, months, result } = reading;
  const places = placesOf(reading);
  const { design, startsOn } = result.text.plan;
  const start = startsOn === undefined ? '' : monthFrom(startsOn);
  const side = (month: string) => (design?.kind === 'staged-start' ? t.bySchedule : month < start ? t.before : t.after);
  return (
    <Section id="mesi" title={t.monthsTitle}>
      <p>{t.monthsText}</p>
      {places.length > 0 && <p>{t.quarters(places.join(', '))}</p>}
      <DataTable
        caption={t.monthsCaption}
        columns={[{ label: indicators.month }, { label: t.side }, { label: t.published }]}
        rows={months.map(({ month, published }) => [
          sayMonth(language, month),
          side(month),
          published === undefined ? (
            t.notPublished
          ) : (
            <a href={askAgainHref(ctx, published)}>
              {published.figure === undefined
                ? indicators.withheld
                : sayMeasured(language, definition, published.figure)}
            </a>
          ),
        ])}
      />
    </Section>
  );
}
