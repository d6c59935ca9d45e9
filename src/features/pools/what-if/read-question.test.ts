import { expect, it } from 'vitest';
import { formFields } from '../../../platform/http/form.ts';
import { readQuestion } from './read-question.ts';

const triante = { name: 'Triante', lat: 45.58, lon: 9.25 };

function read(fields: string) {
  return readQuestion(formFields(new URLSearchParams(fields)), (text) =>
    Promise.resolve(text.toLowerCase() === 'triante' ? triante : undefined),
  );
}

it('reads two operators on Tuesdays, a venue in a quarter and a subsidy', async () => {
  expect(
    await read('operators=2&kind=childcare&day=1&from=32&to=38&place=triante&seats=8&stepFree=yes&subsidy=10'),
  ).toEqual({
    kind: 'question',
    question: {
      operators: { count: 2, kindOfHelp: 'childcare', hours: { days: [1], from: 32, to: 38 } },
      venue: { ...triante, seats: 8, stepFree: true },
      subsidyPercent: 10,
    },
  });
});

it('takes each of the three alone, and operators without hours of their own', async () => {
  for (const [fields, question] of [
    ['operators=1&kind=homework', { operators: { count: 1, kindOfHelp: 'homework' } }],
    ['place=Triante&seats=2', { venue: { ...triante, seats: 2, stepFree: false } }],
    ['subsidy=100&seats=8&kind=childcare', { subsidyPercent: 100 }],
  ] as const)
    expect(await read(fields)).toEqual({ kind: 'question', question });
});

it('says what is wrong beside the field that it is wrong in', async () => {
  for (const [fields, problems] of [
    ['', { operators: 'nothing' }],
    ['kind=childcare&seats=8', { operators: 'nothing' }],
    ['operators=0&kind=childcare', { operators: 'operators' }],
    ['operators=21&kind=meals', { operators: 'operators', kind: 'kind' }],
    ['day=1&from=32&to=38', { operators: 'operators-missing' }],
    ['operators=2&kind=childcare&from=32&to=38', { day: 'days-missing' }],
    ['operators=2&kind=childcare&day=1', { from: 'hours-from', to: 'hours-to' }],
    ['operators=2&kind=childcare&day=1&from=38&to=38', { to: 'hours-order' }],
    ['place=Atlantis&seats=1', { place: 'place', seats: 'seats' }],
    ['subsidy=1.5', { subsidy: 'subsidy' }],
    ['subsidy=101', { subsidy: 'subsidy' }],
  ] as const)
    expect(await read(fields), fields).toEqual({ kind: 'problems', problems });
});
