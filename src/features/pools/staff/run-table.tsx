import { formats, messages } from '../../../i18n/index.ts';
import { DataTable } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { gapOf, type PoolingRun } from '../run/run-record.ts';

/** Runs in rows, each with how far from the best it can be. */
export function RunTable({ ctx, runs }: { readonly ctx: Ctx; readonly runs: readonly PoolingRun[] }) {
  const t = messages(ctx.language).pools.run;
  const f = formats(ctx.language);
  const unknown = messages(ctx.language).common.notKnown;
  return (
    <DataTable
      caption={messages(ctx.language).pools.staff.runsTitle}
      hideCaption
      columns={[
        { label: t.when },
        { label: t.result },
        { label: t.score, kind: 'figure' },
        { label: t.bound, kind: 'figure' },
        { label: t.gap, kind: 'figure' },
      ]}
      rows={runs.map((run) => {
        const gap = gapOf(run);
        return [
          <a href={ctx.links.to(`/gruppi/esecuzioni/${run.id}`)}>{f.dateTime(run.askedAt)}</a>,
          run.status === 'done' ? t.found(run.figures.proposed ?? 0) : t.statuses[run.status],
          run.score === null ? unknown : f.number(run.score),
          run.bound === null ? unknown : f.number(run.bound),
          gap === undefined ? unknown : f.percent(gap),
        ];
      })}
    />
  );
}
