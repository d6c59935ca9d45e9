import { formats, messages } from '../../i18n/index.ts';
import { DataTable } from '../../ui/content/data-table.tsx';
import { EmptyState } from '../../ui/content/empty-state.tsx';
import { Page } from '../../ui/page/page.tsx';
import type { Ctx } from '../context.ts';
import { shellFor } from '../shell.ts';
import type { AuditAction, AuditSubject } from './audit-store.ts';
import type { AuditRow } from './read-audit.ts';

/** Whatever may be done has words; a row of an older version may hold a code that has none any more. */
interface Words {
  readonly auditActions: Readonly<Record<AuditAction, string>>;
  readonly auditSubjects: Readonly<Record<AuditSubject, string>>;
}
type Looked = Readonly<Record<string, string | undefined>>;

export function AuditPage({ ctx, rows }: { readonly ctx: Ctx; readonly rows: readonly AuditRow[] }) {
  const t = messages(ctx.language).people;
  const f = formats(ctx.language);
  const { auditActions, auditSubjects }: Words = t;
  const actions: Looked = auditActions;
  const subjects: Looked = auditSubjects;
  return (
    <Page shell={shellFor(ctx)} title={t.auditTitle} lead={t.auditLead} width="wide" indexed={false}>
      {rows.length === 0 ? (
        <EmptyState title={t.auditEmptyTitle} why={t.auditEmptyText} />
      ) : (
        <DataTable
          caption={t.auditCaption(rows.length)}
          columns={[
            { label: t.auditWhen, kind: 'code' },
            { label: t.auditWho },
            { label: t.auditWhat },
            { label: t.auditOn },
          ]}
          rows={rows.map((row) => [
            f.dateTime(row.at),
            row.actorName ?? t.actorKinds[row.actorKind],
            actions[row.action] ?? row.action,
            subjects[row.subjectKind] ?? row.subjectKind,
          ])}
        />
      )}
    </Page>
  );
}
