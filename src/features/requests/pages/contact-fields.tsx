import { messages } from '../../../i18n/index.ts';
import { roles } from '../../../domain/asking/representation.ts';
import { Checkbox, EmailField, PhoneField, Radios, Select, TextField } from '../../../ui/index.ts';
import { longestName } from '../steps/contact.ts';
import type { StepFieldsProps } from './step-fields.tsx';

export function ContactFields({ language, form, errors, answers, changing = false, ...given }: StepFieldsProps) {
  const t = messages(language).requestSteps.contact;
  const { common } = messages(language);
  // At the desk the browser would offer the operator's own name and address.
  const own = answers.channel === undefined;
  return (
    <>
      {!changing && <WhomFields language={language} form={form} errors={errors} own={own} />}
      <TextField
        name="name"
        label={t.name}
        value={form.text('name')}
        error={errors['name']}
        autocomplete={own ? 'name' : 'off'}
        maxlength={longestName}
      />
      <EmailField
        name="email"
        label={t.email}
        hint={t.emailHint}
        value={form.text('email')}
        error={errors['email']}
        autocomplete={own ? 'email' : 'off'}
        maxlength={254}
        optional="unmarked"
      />
      <PhoneField
        name="phone"
        label={t.phone}
        hint={given.sendsTexts ? t.phoneHint : undefined}
        value={form.text('phone')}
        error={errors['phone']}
        autocomplete={own ? 'tel' : 'off'}
        maxlength={30}
        optional="unmarked"
      />
      {(given.reachesIo || form.text('fiscal') !== '') && (
        <TextField
          name="fiscal"
          label={t.fiscal}
          hint={t.fiscalHint}
          value={form.text('fiscal')}
          error={errors['fiscal']}
          autocomplete="off"
          maxlength={20}
          optional="unmarked"
        />
      )}
      <Checkbox name="paper" label={t.onPaper} hint={t.onPaperHint} checked={form.text('paper') === 'yes'} optional />
      <Radios
        name="first"
        label={t.first}
        hint={t.firstHint}
        options={[
          { value: 'yes', label: common.yes },
          { value: 'no', label: common.no },
        ]}
        value={form.text('first')}
        error={errors['first']}
        inline
      />
      <Checkbox
        name="privacy"
        label={own ? t.privacy : t.privacyForSomebody}
        hint={<a href={given.privacyHref}>{messages(language).requests.start.privacyLink}</a>}
        checked={form.text('privacy') === 'yes'}
        error={errors['privacy']}
      />
    </>
  );
}

interface WhomFieldsProps extends Pick<StepFieldsProps, 'language' | 'form' | 'errors'> {
  readonly own: boolean;
}

/** For oneself, or for somebody else: who it is, in which role, and that the person knows. */
function WhomFields({ language, form, errors, own }: WhomFieldsProps) {
  const t = messages(language).mandate;
  return (
    <>
      <Radios
        name="for"
        label={own ? t.forWhom : t.forWhomAtDesk}
        options={[
          { value: 'me', label: own ? t.forMe : t.forMeAtDesk },
          { value: 'other', label: t.forOther, hint: t.forOtherHint },
        ]}
        value={form.text('for')}
        error={errors['for']}
      />
      <Select
        name="role"
        label={t.role}
        hint={t.roleHint}
        emptyLabel={t.roleEmpty}
        options={roles.map((role) => ({ value: role, label: t.roles[role] }))}
        value={form.text('role')}
        error={errors['role']}
        optional="unmarked"
      />
      <TextField
        name="person"
        label={t.person}
        value={form.text('person')}
        error={errors['person']}
        autocomplete="off"
        maxlength={longestName}
        optional="unmarked"
      />
      <Checkbox
        name="agreed"
        label={t.agreed}
        checked={form.text('agreed') === 'yes'}
        error={errors['agreed']}
        optional
      />
    </>
  );
}
