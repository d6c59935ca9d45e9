import { formats, messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { ButtonLink, DataTable, EmptyState, type FieldErrors, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { outcomeInWords, questionInWords } from './question-in-words.ts';
import type { WhatIf } from './question.ts';
import type { WhatIfDesk } from './read-what-ifs.ts';
import { WhatIfForm } from './what-if-form.tsx';

interface WhatIfPageProps {
  readonly ctx: Ctx;
  readonly desk: WhatIfDesk;
  readonly form: FormFields;
  readonly errors?: FieldErrors;
}

/** Where a city asks what more operators, a venue or more subsidy would change, before it spends anything. */
export function WhatIfPage({ ctx, desk, form, errors = {} }: WhatIfPageProps) {
  const t = messages(ctx.language).pools;
  const crumbs = [{ href: ctx.links.to('/gruppi'), label: t.staff.title }, { label: t.whatIf.title }];
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.whatIf.title}
      lead={t.whatIf.lead}
      breadcrumbs={crumbs}
      errors={errors}
      indexed={false}
    >
      {desk.runs.length === 0 ? (
        <EmptyState title={t.whatIf.noRunTitle} why={t.whatIf.noRunWhy}>
          <ButtonLink href={ctx.links.to('/gruppi')}>{t.staff.title}</ButtonLink>
        </EmptyState>
      ) : (
        <WhatIfForm ctx={ctx} desk={desk} form={form} errors={errors} />
      )}
      {desk.asked.length > 0 && (
        <Section id="prove" title={t.whatIf.askedTitle}>
          <Asked ctx={ctx} asked={desk.asked} />
        </Section>
      )}
    </Page>
  );
}

function Asked({ ctx, asked }: { readonly ctx: Ctx; readonly asked: readonly WhatIf[] }) {
  const t = messages(ctx.language).pools.whatIf;
  const f = formats(ctx.language);
  return (
    <DataTable
      caption={t.askedTitle}
      hideCaption
      columns={[{ label: t.when }, { label: t.question }, { label: t.outcome }]}
      rows={asked.map((whatIf) => [
        <a href={ctx.links.to(`/gruppi/e-se/${whatIf.id}`)}>{f.dateTime(whatIf.askedAt)}</a>,
        f.list(questionInWords(ctx, whatIf.question)),
        outcomeInWords(ctx, whatIf),
      ])}
    />
  );
}
