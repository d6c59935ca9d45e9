import { messages } from '../../i18n/index.ts';
import type { FormFields } from '../../platform/http/form.ts';
import { Form, HiddenField, Radios, SubmitButton, TextArea, TextField, type FieldErrors } from '../../ui/index.ts';
import type { Ctx } from '../context.ts';
import { factMarks, willLinks } from '../municipalities/public.ts';
import type { FactVersion, Subject } from './model.ts';
import { writeWhen } from './read-when.ts';

interface FactFormProps {
  readonly ctx: Ctx;
  readonly about: Subject;
  readonly action: string;
  /** What is told now, or the blank that is filled in; absent of a new fact. */
  readonly last?: FactVersion | undefined;
  readonly form?: FormFields | undefined;
  readonly errors?: FieldErrors | undefined;
}

/** What, when, where it comes from, how it is known; of a city, whether it is WILL's; of a change, why. */
export function FactForm({ ctx, about, action, last, form, errors = {} }: FactFormProps) {
  const { facts: t } = messages(ctx.language);
  const kept = last === undefined ? undefined : valuesOf(last);
  const field = (name: string) => ({ name, value: form?.text(name) ?? kept?.[name], error: errors[name] });
  return (
    <Form action={action}>
      {last !== undefined && <HiddenField name="seen" value={String(last.version)} />}
      <TextArea {...field('textIt')} label={t.textIt} hint={t.textHint} maxlength={1000} rows={3} />
      <TextArea {...field('textEn')} label={t.textEn} maxlength={1000} rows={3} />
      <TextField {...field('when')} label={t.when} hint={t.whenHint} width="medium" optional />
      <TextField {...field('sourceName')} label={t.sourceName} hint={t.sourceNameHint} maxlength={300} />
      <TextField {...field('sourceLink')} label={t.sourceLink} hint={t.sourceLinkHint} maxlength={1000} optional />
      <TextField {...field('sourcePage')} label={t.sourcePage} maxlength={60} width="medium" optional />
      <Radios
        {...field('mark')}
        label={t.mark}
        options={factMarks.map((value) => ({ value, label: t.marks[value], hint: t.markHints[value] }))}
      />
      {about.kind === 'municipality' && (
        <Radios
          {...field('willLink')}
          label={t.willLink}
          options={willLinks.map((value) => ({ value, label: t.willLinks[value] }))}
        />
      )}
      {last !== undefined && (
        <TextArea
          {...field('reason')}
          label={last.state === 'unknown' ? t.fillReason : t.reason}
          hint={last.state === 'unknown' ? t.fillReasonHint : t.reasonHint}
          maxlength={1000}
          rows={2}
        />
      )}
      <SubmitButton>
        {last === undefined ? t.send : last.state === 'unknown' ? t.sendFilled : t.sendVersion}
      </SubmitButton>
    </Form>
  );
}

/** What is told now, to begin a correction from. Of a blank only its question is known, which is no answer: its form begins empty. */
function valuesOf({ state, text, happened, source, mark, willLink }: FactVersion): Partial<Record<string, string>> {
  if (state === 'unknown' || source === null) return {};
  return {
    textIt: text.it,
    textEn: text.en,
    when: happened === null ? '' : writeWhen(happened),
    sourceName: source.name,
    sourceLink: source.link ?? '',
    sourcePage: source.page ?? '',
    ...(mark !== null && { mark }),
    ...(willLink !== null && { willLink }),
  };
}
