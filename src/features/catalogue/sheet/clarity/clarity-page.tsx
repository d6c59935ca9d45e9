import { formats, messages } from '../../../../i18n/index.ts';
import { DataTable, EmptyState, Page } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { shellFor } from '../../../shell.ts';
import type { ClarityOfSheet } from './clarity-store.ts';

/** Which sheets people find least clear. */
export function ClarityPage({ ctx, sheets }: { readonly ctx: Ctx; readonly sheets: readonly ClarityOfSheet[] }) {
  const t = messages(ctx.language).sheet;
  return (
    <Page shell={shellFor(ctx)} title={t.clarityPageTitle} lead={t.clarityPageLead} width="wide">
      {sheets.length === 0 ? (
        <EmptyState title={t.clarityEmptyTitle} why={t.clarityEmptyText} />
      ) : (
        <DataTable
          caption={t.clarityCaption(sheets.length)}
          columns={[
            { label: t.clarityService },
            { label: t.clarityMean, kind: 'figure' },
            { label: t.clarityGiven, kind: 'figure' },
          ]}
          rows={sheets.map(({ serviceId, title, mean, given }) => [
            <a href={ctx.links.to(`/servizi/${serviceId}`)}>{title}</a>,
            formats(ctx.language).number(mean, 1),
            formats(ctx.language).number(given),
          ])}
        />
      )}
    </Page>
  );
}
