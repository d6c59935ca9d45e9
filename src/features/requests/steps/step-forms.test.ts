import { describe, expect, test } from 'vitest';
import { formFields } from '../../../platform/http/form.ts';
import type { Answers } from '../answers.ts';
import type { StepId } from '../journey.ts';
import { stepForms } from './step-forms.ts';

const place = { label: 'Via Volta', quarter: 'San Biagio', lat: 45.5, lon: 9.2 };

async function read(step: StepId, fields: readonly (readonly [string, string])[], answers: Answers = {}) {
  const findPlace = (text: string) => Promise.resolve(text === 'Via Volta' ? place : undefined);
  return stepForms[step].read(
    formFields(new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value]))),
    {
      answers,
      findPlace,
    },
  );
}

async function problemsOf(step: StepId, fields: readonly (readonly [string, string])[], answers: Answers = {}) {
  const reading = await read(step, fields, answers);
  return reading.kind === 'problems'
    ? Object.fromEntries(Object.entries(reading.problems).map(([name, { code }]) => [name, code]))
    : reading.kind;
}

const week = [
  ['days', '1'],
  ['slots', '4'],
  ['day-1', 'on'],
] as const;

describe('what is typed wrong is told by the field', () => {
  test.each<readonly [string, StepId, readonly (readonly [string, string])[], Answers, unknown]>([
    ['no kind of help', 'help', [], {}, { kind: 'kind-missing' }],
    ['a kind of help that is not shared', 'help', [['kind', 'meals']], {}, { kind: 'kind-missing' }],
    ['something else', 'help', [['kind', 'other']], {}, 'elsewhere'],
    ['nobody', 'people', [], {}, { seats: 'seats-missing' }],
    ['four people', 'people', [['seats', '4']], {}, { seats: 'seats-missing' }],
    [
      'fewer ages than people',
      'people',
      [
        ['seats', '2'],
        ['age-1', '4'],
      ],
      {},
      { 'age-1': 'ages-not-matching' },
    ],
    [
      'more ages than people',
      'people',
      [
        ['seats', '1'],
        ['age-1', '4'],
        ['age-2', '5'],
      ],
      {},
      { 'age-1': 'ages-not-matching' },
    ],
    [
      'an age in words',
      'people',
      [
        ['seats', '1'],
        ['age-1', 'quattro'],
      ],
      {},
      { 'age-1': 'age-invalid' },
    ],
    [
      'an age that nobody has',
      'people',
      [
        ['seats', '2'],
        ['age-1', '4'],
        ['age-2', '999'],
      ],
      {},
      { 'age-2': 'age-invalid' },
    ],
    [
      'a negative age',
      'people',
      [
        ['seats', '1'],
        ['age-1', '-3'],
      ],
      {},
      { 'age-1': 'age-invalid' },
    ],
    ['no weight', 'weight', [['intensity', 'unbearable']], {}, { intensity: 'intensity-missing' }],
    ['no hours at all', 'hours', [], {}, { days: 'days-missing', slots: 'slots-missing', week: 'week' }],
    ['hours that end before they begin', 'hours', [...week, ['from-1', '36'], ['to-1', '32']], {}, { week: 'week' }],
    ['hours in words', 'hours', [...week, ['from-1', 'alle tre'], ['to-1', '38']], {}, { week: 'week' }],
    ['hours past midnight', 'hours', [...week, ['from-1', '40'], ['to-1', '60']], {}, { week: 'week' }],
    [
      'a tolerance of its own',
      'hours',
      [...week, ['from-1', '32'], ['to-1', '38'], ['tolerance', '45']],
      {},
      { tolerance: 'tolerance-invalid' },
    ],
    ['no place', 'place', [['distance', '400']], {}, { place: 'place-missing' }],
    [
      'a place of another city',
      'place',
      [
        ['place', 'Via Marte'],
        ['distance', '400'],
      ],
      {},
      { place: 'place-unknown' },
    ],
    [
      'an endless place',
      'place',
      [
        ['place', 'x'.repeat(5000)],
        ['distance', '400'],
      ],
      {},
      { place: 'place-unknown' },
    ],
    [
      'a distance that is not on the list',
      'place',
      [
        ['place', 'Via Volta'],
        ['distance', '999999'],
      ],
      {},
      { distance: 'distance-missing' },
    ],
    ['no price', 'money', [], {}, { alone: 'price-missing', shared: 'price-missing' }],
    [
      'a price in words',
      'money',
      [
        ['alone', 'dieci'],
        ['shared', '5'],
      ],
      {},
      { alone: 'price-invalid' },
    ],
    [
      'a negative price',
      'money',
      [
        ['alone', '11'],
        ['shared', '-5'],
      ],
      {},
      { shared: 'price-invalid' },
    ],
    [
      'a price of a fortune',
      'money',
      [
        ['alone', '201'],
        ['shared', '5'],
      ],
      {},
      { alone: 'price-too-high' },
    ],
    [
      'more when sharing than alone',
      'money',
      [
        ['alone', '11'],
        ['shared', '11,50'],
      ],
      {},
      { shared: 'shared-above-alone' },
    ],
    ['no word on sharing', 'sharing', [], {}, { share: 'share-missing' }],
    [
      'a home without room',
      'sharing',
      [
        ['share', 'yes'],
        ['host', '2'],
      ],
      { seats: 2 },
      { host: 'host-too-small' },
    ],
    [
      'a home of a hundred',
      'sharing',
      [
        ['share', 'yes'],
        ['host', '100'],
      ],
      {},
      { host: 'host-invalid' },
    ],
    [
      'a tag of its own',
      'sharing',
      [
        ['share', 'yes'],
        ['needs', '<script>'],
      ],
      {},
      { needs: 'choice-unknown' },
    ],
    [
      'no contact',
      'contact',
      [],
      {},
      { name: 'name-missing', email: 'reach-missing', first: 'first-missing', privacy: 'privacy-missing' },
    ],
    [
      'an endless name',
      'contact',
      [
        ['name', 'x'.repeat(121)],
        ['phone', '039 123456'],
        ['first', 'no'],
        ['privacy', 'yes'],
      ],
      {},
      { name: 'name-too-long' },
    ],
    [
      'an e-mail that is none',
      'contact',
      [
        ['name', 'G'],
        ['email', 'giulia'],
        ['first', 'no'],
        ['privacy', 'yes'],
      ],
      {},
      { email: 'email-invalid' },
    ],
    [
      'an e-mail with a line of its own',
      'contact',
      [
        ['name', 'G'],
        ['email', 'a@b.it\nBcc: c@d.it'],
        ['first', 'no'],
        ['privacy', 'yes'],
      ],
      {},
      { email: 'email-invalid' },
    ],
    [
      'a phone that is none',
      'contact',
      [
        ['name', 'G'],
        ['phone', '12'],
        ['first', 'no'],
        ['privacy', 'yes'],
      ],
      {},
      { phone: 'phone-invalid' },
    ],
  ])('%s', async (_, step, fields, answers, expected) => {
    expect(await problemsOf(step, fields, answers)).toEqual(expected);
  });
});

describe('an answer', () => {
  test.each<readonly [StepId, Answers]>([
    ['help', { kindOfHelp: 'transport' }],
    ['people', { seats: 2, ages: [0, 110] }],
    ['weight', { intensity: 'moderate' }],
    [
      'hours',
      {
        days: 2,
        slots: 3,
        windows: [
          { day: 0, from: 0, to: 48 },
          { day: 6, from: 12, to: 15 },
        ],
        toleranceSlots: 2,
      },
    ],
    ['place', { place, maxMetres: 1200 }],
    ['money', { soloCents: 1250, maxCents: 0 }],
    [
      'sharing',
      { willingToShare: true, hostSeats: 4, homeTags: ['pets'], needs: ['arabic'], refuses: ['smoke', 'pets'] },
    ],
    [
      'contact',
      { contact: { name: 'Łucja O’Neill', phone: '+39 039 123.456' }, firstContact: false, privacyRead: true },
    ],
  ])('of the step %s is shown as it was given', async (step, answers) => {
    const form = stepForms[step].show(answers);
    const reading = await stepForms[step].read(form, { answers, findPlace: () => Promise.resolve(place) });
    expect(reading).toEqual({ kind: 'answers', answers });
  });

  test('about what can be spent begins with what an hour usually costs', () => {
    expect(stepForms.money.show({ kindOfHelp: 'childcare' }).text('alone')).toBe('11,00');
    expect(stepForms.money.show({}).text('alone')).toBe('');
  });

  test('of who needs heavy care says nothing of distance and sharing', async () => {
    expect(await read('place', [['place', 'Via Volta']], { intensity: 'heavy' })).toEqual({
      kind: 'answers',
      answers: { place },
    });
    expect(await read('money', [['alone', '20']], { intensity: 'heavy' })).toEqual({
      kind: 'answers',
      answers: { soloCents: 2000 },
    });
  });

  test('of who does not share keeps no seats at home', async () => {
    expect(
      await read('sharing', [
        ['share', 'no'],
        ['host', '4'],
      ]),
    ).toMatchObject({ answers: { willingToShare: false, hostSeats: 0 } });
  });
});
