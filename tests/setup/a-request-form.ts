import type { Answers } from '../../src/features/requests/answers.ts';
import type { StepId } from '../../src/features/requests/ask/journey.ts';

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** What somebody fills in at each step: two afternoons a week for a four-year-old in Via Volta. */
export const requestForm: Readonly<Record<StepId, Fields>> = {
  help: { kind: 'childcare' },
  details: { of: 'childcare', 'q-collect': 'from-school', 'q-with': ['snack', 'nap'] },
  people: { seats: '1', 'age-1': '4', 'age-2': '', 'age-3': '' },
  weight: { intensity: 'light' },
  hours: {
    days: '2',
    slots: '4',
    'day-1': 'on',
    'from-1': '32',
    'to-1': '38',
    'day-3': 'on',
    'from-3': '32',
    'to-3': '37',
    earlier: '1',
    later: '1',
    'other-days': ['2'],
  },
  place: { place: 'via volta', quarter: '', distance: '800' },
  money: { alone: '11,00', budget: 'hour', shared: '6', month: '' },
  sharing: { share: 'yes', host: '3', 'home-tags': ['pets'], needs: ['english', 'step-free'], refuses: ['smoke'] },
  contact: { for: 'me', name: 'Giulia Bianchi', email: 'Giulia@example.org', phone: '', first: 'yes', privacy: 'yes' },
};

export function asForm(fields: Fields): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as [string, string])),
  );
}

/** A request that only has to be sent. */
export const completeAnswers: Answers = {
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
