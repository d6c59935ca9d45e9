import { messages } from '../../../i18n/index.ts';
import {
  Checkboxes,
  EmptyState,
  ButtonLink,
  Form,
  hasErrors,
  Page,
  SubmitButton,
  TextArea,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { wrongThings } from './model.ts';

interface ReportPageProps {
  readonly ctx: Ctx;
  readonly service: { readonly id: string; readonly title: string; readonly madeUp: boolean };
  readonly errors?: FieldErrors | undefined;
  /** What was chosen and written. */
  readonly typed?: { readonly wrong: readonly string[]; readonly words: string } | undefined;
}

/** What is wrong in a sheet: a few choices and, if one likes, some words. */
export function ReportPage({ ctx, service, errors = {}, typed = { wrong: [], words: '' } }: ReportPageProps) {
  const t = messages(ctx.language).freshness;
  const sheet = ctx.links.to(`/servizi/${service.id}`);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: service.madeUp })}
      title={t.reportTitle}
      lead={t.reportLead(service.title)}
      indexed={false}
      savable
      backHref={sheet}
      errors={hasErrors(errors) ? errors : undefined}
    >
      <Form action={`${sheet}/segnala`} label={t.reportTitle}>
        <Checkboxes
          name="wrong"
          label={t.reportWhat}
          hint={t.reportWhatHint}
          error={errors['wrong']}
          values={typed.wrong}
          options={wrongThings.map((value) => ({ value, label: t.kinds[value] }))}
        />
        <TextArea
          name="words"
          label={t.reportWords}
          hint={t.reportWordsHint}
          error={errors['words']}
          value={typed.words}
          rows={4}
          optional
        />
        <SubmitButton>{t.reportSend}</SubmitButton>
      </Form>
    </Page>
  );
}

/** The desk has more reports than it needs to look at the entry. */
export function EnoughReportsPage({ ctx, service }: Pick<ReportPageProps, 'ctx' | 'service'>) {
  const t = messages(ctx.language).freshness;
  const sheet = ctx.links.to(`/servizi/${service.id}`);
  return (
    <Page shell={shellFor(ctx, { madeUp: service.madeUp })} title={t.reportTitle} indexed={false} backHref={sheet}>
      <EmptyState title={t.reportFullTitle} why={t.reportFullText}>
        <ButtonLink href={sheet}>{service.title}</ButtonLink>
      </EmptyState>
    </Page>
  );
}
