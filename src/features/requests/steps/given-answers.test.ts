import { describe, expect, test } from 'vitest';
import { formFields } from '../../../platform/http/form.ts';
import type { Answers } from '../answers.ts';
import type { StepId } from '../ask/journey.ts';
import { stepForms } from './step-forms.ts';

const place = { label: 'Via Volta', quarter: 'San Biagio', lat: 45.5, lon: 9.2 };

async function read(step: StepId, fields: readonly (readonly [string, string])[], answers: Answers = {}) {
  const findPlace = (text: string) =>
    Promise.resolve(
      text === 'Via Volta' ? ({ kind: 'known', place } as const) : ({ kind: 'unknown', similar: [] } as const),
    );
  return stepForms[step].read(
    formFields(new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value]))),
    {
      answers,
      findPlace,
    },
  );
}

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
        tolerance: { earlierSlots: 2, laterSlots: 0, otherDays: [2, 5] },
      },
    ],
    ['place', { place, maxMetres: 1200 }],
    ['money', { soloCents: 1250, budget: { kind: 'hour', cents: 0 } }],
    ['money', { soloCents: 1250, budget: { kind: 'month', cents: 12_000 } }],
    ['money', { soloCents: 1250, budget: { kind: 'cheapest' } }],
    ['details', { kindOfHelp: 'meals', details: { meals: { how: ['together'], diet: ['soft', 'diabetes'] } } }],
    [
      'sharing',
      { willingToShare: true, hostSeats: 4, homeTags: ['pets'], needs: ['arabic'], refuses: ['smoke', 'pets'] },
    ],
    [
      'contact',
      {
        contact: { name: 'Łucja O’Neill', phone: '+39 039 123.456' },
        forWhom: { kind: 'other', role: 'neighbour', personName: 'Ada' },
        firstContact: false,
        privacyRead: true,
      },
    ],
  ])('of the step %s is shown as it was given', async (step, answers) => {
    const form = stepForms[step].show(answers);
    const reading = await stepForms[step].read(form, {
      answers,
      findPlace: () => Promise.resolve({ kind: 'known', place }),
    });
    const { kindOfHelp: _, ...given } = answers;
    expect(reading).toEqual({ kind: 'answers', answers: step === 'details' ? given : answers });
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
