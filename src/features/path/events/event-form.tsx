import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { DateField, Form, Radios, SubmitButton, TextField, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { eventKinds } from '../model.ts';

interface EventFormProps {
  readonly ctx: Ctx;
  readonly action: string;
  /** The lab writes for all to read, in both languages. */
  readonly inBoth: boolean;
  readonly form?: FormFields | undefined;
  readonly errors: FieldErrors;
}

/** What happened, from when to when, and where it can be read. */
export function EventForm({ ctx, action, inBoth, form, errors }: EventFormProps) {
  const { time: t } = messages(ctx.language).path;
  const field = (name: string) => ({ name, value: form?.text(name), error: errors[name] });
  return (
    <Form action={ctx.links.to(action)}>
      <Radios
        {...field('kind')}
        label={t.kind}
        options={eventKinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <TextField {...field('title')} label={t.name} maxlength={300} />
      {inBoth && <TextField {...field('titleEn')} label={t.nameEnglish} maxlength={300} />}
      <DateField {...field('from')} label={t.from} />
      <DateField {...field('to')} label={t.to} hint={t.toHint} optional />
      <TextField {...field('source')} label={t.source} hint={t.sourceHint} maxlength={1000} optional />
      <SubmitButton>{t.send}</SubmitButton>
    </Form>
  );
}
