import { formats, messages } from '../../../../i18n/index.ts';
import { DataTable, Section } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { demandInWords } from '../call/demand-in-words.ts';
import type { Call } from '../read-offers.ts';

/** Groups that a provider can offer for, on its own page. */
export function CallList({ ctx, calls }: { readonly ctx: Ctx; readonly calls: readonly Call[] }) {
  const all = messages(ctx.language);
  const t = all.poolOffers.provider;
  const f = formats(ctx.language);
  return (
    <Section id="offerte" title={t.listTitle}>
      {calls.length === 0 ? (
        <p>{t.listNone}</p>
      ) : (
        <>
          <p>{t.listText}</p>
          <DataTable
            caption={t.listTitle}
            hideCaption
            columns={[
              { label: all.pools.staff.group },
              { label: t.quarters },
              { label: all.pools.days },
              { label: t.seats, kind: 'figure' },
              { label: t.ceiling, kind: 'figure' },
              { label: t.until },
              { label: t.formTitle },
            ]}
            rows={calls.map(({ demand, until, own }) => {
              const words = demandInWords(ctx.language, demand);
              return [
                <a href={ctx.links.to(`/ente/offerte/${demand.id}`)}>{words.kind}</a>,
                words.quarters,
                words.when,
                f.number(demand.seats),
                f.money(demand.ceilingCents),
                f.dateTime(until),
                own === undefined ? '–' : t.offered(f.money(own.hourlyCents)),
              ];
            })}
          />
        </>
      )}
    </Section>
  );
}
