import { formats, messages } from '../../../i18n/index.ts';
import { ButtonLink, Notice, Page, Section, SummaryList, type SummaryRow } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { gapOf, type PoolingRun } from '../run/run-record.ts';
import { PoolTable } from './pool-table.tsx';
import type { StaffRun } from './read-pools.ts';

interface RunPageProps {
  readonly ctx: Ctx;
  readonly found: StaffRun;
}

/** One pooling run: what it found, how good that is, and what is needed to do it again. */
export function RunPage({ ctx, found: { run, pools } }: RunPageProps) {
  const t = messages(ctx.language).pools;
  const f = formats(ctx.language);
  const crumbs = [
    { href: ctx.links.to('/gruppi'), label: t.staff.title },
    { label: t.run.title(f.dateTime(run.askedAt)) },
  ];
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.run.title(f.dateTime(run.askedAt))}
      breadcrumbs={crumbs}
      width="wide"
      indexed={false}
    >
      <RunState ctx={ctx} run={run} />
      {run.status === 'done' && (
        <>
          <Section id="risultato" title={t.run.resultTitle}>
            <SummaryList rows={resultRows(ctx, run)} />
          </Section>
          {pools.length > 0 && (
            <Section id="gruppi" title={t.run.groupsTitle}>
              <PoolTable ctx={ctx} caption={t.run.groupsTitle} pools={pools} />
            </Section>
          )}
          <Section id="conto" title={t.run.proofTitle}>
            <SummaryList rows={proofRows(ctx, run)} />
          </Section>
        </>
      )}
    </Page>
  );
}

function RunState({ ctx, run }: { readonly ctx: Ctx; readonly run: PoolingRun }) {
  const t = messages(ctx.language).pools.run;
  const f = formats(ctx.language);
  switch (run.status) {
    case 'asked':
      return (
        <>
          <Notice title={t.askedTitle} live>
            <p>{t.askedText}</p>
          </Notice>
          <ButtonLink href={ctx.links.to(`/gruppi/esecuzioni/${run.id}`)}>{t.reload}</ButtonLink>
        </>
      );
    case 'failed':
      return (
        <Notice tone="error" title={t.failedTitle}>
          <p>{t.failures[run.figures.failure ?? 'broken']}</p>
        </Notice>
      );
    case 'done':
      break;
  }
  return (
    <Notice tone="success" title={t.found(run.figures.proposed ?? 0)}>
      <p>{run.figures.status === 'optimal' ? t.optimal : t.feasible(f.percent(gapOf(run) ?? 0))}</p>
    </Notice>
  );
}

function resultRows({ language }: Ctx, { figures: found }: PoolingRun): SummaryRow[] {
  const t = messages(language).pools.run;
  const f = formats(language);
  const { figures } = found;
  return [
    { label: t.requests, value: f.number(figures?.requests ?? 0) },
    { label: t.served, value: f.number(figures?.served ?? 0) },
    { label: t.hoursWeek, value: f.number(figures?.operatorHours ?? 0, 1) },
    { label: t.savedWeek, value: f.money(Math.round(figures?.savedCents ?? 0)) },
    { label: t.kept, value: f.number(found.kept ?? 0) },
    ...((found.dropped ?? 0) > 0 ? [{ label: t.dropped, value: f.number(found.dropped ?? 0) }] : []),
  ];
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
    { label: t.seconds, value: t.secondsValue(f.number(run.figures.seconds ?? 0, 1)) },
    { label: t.digest, value: <code>{run.instanceDigest ?? unknown}</code> },
  ];
}
