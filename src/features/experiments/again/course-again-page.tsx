import { messages } from '../../../i18n/index.ts';
import { AskedAgain, DataTable, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { sayAtTarget, sayVerdict } from '../course/say-verdict.ts';
import { sayMeasured, sayMonth } from '../indicators/say-value.ts';
import type { WholeExperiment } from '../model.ts';
import { baseOf } from '../plan/part-page.tsx';
import type { CourseAgain } from './course-again.ts';
import { HowRead } from './how-read.tsx';

interface CourseAgainProps {
  readonly ctx: Ctx;
  readonly whole: WholeExperiment;
  readonly course: CourseAgain;
}

/** A reading of an experiment for the city's own people: its exact months, kept and counted now, and how it is made. */
export function CourseAgainPage({ ctx, whole, course }: CourseAgainProps) {
  const { language } = ctx;
  const { readings: t, askedAgain } = messages(language);
  const { again, asked, kept } = course;
  const plan = whole.registrations.at(-1)?.plan ?? whole.experiment.plan;
  const atTarget = kept.reading?.atTarget && sayAtTarget(language, kept.reading.atTarget);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: whole.experiment.madeUp })}
      title={t.ownTitle(kept.definition.words[language].name)}
      lead={t.ownLead}
      eyebrow={whole.experiment.title}
      indexed={false}
      savable
      backHref={baseOf(ctx, whole.experiment)}
    >
      <Section id="rifatto" title={askedAgain.section}>
        <AskedAgain again={again}>
          {kept.reading !== undefined && <p>{sayVerdict(language, kept.definition, kept.reading.verdict)}</p>}
          {atTarget !== undefined && <p>{atTarget}</p>}
          {again === 'moved' && <p>{t.ownMoved}</p>}
        </AskedAgain>
        <p>{{ query: t.ownText, photograph: t.ownPhotograph, 'by-hand': t.ownByHand }[asked]}</p>
      </Section>
      <OwnMonths ctx={ctx} course={course} />
      {kept.reading !== undefined && (
        <HowRead ctx={ctx} plan={plan} definition={kept.definition} reading={kept.reading} />
      )}
    </Page>
  );
}

function OwnMonths({ ctx, course: { kept, now } }: Pick<CourseAgainProps, 'ctx' | 'course'>) {
  const { language } = ctx;
  const { readings: t, indicators } = messages(language);
  const months = [...new Set([...kept.months, ...now.months].map(({ month }) => month))].sort();
  const say = (among: typeof kept.months, month: string) => {
    const found = among.find((one) => one.month === month);
    return found === undefined ? t.gone : sayMeasured(language, kept.definition, found);
  };
  return (
    <Section id="mesi" title={t.monthsTitle}>
      <DataTable
        caption={t.ownCaption}
        columns={[{ label: indicators.month }, { label: t.kept, kind: 'figure' }, { label: t.now, kind: 'figure' }]}
        rows={months.map((month) => [sayMonth(language, month), say(kept.months, month), say(now.months, month)])}
      />
      <p>
        <a href={ctx.links.to(`/laboratorio/misure/${kept.definition.code}`)}>{kept.definition.words[language].name}</a>
      </p>
    </Section>
  );
}
