import { runtsSections } from '../../../domain/accreditation/runts-sections.ts';
import { messages } from '../../../i18n/index.ts';
import {
  Checkboxes,
  EmailField,
  Form,
  Page,
  PhoneField,
  Select,
  SubmitButton,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { NoticeVersion } from '../model.ts';

interface ApplyPageProps {
  readonly ctx: Ctx;
  readonly notice: NoticeVersion;
  /** What was typed. */
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
}

export function ApplyPage({ ctx, notice, form, errors = {} }: ApplyPageProps) {
  const { accreditation, vocabulary } = messages(ctx.language);
  const t = accreditation.apply;
  const base = ctx.links.to(`/accreditamento/avvisi/${notice.noticeId}`);
  const field = (name: string) => ({ name, value: form?.text(name) ?? '', error: errors[name] });
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      eyebrow={notice.title}
      backHref={base}
      errors={errors}
      indexed={false}
      savable
    >
      <Form action={`${base}/domanda`}>
        <TextField {...field('organisation')} label={t.organisation} autocomplete="organization" maxlength={300} />
        <TextField {...field('taxCode')} label={t.taxCode} hint={t.taxCodeHint} width="medium" maxlength={30} />
        <Select
          {...field('runtsSection')}
          label={t.runts}
          hint={t.runtsHint}
          emptyLabel={t.runtsNone}
          optional
          width="full"
          options={runtsSections.map((value) => ({ value, label: accreditation.runtsSections[value] }))}
        />
        <Checkboxes
          name="kindsOfHelp"
          label={t.kinds}
          error={errors['kindsOfHelp']}
          values={form?.all('kindsOfHelp') ?? []}
          options={notice.kindsOfHelp.map((value) => ({ value, label: vocabulary.kindsOfHelp[value] }))}
        />
        <TextField {...field('contactName')} label={t.contact} autocomplete="name" maxlength={120} />
        <EmailField {...field('email')} label={t.email} hint={t.emailHint} maxlength={254} />
        <PhoneField {...field('phone')} label={t.phone} optional maxlength={40} />
        <SubmitButton>{t.send}</SubmitButton>
      </Form>
    </Page>
  );
}
