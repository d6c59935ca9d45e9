import { formats, messages } from '../../i18n/index.ts';
import { DataTable } from '../../ui/content/data-table.tsx';
import { EmptyState } from '../../ui/content/empty-state.tsx';
import { Page } from '../../ui/page/page.tsx';
import type { Ctx } from '../context.ts';
import { shellFor } from '../shell.ts';
import type { AuditRow } from './read-audit.ts';

export function AuditPage({ ctx, rows }: { readonly ctx: Ctx; readonly rows: readonly AuditRow[] }) {
  const t = messages(ctx.language).people;
  const f = formats(ctx.language);
  return (
    <Page shell={shellFor(ctx)} title={t.auditTitle} lead={t.auditLead} width="wide" indexed={false}>
      {rows.length === 0 ? (
        <EmptyState title={t.auditEmptyTitle} why={t.auditEmptyText} />
      ) : (
        <DataTable
          caption={t.auditCaption(rows.length)}
          columns={[{ label: t.auditWhen }, { label: t.auditWho }, { label: t.auditWhat }, { label: t.auditOn }]}
          rows={rows.map((row) => [
            f.dateTime(row.at),
            row.actorName ?? t.actorKinds[row.actorKind],
            row.action,
            row.subjectKind,
          ])}
        />
      )}
    </Page>
  );
}
