import { formats, messages } from '../../../i18n/index.ts';
import { QueryCode, Section, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { halfInWords, roundAgainHref, urnQuery } from '../../learning/public.ts';
import type { ChangeReading } from '../figures/reading.ts';
import { sayFigure } from '../figures/say-figure.ts';
import { AskAgain } from './ask-again.tsx';

/** How many gave an answer: of which round, where it is summed up again, what is counted and by which query. */
export function ChangeParts({ ctx, reading }: { readonly ctx: Ctx; readonly reading: ChangeReading }) {
  const { change, changeAgain, reporting: t } = messages(ctx.language);
  const { city: slug, halfYear, edition, answered, questionnaire, publishedAt } = reading;
  return (
    <>
      <SummaryList
        rows={[
          { label: t.value, value: sayFigure(ctx.language, reading) },
          { label: t.dataDate, value: halfInWords(ctx.language, halfYear) },
          { label: changeAgain.answered, value: String(answered) },
          {
            label: changeAgain.published,
            value: change.toldOn(formats(ctx.language).date(new Date(publishedAt)), edition),
          },
          { label: t.definitionTitle, value: t.questionsVersion(questionnaire) },
          { label: t.code, value: <code>{`{{figure ${reading.reference}}}`}</code> },
        ]}
      />
      <Section id="rifatto" title={t.recomputedTitle}>
        <AskAgain ctx={ctx} href={roundAgainHref(ctx, { slug, halfYear, edition })} />
      </Section>
      <Section id="definizione" title={t.definitionTitle}>
        {changeAgain.roundHow.map((line) => (
          <p>{line}</p>
        ))}
        <p>
          <a href={`${ctx.links.to('/cambiamento')}?semestre=${halfYear}`}>{change.acrossTitle}</a>
        </p>
      </Section>
      <Section id="ricerca" title={t.queryTitle}>
        <QueryCode query={urnQuery} />
      </Section>
    </>
  );
}
