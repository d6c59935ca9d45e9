import { isFormal, roles } from '../../../domain/asking/representation.ts';
import { readTaxCode } from '../../../domain/accreditation/tax-code.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import type { ForWhom } from '../answers.ts';
import type { Contact } from '../model.ts';
import { emailField, parsed, phoneField, yesNoField } from '../schema.ts';
import { problem, readingOf, shown, type FieldProblem, type FieldProblems, type StepForm } from './reading.ts';

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

interface ReadWhom {
  readonly forWhom?: ForWhom;
  readonly problems: Readonly<Record<string, FieldProblem | undefined>>;
}

function readWhom(form: FormFields): ReadWhom {
  if (form.text('for') === 'me') return { forWhom: { kind: 'self' }, problems: {} };
  if (form.text('for') !== 'other') return { problems: { for: problem('whom-missing') } };
  const role = roles.find((known) => known === form.text('role'));
  const personName = readName(form.text('person'));
  const wrongName = nameProblem(personName);
  // A formal role acts for somebody who may not be able to agree: its document stands for that.
  const agreed = form.text('agreed') === 'yes' || (role !== undefined && isFormal(role));
  const problems = {
    role: role === undefined ? problem('role-missing') : undefined,
    person: wrongName && problem(wrongName.code === 'name-too-long' ? 'name-too-long' : 'person-missing'),
    agreed: agreed ? undefined : problem('agreed-missing'),
  };
  return role === undefined ? { problems } : { forWhom: { kind: 'other', role, personName }, problems };
}

/** Who to reach, and how: at least one way. */
function readContact(form: FormFields): { readonly contact: Contact; readonly problems: ReadWhom['problems'] } {
  const [name, email, phone] = [readName(form.text('name')), form.text('email'), form.text('phone')];
  const nowhere = email === '' && phone === '' ? problem('reach-missing') : undefined;
  const wrongEmail = email !== '' && parsed(emailField, email) === undefined ? problem('email-invalid') : undefined;
  const wrongPhone = phone !== '' && parsed(phoneField, phone) === undefined ? problem('phone-invalid') : undefined;
  const typed = form.text('fiscal');
  const tax = readTaxCode(typed);
  // A code with a slip in it may be somebody else's, who would read the letter.
  const fiscalCode = tax.kind === 'right' && tax.of === 'person' ? tax.code : undefined;
  const wrongCode = typed !== '' && fiscalCode === undefined ? problem('fiscal-invalid') : undefined;
  const contact: Contact = {
    name,
    ...(email !== '' && { email }),
    ...(phone !== '' && { phone }),
    ...(fiscalCode !== undefined && { fiscalCode }),
    ...(form.text('paper') === 'yes' && { onPaper: true as const }),
  };
  const problems = { email: nowhere ?? wrongEmail, phone: wrongPhone, fiscal: wrongCode };
  return { contact, problems: { name: nameProblem(name), ...problems } };
}

/** The same alone, where nothing else is asked. */
export function contactOnly(form: FormFields): { readonly contact: Contact } | { readonly problems: FieldProblems } {
  const { contact, problems } = readContact(form);
  const found = Object.entries(problems).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return found.length > 0 ? { problems: Object.fromEntries(found) } : { contact };
}

export const contactForm: StepForm = {
  read: (form, { changing = false }) => {
    const { contact, problems: reach } = readContact(form);
    const firstContact = parsed(yesNoField, form.text('first'));
    const { forWhom, problems }: ReadWhom = changing ? { problems: {} } : readWhom(form);
    return readingOf(
      {
        ...problems,
        ...reach,
        first: firstContact === undefined ? problem('first-missing') : undefined,
        privacy: form.text('privacy') === 'yes' ? undefined : problem('privacy-missing'),
      },
      () => ({ contact, firstContact: firstContact ?? false, privacyRead: true, ...(forWhom && { forWhom }) }),
    );
  },
  show: ({ contact, forWhom, firstContact, privacyRead }) =>
    shown([
      ['for', forWhom && (forWhom.kind === 'self' ? 'me' : 'other')],
      ...(forWhom?.kind === 'other'
        ? [['role', forWhom.role] as const, ['person', forWhom.personName] as const, ['agreed', 'yes'] as const]
        : []),
      ['name', contact?.name],
      ['email', contact?.email],
      ['phone', contact?.phone],
      ['fiscal', contact?.fiscalCode],
      ['paper', contact?.onPaper === true ? 'yes' : undefined],
      ['first', firstContact === undefined ? undefined : firstContact ? 'yes' : 'no'],
      ['privacy', privacyRead === true ? 'yes' : undefined],
    ]),
};
