import { formats, messages } from '../../../../i18n/index.ts';
import { Form, SubmitButton } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import type { FormFile, FormLine } from './model.ts';

const kinds = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'application/pkcs7-mime': 'P7M',
} as const;

interface OneForm {
  readonly ctx: Ctx;
  readonly form: FormLine;
  readonly href: string;
}

/** A file to download: what it is, of which kind, how large. */
export function FormLink({ ctx, form, href }: OneForm) {
  const t = messages(ctx.language).experiments;
  const kilobytes = formats(ctx.language).number(Math.ceil(form.size / 1024));
  return (
    <>
      <a href={href}>{form.title}</a>{' '}
      <span class="text-secondary">{t.formAbout(kinds[form.mediaType], kilobytes)}</span>
    </>
  );
}

interface OwnForms {
  readonly ctx: Ctx;
  readonly forms: readonly FormFile[];
  /** Where the files of this experiment are. */
  readonly base: string;
  /** With a way to take each away. */
  readonly keeps: boolean;
}

/** The files of an experiment for its city: which everybody can download, and which came with a model. */
export function FormList({ ctx, forms, base, keeps }: OwnForms) {
  const t = messages(ctx.language).experiments;
  return (
    <ul>
      {forms.map((form) => (
        <li>
          <FormLink ctx={ctx} form={form} href={`${base}/${form.id}`} />
          <p class="text-secondary">
            {form.origin !== null && `${t.formFrom(form.origin.city, form.origin.version)} `}
            {form.published ? t.formPublished : t.formNotPublished}
          </p>
          {keeps && (
            <Form action={`${base}/${form.id}/togli`} label={t.formRemove(form.title)}>
              <SubmitButton tone="danger">{t.formRemove(form.title)}</SubmitButton>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
