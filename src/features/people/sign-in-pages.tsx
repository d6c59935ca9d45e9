import { messages } from '../../i18n/index.ts';
import { Section } from '../../ui/content/section.tsx';
import { DataTable } from '../../ui/content/data-table.tsx';
import { SubmitButton } from '../../ui/form/buttons.tsx';
import type { FieldErrors } from '../../ui/form/field-errors.ts';
import { Form } from '../../ui/form/form.tsx';
import { CodeField, EmailField, PasswordField } from '../../ui/form/text-fields.tsx';
import { Page } from '../../ui/page/page.tsx';
import type { Ctx } from '../context.ts';
import { shellFor } from '../shell.ts';
import type { DemoSignIn } from './demo-sign-ins.ts';

export interface SignInPageProps {
  readonly ctx: Ctx;
  readonly errors?: FieldErrors;
  readonly email?: string;
  /** Present in a demo installation only. */
  readonly demo: readonly DemoSignIn[];
}

export function SignInPage({ ctx, errors = {}, email, demo }: SignInPageProps) {
  const t = messages(ctx.language).people;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: demo.length > 0 })}
      title={t.signInTitle}
      lead={t.signInLead}
      errors={errors}
      indexed={false}
      savable
    >
      <Form action={ctx.links.to('/accedi')}>
        <EmailField name="email" label={t.email} value={email} error={errors['email']} autocomplete="username" />
        <PasswordField name="password" label={t.password} error={errors['password']} />
        <SubmitButton>{t.signIn}</SubmitButton>
      </Form>
      {demo.length > 0 && <DemoSignIns ctx={ctx} demo={demo} />}
    </Page>
  );
}

function DemoSignIns({ ctx, demo }: { readonly ctx: Ctx; readonly demo: readonly DemoSignIn[] }) {
  const t = messages(ctx.language).people;
  return (
    <Section id="prova" title={t.demoTitle}>
      <p>{t.demoText}</p>
      <p>
        {t.demoPassword}: <code>{demo[0]?.password}</code>
      </p>
      <DataTable
        caption={t.demoTitle}
        hideCaption
        columns={[{ label: t.role }, { label: t.email }, { label: t.demoCode, kind: 'figure' }]}
        rows={demo.map(({ role, email, code }) => [t.roles[role], <Address email={email} />, code])}
      />
    </Section>
  );
}

/** Breaks after the @, if it must break at all. */
function Address({ email }: { readonly email: string }) {
  const [name, host] = email.split('@');
  return (
    <span>
      {name}@<wbr />
      {host}
    </span>
  );
}

export interface CodePageProps {
  readonly ctx: Ctx;
  readonly errors?: FieldErrors;
  readonly demo: readonly DemoSignIn[];
}

export function CodePage({ ctx, errors = {}, demo }: CodePageProps) {
  const t = messages(ctx.language).people;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: demo.length > 0 })}
      title={t.codeTitle}
      lead={t.codeLead}
      errors={errors}
      backHref={ctx.links.to('/accedi')}
      indexed={false}
    >
      <Form action={ctx.links.to('/accedi/codice')}>
        <CodeField name="code" label={t.code} hint={t.codeHint} error={errors['code']} />
        <SubmitButton>{t.confirm}</SubmitButton>
      </Form>
      {demo.length > 0 && <DemoSignIns ctx={ctx} demo={demo} />}
    </Page>
  );
}
