import { formats, messages } from '../../../i18n/index.ts';
import { Section, SummaryList, Why, type SummaryRow } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { daysToReplay } from '../run/run-input.ts';
import { gapOf, type PoolingRun } from '../run/run-record.ts';

/** How good a run is, and what is needed to do it again, with the words to understand it. */
export function RunProof({ ctx, run }: { readonly ctx: Ctx; readonly run: PoolingRun }) {
  const t = messages(ctx.language).pools.run;
  return (
    <Section id="conto" title={t.proofTitle}>
      {run.figures.cutShort === true && <p>{t.cutShort}</p>}
      <SummaryList rows={proofRows(ctx, run)} />
      <Why label={t.proofWords}>
        <p>{t.scoreWords}</p>
        <p>{t.boundWords}</p>
        <p>{t.digestWords}</p>
        <p>{t.seedWords}</p>
        <Again ctx={ctx} run={run} />
      </Why>
    </Section>
  );
}

function Again({ ctx, run }: { readonly ctx: Ctx; readonly run: PoolingRun }) {
  const t = messages(ctx.language).pools.run;
  const until = new Date(run.askedAt.getTime() + daysToReplay * 86_400_000);
  if (until <= ctx.now) return <p>{t.againOver(daysToReplay)}</p>;
  return (
    <p>
      {t.again(formats(ctx.language).date(until))}{' '}
      <code>
        bin/will pool replay {run.id} --municipality {ctx.municipality.slug}
      </code>
    </p>
  );
}

function proofRows({ language }: Ctx, run: PoolingRun): SummaryRow[] {
  const t = messages(language).pools.run;
  const f = formats(language);
  const unknown = messages(language).common.notKnown;
  const gap = gapOf(run);
  return [
    { label: t.score, value: run.score === null ? unknown : f.number(run.score) },
    { label: t.bound, value: run.bound === null ? unknown : f.number(run.bound) },
    { label: t.gap, value: gap === undefined ? unknown : f.percent(gap) },
    { label: t.engine, value: run.engineVersion ?? unknown },
    { label: t.seed, value: String(run.seed) },
    ...(run.figures.effort === undefined ? [] : [{ label: t.rounds, value: f.number(run.figures.effort.iterations) }]),
    { label: t.seconds, value: t.secondsValue(f.number(run.figures.seconds ?? 0, 1)) },
    { label: t.digest, value: <code>{run.instanceDigest ?? unknown}</code> },
  ];
}
