import { points } from '../../../domain/training/scale.ts';
import { messages } from '../../../i18n/index.ts';
import {
  Form,
  HiddenField,
  Notice,
  Page,
  Radios,
  Section,
  SubmitButton,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { learningLink } from '../parties.ts';
import type { AssessmentView } from './read-assessments.ts';
import { Results } from './results.tsx';

interface AnswerPageProps {
  readonly ctx: Ctx;
  readonly view: AssessmentView;
  readonly token: string;
  readonly typed?: Readonly<Record<string, string>> | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly submissionKey: string;
}

/** A field of the form: skills have codes of letters, figures and hyphens. */
export function pointField(code: string): string {
  return `punto-${code}`;
}

/** What the link opens: one question a skill, nothing about who answers; or, once it is closed, the result. */
export function AnswerPage({ ctx, view, token, typed = {}, errors, submissionKey }: AnswerPageProps) {
  const { assessment, skills, results } = view;
  const t = messages(ctx.language).assessment;
  const about = assessment.moduleTitle ?? t.wholeProgramme;
  if (results !== undefined)
    return (
      <Page
        shell={shellFor(ctx, { madeUp: assessment.madeUp })}
        title={t.resultsTitle}
        eyebrow={about}
        lead={t.resultsLead}
        indexed={false}
      >
        <Section id="risultato" title={t.bySkill}>
          <Results ctx={ctx} results={results} />
        </Section>
      </Page>
    );
  const side = assessment.stage === 'after' ? 'after' : 'before';
  return (
    <Page
      shell={shellFor(ctx, { madeUp: assessment.madeUp })}
      title={t.answerTitle[side]}
      eyebrow={about}
      lead={t.answerLead}
      indexed={false}
      errors={errors}
    >
      <Form action={learningLink(ctx, `/formazione/mi-valuto/${token}`)} submissionKey={submissionKey}>
        <HiddenField name="momento" value={side} />
        {skills.map(({ code, name }) => (
          <Radios
            name={pointField(code)}
            label={name}
            options={points.map((point) => ({ value: String(point), label: t.points[point] }))}
            value={typed[pointField(code)]}
            error={errors?.[pointField(code)]}
          />
        ))}
        <TextField
          name="parole"
          label={t.words[side]}
          hint={t.wordsHint[side]}
          optional
          maxlength={80}
          value={typed['parole']}
          error={errors?.['parole']}
          autocomplete="off"
        />
        <SubmitButton>{t.send}</SubmitButton>
      </Form>
      <Section id="anonima" title={t.anonymousTitle}>
        <p>{t.anonymousText}</p>
      </Section>
    </Page>
  );
}

export function AnsweredPage({ ctx, view }: Pick<AnswerPageProps, 'ctx' | 'view'>) {
  const { assessment } = view;
  const t = messages(ctx.language).assessment;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: assessment.madeUp })}
      title={t.thanksTitle}
      eyebrow={assessment.moduleTitle ?? t.wholeProgramme}
      lead={t.thanksLead}
      indexed={false}
    >
      <Notice title={t.thanksKeep}>{t.thanksText}</Notice>
    </Page>
  );
}
