import { expect, test } from 'vitest';
import { formFields } from '../../../platform/http/form.ts';
import type { Answers } from '../answers.ts';
import type { StepId } from '../ask/journey.ts';
import { stepForms } from './step-forms.ts';

const place = { label: 'Via Volta', quarter: 'San Biagio', lat: 45.5, lon: 9.2 };

/** The problems of a form, written as a browser sends it, by field; or what kind of reading it is instead. */
async function problemsOf(step: StepId, form: string, answers: Answers) {
  const findPlace = (text: string) =>
    Promise.resolve(
      text === 'Via Volta' ? ({ kind: 'known', place } as const) : ({ kind: 'unknown', similar: [] } as const),
    );
  const reading = await stepForms[step].read(formFields(new URLSearchParams(form)), { answers, findPlace });
  if (reading.kind !== 'problems') return reading.kind;
  return Object.fromEntries(Object.entries(reading.problems).map(([name, { code }]) => [name, code]));
}

const week = 'days=1&slots=4&day-1=on';
/** Tuesday morning and Thursday afternoon, as two times of one week. */
const apartHours: Answers = {
  days: 2,
  slots: 4,
  windows: [
    { day: 1, from: 16, to: 20 },
    { day: 3, from: 32, to: 36 },
  ],
};
const who = 'for=me&first=no&privacy=yes';
const other = 'for=other&name=G&phone=039123456&first=no&privacy=yes';

interface Case {
  readonly title: string;
  readonly step: StepId;
  readonly form: string;
  readonly expected: unknown;
  readonly answers: Answers;
}

function told(title: string, step: StepId, form: string, expected: unknown, answers: Answers = {}): Case {
  return { title, step, form, expected, answers };
}

test.each([
  told('no kind of help', 'help', '', { kind: 'kind-missing' }),
  told('a kind of help that nobody asks for', 'help', 'kind=volunteering', { kind: 'kind-missing' }),
  told('something else', 'help', 'kind=other', 'elsewhere'),
  told('nobody', 'people', '', { seats: 'seats-missing' }),
  told('four people', 'people', 'seats=4', { seats: 'seats-missing' }),
  told('fewer ages than people', 'people', 'seats=2&age-1=4', { 'age-1': 'ages-not-matching' }),
  told('more ages than people', 'people', 'seats=1&age-1=4&age-2=5', { 'age-1': 'ages-not-matching' }),
  told('an age in words', 'people', 'seats=1&age-1=quattro', { 'age-1': 'age-invalid' }),
  told('an age that nobody has', 'people', 'seats=2&age-1=4&age-2=999', { 'age-2': 'age-invalid' }),
  told('a negative age', 'people', 'seats=1&age-1=-3', { 'age-1': 'age-invalid' }),
  told('no weight', 'weight', 'intensity=unbearable', { intensity: 'intensity-missing' }),
  told('no hours at all', 'hours', '', { days: 'days-missing', slots: 'slots-missing', week: 'week' }),
  told('hours that end before they begin', 'hours', `${week}&from-1=36&to-1=32`, { week: 'week' }),
  told('hours in words', 'hours', `${week}&from-1=tre&to-1=38`, { week: 'week' }),
  told('hours past midnight', 'hours', `${week}&from-1=40&to-1=60`, { week: 'week' }),
  told(
    'a second stretch that ends before it begins',
    'hours',
    `${week}&from-1=14&to-1=18&more-1-2=on&from-1-2=36&to-1-2=32`,
    {
      week: 'week',
    },
  ),
  told(
    'a second stretch shorter than a session',
    'hours',
    `${week}&from-1=14&to-1=18&more-1-2=on&from-1-2=32&to-1-2=34`,
    {
      week: 'week',
    },
  ),
  told('fewer days than sessions', 'hours', 'days=2&slots=4&day-1=on&from-1=32&to-1=38', { week: 'week' }),
  told('a tolerance of its own', 'hours', `${week}&from-1=32&to-1=38&earlier=45`, { earlier: 'tolerance-invalid' }),
  told('a day that no week has', 'hours', `${week}&from-1=32&to-1=38&other-days=7`, { 'other-days': 'choice-unknown' }),
  told(
    'no hour that is the same on both days, of who would share',
    'hours',
    'days=2&slots=4&day-1=on&from-1=16&to-1=20&day-3=on&from-3=32&to-3=36',
    { week: 'week' },
    { willingToShare: true },
  ),
  told(
    'no hour that is the same on both days, of who need not be in a group',
    'hours',
    'days=2&slots=4&day-1=on&from-1=16&to-1=20&day-3=on&from-3=32&to-3=36',
    'answers',
  ),
  told(
    'no hour that is the same on both days, and then a yes to sharing',
    'sharing',
    'share=yes',
    { share: 'share-without-hour' },
    apartHours,
  ),
  told('no hour that is the same on both days, and then a no', 'sharing', 'share=no', 'answers', apartHours),
  told(
    'an hour that is the same on both days once they are widened by what was said',
    'sharing',
    'share=yes',
    'answers',
    { ...apartHours, tolerance: { earlierSlots: 0, laterSlots: 0, otherDays: [4] } },
  ),
  told('nothing picked where it is needed', 'details', 'of=meals&q-often=weekend', { 'q-how': 'detail-missing' }),
  told('a detail of another kind', 'details', 'of=childcare&q-collect=soft', { 'q-collect': 'choice-unknown' }),
  told('two answers where one is asked', 'details', 'of=meals&q-how=together&q-how=delivered', {
    'q-how': 'choice-unknown',
  }),
  told('no place', 'place', 'distance=400', { place: 'place-missing' }),
  told('a place of another city', 'place', 'place=Via Marte&distance=400', { place: 'place-unknown' }),
  told('an endless place', 'place', `place=${'x'.repeat(5000)}&distance=400`, { place: 'place-unknown' }),
  told('a distance of its own', 'place', 'place=Via Volta&distance=999999', { distance: 'distance-missing' }),
  told('no price', 'money', '', { alone: 'price-missing', budget: 'budget-missing' }),
  told('no price an hour', 'money', 'alone=11&budget=hour', { shared: 'price-missing' }),
  told('no price a month', 'money', 'alone=11&budget=month', { month: 'month-missing' }),
  told('a month of a fortune', 'money', 'alone=11&budget=month&month=5001', { month: 'month-too-high' }),
  told('a price in words', 'money', 'alone=dieci&budget=hour&shared=5', { alone: 'price-invalid' }),
  told('a negative price', 'money', 'alone=11&budget=hour&shared=-5', { shared: 'price-invalid' }),
  told('a price of a fortune', 'money', 'alone=201&budget=hour&shared=5', { alone: 'price-too-high' }),
  told('more when sharing than alone', 'money', 'alone=11&budget=hour&shared=11,50', { shared: 'shared-above-alone' }),
  told('no word on sharing', 'sharing', '', { share: 'share-missing' }),
  told('a home without room', 'sharing', 'share=yes&host=2', { host: 'host-too-small' }, { seats: 2 }),
  told('a home of a hundred', 'sharing', 'share=yes&host=100', { host: 'host-invalid' }),
  told('a tag of its own', 'sharing', 'share=yes&needs=<script>', { needs: 'choice-unknown' }),
  told('no contact', 'contact', '', {
    for: 'whom-missing',
    name: 'name-missing',
    email: 'reach-missing',
    first: 'first-missing',
    privacy: 'privacy-missing',
  }),
  told('an endless name', 'contact', `name=${'x'.repeat(121)}&phone=039123456&${who}`, { name: 'name-too-long' }),
  told('an e-mail that is none', 'contact', `name=G&email=giulia&${who}`, { email: 'email-invalid' }),
  told('an e-mail with a line more', 'contact', `name=G&email=a@b.it%0ABcc:c@d.it&${who}`, { email: 'email-invalid' }),
  told('somebody else without a word of who', 'contact', other, {
    role: 'role-missing',
    person: 'person-missing',
    agreed: 'agreed-missing',
  }),
  told(
    'a guardian, whom nobody asks whether the person agrees',
    'contact',
    `${other}&role=guardian&person=A`,
    'answers',
  ),
  told('a phone that is none', 'contact', `name=G&phone=12&${who}`, { phone: 'phone-invalid' }),
  told('a tax code with a slip', 'contact', `name=G&phone=039123456&fiscal=RSSMRA85T10A562T&${who}`, {
    fiscal: 'fiscal-invalid',
  }),
  told('the tax code of a body', 'contact', `name=G&phone=039123456&fiscal=00743110157&${who}`, {
    fiscal: 'fiscal-invalid',
  }),
])('$title is told by the field', async ({ step, form, expected, answers }) => {
  expect(await problemsOf(step, form, answers)).toEqual(expected);
});

test('a day has several stretches, shown again as they were said; those that touch are one', async () => {
  const fields = `${week}&from-1=32&to-1=34&more-1-2=on&from-1-2=14&to-1-2=18&more-1-3=on&from-1-3=34&to-1-3=36`;
  const facts = { answers: {}, findPlace: () => Promise.resolve({ kind: 'known' as const, place }) };
  const reading = await stepForms.hours.read(formFields(new URLSearchParams(fields)), facts);
  const windows = [
    { day: 1, from: 14, to: 18 },
    { day: 1, from: 32, to: 36 },
  ];
  expect(reading).toMatchObject({ kind: 'answers', answers: { windows } });
  const again = stepForms.hours.show(reading.kind === 'answers' ? reading.answers : {});
  expect(await stepForms.hours.read(again, facts)).toEqual(reading);
});
