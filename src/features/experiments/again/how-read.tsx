import { isLive } from '../../../domain/outcomes/library.ts';
import type { ExperimentPlan } from '../../../domain/outcomes/plan.ts';
import type { Reading } from '../../../domain/outcomes/read-experiment.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { IndicatorDefinition } from '../indicators/model.ts';
import { QueryOf } from '../indicators/query-of.tsx';

export interface HowReadProps {
  readonly ctx: Ctx;
  readonly plan: ExperimentPlan;
  readonly definition: IndicatorDefinition;
  readonly reading: Reading;
}

/** How a reading is made: its own arithmetic where it is a sum, the tests with their sources, and the query of its months. */
export function HowRead({ ctx, plan, definition, reading }: HowReadProps) {
  const { readings: t, askedAgain, indicators } = messages(ctx.language);
  const method = methodOf(plan, definition, reading);
  return (
    <>
      <Section id="formula" title={askedAgain.how}>
        <Arithmetic {...{ ctx, plan, definition, reading }} />
        {t.methods[method].map((line) => (
          <p>{line}</p>
        ))}
        <p>{t.missing}</p>
        <p>{t.rules}</p>
        <p>{askedAgain.code('src/domain/outcomes/read-experiment.ts, src/domain/statistics')}</p>
      </Section>
      <Section id="domanda" title={askedAgain.query}>
        {isLive(definition.code) ? (
          <QueryOf code={definition.code} language={ctx.language} />
        ) : (
          <p>{indicators.noQuery}</p>
        )}
      </Section>
    </>
  );
}

/** Which of the three ways of reading made it. */
function methodOf(
  { design }: ExperimentPlan,
  { measure }: IndicatorDefinition,
  { verdict }: Reading,
): 'staged' | 'shares' | 'values' {
  if (design?.kind === 'staged-start') return 'staged';
  const shares = verdict.compared === undefined ? measure === 'share' : verdict.compared.kind === 'shares';
  return shares ? 'shares' : 'values';
}

/** What whoever reads it can do with a pencil: the difference of two sides. In a staged start it is not that simple, and nothing is said. */
function Arithmetic({ ctx, plan, definition, reading: { verdict } }: HowReadProps) {
  const { readings: t } = messages(ctx.language);
  const f = formats(ctx.language);
  const { compared } = verdict;
  if (compared === undefined || plan.design?.kind === 'staged-start') return null;
  if (compared.kind === 'means') {
    const say = (value: number) => sayExactly(ctx, definition, value);
    const [one, other] = [compared.with, compared.without];
    return <p>{t.meansLine(say(one.mean), one.of, say(other.mean), other.of, say(one.mean - other.mean))}</p>;
  }
  const say = (value: number) => f.number(value * 100, 1);
  const [one, other] = [compared.with, compared.without];
  const [more, less] = [one.yes / one.of, other.yes / other.of];
  return (
    <p>
      {t.sharesLine(
        `${f.number(one.yes)} / ${f.number(one.of)} = ${say(more)}`,
        `${f.number(other.yes)} / ${f.number(other.of)} = ${say(less)}`,
        say(more - less),
      )}
    </p>
  );
}

/** With more figures than the page of the experiment has: a difference of means may be small. */
function sayExactly({ language }: Ctx, { measure, unit }: IndicatorDefinition, value: number): string {
  const { experiments, indicators } = messages(language);
  const f = formats(language);
  if (measure === 'share') return experiments.points(f.number(value * 100, 2));
  if (unit === 'cents') return f.money(value);
  return `${f.number(value, 3)}\u00a0${indicators.units[unit]}`;
}
