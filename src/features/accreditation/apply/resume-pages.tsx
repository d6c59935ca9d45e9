import { messages } from '../../../i18n/index.ts';
import { ButtonLink, Form, Page, SubmitButton, TextField, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';

interface ResumePageProps {
  readonly ctx: Ctx;
  readonly typed?: string;
  readonly errors?: FieldErrors;
}

/** For who has lost the link, or comes from a reminder. */
export function ResumePage({ ctx, typed = '', errors = {} }: ResumePageProps) {
  const { apply, resume: t } = messages(ctx.language).accreditation;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      errors={errors}
      backHref={ctx.links.to('/accreditamento')}
      indexed={false}
      savable
    >
      <Form action={ctx.links.to('/accreditamento/riprendi')}>
        <TextField
          name="taxCode"
          label={apply.taxCode}
          hint={apply.taxCodeHint}
          value={typed}
          error={errors['taxCode']}
          width="medium"
          maxlength={30}
        />
        <SubmitButton>{t.send}</SubmitButton>
      </Form>
    </Page>
  );
}

/** The same whether there is such a file or not. */
export function LinkSentPage({ ctx }: { readonly ctx: Ctx }) {
  const { resume: t, title } = messages(ctx.language).accreditation;
  return (
    <Page shell={shellFor(ctx)} title={t.sentTitle} lead={t.sentText} indexed={false} savable>
      <ButtonLink href={ctx.links.to('/accreditamento')} tone="secondary">
        {title}
      </ButtonLink>
    </Page>
  );
}
