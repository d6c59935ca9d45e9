import { sumOf } from '../../../domain/statements/make-statements.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, DataTable, Page, PrintButton, Section, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { RequestView } from '../../requests/public.ts';
import { shellFor } from '../../shell.ts';
import { monthInWords } from '../calendar/day-words.ts';
import { lineInWords, whyOf } from './line-words.ts';
import { monthAddress } from './month-address.ts';
import type { OwnMonth } from './statement-store.ts';

export interface MonthPageProps {
  readonly ctx: Ctx;
  readonly request: RequestView;
  readonly own: OwnMonth;
  readonly home: string;
}

/** One month of a family: the sum, then each line that it is made of. */
export function MonthPage({ ctx, request, own, home }: MonthPageProps) {
  const all = messages(ctx.language);
  const t = all.poolStatements;
  const f = formats(ctx.language);
  const sum = sumOf(own.lines);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: request.madeUp })}
      title={t.monthTitle(monthInWords(ctx.language, own.month))}
      eyebrow={request.code}
      lead={t.monthLead(f.money(sum.toPayCents))}
      backHref={`${home}/gruppo/conti`}
      indexed={false}
    >
      <SummaryList
        rows={[
          { label: t.price, value: f.money(sum.cents) },
          ...(sum.contributionCents === 0 ? [] : [{ label: t.city, value: f.money(-sum.contributionCents) }]),
          { label: t.toPay, value: f.money(sum.toPayCents) },
        ]}
      />
      <Section id="righe" title={t.linesTitle}>
        <DataTable
          caption={t.linesTitle}
          hideCaption
          columns={[
            { label: t.what },
            { label: t.price, kind: 'figure' },
            { label: t.city, kind: 'figure' },
            { label: t.toPay, kind: 'figure' },
          ]}
          rows={own.lines.map((line) => lineInWords(ctx.language, line))}
        />
      </Section>
      <Section id="perche" title={t.whyTitle}>
        <ul>
          {whyOf(ctx.language, sum).map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
        <p>{t.closedOn(f.date(own.closedAt))}</p>
      </Section>
      <Actions>
        <ButtonLink href={`${home}/gruppo/conti/${monthAddress(own.month)}/conto.pdf`} tone="secondary">
          {all.common.savePdf}
        </ButtonLink>
        <PrintButton />
      </Actions>
    </Page>
  );
}
