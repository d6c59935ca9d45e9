import { dateAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import {
  DateField,
  Form,
  MoneyField,
  NumberField,
  Page,
  Radios,
  Select,
  SubmitButton,
  TextArea,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { bodyKinds, directions } from './model.ts';

interface NewAgreementPageProps {
  readonly ctx: Ctx;
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
}

export function NewAgreementPage({ ctx, form, errors = {} }: NewAgreementPageProps) {
  const { agreements: t } = messages(ctx.language);
  const field = (name: string) => ({ name, value: form?.text(name) ?? '', error: errors[name] });
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.add}
      lead={t.addLead}
      backHref={ctx.links.to('/laboratorio/accordi')}
      errors={errors}
      indexed={false}
    >
      <Form action={ctx.links.to('/laboratorio/accordi/nuovo')}>
        <TextField {...field('body')} label={t.columns.body} hint={t.bodyHint} maxlength={200} />
        <Select
          {...field('bodyKind')}
          label={t.bodyKind}
          options={bodyKinds.map((value) => ({ value, label: t.bodyKinds[value] }))}
        />
        <Radios
          {...field('direction')}
          label={t.columns.direction}
          options={directions.map((value) => ({ value, label: t.directions[value] }))}
        />
        <TextArea {...field('commitment')} label={t.columns.commitment} rows={3} maxlength={1000} />
        <MoneyField {...field('cents')} label={t.money} optional />
        <NumberField {...field('hours')} label={t.hours} optional />
        <TextField {...field('resource')} label={t.otherResource} hint={t.otherResourceHint} maxlength={300} optional />
        <DateField
          name="from"
          label={t.columns.from}
          value={form?.text('from') ?? dateAt(ctx.now)}
          error={errors['from']}
        />
        <DateField {...field('ends')} label={t.columns.ends} hint={t.endsHint} optional />
        <SubmitButton>{t.send}</SubmitButton>
      </Form>
    </Page>
  );
}
