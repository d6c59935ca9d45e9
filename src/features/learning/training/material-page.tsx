import { messages } from '../../../i18n/index.ts';
import { FileField, Form, Page, SubmitButton, TextField, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { learningLink } from '../parties.ts';
import type { Module } from './model.ts';

interface MaterialPageProps {
  readonly ctx: Ctx;
  readonly module: Module;
  readonly typed?: Readonly<Record<string, string>> | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly submissionKey: string;
}

/** Something to learn from, for a module: an address or a PDF. */
export function MaterialPage({ ctx, module, typed = {}, errors = {}, submissionKey }: MaterialPageProps) {
  const t = messages(ctx.language).training.materialForm;
  const own = learningLink(ctx, `/formazione/${module.id}`);
  const field = (name: string) => ({ name, value: typed[name], error: errors[name] });
  return (
    <Page
      shell={shellFor(ctx, { madeUp: module.madeUp })}
      title={t.title}
      eyebrow={module.title}
      lead={t.lead}
      backHref={own}
      indexed={false}
      errors={errors}
    >
      <Form action={`${own}/materiali`} multipart submissionKey={submissionKey}>
        <TextField {...field('nome')} label={t.name} maxlength={200} />
        <TextField {...field('autore')} label={t.maker} hint={t.makerHint} maxlength={200} optional />
        <TextField {...field('fonte')} label={t.source} hint={t.sourceHint} maxlength={500} optional />
        <TextField {...field('indirizzo')} label={t.url} hint={t.urlHint} maxlength={500} optional="unmarked" />
        <FileField
          name="file"
          label={t.file}
          hint={t.fileHint}
          error={errors['file']}
          accept=".pdf"
          optional="unmarked"
        />
        <SubmitButton>{t.send}</SubmitButton>
      </Form>
    </Page>
  );
}
