import { messages } from '../../../../i18n/index.ts';
import { FileField, Form, Section, SubmitButton, TextField, type FieldErrors } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { FormList } from './form-list.tsx';
import { mostForms, type FormFile } from './model.ts';

interface AttachSectionProps {
  readonly ctx: Ctx;
  readonly forms: readonly FormFile[];
  readonly base: string;
  readonly title?: string | undefined;
  readonly errors: FieldErrors;
}

/** The files of a sheet, and a way to attach one more. */
export function AttachSection({ ctx, forms, base, title, errors }: AttachSectionProps) {
  const t = messages(ctx.language).experiments;
  return (
    <Section id="moduli" title={t.formsTitle}>
      <p>{t.formsText}</p>
      {forms.length > 0 && <FormList ctx={ctx} forms={forms} base={base} keeps />}
      {forms.length < mostForms && (
        <Form action={base} label={t.formAttach} multipart>
          <TextField name="nome" label={t.formName} value={title} error={errors['nome']} maxlength={200} />
          <FileField
            name="file"
            label={t.formFile}
            hint={t.formFileHint}
            error={errors['file']}
            accept=".pdf,.p7m,.jpg,.jpeg,.png"
          />
          <SubmitButton tone="secondary">{t.formAttach}</SubmitButton>
        </Form>
      )}
    </Section>
  );
}
