import { requestableHelp } from '../../../domain/vocabulary.ts';
import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import {
  Actions,
  Form,
  LinkList,
  Notice,
  Page,
  Section,
  SubmitButton,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { Answers } from '../answers.ts';
import { StepFields } from '../pages/step-fields.tsx';
import { formCode } from './form-code.ts';
import { stepsOnPaper } from './type-in.ts';

interface FormsPageProps {
  readonly ctx: Ctx;
  readonly atDesk: boolean;
  readonly typed?: string;
  readonly errors?: FieldErrors;
}

/** The forms to print; at the desk, also where one that was filled in is typed in. */
export function PaperFormsPage({ ctx, atDesk, typed = '', errors = {} }: FormsPageProps) {
  const { paper: t, requestKinds } = messages(ctx.language);
  return (
    <Page shell={shellFor(ctx)} title={t.formsTitle} lead={t.formsLead} errors={errors}>
      {atDesk && (
        <Section id="scrivi" title={t.typeTitle}>
          <Form action={ctx.links.to('/moduli')} label={t.typeTitle}>
            <TextField
              name="code"
              label={t.code}
              hint={t.codeHint}
              value={typed}
              error={errors['code']}
              maxlength={10}
            />
            <Actions>
              <SubmitButton>{t.typeIn}</SubmitButton>
            </Actions>
          </Form>
        </Section>
      )}
      <Section id="stampa" title={t.printTitle}>
        <LinkList
          items={requestableHelp.map((kind) => ({
            href: ctx.links.to(`/moduli/${kind}.pdf`),
            label: requestKinds[kind].choice,
            about: t.pdf(formCode(kind)),
          }))}
        />
      </Section>
    </Page>
  );
}

interface TypeInPageProps {
  readonly ctx: Ctx;
  readonly draft: string;
  readonly answers: Answers;
  readonly form: FormFields;
  readonly errors: FieldErrors;
  readonly quarters: readonly string[];
  readonly old: boolean;
}

/** All questions of a paper form on one page, in the order in which they are printed. */
export function TypeInPage({ ctx, draft, answers, form, errors, quarters, old }: TypeInPageProps) {
  const t = messages(ctx.language);
  const { kindOfHelp } = answers;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.paper.typeTitle}
      lead={kindOfHelp && t.requestKinds[kindOfHelp].choice}
      backHref={ctx.links.to('/moduli')}
      errors={errors}
      indexed={false}
    >
      {old && <Notice tone="warning" title={t.paper.oldForm} />}
      <Form action={ctx.links.to(`/moduli/scrivi/${draft}`)}>
        {stepsOnPaper(answers).map(({ id }, at) => (
          <Section id={id} title={`${at + 1}. ${t.requestSteps[id].title}`}>
            <StepFields
              id={id}
              language={ctx.language}
              form={form}
              errors={errors}
              answers={answers}
              quarters={quarters}
              privacyHref={ctx.links.to('/privacy')}
              sendsTexts={ctx.sendsTexts}
              reachesIo={ctx.reachesIo}
            />
          </Section>
        ))}
        <Actions>
          <SubmitButton>{t.common.next}</SubmitButton>
        </Actions>
      </Form>
    </Page>
  );
}
