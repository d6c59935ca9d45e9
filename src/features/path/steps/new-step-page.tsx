import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { Form, Page, Radios, SubmitButton, TextArea, TextField, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { ProgrammePhase } from '../model.ts';

interface NewStepPageProps {
  readonly ctx: Ctx;
  readonly phases: readonly ProgrammePhase[];
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
}

export function NewStepPage({ ctx, phases, form, errors = {} }: NewStepPageProps) {
  const { newStep: t } = messages(ctx.language).path;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      backHref={ctx.links.to('/laboratorio')}
      errors={errors}
      indexed={false}
    >
      <Form action={ctx.links.to('/laboratorio/passi')}>
        <Radios
          name="phase"
          label={t.phase}
          options={phases.map(({ code, title }) => ({ value: code, label: `${code}. ${title[ctx.language]}` }))}
          value={form?.text('phase')}
          error={errors['phase']}
        />
        <TextField name="title" label={t.name} value={form?.text('title')} error={errors['title']} maxlength={200} />
        <TextArea
          name="asks"
          label={t.asks}
          hint={t.asksHint}
          value={form?.text('asks')}
          error={errors['asks']}
          rows={3}
          maxlength={600}
        />
        <SubmitButton>{t.send}</SubmitButton>
      </Form>
    </Page>
  );
}
