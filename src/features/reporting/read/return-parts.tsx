import { formats, messages } from '../../../i18n/index.ts';
import { Section, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { returnAgainHref } from '../../experiments/public.ts';
import type { ReturnReading } from '../figures/reading.ts';
import { sayWhole } from '../figures/say-figure.ts';
import { AskAgain } from './ask-again.tsx';

/** The social return of an experiment: its range, of which telling, where it is reckoned again with every assumption, and how. */
export function ReturnParts({ ctx, reading }: { readonly ctx: Ctx; readonly reading: ReturnReading }) {
  const { readings, reporting: t } = messages(ctx.language);
  const { city: slug, experiment, experimentId, resultId: id, publishedAt, reference } = reading;
  return (
    <>
      <SummaryList
        rows={[
          { label: t.value, value: sayWhole(ctx.language, reading) },
          {
            label: t.experiment,
            value: <a href={ctx.links.to(`/sperimentazioni/${slug}/${experimentId}/${id}`)}>{experiment}</a>,
          },
          { label: t.dataDate, value: readings.toldOnDay(formats(ctx.language).date(new Date(publishedAt))) },
          { label: t.code, value: <code>{`{{figure ${reference}}}`}</code> },
        ]}
      />
      <Section id="rifatto" title={t.recomputedTitle}>
        <AskAgain ctx={ctx} href={returnAgainHref(ctx, { slug, experimentId, id })} />
      </Section>
      <Section id="definizione" title={t.definitionTitle}>
        {readings.returnMethod.map((line) => (
          <p>{line}</p>
        ))}
      </Section>
    </>
  );
}
