import { sumOf } from '../../../domain/statements/make-statements.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { DataTable, EmptyState, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { RequestView } from '../../requests/public.ts';
import { shellFor } from '../../shell.ts';
import { monthInWords } from '../calendar/day-words.ts';
import { monthAddress } from './month-address.ts';
import type { OwnStatements } from './read-statements.ts';

export interface StatementsPageProps {
  readonly ctx: Ctx;
  readonly request: RequestView;
  readonly statements: OwnStatements;
  /** Address of the request's own page. */
  readonly home: string;
}

/** What a family owes, month by month. */
export function StatementsPage({ ctx, request, statements, home }: StatementsPageProps) {
  const t = messages(ctx.language).poolStatements;
  const f = formats(ctx.language);
  const { months, soFar } = statements;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: request.madeUp })}
      title={t.title}
      eyebrow={request.code}
      lead={t.lead}
      backHref={`${home}/gruppo`}
      indexed={false}
    >
      {soFar !== undefined && (
        <Section id="finora" title={t.soFarTitle}>
          <p>{t.soFar(soFar.lines.length, f.money(sumOf(soFar.lines).toPayCents))}</p>
        </Section>
      )}
      <Section id="mesi" title={t.monthsTitle}>
        {months.length === 0 ? (
          <EmptyState
            title={statements.gone ? t.gone : t.none}
            why={statements.gone ? t.goneWhy : t.noneWhy}
            level={3}
          />
        ) : (
          <DataTable
            caption={t.monthsTitle}
            hideCaption
            columns={[{ label: t.month }, { label: t.toPay, kind: 'figure' }, { label: t.open }]}
            rows={months.map(({ month, lines }) => {
              const href = `${home}/gruppo/conti/${monthAddress(month)}`;
              const name = monthInWords(ctx.language, month);
              return [
                name,
                f.money(sumOf(lines).toPayCents),
                <a href={href}>
                  {t.openMonth}
                  <span class="visually-hidden"> {name}</span>
                </a>,
              ];
            })}
          />
        )}
      </Section>
      <p>{t.whoBills}</p>
      <p>{t.keptFor(statements.accountYears)}</p>
    </Page>
  );
}
