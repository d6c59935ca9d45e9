import { formats, messages } from '../../../i18n/index.ts';
import {
  ButtonLink,
  EmailField,
  Form,
  Notice,
  Page,
  Section,
  SubmitButton,
  SummaryList,
  TextArea,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { ReceivedQuestion } from './question-store.ts';

export interface ContactPageProps {
  readonly ctx: Ctx;
  readonly values?: Readonly<Record<string, string>> | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly tooMany?: boolean | undefined;
}

/** For a body that would like to be accompanied on the same path. */
export function ContactPage({ ctx, values = {}, errors = {}, tooMany = false }: ContactPageProps) {
  const { contact: t, reporting } = messages(ctx.language);
  const field = (name: string) => ({ name, value: values[name], error: errors[name] });
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      breadcrumbs={[{ label: reporting.lab, href: ctx.links.to('') }, { label: t.title }]}
      errors={errors}
    >
      {tooMany && (
        <Notice tone="warning" live title={t.tooMany}>
          <p>{t.tooManyText}</p>
        </Notice>
      )}
      <p>{t.what}</p>
      <Form action={ctx.links.to('/contatto')} label={t.title} submissionKey={values['submissionKey'] ?? ctx.newId()}>
        <TextField {...field('ente')} label={t.body} hint={t.bodyHint} autocomplete="organization" maxlength={200} />
        <TextField {...field('luogo')} label={t.place} maxlength={120} />
        <TextField {...field('nome')} label={t.name} autocomplete="name" maxlength={120} />
        <EmailField {...field('email')} label={t.email} maxlength={254} />
        <TextArea {...field('messaggio')} label={t.message} hint={t.messageHint} rows={6} maxlength={4000} />
        <p>{t.privacy}</p>
        <SubmitButton>{t.send}</SubmitButton>
      </Form>
    </Page>
  );
}

/** What happens next, said at once. */
export function ContactSentPage({ ctx }: { readonly ctx: Ctx }) {
  const t = messages(ctx.language).contact;
  return (
    <Page shell={shellFor(ctx)} title={t.sentTitle} lead={t.sentText} indexed={false} savable>
      <ButtonLink href={ctx.links.to('/rapporto')}>{t.sentAction}</ButtonLink>
    </Page>
  );
}

/** What came, for the lab's coordinators. */
export function QuestionsPage({ ctx, all }: { readonly ctx: Ctx; readonly all: readonly ReceivedQuestion[] }) {
  const { contact: t, reporting } = messages(ctx.language);
  const day = (at: Date) => formats(ctx.language).date(at);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: false })}
      title={t.inboxTitle}
      lead={t.inboxLead}
      breadcrumbs={[{ label: reporting.lab, href: ctx.links.to('') }, { label: t.inboxTitle }]}
      indexed={false}
    >
      {all.length === 0 && <p>{t.inboxEmpty}</p>}
      {all.map((one) => (
        <Section id={`r-${one.id}`} title={one.body}>
          <SummaryList
            rows={[
              { label: t.place, value: one.place },
              { label: t.name, value: one.name },
              { label: t.email, value: <a href={`mailto:${encodeURIComponent(one.email)}`}>{one.email}</a> },
              { label: t.message, value: one.message },
              { label: t.received, value: day(one.receivedAt) },
              ...(one.settledAt === null ? [] : [{ label: t.settled, value: day(one.settledAt) }]),
            ]}
          />
          {one.settledAt === null && (
            <Form action={ctx.links.to(`/contatto/richieste/${one.id}`)} label={`${t.settle}: ${one.body}`}>
              <SubmitButton tone="secondary">{t.settle}</SubmitButton>
            </Form>
          )}
        </Section>
      ))}
    </Page>
  );
}
