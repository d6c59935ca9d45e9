import { formats, messages } from '../../../i18n/index.ts';
import { DataTable, EmptyState, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { monthInWords } from '../calendar/day-words.ts';
import { daysInWords } from '../words.ts';
import { monthAddress } from './month-address.ts';
import type { GroupSums } from './read-statements.ts';

export interface SumsPageProps {
  readonly ctx: Ctx;
  readonly sums: GroupSums;
  readonly back: { readonly href: string; readonly label: string };
}

/** What a group came to, month by month; for the desk also each family, by its code, with its paper. */
export function SumsPage({ ctx, sums: { pool, familiesGone, months }, back }: SumsPageProps) {
  const all = messages(ctx.language);
  const t = all.poolStatements;
  const f = formats(ctx.language);
  const title = t.sumsTitle(all.vocabulary.kindsOfHelp[pool.kindOfHelp], daysInWords(ctx.language, pool.days));
  return (
    <Page shell={shellFor(ctx)} title={title} breadcrumbs={[back, { label: title }]} width="wide" indexed={false}>
      {months.length === 0 && <EmptyState title={t.none} why={t.noneWhy} />}
      {familiesGone && months.length > 0 && <p>{t.familiesGone}</p>}
      {months.map(({ month, closedAt, providerCents, coordinationCents, cityCents, families }) => (
        <Section id={`mese-${monthAddress(month)}`} title={monthInWords(ctx.language, month)}>
          <p>{t.sums(f.money(providerCents), f.money(coordinationCents), f.money(cityCents))}</p>
          {families !== undefined && families.length > 0 && (
            <DataTable
              caption={t.familiesOf(monthInWords(ctx.language, month))}
              columns={[
                { label: t.request },
                { label: t.price, kind: 'figure' },
                { label: t.city, kind: 'figure' },
                { label: t.toPay, kind: 'figure' },
                { label: t.paper },
              ]}
              rows={families.map((family) => [
                family.code,
                f.money(family.cents),
                f.money(family.contributionCents === 0 ? 0 : -family.contributionCents),
                f.money(family.cents - family.contributionCents),
                <a
                  href={ctx.links.to(
                    `/gruppi/${pool.id}/famiglie/${family.requestId}/conti/${monthAddress(month)}/conto.pdf`,
                  )}
                >
                  {t.paperOf(family.code)}
                </a>,
              ])}
            />
          )}
          <p>{t.closedOn(f.date(closedAt))}</p>
        </Section>
      ))}
    </Page>
  );
}
