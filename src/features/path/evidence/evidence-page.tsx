import { dateAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import {
  DateField,
  FileField,
  Form,
  Page,
  Radios,
  Section,
  Select,
  SubmitButton,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { evidenceKinds, type PathStep } from '../model.ts';
import { dayInWords, titleOf } from '../words.ts';
import type { KnownEvidence } from './known-evidence.ts';

interface EvidencePageProps {
  readonly ctx: Ctx;
  readonly step: PathStep;
  /** What may be chosen instead of being brought. */
  readonly known: readonly KnownEvidence[];
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
}

/** Something to show for a step: what stands in the platform already, an address or a file. */
export function EvidencePage({ ctx, step, known, form, errors = {} }: EvidencePageProps) {
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
      {known.length > 0 && (
        <Section id="in-will" title={t.knownTitle}>
          <Form action={links.to(`/laboratorio/passi/${step.code}/prove/in-will`)} label={t.knownTitle}>
            <Select
              name="known"
              label={t.known}
              hint={t.knownHint}
              value={form?.text('known')}
              error={errors['known']}
              width="full"
              options={known.map(({ kind, title, on, path }) => ({
                value: path,
                label: `${title} (${t.given(t.kinds[kind], dayInWords(language, on))})`,
              }))}
            />
            <SubmitButton>{t.knownSend}</SubmitButton>
          </Form>
        </Section>
      )}
      {known.length > 0 && <h2 class="h4">{t.otherTitle}</h2>}
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
