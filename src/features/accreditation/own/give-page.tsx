import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import {
  Checkbox,
  DateField,
  FileField,
  Form,
  Page,
  SubmitButton,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Requirement } from '../../../domain/accreditation/rules.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { validityInWords } from '../words.ts';

interface GivePageProps {
  readonly ctx: Ctx;
  readonly requirement: Requirement;
  /** Address of the file. */
  readonly base: string;
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
}

/** One requirement to hand in. */
export function GivePage({ ctx, requirement, base, form, errors = {} }: GivePageProps) {
  const { give: t, notice } = messages(ctx.language).accreditation;
  const document = requirement.kind === 'document';
  return (
    <Page
      shell={shellFor(ctx)}
      title={requirement.title}
      lead={`${notice.kinds[requirement.kind]}. ${notice.validity}: ${validityInWords(ctx.language, requirement.validity)}`}
      backHref={base}
      errors={errors}
      indexed={false}
    >
      <Form action={`${base}/requisiti/${requirement.key}`} multipart>
        {document ? (
          <>
            <FileField
              name="file"
              label={t.file}
              hint={t.fileHint}
              error={errors['file']}
              accept=".pdf,.p7m,.jpg,.jpeg,.png"
            />
            {requirement.validity.kind !== 'months' && (
              <DateField
                name="expires"
                label={t.expires}
                hint={t.expiresHint}
                value={form?.text('expires') ?? ''}
                error={errors['expires']}
                optional={requirement.validity.kind === 'for-good'}
              />
            )}
          </>
        ) : (
          <>
            <Checkbox
              name="declare"
              label={t.declare}
              hint={t.declareHint}
              checked={form?.has('declare') ?? false}
              error={errors['declare']}
            />
            <TextField
              name="declaredBy"
              label={t.declaredBy}
              value={form?.text('declaredBy') ?? ''}
              error={errors['declaredBy']}
              autocomplete="name"
              maxlength={120}
            />
          </>
        )}
        <SubmitButton>{t.send}</SubmitButton>
      </Form>
    </Page>
  );
}
