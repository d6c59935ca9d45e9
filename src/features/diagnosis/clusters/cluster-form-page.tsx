import { kindsOfHelp } from '../../../domain/vocabulary.ts';
import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { Checkboxes, Form, Page, Radios, SubmitButton, TextField, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { areas } from '../model.ts';

interface ClusterFormPageProps {
  readonly ctx: Ctx;
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
}

export function ClusterFormPage({ ctx, form, errors = {} }: ClusterFormPageProps) {
  const { diagnosis, vocabulary } = messages(ctx.language);
  const t = diagnosis.cluster;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.newTitle}
      lead={t.newLead}
      backHref={ctx.links.to('/laboratorio/diagnosi')}
      errors={errors}
      indexed={false}
    >
      <Form action={ctx.links.to('/laboratorio/diagnosi/gruppo')}>
        <TextField
          name="title"
          label={t.name}
          hint={t.nameHint}
          value={form?.text('title')}
          error={errors['title']}
          maxlength={120}
        />
        <Radios
          name="area"
          label={t.area}
          options={areas.map((value) => ({ value, label: diagnosis.areas[value] }))}
          value={form?.text('area')}
          error={errors['area']}
        />
        <Checkboxes
          name="help"
          label={t.help}
          hint={t.helpHint}
          options={kindsOfHelp.map((value) => ({ value, label: vocabulary.kindsOfHelp[value] }))}
          values={form?.all('help') ?? []}
          optional
        />
        <SubmitButton>{t.send}</SubmitButton>
      </Form>
    </Page>
  );
}
