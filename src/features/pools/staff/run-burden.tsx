import { formats, messages } from '../../../i18n/index.ts';
import { MUCH } from '../../../domain/pooling/stretch.ts';
import { Section, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { MuchBorne } from '../run/who-bore-what.ts';

interface RunBurdenProps {
  readonly ctx: Ctx;
  readonly much: MuchBorne;
  readonly served: number;
}

/** How many of the families of a run's new groups go nearly as far as they said they could, and in what. */
export function RunBurden({ ctx, much, served }: RunBurdenProps) {
  const t = messages(ctx.language).pools.run;
  const f = formats(ctx.language);
  if (served === 0) return null;
  return (
    <Section id="fatica" title={t.muchTitle}>
      <p>{much.families === 0 ? t.muchNone(f.percent(MUCH)) : t.muchText(much.families, served, f.percent(MUCH))}</p>
      {much.families > 0 && (
        <SummaryList
          rows={[
            { label: t.muchDistance, value: f.number(much.distance) },
            { label: t.muchHours, value: f.number(much.hours) },
            { label: t.muchPrice, value: f.number(much.price) },
          ]}
        />
      )}
      <p>{t.muchFair}</p>
    </Section>
  );
}
