import { messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  EmailField,
  fieldId,
  Form,
  LinkButton,
  Notice,
  Page,
  Section,
  SubmitButton,
  SummaryList,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { learningLink } from '../parties.ts';
import { CommitmentList } from './commitment-list.tsx';
import type { Note } from './model.ts';
import { NoteForms } from './note-forms.tsx';
import type { OpenMeeting } from './read-meetings.ts';
import { whenInWords } from './when-in-words.ts';

export interface MeetingPageProps {
  readonly ctx: Ctx;
  readonly opened: OpenMeeting;
  readonly news?: 'kept' | 'asked' | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly typed?: Readonly<Record<string, string>> | undefined;
  readonly wordError?: { readonly id: string; readonly text: string; readonly typed: string } | undefined;
}

/** One meeting: when, where and what about, what it left, who promised what, and the way in where it is open. */
export function MeetingPage(props: MeetingPageProps) {
  const { ctx, opened, news, errors, wordError } = props;
  const { meeting, notes, commitments, mayKeep, audience, signUpOpen } = opened;
  const t = messages(ctx.language).meetings;
  const own = commitments.filter(({ meetingId }) => meetingId === meeting.id);
  const carried = commitments.filter(({ meetingId }) => meetingId !== meeting.id);
  const own1 = learningLink(ctx, `/incontri/${meeting.id}`);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: meeting.madeUp })}
      title={meeting.title}
      eyebrow={t.kinds[meeting.kind]}
      lead={whenInWords(ctx.language, meeting)}
      backHref={learningLink(ctx, '/incontri')}
      indexed={meeting.shownTo === 'everyone'}
      errors={errors}
    >
      {news !== undefined && <Notice tone="success" live title={t.news[news]} />}
      {meeting.state === 'cancelled' && <Notice tone="warning" title={t.cancelledTitle} />}
      <Facts ctx={ctx} opened={opened} />
      {signUpOpen && <SignUpForm {...props} />}
      <Section id="ordine" title={t.agendaTitle}>
        {meeting.agenda === null ? <p>{t.agendaUnknown}</p> : meeting.agenda.split('\n').map((line) => <p>{line}</p>)}
      </Section>
      <Papers {...props} />
      {audience === 'staff' && (
        <>
          {carried.length > 0 && (
            <Section id="da-prima" title={t.carriedTitle}>
              <p>{t.carriedText}</p>
              <CommitmentList ctx={ctx} commitments={carried} maySpeak={opened.maySpeak} error={wordError} />
            </Section>
          )}
          <Section id="impegni" title={t.commitmentsTitle}>
            {own.length === 0 ? (
              <p>{t.commitmentsNone}</p>
            ) : (
              <CommitmentList ctx={ctx} commitments={own} maySpeak={opened.maySpeak} error={wordError} />
            )}
          </Section>
          <Listed {...props} kind="decision" title={t.decisionsTitle} none={t.decisionsNone} notes={notes} />
          <Listed {...props} kind="attendance" title={t.attendanceTitle} none={t.attendanceNone} notes={notes} />
        </>
      )}
      {mayKeep && (
        <>
          <NoteForms {...props} />
          <Actions>
            <ButtonLink tone="secondary" href={`${own1}/cambia`}>
              {t.change}
            </ButtonLink>
            {meeting.shownTo === 'everyone' && <a href={`${own1}/iscritti`}>{t.comingTitle}</a>}
          </Actions>
        </>
      )}
    </Page>
  );
}

function Facts({
  ctx,
  opened: { meeting, audience, seatsLeft, signUpOpen },
}: Pick<MeetingPageProps, 'ctx' | 'opened'>) {
  const t = messages(ctx.language).meetings;
  const rows = [
    {
      label: t.host,
      value: meeting.withName === null ? meeting.hostName : t.between(meeting.hostName, meeting.withName),
    },
    { label: t.place, value: meeting.place ?? t.placeUnknown },
    ...(meeting.joinUrl === null ? [] : [{ label: t.join, value: <a href={meeting.joinUrl}>{t.joinLink}</a> }]),
    ...(seatsLeft === null || !signUpOpen ? [] : [{ label: t.seats, value: t.seatsLeft(seatsLeft) }]),
    ...(audience === 'staff' ? [{ label: t.shown, value: t.shownTo[meeting.shownTo] }] : []),
    ...(meeting.source === null
      ? []
      : [
          {
            label: t.source,
            value: <a href={meeting.source}>{URL.parse(meeting.source)?.hostname ?? meeting.source}</a>,
          },
        ]),
  ];
  return <SummaryList rows={rows} />;
}

function Papers({ ctx, opened }: MeetingPageProps) {
  const t = messages(ctx.language).meetings;
  const papers = opened.notes.filter(({ url }) => url !== null);
  return (
    <Section id="materiali" title={t.papersTitle}>
      {papers.length === 0 ? (
        <p>{t.papersNone}</p>
      ) : (
        <ul>
          {papers.map((note) => (
            <li>
              {t.paper[note.kind]} <a href={note.url ?? ''}>{note.text}</a>
              <Remove ctx={ctx} opened={opened} note={note} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Listed({
  ctx,
  opened,
  kind,
  title,
  none,
  notes,
}: MeetingPageProps & {
  readonly kind: Note['kind'];
  readonly title: string;
  readonly none: string;
  readonly notes: readonly Note[];
}) {
  const t = messages(ctx.language).meetings;
  const listed = notes.filter((note) => note.kind === kind);
  return (
    <Section id={kind} title={title}>
      {listed.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul>
          {listed.map((note) => (
            <li>
              {note.people === null ? note.text : t.came(note.text, note.people)}
              <Remove ctx={ctx} opened={opened} note={note} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Remove({ ctx, opened, note }: Pick<MeetingPageProps, 'ctx' | 'opened'> & { readonly note: Note }) {
  const t = messages(ctx.language).meetings;
  if (!opened.mayKeep) return null;
  const label = t.removeThis(note.text);
  return (
    <Form action={learningLink(ctx, `/incontri/${opened.meeting.id}/note/${note.id}/togli`)} label={label} layout="row">
      <LinkButton>{label}</LinkButton>
    </Form>
  );
}

function SignUpForm({ ctx, opened, errors, typed }: MeetingPageProps) {
  const t = messages(ctx.language).meetings;
  if (opened.seatsLeft === 0)
    return (
      <Notice title={t.fullTitle}>
        <p id={fieldId('email')} tabindex={-1}>
          {t.fullText}
        </p>
      </Notice>
    );
  return (
    <Section id="iscriviti" title={t.signUpTitle}>
      <p>{t.signUpText}</p>
      <Form action={learningLink(ctx, `/incontri/${opened.meeting.id}/iscrizione`)} label={t.signUpTitle}>
        <TextField
          name="nome"
          label={t.name}
          autocomplete="name"
          maxlength={120}
          value={typed?.['nome']}
          error={errors?.['nome']}
        />
        <EmailField name="email" label={t.email} value={typed?.['email']} error={errors?.['email']} />
        <SubmitButton>{t.signUp}</SubmitButton>
      </Form>
    </Section>
  );
}
