import { dateAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import {
  DateField,
  FileField,
  Form,
  Page,
  Radios,
  SubmitButton,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { evidenceKinds, type PathStep } from '../model.ts';
import { titleOf } from '../words.ts';

interface EvidencePageProps {
  readonly ctx: Ctx;
  readonly step: PathStep;
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
}

/** Something to show for a step: an address or a file. */
export function EvidencePage({ ctx, step, form, errors = {} }: EvidencePageProps) {
  const { language, links } = ctx;
  const { evidence: t } = messages(language).path;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead(`${step.code} ${titleOf(step, language)}`)}
      backHref={links.to(`/laboratorio/passi/${step.code}`)}
      errors={errors}
      indexed={false}
    >
      <Form action={links.to(`/laboratorio/passi/${step.code}/prove`)} multipart>
        <Radios
          name="kind"
          label={t.kind}
          options={evidenceKinds.map((value) => ({ value, label: t.kinds[value] }))}
          value={form?.text('kind')}
          error={errors['kind']}
          inline
        />
        <TextField name="title" label={t.name} value={form?.text('title')} error={errors['title']} maxlength={200} />
        <DateField name="on" label={t.on} value={form?.text('on') ?? dateAt(ctx.now)} error={errors['on']} />
        <TextField
          name="link"
          label={t.link}
          hint={t.linkHint}
          value={form?.text('link')}
          error={errors['link']}
          maxlength={1000}
          optional="unmarked"
        />
        <FileField
          name="file"
          label={t.file}
          hint={t.fileHint}
          error={errors['file']}
          accept=".pdf,.p7m,.jpg,.jpeg,.png"
          optional="unmarked"
        />
        <SubmitButton>{t.send}</SubmitButton>
      </Form>
    </Page>
  );
}
