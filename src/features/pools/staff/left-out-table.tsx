import { formats, messages } from '../../../i18n/index.ts';
import { DataTable } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { LeftOutRow } from './left-out-rows.ts';

/** Why requests still wait, with how many for each reason, and which for who works with them. */
export function LeftOutTable({ ctx, rows }: { readonly ctx: Ctx; readonly rows: readonly LeftOutRow[] }) {
  const t = messages(ctx.language).pools.staff;
  const f = formats(ctx.language);
  const withCodes = rows.some(({ codes }) => codes !== undefined);
  return (
    <DataTable
      caption={t.leftOutTitle}
      hideCaption
      columns={[
        { label: t.reason },
        { label: t.requests, kind: 'figure' },
        ...(withCodes ? [{ label: t.request }] : []),
      ]}
      rows={rows.map(({ reason, requests, codes }) => [
        t.leftOutReasons[reason],
        f.number(requests),
        ...(withCodes ? [codes?.join(', ') ?? ''] : []),
      ])}
    />
  );
}
