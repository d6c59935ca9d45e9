import { messages } from '../../i18n/index.ts';
import type { FormFields } from '../../platform/http/form.ts';
import { Form, Page, SubmitButton, TextArea, type FieldErrors } from '../../ui/index.ts';
import type { Ctx } from '../context.ts';
import { shellFor } from '../shell.ts';
import { FactForm } from './fact-form.tsx';
import { listOf } from './list-of.ts';
import type { Subject } from './model.ts';

interface NewFactProps {
  readonly ctx: Ctx;
  readonly about: Subject;
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
}

/** A fact more of a city, or of the whole programme. */
export function NewFactPage({ ctx, about, form, errors = {} }: NewFactProps) {
  const { facts: t } = messages(ctx.language);
  const { links } = ctx;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: false })}
      title={t.newTitle}
      lead={about.kind === 'lab' ? t.newOfProgramme : t.newOfCity(about.name)}
      backHref={links.to(listOf(about))}
      errors={errors}
      indexed={false}
    >
      <FactForm ctx={ctx} about={about} action={links.to(`/fatti/nuovo/${about.slug}`)} form={form} errors={errors} />
    </Page>
  );
}

/** A blank more: something that nobody has told yet. */
export function NewBlankPage({ ctx, about, form, errors = {} }: NewFactProps) {
  const { facts: t } = messages(ctx.language);
  const { links } = ctx;
  const field = (name: string) => ({ name, value: form?.text(name), error: errors[name] });
  return (
    <Page
      shell={shellFor(ctx, { madeUp: false })}
      title={t.newBlankTitle}
      lead={about.kind === 'lab' ? t.newBlankOfProgramme : t.newBlankOfCity(about.name)}
      backHref={links.to(listOf(about))}
      errors={errors}
      indexed={false}
    >
      <Form action={links.to(`/fatti/non-si-sa/${about.slug}`)}>
        <TextArea {...field('textIt')} label={t.blankIt} hint={t.blankHint} maxlength={1000} rows={2} />
        <TextArea {...field('textEn')} label={t.blankEn} maxlength={1000} rows={2} />
        <SubmitButton>{t.sendBlank}</SubmitButton>
      </Form>
    </Page>
  );
}
