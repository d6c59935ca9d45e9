import { formats, messages } from '../../../i18n/index.ts';
import { ButtonLink, Notice, Page, Section, SummaryList, type SummaryRow } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { gapOf, type PoolingRun, type RunFigures } from '../run/run-record.ts';
import type { LeftOutRow } from './left-out-rows.ts';
import { LeftOutTable } from './left-out-table.tsx';
import type { StaffRun } from './read-pools.ts';
import { RunBurden } from './run-burden.tsx';
import { RunPoolTable } from './run-pool-table.tsx';
import { RunProof } from './run-proof.tsx';

interface RunPageProps {
  readonly ctx: Ctx;
  readonly found: StaffRun;
  readonly mayAsk: boolean;
}

/** One pooling run: what it found, who it left out and why, how good that is, and what is needed to do it again. */
export function RunPage({ ctx, found: { run, pools, leftOut }, mayAsk }: RunPageProps) {
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
              <RunPoolTable ctx={ctx} pools={pools} />
            </Section>
          )}
          <NotProposed ctx={ctx} leftOut={leftOut} />
          {run.figures.much !== undefined && <RunBurden ctx={ctx} much={run.figures.much} served={familiesIn(pools)} />}
          {mayAsk && <ButtonLink href={ctx.links.to(`/gruppi/e-se?ricerca=${run.id}`)}>{t.whatIf.link}</ButtonLink>}
          <RunProof ctx={ctx} run={run} />
        </>
      )}
    </Page>
  );
}

function familiesIn(pools: StaffRun['pools']): number {
  return pools.reduce((sum, { families }) => sum + families, 0);
}

function NotProposed({ ctx, leftOut }: { readonly ctx: Ctx; readonly leftOut: readonly LeftOutRow[] }) {
  const t = messages(ctx.language).pools;
  const all = leftOut.reduce((sum, { requests }) => sum + requests, 0);
  return (
    <Section id="rimasti" title={t.run.leftOutTitle}>
      <p>{t.run.leftOutText(all)}</p>
      {all > 0 && <LeftOutTable ctx={ctx} rows={leftOut} />}
    </Section>
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
      <MostServed ctx={ctx} found={run.figures} />
    </Notice>
  );
}

/** The proof in families. A plan that is proved best may serve fewer: need and cost count too, and that is said. */
function MostServed({ ctx, found }: { readonly ctx: Ctx; readonly found: RunFigures }) {
  const t = messages(ctx.language).pools.run;
  const { mostServed: most = 0, figures, status } = found;
  if (most === 0) return null;
  const isBest = status === 'optimal' && most > (figures?.served ?? 0);
  return <p>{isBest ? t.mostServedBest(most) : t.mostServed(most)}</p>;
}

function resultRows({ language }: Ctx, { figures: found }: PoolingRun): SummaryRow[] {
  const t = messages(language).pools.run;
  const f = formats(language);
  const { figures } = found;
  return [
    { label: t.requests, value: f.number(figures?.requests ?? 0) },
    { label: t.served, value: f.number(figures?.served ?? 0) },
    { label: t.poolingRate, value: f.percent(figures?.poolingRate ?? 0) },
    { label: t.sharingFactor, value: f.number(figures?.sharingFactor ?? 0, 1) },
    { label: t.hoursWeek, value: f.number(figures?.operatorHours ?? 0, 1) },
    {
      label: t.savedWeek,
      value: t.savedShare(f.money(Math.round(figures?.savedCents ?? 0)), f.percent(figures?.savedShare ?? 0)),
    },
    { label: t.kept, value: f.number(found.kept ?? 0) },
    ...((found.dropped ?? 0) > 0 ? [{ label: t.dropped, value: f.number(found.dropped ?? 0) }] : []),
  ];
}
