import { describe, expect, test } from 'vitest';
import type { Answers } from '../answers.ts';
import { answersOf, completeAnswers } from './complete-answers.ts';
import {
  firstMissing,
  isReachable,
  nextStep,
  positionOf,
  previousStep,
  stepBySlug,
  steps,
  stepsFor,
  type StepId,
} from './journey.ts';

const all = {
  kindOfHelp: 'childcare',
  details: { childcare: { collect: ['from-school'] } },
  seats: 1,
  ages: [4],
  intensity: 'light',
  days: 1,
  slots: 4,
  windows: [{ day: 1, from: 32, to: 38 }],
  tolerance: { earlierSlots: 1, laterSlots: 1, otherDays: [] },
  place: { label: 'Via Volta', quarter: 'San Biagio', lat: 45.5, lon: 9.2 },
  maxMetres: 800,
  soloCents: 1100,
  budget: { kind: 'hour', cents: 600 },
  willingToShare: true,
  contact: { name: 'Giulia', email: 'g@example.org' },
  firstContact: true,
  privacyRead: true,
} satisfies Answers;

const { willingToShare: _share, maxMetres: _metres, budget: _budget, ...askedOfHeavy } = all;
const heavy: Answers = { ...askedOfHeavy, intensity: 'heavy' };

describe('the journey', () => {
  test('asks nine things, each under an address of its own', () => {
    expect(stepsFor({}).map(({ slug }) => slug)).toEqual([
      'aiuto',
      'dettagli',
      'persone',
      'peso',
      'orari',
      'luogo',
      'spesa',
      'condividere',
      'contatti',
    ]);
    expect(new Set(steps.map(({ slug }) => slug)).size).toBe(9);
    expect(stepBySlug('orari')?.id).toBe('hours');
    expect(stepBySlug('altro')).toBeUndefined();
  });

  test('goes from each question to the next', () => {
    const path: (StepId | 'summary')[] = [];
    let answers: Answers = {};
    for (const step of stepsFor({})) {
      answers = { ...answers, ...answersOfStep[step.id] };
      const next = nextStep(answers, step.id);
      path.push(next === 'summary' ? next : next.id);
    }
    expect(path).toEqual(['details', 'people', 'weight', 'hours', 'place', 'money', 'sharing', 'contact', 'summary']);
  });

  test('returns to the summary after a change, as soon as nothing is missing', () => {
    expect(nextStep(all, 'people')).toBe('summary');
  });

  test('never asks who needs heavy care about sharing', () => {
    expect(stepsFor(heavy).map(({ id }) => id)).not.toContain('sharing');
    expect(nextStep({ ...heavy, privacyRead: false }, 'money')).toMatchObject({ id: 'contact' });
    expect(previousStep(heavy, 'contact')).toMatchObject({ id: 'money' });
    expect(firstMissing(heavy)).toBeUndefined();
    expect(positionOf(heavy, 'contact')).toEqual({ current: 8, total: 8 });
  });

  test('asks what sharing needs when a heavy need turns out to be light', () => {
    expect(firstMissing({ ...heavy, intensity: 'light' })).toMatchObject({ id: 'place' });
  });

  test('opens a question only when those before it are answered', () => {
    expect(isReachable({}, 'help')).toBe(true);
    expect(isReachable({}, 'details')).toBe(false);
    expect(isReachable(all, 'contact')).toBe(true);
    expect(isReachable(heavy, 'sharing')).toBe(false);
  });

  test('leads back question by question, and from the first to the start', () => {
    expect(previousStep(all, 'help')).toBeUndefined();
    expect(previousStep(all, 'details')).toMatchObject({ id: 'help' });
  });
});

describe('what is not shared', () => {
  const listening: Answers = {
    kindOfHelp: 'listening',
    details: { listening: { how: ['phone'] } },
    place: all.place,
    contact: all.contact,
    firstContact: true,
    privacyRead: true,
  };

  test('asks only what it needs, and is complete without the rest', () => {
    expect(stepsFor(listening).map(({ id }) => id)).toEqual(['help', 'details', 'place', 'contact']);
    expect(firstMissing(listening)).toBeUndefined();
    expect(completeAnswers(listening)?.facts).toMatchObject({
      kindOfHelp: 'listening',
      seats: 1,
      ages: [],
      days: 0,
      windows: [],
      willingToShare: false,
      said: { details: { how: ['phone'] } },
    });
  });

  test('is never shared, whatever was said before of another kind of help', () => {
    const changed = completeAnswers({ ...all, kindOfHelp: 'meals', details: { meals: { how: ['together'] } } });
    expect(changed?.facts).toMatchObject({ willingToShare: false, maxCents: 0, days: 0 });
  });

  test('is not complete before what it needs to begin was picked', () => {
    expect(completeAnswers({ ...listening, details: {} })).toBeUndefined();
  });
});

describe('complete answers', () => {
  test('keep to a budget of a month, and to how it was said', () => {
    const facts = completeAnswers({ ...all, budget: { kind: 'month', cents: 5000 } })?.facts;
    expect([facts?.maxCents, facts?.said.budget]).toEqual([576, { kind: 'month', cents: 5000 }]);
  });

  test('come back as they were given, tolerance and budget too', () => {
    const complete = completeAnswers(all);
    if (complete === undefined) throw new Error('something is missing');
    expect(completeAnswers(answersOf(complete.facts, complete.contact))?.facts).toEqual(complete.facts);
    expect(answersOf(complete.facts, complete.contact)).toMatchObject({
      windows: all.windows,
      tolerance: all.tolerance,
      budget: all.budget,
      details: all.details,
    });
  });

  test('make a request whose windows hold the tolerance', () => {
    expect(completeAnswers(all)?.facts).toMatchObject({
      windows: [{ day: 1, from: 31, to: 39 }],
      maxMetres: 800,
      willingToShare: true,
    });
  });

  test('of a heavy need never make one that is shared, whatever was said before', () => {
    const changed = completeAnswers({ ...all, intensity: 'heavy', hostSeats: 4 });
    expect(changed?.facts).toMatchObject({ intensity: 'heavy', willingToShare: false, hostSeats: 0, maxMetres: 0 });
  });

  test.each(Object.keys(all).filter((key) => !['tolerance', 'details'].includes(key)))(
    'are not complete without %s',
    (key) => {
      const { [key as keyof typeof all]: _, ...rest } = all;
      expect(completeAnswers(rest)).toBeUndefined();
    },
  );
});

const answersOfStep: Readonly<Record<StepId, Answers>> = {
  help: { kindOfHelp: all.kindOfHelp },
  details: { details: all.details },
  people: { seats: all.seats, ages: all.ages },
  weight: { intensity: all.intensity },
  hours: { days: all.days, slots: all.slots, windows: all.windows },
  place: { place: all.place, maxMetres: all.maxMetres },
  money: { soloCents: all.soloCents, budget: all.budget },
  sharing: { willingToShare: all.willingToShare },
  contact: { contact: all.contact, firstContact: all.firstContact, privacyRead: all.privacyRead },
};
