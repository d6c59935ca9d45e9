import { formats, messages } from '../../../i18n/index.ts';
import { DataTable } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { StaffPoolView } from '../disclose/disclose-to-staff.ts';
import { whenInWords } from '../words.ts';

/** The groups that a run proposed: how many, when, what they cost together and alone. */
export function RunPoolTable({ ctx, pools }: { readonly ctx: Ctx; readonly pools: readonly StaffPoolView[] }) {
  const t = messages(ctx.language).pools;
  const f = formats(ctx.language);
  const kinds = messages(ctx.language).vocabulary.kindsOfHelp;
  return (
    <>
      <p>{t.run.groupsText}</p>
      <DataTable
        caption={t.run.groupsTitle}
        hideCaption
        columns={[
          { label: t.staff.group },
          { label: t.days },
          { label: t.howMany, kind: 'figure' },
          { label: t.run.alone, kind: 'figure' },
          { label: t.run.shared, kind: 'figure' },
          { label: t.staff.saved, kind: 'figure' },
          { label: t.staff.status },
        ]}
        rows={pools.map((pool) => [
          <a href={ctx.links.to(`/gruppi/${pool.id}`)}>{kinds[pool.kindOfHelp]}</a>,
          whenInWords(ctx.language, pool),
          f.number(pool.families),
          f.money(Math.round(pool.aloneCents / pool.seats)),
          f.money(Math.round(pool.hourlyCents / pool.seats)),
          f.money(pool.figures.savedCentsWeek),
          t.statuses[pool.status],
        ])}
      />
    </>
  );
}
