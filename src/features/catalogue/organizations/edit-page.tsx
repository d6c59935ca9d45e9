import { messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  EmailField,
  Fieldset,
  Form,
  HiddenField,
  Notice,
  Page,
  PhoneField,
  SubmitButton,
  TextArea,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { RawValues } from '../entries/form/raw-values.ts';
import type { OrganizationField } from './fields.ts';
import { organizationFieldWords } from './field-words.ts';
import type { Organization, OrganizationContent } from './model.ts';
import { rowsOf, type OrganizationProblem } from './organization-form.ts';

interface EditPageProps {
  readonly ctx: Ctx;
  readonly organization: Organization;
  readonly raw: RawValues;
  readonly problems?: Readonly<Record<string, OrganizationProblem>>;
  readonly done?: string | undefined;
  /** The version from which the inputs were filled, and what it said: the one that stands, or the one that the person began with. */
  readonly began?: { readonly version: number; readonly content: OrganizationContent };
}

/** An organisation's entry as the desk changes it. */
export function EditOrganizationPage({
  ctx,
  organization,
  raw,
  problems = {},
  done,
  began = organization,
}: EditPageProps) {
  const t = messages(ctx.language).organizations;
  const { id, source, content, changedHere } = organization;
  const list = ctx.links.to('/sportello/enti');
  const errors: FieldErrors = Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => [name, t.problems[problem]]),
  );
  const input = (name: OrganizationField, optional = true) => ({
    name,
    label: t.fields[name],
    value: raw.text(name),
    error: errors[name],
    autocomplete: 'off',
    optional: optional && ('unmarked' as const),
  });
  return (
    <Page
      shell={shellFor(ctx, { madeUp: organization.madeUp })}
      title={t.editTitle(content.name)}
      lead={t.editLead}
      backHref={list}
      errors={errors}
      indexed={false}
    >
      {done !== undefined && <Notice tone="success" live title={done} />}
      {organization.onlyNamed === true && <Notice title={t.onlyNamedText} />}
      {source !== null && <p>{t.from(source)}</p>}
      {changedHere.length > 0 && <p>{t.changedHere(organizationFieldWords(ctx.language, changedHere))}</p>}
      <Form action={`${list}/${id}`} label={t.editTitle(content.name)}>
        <HiddenField name="seen" value={String(began.version)} />
        <TextField {...input('name', false)} maxlength={300} />
        <EmailField {...input('email')} hint={t.mailboxHint} maxlength={254} />
        <Phones ctx={ctx} rows={rowsOf(began.content.hsds.phones)} raw={raw} errors={errors} />
        <TextField {...input('hsds.website')} maxlength={2000} />
        <TextArea {...input('hsds.description')} rows={6} maxlength={20_000} />
        <Contacts ctx={ctx} rows={rowsOf(began.content.hsds.contacts)} raw={raw} errors={errors} />
        <TextField {...input('hsds.tax_id')} maxlength={40} />
        <TextField {...input('hsds.will_runts_section')} maxlength={200} />
        <Actions>
          <SubmitButton>{t.save}</SubmitButton>
          <ButtonLink href={`${list}/${id}/versioni`} tone="secondary">
            {t.versions}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}

interface RowsProps {
  readonly ctx: Ctx;
  readonly rows: number;
  readonly raw: RawValues;
  readonly errors: FieldErrors;
}

function inputIn({ raw, errors }: RowsProps, name: string) {
  return { name, value: raw.text(name), error: errors[name], autocomplete: 'off', optional: 'unmarked' as const };
}

function Phones(props: RowsProps) {
  const t = messages(props.ctx.language).organizations;
  return (
    <Fieldset legend={t.fields['hsds.phones']} name="hsds.phones" hint={t.phonesHint} optional="unmarked">
      {Array.from({ length: props.rows }, (_, row) => (
        <Fieldset legend={t.phoneRow(row + 1)} name={`hsds.phones-${row}-row`} optional="unmarked">
          <PhoneField {...inputIn(props, `hsds.phones-${row}-number`)} label={t.number} maxlength={80} />
          <TextField {...inputIn(props, `hsds.phones-${row}-about`)} label={t.about} maxlength={254} />
        </Fieldset>
      ))}
    </Fieldset>
  );
}

function Contacts(props: RowsProps) {
  const t = messages(props.ctx.language).organizations;
  return (
    <Fieldset legend={t.fields['hsds.contacts']} name="hsds.contacts" hint={t.contactsHint} optional="unmarked">
      {Array.from({ length: props.rows }, (_, row) => (
        <Fieldset legend={t.contactRow(row + 1)} name={`hsds.contacts-${row}-row`} optional="unmarked">
          <TextField {...inputIn(props, `hsds.contacts-${row}-person`)} label={t.person} maxlength={254} />
          <TextField {...inputIn(props, `hsds.contacts-${row}-role`)} label={t.role} maxlength={254} />
          <EmailField {...inputIn(props, `hsds.contacts-${row}-email`)} label={t.personEmail} maxlength={254} />
          <PhoneField {...inputIn(props, `hsds.contacts-${row}-phone`)} label={t.personPhone} maxlength={80} />
        </Fieldset>
      ))}
    </Fieldset>
  );
}
