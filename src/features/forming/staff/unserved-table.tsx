import { kindsOfHelp, type KindOfHelp } from '../../../domain/vocabulary.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { DataTable } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { smallNumber } from '../../pools/public.ts';
import type { UnservedCount } from '../find/left-out-store.ts';
import { mayReadMembersOf } from '../policy.ts';

const mostRows = 30;

/** Requests that the last search found nothing for, by kind of help and quarter. Who follows only figures is told no small ones. */
export function UnservedTable({ ctx, unserved }: { readonly ctx: Ctx; readonly unserved: readonly UnservedCount[] }) {
  const all = messages(ctx.language);
  const t = all.forming.staff;
  if (unserved.length === 0) return <p>{t.unservedNone}</p>;
  const exact = mayReadMembersOf(ctx.actor);
  const isKind = (kind: string): kind is KindOfHelp => kindsOfHelp.some((one) => one === kind);
  return (
    <DataTable
      caption={t.unservedTitle}
      hideCaption
      columns={[{ label: t.unservedKind }, { label: t.quarter }, { label: t.unservedCount, kind: 'figure' }]}
      rows={unserved
        .slice(0, mostRows)
        .map(({ kindOfHelp, quarter, requests }) => [
          isKind(kindOfHelp) ? all.vocabulary.kindsOfHelp[kindOfHelp] : kindOfHelp,
          quarter,
          exact ? formats(ctx.language).number(requests) : smallNumber(ctx.language, requests),
        ])}
    />
  );
}
