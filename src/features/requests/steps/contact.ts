import type { Contact } from '../model.ts';
import { emailField, parsed, phoneField, yesNoField } from '../schema.ts';
import { problem, readingOf, shown, type FieldProblem, type StepForm } from './reading.ts';

export const longestName = 120;

/** A name as it is read: what turns the direction of a line, hides or breaks it would let one name look like another. */
function readName(text: string): string {
  const visible = text.replaceAll(/[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '');
  return visible.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

function nameProblem(name: string): FieldProblem | undefined {
  if (!/[\p{L}\p{N}]/u.test(name)) return problem('name-missing');
  return name.length > longestName ? problem('name-too-long') : undefined;
}

export const contactForm: StepForm = {
  read: (form) => {
    const [name, email, phone] = [readName(form.text('name')), form.text('email'), form.text('phone')];
    const firstContact = parsed(yesNoField, form.text('first'));
    const nowhere = email === '' && phone === '' ? problem('reach-missing') : undefined;
    const wrongEmail = email !== '' && parsed(emailField, email) === undefined ? problem('email-invalid') : undefined;
    const wrongPhone = phone !== '' && parsed(phoneField, phone) === undefined ? problem('phone-invalid') : undefined;
    const contact: Contact = { name, ...(email !== '' && { email }), ...(phone !== '' && { phone }) };
    return readingOf(
      {
        name: nameProblem(name),
        email: nowhere ?? wrongEmail,
        phone: wrongPhone,
        first: firstContact === undefined ? problem('first-missing') : undefined,
        privacy: form.text('privacy') === 'yes' ? undefined : problem('privacy-missing'),
      },
      () => ({ contact, firstContact: firstContact ?? false, privacyRead: true }),
    );
  },
  show: ({ contact, firstContact, privacyRead }) =>
    shown([
      ['name', contact?.name],
      ['email', contact?.email],
      ['phone', contact?.phone],
      ['first', firstContact === undefined ? undefined : firstContact ? 'yes' : 'no'],
      ['privacy', privacyRead === true ? 'yes' : undefined],
    ]),
};
