import {
  aspects,
  codesOf,
  degrees,
  listQuestions,
  longestWords,
  roles,
  wordQuestions,
  wordReaders,
} from '../../../domain/change/questionnaire.ts';
import { readyField } from '../../../domain/change/answer.ts';
import { messages } from '../../../i18n/index.ts';
import { Checkboxes, Form, Notice, Page, Radios, SubmitButton, TextArea, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { learningLink } from '../parties.ts';
import type { UrnOfLink } from './urn-store.ts';
import { halfInWords } from './words.ts';

interface AnswerPageProps {
  readonly ctx: Ctx;
  readonly found: UrnOfLink;
  readonly token: string;
  readonly submissionKey: string;
  readonly typed?: Readonly<Record<string, string>> | undefined;
  readonly picked?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly errors?: FieldErrors | undefined;
}

/** The questions, under the promise: what becomes of an answer is said before the first one. */
export function AnswerPage({
  ctx,
  found,
  token,
  submissionKey,
  typed = {},
  picked = {},
  errors = {},
}: AnswerPageProps) {
  const t = messages(ctx.language).change;
  const { round, body } = found;
  const field = (name: string) => ({ name, value: typed[name], error: errors[name] });
  return (
    <Page
      shell={shellFor(ctx, { madeUp: round.madeUp || ctx.municipality.madeUpData })}
      title={t.formTitle}
      lead={t.formLead(ctx.municipality.name, halfInWords(ctx.language, round.halfYear))}
      indexed={false}
      errors={errors}
    >
      <Notice title={body === null ? t.promise.anonymous : t.promise.signed(body)}>
        <p>{t.promiseText[round.mode]}</p>
        <p>{t.promisePublic}</p>
      </Notice>
      <Form action={learningLink(ctx, `/cambiamento/rispondi/${token}`)} submissionKey={submissionKey}>
        <Radios
          {...field('role')}
          label={t.role}
          options={roles.map((role) => ({ value: role, label: t.roles[role] }))}
        />
        {aspects.map((aspect) => (
          <Radios
            {...field(readyField(aspect))}
            label={t.aspects[aspect]}
            options={degrees.map((degree) => ({ value: String(degree), label: t.degrees[degree] }))}
            inline
          />
        ))}
        {listQuestions.map((question) => (
          <Checkboxes
            name={question}
            label={t.questions[question]}
            hint={t.pickAny}
            values={picked[question] ?? []}
            options={codesOf[question].map((code) => ({
              value: code,
              label: (t.codes[question] as Readonly<Record<string, string>>)[code] ?? code,
            }))}
            optional="unmarked"
          />
        ))}
        {wordQuestions.map((question) => (
          <TextArea
            {...field(question)}
            label={t.words[question]}
            hint={t.wordsHint}
            maxlength={longestWords}
            rows={3}
            optional
          />
        ))}
        <Radios
          {...field('readers')}
          label={t.readersField}
          hint={t.readersHint}
          options={wordReaders.map((reader) => ({ value: reader, label: t.readersChoices[reader] }))}
          optional="unmarked"
        />
        <SubmitButton>{t.send}</SubmitButton>
      </Form>
    </Page>
  );
}

/** What there is instead of the questions: thanks, or that the round is over. */
export function AnswerEndPage({ ctx, end }: { readonly ctx: Ctx; readonly end: 'thanks' | 'over' | 'full' }) {
  const t = messages(ctx.language).change;
  return <Page shell={shellFor(ctx)} title={t[`${end}Title`]} lead={t[`${end}Text`]} indexed={false} />;
}
