import { dateAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import {
  DateField,
  Fieldset,
  Form,
  Page,
  Radios,
  SubmitButton,
  TextArea,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { Choice } from './model.ts';

interface DecidePageProps {
  readonly ctx: Ctx;
  readonly choice: Choice;
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
}

export function DecidePage({ ctx, choice, form, errors = {} }: DecidePageProps) {
  const { choice: t } = messages(ctx.language);
  const base = ctx.links.to(`/laboratorio/scelta/${choice.id}`);
  const field = (name: string) => ({ name, value: form?.text(name) ?? '', error: errors[name] });
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.decideLink}
      lead={t.decideLead}
      backHref={base}
      errors={errors}
      indexed={false}
    >
      <Form action={`${base}/decisione`}>
        <Radios
          {...field('option')}
          label={t.which}
          options={choice.options.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <TextArea {...field('reasons')} label={t.reasons} maxlength={2000} />
        <DateField name="on" label={t.decidedOn} value={form?.text('on') ?? dateAt(ctx.now)} error={errors['on']} />
        <Fieldset legend={t.dissentTitle}>
          <TextField {...field('body')} label={t.dissentBody} hint={t.dissentBodyHint} maxlength={200} optional />
          <TextArea {...field('text')} label={t.dissentText} rows={3} maxlength={2000} optional />
        </Fieldset>
        <SubmitButton>{t.decideSend}</SubmitButton>
      </Form>
    </Page>
  );
}
