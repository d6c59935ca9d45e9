import { formats, messages } from '../../../i18n/index.ts';
import { ButtonLink, DataTable, Form, HiddenField, Notice, Page, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { learningLink } from '../parties.ts';
import type { Meeting } from './model.ts';
import type { OpenSignUp } from './sign-up.ts';
import type { SignUp } from './signup-store.ts';
import { whenInWords } from './when-in-words.ts';

interface SignUpPageProps {
  readonly ctx: Ctx;
  readonly opened: OpenSignUp;
  readonly token: string;
}

/** What a letter's link opens: one button that confirms, or one that stops. Opening it changes nothing, as programs that read mail do. */
export function SignUpPage({ ctx, opened: { signUp, meeting }, token }: SignUpPageProps) {
  const t = messages(ctx.language).meetings;
  const action = learningLink(ctx, `/incontri/iscrizione/${token}`);
  const confirmed = signUp.confirmedAt !== null;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: meeting.madeUp })}
      title={confirmed ? t.confirmedTitle : t.confirmTitle}
      lead={t.about(meeting.title, whenInWords(ctx.language, meeting))}
      indexed={false}
    >
      {meeting.state === 'cancelled' && <Notice tone="warning" title={t.cancelledTitle} />}
      {confirmed ? (
        <p>{meeting.joinUrl === null ? t.confirmedText : <a href={meeting.joinUrl}>{t.joinLink}</a>}</p>
      ) : (
        <Form action={action} label={t.confirmTitle}>
          <HiddenField name="azione" value="conferma" />
          <SubmitButton>{t.confirm}</SubmitButton>
        </Form>
      )}
      <Form action={action} label={t.stop}>
        <HiddenField name="azione" value="ferma" />
        <p>{t.stopText}</p>
        <SubmitButton tone="secondary">{t.stop}</SubmitButton>
      </Form>
    </Page>
  );
}

/** Name and address are gone. */
export function SignUpStoppedPage({ ctx }: { readonly ctx: Ctx }) {
  const t = messages(ctx.language).meetings;
  return (
    <Page shell={shellFor(ctx)} title={t.stoppedTitle} lead={t.stoppedText} indexed={false}>
      <ButtonLink href={learningLink(ctx, '/incontri')}>{t.title}</ButtonLink>
    </Page>
  );
}

/** Who comes, for who keeps the meeting. */
export function ComingPage({
  ctx,
  meeting,
  coming,
}: {
  readonly ctx: Ctx;
  readonly meeting: Meeting;
  readonly coming: readonly SignUp[];
}) {
  const t = messages(ctx.language).meetings;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: meeting.madeUp })}
      title={t.comingTitle}
      lead={t.comingLead(coming.length)}
      backHref={learningLink(ctx, `/incontri/${meeting.id}`)}
      indexed={false}
    >
      <p>{t.comingKept}</p>
      {coming.length > 0 && (
        <DataTable
          caption={t.comingTitle}
          hideCaption
          columns={[{ label: t.name }, { label: t.email }, { label: t.confirmedOn }]}
          rows={coming.map(({ name, email, confirmedAt }) => [
            name,
            email,
            confirmedAt === null ? '–' : formats(ctx.language).date(confirmedAt),
          ])}
        />
      )}
    </Page>
  );
}
