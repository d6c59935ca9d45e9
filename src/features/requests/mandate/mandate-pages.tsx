import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import {
  Actions,
  ButtonLink,
  CopyLink,
  DateField,
  EmailField,
  FileField,
  Form,
  Page,
  PhoneField,
  PrintButton,
  SubmitButton,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { longestName } from '../steps/contact.ts';

interface PageProps {
  readonly ctx: Ctx;
  /** Path of the request's page, without the municipality. */
  readonly base: string;
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
}

export function GiveMandatePage({ ctx, base, form, errors = {} }: PageProps) {
  const t = messages(ctx.language).mandate;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.give}
      lead={t.giveLead}
      backHref={ctx.links.to(base)}
      errors={errors}
      indexed={false}
    >
      <Form action={ctx.links.to(`${base}/mandato`)} multipart>
        <FileField
          name="file"
          label={t.file}
          hint={t.fileHint}
          error={errors['file']}
          accept=".pdf,.p7m,.jpg,.jpeg,.png"
        />
        <DateField
          name="expires"
          label={t.expires}
          hint={t.expiresHint}
          value={form?.text('expires') ?? ''}
          error={errors['expires']}
        />
        <Actions>
          <SubmitButton>{t.give}</SubmitButton>
        </Actions>
      </Form>
    </Page>
  );
}

/** Who speaks for the person from now on, in the place of whoever asked. */
export function RevokeMandatePage({ ctx, base, form, errors = {} }: PageProps) {
  const t = messages(ctx.language);
  const c = t.requestSteps.contact;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.mandate.revokeTitle}
      lead={t.mandate.revokeLead}
      backHref={ctx.links.to(base)}
      errors={errors}
      indexed={false}
    >
      <Form action={ctx.links.to(`${base}/mandato/revoca`)}>
        <TextField
          name="name"
          label={c.name}
          value={form?.text('name') ?? ''}
          error={errors['name']}
          autocomplete="off"
          maxlength={longestName}
        />
        <EmailField
          name="email"
          label={c.email}
          value={form?.text('email') ?? ''}
          error={errors['email']}
          autocomplete="off"
          maxlength={254}
          optional="unmarked"
        />
        <PhoneField
          name="phone"
          label={c.phone}
          value={form?.text('phone') ?? ''}
          error={errors['phone']}
          autocomplete="off"
          maxlength={30}
          optional="unmarked"
        />
        <Actions>
          <SubmitButton tone="danger">{t.mandate.revokeConfirm}</SubmitButton>
        </Actions>
      </Form>
    </Page>
  );
}

/** The person's own link, shown once, to print or copy. */
export function PersonLinkPage({ ctx, base, token }: PageProps & { readonly token: string }) {
  const t = messages(ctx.language).mandate;
  return (
    <Page shell={shellFor(ctx)} title={t.linkTitle} lead={t.linkLead} backHref={ctx.links.to(base)} indexed={false}>
      <CopyLink name="secret-link" label={t.linkTitle} hint={t.linkLead} href={ctx.links.absolute(`/r/${token}`)} />
      <Actions>
        <PrintButton />
      </Actions>
    </Page>
  );
}

/** For who asked for somebody and may no more: said kindly, with what can still be done. */
export function MandateOverPage({ ctx, base, renewable }: PageProps & { readonly renewable: boolean }) {
  const t = messages(ctx.language).mandate;
  return (
    <Page shell={shellFor(ctx)} title={t.overTitle} lead={t.overLead} indexed={false}>
      {renewable && (
        <>
          <p>{t.overGive}</p>
          <ButtonLink href={ctx.links.to(`${base}/mandato`)}>{t.give}</ButtonLink>
        </>
      )}
    </Page>
  );
}
