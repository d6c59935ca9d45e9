import { messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, EmptyState, Form, Page, Section, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { languageOf } from '../sheet/language-of.ts';
import type { ServiceSheet } from '../sheet/model.ts';
import { Prose } from '../sheet/prose.tsx';
import { sheetParts } from '../sheet/sheet-parts.tsx';
import { summaryOf } from '../sheet/summary-of.ts';

interface ConfirmPageProps {
  readonly ctx: Ctx;
  readonly service: ServiceSheet;
  readonly token: string;
}

/** An entry as its readers see it, for whoever keeps it: one button says that it is right. */
export function ConfirmPage({ ctx, service, token }: ConfirmPageProps) {
  const t = messages(ctx.language).freshness;
  const { summary } = summaryOf(service.description);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: service.madeUp })}
      title={t.confirmTitle(service.title)}
      lead={t.confirmLead}
      indexed={false}
    >
      <Form action={ctx.links.to(`/confermo/${token}`)} label={t.confirm}>
        <Actions>
          <SubmitButton>{t.confirm}</SubmitButton>
        </Actions>
      </Form>
      <Form action={ctx.links.to(`/tengo/apri/${token}`)} label={t.changed}>
        <Actions>
          <SubmitButton tone="secondary">{t.changed}</SubmitButton>
        </Actions>
      </Form>
      {summary !== '' && <Prose text={summary} lang={languageOf(ctx, service)} />}
      {sheetParts(ctx, service).map(({ id, title, content }) => (
        <Section id={id} title={title}>
          {content}
        </Section>
      ))}
    </Page>
  );
}

/** A link that opens nothing any more. */
export function GonePage({ ctx }: { readonly ctx: Ctx }) {
  const t = messages(ctx.language).freshness;
  return (
    <Page shell={shellFor(ctx, { madeUp: false })} title={t.goneTitle} indexed={false}>
      <EmptyState title={t.goneTitle} why={t.goneText}>
        <ButtonLink href={ctx.links.to('/servizi')}>{t.toServices}</ButtonLink>
      </EmptyState>
    </Page>
  );
}
