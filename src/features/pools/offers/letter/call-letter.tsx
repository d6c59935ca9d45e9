import { formats, messages } from '../../../../i18n/index.ts';
import { EmailField, Form, Section, SubmitButton, SummaryList, type FieldErrors } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import type { SentCall } from './call-again.ts';
import type { CalledProvider } from '../call/call-store.ts';
import type { LetterProblem } from '../offer/schema.ts';

/** What was typed for a letter that was not sent, and why. */
export interface RefusedLetter {
  readonly casella: string;
  readonly problem: LetterProblem;
}

export function letterErrors({ language }: Ctx, refused: RefusedLetter | undefined): FieldErrors {
  return refused === undefined ? {} : { casella: messages(language).poolCallAgain.problems[refused.problem] };
}

/** When the last letter went out, and whether it was opened; in one line. */
export function letterInWords({ language }: Ctx, { writtenAt, byAccount, openedAt, email }: CalledProvider): string {
  const t = messages(language).poolCallAgain;
  const f = formats(language);
  if (email === null) return t.noMailbox;
  if (writtenAt === null) return t.notWritten;
  const written = t.writtenAt(f.dateTime(writtenAt));
  if (byAccount === true) return `${written}, ${t.toAccount}`;
  return `${written}, ${openedAt === null ? t.notOpened : t.openedAt(f.dateTime(openedAt))}`;
}

interface CallLetterProps {
  readonly ctx: Ctx;
  readonly sent: SentCall;
  readonly refused: RefusedLetter | undefined;
  /** Without the municipality. */
  readonly action: string;
}

/** The letter that called a provider, and the button that sends it again: to the mailbox that the provider tells the desk. */
export function CallLetter({ ctx, sent: { provider, mayWriteAgain }, refused, action }: CallLetterProps) {
  const t = messages(ctx.language).poolCallAgain;
  return (
    <Section id="lettera" title={t.title}>
      <SummaryList
        rows={[
          { label: t.where, value: provider.mailbox ?? t.nowhere },
          { label: t.state, value: letterInWords(ctx, provider) },
        ]}
      />
      {mayWriteAgain || refused !== undefined ? (
        <Form action={ctx.links.to(action)} label={t.again}>
          <EmailField
            name="casella"
            label={t.mailbox}
            hint={t.mailboxHint}
            value={refused?.casella ?? provider.email ?? ''}
            error={letterErrors(ctx, refused)['casella']}
            autocomplete="off"
          />
          <p>{t.text}</p>
          <SubmitButton tone="secondary">{provider.writtenAt === null ? t.send : t.again}</SubmitButton>
        </Form>
      ) : (
        <p>{t.enough}</p>
      )}
    </Section>
  );
}
