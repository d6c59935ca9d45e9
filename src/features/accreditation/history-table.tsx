import { formats, messages } from '../../i18n/index.ts';
import { DataTable } from '../../ui/index.ts';
import type { Ctx } from '../context.ts';
import type { Decision } from './model.ts';
import { dayInWords } from './words.ts';

interface HistoryTableProps {
  readonly ctx: Ctx;
  readonly decisions: readonly Decision[];
  /** Whether it says who of the office decided: to the office. */
  readonly names: boolean;
}

/** What was decided, by which version of the rules and why; and what the calendar did by itself. */
export function HistoryTable({ ctx, decisions, names }: HistoryTableProps) {
  const t = messages(ctx.language).accreditation.file;
  const f = formats(ctx.language);
  if (decisions.length === 0) return <p>{t.noHistory}</p>;
  return (
    <DataTable
      caption={t.history}
      hideCaption
      columns={[
        { label: t.historyColumns.when, kind: 'code' },
        { label: t.historyColumns.what },
        { label: t.historyColumns.rules },
        { label: t.historyColumns.why },
        ...(names ? [{ label: t.historyColumns.who }] : []),
      ]}
      rows={decisions.map((decision) => [
        f.dateShort(decision.decidedAt),
        [
          t.decisions[decision.kind],
          ...(decision.throughOn === null ? [] : [t.through(dayInWords(ctx.language, decision.throughOn))]),
        ].join(', '),
        t.versionShort(decision.version),
        decision.reason ?? t.byItself,
        ...(names ? [decision.decidedBy ?? '–'] : []),
      ])}
    />
  );
}
