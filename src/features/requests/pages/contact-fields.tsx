import { messages } from '../../../i18n/index.ts';
import { Checkbox, EmailField, PhoneField, Radios, TextField } from '../../../ui/index.ts';
import { longestName } from '../steps/contact.ts';
import type { StepFieldsProps } from './step-fields.tsx';

export function ContactFields({ language, form, errors, answers, privacyHref }: StepFieldsProps) {
  const t = messages(language).requestSteps.contact;
  const { common } = messages(language);
  // At the desk the browser would offer the operator's own name and address.
  const own = answers.channel === undefined;
  return (
    <>
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
        value={form.text('phone')}
        error={errors['phone']}
        autocomplete={own ? 'tel' : 'off'}
        maxlength={30}
        optional="unmarked"
      />
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
        hint={<a href={privacyHref}>{messages(language).requests.start.privacyLink}</a>}
        checked={form.text('privacy') === 'yes'}
        error={errors['privacy']}
      />
    </>
  );
}
