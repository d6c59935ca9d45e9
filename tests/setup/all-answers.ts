import type { Answers } from '../../src/features/requests/answers.ts';

/** A request that only has to be sent. */
export const allAnswers: Answers = {
  kindOfHelp: 'childcare',
  details: { childcare: {} },
  seats: 1,
  ages: [4],
  intensity: 'light',
  days: 2,
  slots: 4,
  windows: [1, 3].map((day) => ({ day, from: 31, to: 38 })),
  place: { label: 'Via di prova 1', quarter: 'Triante', lat: 45.58, lon: 9.27 },
  maxMetres: 2000,
  soloCents: 1100,
  budget: { kind: 'cheapest' },
  willingToShare: true,
  contact: { name: 'Giulia Bianchi', phone: '333 0000 111' },
  forWhom: { kind: 'self' },
  firstContact: true,
  privacyRead: true,
};
