import type { paper as it } from '../it/paper.ts';

export const paper: typeof it = {
  title: 'Ask for help',
  subtitle: (help, code) => `${help} · form ${code}`,
  author: (municipality) => `Municipality of ${municipality}`,
  footer: (code) => `Form ${code}. Take it to the desk, or give it to who visits you at home.`,
  how: 'Mark with a cross and write in capital letters. If there is something you do not know, leave it: we talk about it.',
  privacyTitle: 'What becomes of your data',
  signature: 'I have read this and agree',
  hostYes: (blank) => `Yes, how many people in all: ${blank}`,
  day: 'Day',
  stretches:
    'Would more than one time of a day do, such as morning and afternoon? Write the second beside the first: one is enough. If you need both, use a form for each.',
  formsTitle: 'Forms on paper',
  formsLead: 'Would you rather write by hand? Print the form, fill it in and take it to the desk.',
  typeTitle: 'Type in a form that came',
  code: 'Code of the form',
  codeHint: 'It is at the top and at the foot of every page, for example M01-2.',
  codeUnknown: 'Write the code as it is on the form, for example M01-2',
  typeIn: 'Begin typing',
  printTitle: 'Print',
  pdf: (code) => `PDF, form ${code}`,
  oldForm: 'This form is of an old version: some question may be missing. Ask the person.',
  fileName: (code) => `form-${code}.pdf`,
  onPaper: 'Would you rather use paper? Print the form',
};
