import { formats, messages } from '../../../i18n/index.ts';
import {
  DateField,
  EmptyState,
  Form,
  HiddenField,
  LinkList,
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
import { learningLink } from '../parties.ts';
import type { OpenQuestion } from './ask-city.ts';
import type { Question } from './model.ts';
import { OutcomeForm, outcomeRows, SinceSection } from './outcome-section.tsx';

type Typed = Readonly<Record<string, string>>;

interface AskPageProps {
  readonly ctx: Ctx;
  readonly city: string;
  readonly about: string;
  readonly typed: Typed;
  readonly submissionKey: string;
  readonly errors?: FieldErrors | undefined;
}

/** "Ask this city": one question, in one's own words. */
export function AskPage({ ctx, city, about, typed, submissionKey, errors }: AskPageProps) {
  const t = messages(ctx.language).benchlearning;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.ask(city)}
      lead={t.askLead(about)}
      backHref={learningLink(ctx, '/confronto')}
      indexed={false}
      errors={errors}
    >
      <Form action={learningLink(ctx, '/confronto/chiedi')} submissionKey={submissionKey}>
        {(['citta', 'indicatore', 'mese'] as const).map((name) => (
          <HiddenField name={name} value={typed[name] ?? ''} />
        ))}
        <TextArea
          name="domanda"
          label={t.questionField}
          hint={t.questionHint}
          maxlength={2000}
          value={typed['domanda']}
          error={errors?.['domanda']}
        />
        <SubmitButton>{t.send}</SubmitButton>
      </Form>
    </Page>
  );
}

/** What the tenant asked and was asked. */
export function QuestionListPage({ ctx, questions }: { readonly ctx: Ctx; readonly questions: readonly Question[] }) {
  const t = messages(ctx.language).benchlearning;
  const f = formats(ctx.language);
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.questionsTitle}
      lead={t.questionsLead}
      backHref={learningLink(ctx, '/confronto')}
      indexed={false}
    >
      {questions.length === 0 ? (
        <EmptyState title={t.noQuestions} why={t.noQuestionsWhy} />
      ) : (
        <LinkList
          items={questions.map((question) => ({
            href: learningLink(ctx, `/confronto/domande/${question.id}`),
            label: t.fromTo(question.fromName, question.toName),
            about: t.stateOf(f.date(question.askedAt), t.states[stateOf(question)]),
          }))}
        />
      )}
    </Page>
  );
}

export function stateOf({ answer, adopted }: Question): 'waits' | 'declined' | 'accepted' | 'yes' | 'partly' | 'no' {
  if (answer === null) return 'waits';
  return answer === 'declined' ? 'declined' : (adopted ?? 'accepted');
}

export interface QuestionPageProps {
  readonly ctx: Ctx;
  readonly opened: OpenQuestion;
  readonly about: string;
  readonly maySpeak: boolean;
  readonly typed?: Typed | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly saved?: boolean | undefined;
}

/** A question from the asking to what came of it. */
export function QuestionPage(props: QuestionPageProps) {
  const { ctx, opened, about, maySpeak, errors, saved } = props;
  const { question } = opened;
  const t = messages(ctx.language).benchlearning;
  const own = ctx.municipality.tenantId;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.fromTo(question.fromName, question.toName)}
      lead={t.askLead(about)}
      eyebrow={t.states[stateOf(question)]}
      backHref={learningLink(ctx, '/confronto/domande')}
      indexed={false}
      errors={errors}
    >
      {saved === true && <Notice tone="success" live title={t.saved} />}
      <SummaryList
        rows={[
          { label: t.questionField, value: question.text },
          ...(question.answerText === null ? [] : [{ label: t.answerField, value: question.answerText }]),
          ...(question.meetingId === null || ctx.municipality.kind === 'lab'
            ? []
            : [
                {
                  label: t.meeting,
                  value: <a href={learningLink(ctx, `/incontri/${question.meetingId}`)}>{t.meetingLink}</a>,
                },
              ]),
          ...outcomeRows(ctx, question),
        ]}
      />
      {question.answer === 'accepted' && <SinceSection ctx={ctx} opened={opened} />}
      {maySpeak && question.answer === null && question.toId === own && <AnswerForms {...props} />}
      {maySpeak && question.answer === 'accepted' && question.fromId === own && <OutcomeForm {...props} />}
    </Page>
  );
}

function AnswerForms({ ctx, opened: { question }, typed = {}, errors = {} }: QuestionPageProps) {
  const t = messages(ctx.language).benchlearning;
  const meetings = messages(ctx.language).meetings;
  const action = learningLink(ctx, `/confronto/domande/${question.id}/risposta`);
  const field = (name: string) => ({ name, value: typed[name], error: errors[name] });
  return (
    <>
      <Section id="incontro" title={t.acceptTitle}>
        <p>{t.acceptText}</p>
        <Form action={action} label={t.acceptTitle}>
          <HiddenField name="risposta" value="accepted" />
          <HiddenField name="titolo" value={t.meetingTitle(question.fromName, question.toName)} />
          <DateField {...field('giorno')} label={meetings.day} />
          <TextField {...field('dalle')} label={meetings.fromField} hint={meetings.hourHint} width="short" optional />
          <TextField {...field('alle')} label={meetings.toField} width="short" optional />
          <TextField {...field('luogo')} label={meetings.place} maxlength={200} optional />
          <TextField {...field('collegamento')} label={meetings.join} maxlength={500} optional />
          <SubmitButton>{t.accept}</SubmitButton>
        </Form>
      </Section>
      <Section id="no" title={t.declineTitle}>
        <Form action={action} label={t.declineTitle}>
          <HiddenField name="risposta" value="declined" />
          <TextArea {...field('parole')} label={t.declineField} hint={t.declineHint} maxlength={2000} rows={3} />
          <SubmitButton tone="secondary">{t.decline}</SubmitButton>
        </Form>
      </Section>
    </>
  );
}
