import { formats, messages } from '../../../i18n/index.ts';
import { DataTable } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { StaffPoolView } from '../disclose/disclose-to-staff.ts';
import { dateInWords } from '../calendar/day-words.ts';
import { whenInWords } from '../words.ts';

interface PoolTableProps {
  readonly ctx: Ctx;
  readonly caption: string;
  readonly pools: readonly StaffPoolView[];
}

/** Groups in rows: what, when, with whom, how far the answers are. */
export function PoolTable({ ctx, caption, pools }: PoolTableProps) {
  const t = messages(ctx.language).pools;
  const f = formats(ctx.language);
  const kinds = messages(ctx.language).vocabulary.kindsOfHelp;
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={[
        { label: t.staff.group },
        { label: t.days },
        { label: t.provider },
        { label: t.howMany, kind: 'figure' },
        { label: t.staff.status },
      ]}
      rows={pools.map((pool) => [
        <a href={ctx.links.to(`/gruppi/${pool.id}`)}>{kinds[pool.kindOfHelp]}</a>,
        whenInWords(ctx.language, pool),
        t.operatorOf(pool.operatorName, pool.providerName),
        f.number(pool.families),
        poolState(ctx, pool),
      ])}
    />
  );
}

function poolState({ language }: Ctx, pool: StaffPoolView): string {
  const t = messages(language).pools;
  const f = formats(language);
  if (pool.stop !== undefined) return t.stop.state(f.date(pool.stop.since), dateInWords(language, pool.stop.until));
  if (pool.wait !== undefined)
    return messages(language).poolProvider.now.waits[pool.wait.reason](dateInWords(language, pool.wait.until));
  if (pool.status === 'proposed')
    return `${t.staff.answersOf(pool.saidYes, pool.families)}, ${messages(language).ui.by(f.dateTime(pool.answerBy))}`;
  if (pool.endReason !== null) return `${t.statuses[pool.status]}. ${t.endReasons[pool.endReason]}`;
  return pool.agreedAt === null ? t.statuses[pool.status] : `${t.statuses[pool.status]}, ${f.date(pool.agreedAt)}`;
}
