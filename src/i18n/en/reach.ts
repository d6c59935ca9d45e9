import type { reach as source } from '../it/reach.ts';

/** Households that a person of the desk answers: what was promised, each contact, what the household is told. */
export const reach: typeof source = {
  told: {
    reached: 'You talked',
    'not-reached': 'We tried to reach you and did not find you',
    referred: 'You talked',
  },
  callsAgain: 'The desk tries to reach you again',
  late: 'We are late, and we are sorry',
  lateText: (date) => `We were to call you by ${date}, and we have not done so yet. Your request is not lost.`,
  lateAgain: (date) => `We were to try again by ${date}, and we have not done so yet. Your request is not lost.`,
  leads: {
    late: 'We should have called you before. If you can, call us: below you see how.',
    again: 'The desk tries to reach you again. Below you see by when.',
    reached: 'You have talked with the desk. If you need anything else, call.',
    referred: 'Somebody who can help you better follows you now. If you need anything else, call the desk.',
  },
  ring: 'To talk with the desk, call',
  comeBy: 'To talk with somebody go to the municipal desk, or call the municipality, and say your code.',
  follows: {
    'social-service': 'The social service follows you',
    health: 'The health service follows you',
    provider: 'An accredited provider follows you',
    office: 'Another office of the municipality follows you',
  },

  listTitle: 'To contact',
  listLead: (all, late) =>
    all === 0
      ? 'The households that a person answers.'
      : `${all === 1 ? '1 household waits' : `${all} households wait`} to be contacted. Late: ${late}. Who has waited longest is first.`,
  toList: (all, late) =>
    all === 0 ? 'To contact' : late === 0 ? `To contact (${all})` : `To contact (${all}, ${late} late)`,
  caption: (n) => (n === 1 ? 'One household on this page' : `${n} households on this page`),
  by: 'Promised by',
  lateTag: 'Late',
  lastAttempt: 'Last contact',
  nobodyYet: 'None yet',
  lastOn: (outcome, date) => `${outcome}, ${date}`,
  whatToDo: 'What to do',
  writeShort: 'Write how it went',
  writeFor: (code) => `Write how it went with ${code}`,
  emptyTitle: 'Nobody to contact',
  emptyWhy: 'All households that the desk answers have been contacted.',
  done: 'Written. The household reads it on the page of its request.',

  attemptsTitle: 'Contacts so far',
  noAttempts: 'Nobody has written down a contact with the household yet.',
  write: 'Write down a contact',
  writeLead: 'The household reads when and how it went, and not who wrote it.',
  on: 'When',
  how: 'How',
  ways: {
    phone: 'By phone',
    desk: 'At the desk',
    'home-visit': 'At home',
    mail: 'By e-mail',
  },
  outcome: 'How it went',
  outcomes: {
    reached: 'We talked',
    'not-reached': 'No answer',
    referred: 'We talked, and somebody else follows them',
  },
  again: 'We try again by',
  againHint: 'Needed if there was no answer. The household reads this day.',
  to: 'Who follows them now',
  toHint: 'Needed if somebody else follows them.',
  toNobody: 'Nobody: we go on',
  places: {
    'social-service': 'The social service',
    health: 'The health service',
    provider: 'An accredited provider',
    office: 'Another office of the municipality',
  },
  sentTo: {
    'social-service': 'The social service follows them',
    health: 'The health service follows them',
    provider: 'An accredited provider follows them',
    office: 'Another office of the municipality follows them',
  },
  writtenBy: 'Who wrote it',
  save: 'Save',
  missing: {
    how: 'Choose how',
    on: 'Choose a day of the last two months, up to today',
    outcome: 'Choose how it went',
    again: 'Choose a day from today to two months ahead',
    to: 'Choose who follows them now',
  },

  phoneTitle: 'The telephone of the desk',
  phoneNone: 'There is none yet: those who wait are told to come to the desk.',
  phoneIs: (phone) => `Households read: ${phone}`,
  phoneChange: 'Write the telephone',
};
