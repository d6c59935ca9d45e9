import { formats, messages } from '../../../i18n/index.ts';
import { DataTable, Why } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { worksAtDesk } from '../../requests/public.ts';
import { isSmall, smallNumber } from '../figures/small-number.ts';
import type { LeastChange } from '../run/run-record.ts';
import type { CountedChange, LeftOutRow, RequestCode } from './left-out-rows.ts';

const codesAtOnce = 12;

/**
 * Why requests still wait, with how many for each reason and what would be enough; which ones, for who works with them. Who
 * follows only the figures is told no small ones.
 */
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
        { label: t.enough },
        ...(withCodes ? [{ label: t.request }] : []),
      ]}
      rows={rows.map(({ reason, requests, changes, codes }) => [
        t.leftOutReasons[reason],
        withCodes ? f.number(requests) : smallNumber(ctx.language, requests),
        changes.length === 0 ? '–' : <Changes ctx={ctx} changes={changes} of={requests} exact={withCodes} />,
        ...(withCodes ? [<Codes ctx={ctx} codes={codes ?? []} />] : []),
      ])}
    />
  );
}

interface ChangesProps {
  readonly ctx: Ctx;
  readonly changes: readonly CountedChange[];
  readonly of: number;
  readonly exact: boolean;
}

function Changes({ ctx, changes, of, exact }: ChangesProps) {
  const t = messages(ctx.language).pools.staff;
  const [first, ...others] = changes;
  if (first === undefined) return null;
  if (others.length === 0 && first.requests === of) return <span>{changeInWords(ctx, first.change)}</span>;
  return (
    <ul>
      {changes.map(({ change, requests }) => (
        <li>
          {!exact && isSmall(requests)
            ? t.enoughForFew(changeInWords(ctx, change))
            : t.enoughFor(requests, changeInWords(ctx, change))}
        </li>
      ))}
    </ul>
  );
}

function changeInWords({ language }: Ctx, { kinds, households = 1 }: LeastChange): string {
  const t = messages(language).pools.staff;
  return formats(language).list(
    kinds.map((kind) => (kind === 'add-households' ? t.missingFamilies(households) : t.changes[kind])),
  );
}

/** The codes, each leading to its file for who may open it. */
function Codes({ ctx, codes }: { readonly ctx: Ctx; readonly codes: readonly RequestCode[] }) {
  const opens = worksAtDesk(ctx.actor);
  const list = codes.map(({ requestId, code }, index) => (
    <>
      {index > 0 && ', '}
      {opens ? <a href={ctx.links.to(`/sportello/richieste/${requestId}`)}>{code}</a> : code}
    </>
  ));
  if (codes.length <= codesAtOnce) return <span>{list}</span>;
  return (
    <Why label={messages(ctx.language).pools.staff.showCodes(codes.length)}>
      <p>{list}</p>
    </Why>
  );
}
