import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import {
  Form,
  HiddenField,
  Page,
  Radios,
  SubmitButton,
  TextArea,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { Programme, ProgrammeStep } from '../model.ts';

interface ProgrammeStepPageProps {
  readonly ctx: Ctx;
  readonly programme: Programme;
  /** Absent for a new one. */
  readonly step: ProgrammeStep | undefined;
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
}

/** One step of the programme to write, in both languages, with the reason of the new version. */
export function ProgrammeStepPage({ ctx, programme, step, form, errors = {} }: ProgrammeStepPageProps) {
  const { language, links } = ctx;
  const { programme: t } = messages(language).path;
  const typed = (name: string, otherwise = '') => form?.text(name) ?? otherwise;
  const text = (name: 'titleIt' | 'titleEn' | 'whoIt' | 'whoEn', otherwise?: string) => (
    <TextField name={name} label={t[name]} value={typed(name, otherwise)} error={errors[name]} maxlength={200} />
  );
  const area = (name: 'asksIt' | 'asksEn', otherwise?: string) => (
    <TextArea
      name={name}
      label={t[name]}
      value={typed(name, otherwise)}
      error={errors[name]}
      rows={3}
      maxlength={600}
    />
  );
  return (
    <Page
      shell={shellFor(ctx, { madeUp: false })}
      title={step === undefined ? t.newTitle : t.stepTitle(step.code)}
      backHref={links.to('/programma')}
      errors={errors}
      indexed={false}
    >
      <Form action={links.to(`/programma/${step?.code ?? 'nuovo'}`)}>
        <HiddenField name="seen" value={String(programme.version)} />
        {step === undefined && (
          <Radios
            name="phase"
            label={t.phase}
            options={programme.phases.map(({ code, title }) => ({ value: code, label: `${code}. ${title[language]}` }))}
            value={form?.text('phase')}
            error={errors['phase']}
          />
        )}
        {text('titleIt', step?.title.it)}
        {text('titleEn', step?.title.en)}
        {area('asksIt', step?.asks.it)}
        {area('asksEn', step?.asks.en)}
        {text('whoIt', step?.who.it)}
        {text('whoEn', step?.who.en)}
        <TextArea
          name="reason"
          label={t.reason}
          value={typed('reason')}
          error={errors['reason']}
          rows={2}
          maxlength={1000}
        />
        <SubmitButton>{t.send}</SubmitButton>
        {step !== undefined && (
          <SubmitButton tone="danger" name="action" value="remove">
            {t.remove}
          </SubmitButton>
        )}
      </Form>
    </Page>
  );
}
