import { describe, expect, test } from 'vitest';
import { completeAnswers, type Answers } from './answers.ts';
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
  seats: 1,
  ages: [4],
  intensity: 'light',
  days: 1,
  slots: 4,
  windows: [{ day: 1, from: 32, to: 38 }],
  toleranceSlots: 1,
  place: { label: 'Via Volta', quarter: 'San Biagio', lat: 45.5, lon: 9.2 },
  maxMetres: 800,
  soloCents: 1100,
  maxCents: 600,
  willingToShare: true,
  contact: { name: 'Giulia', email: 'g@example.org' },
  firstContact: true,
  privacyRead: true,
} satisfies Answers;

const { willingToShare: _share, maxMetres: _metres, maxCents: _max, ...askedOfHeavy } = all;
const heavy: Answers = { ...askedOfHeavy, intensity: 'heavy' };

describe('the journey', () => {
  test('asks eight things, each under an address of its own', () => {
    expect(stepsFor({}).map(({ slug }) => slug)).toEqual([
      'aiuto',
      'persone',
      'peso',
      'orari',
      'luogo',
      'spesa',
      'condividere',
      'contatti',
    ]);
    expect(new Set(steps.map(({ slug }) => slug)).size).toBe(8);
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
    expect(path).toEqual(['people', 'weight', 'hours', 'place', 'money', 'sharing', 'contact', 'summary']);
  });

  test('returns to the summary after a change, as soon as nothing is missing', () => {
    expect(nextStep(all, 'people')).toBe('summary');
  });

  test('never asks who needs heavy care about sharing', () => {
    expect(stepsFor(heavy).map(({ id }) => id)).not.toContain('sharing');
    expect(nextStep({ ...heavy, privacyRead: false }, 'money')).toMatchObject({ id: 'contact' });
    expect(previousStep(heavy, 'contact')).toMatchObject({ id: 'money' });
    expect(firstMissing(heavy)).toBeUndefined();
    expect(positionOf(heavy, 'contact')).toEqual({ current: 7, total: 7 });
  });

  test('asks what sharing needs when a heavy need turns out to be light', () => {
    expect(firstMissing({ ...heavy, intensity: 'light' })).toMatchObject({ id: 'place' });
  });

  test('opens a question only when those before it are answered', () => {
    expect(isReachable({}, 'help')).toBe(true);
    expect(isReachable({}, 'people')).toBe(false);
    expect(isReachable(all, 'contact')).toBe(true);
    expect(isReachable(heavy, 'sharing')).toBe(false);
  });

  test('leads back question by question, and from the first to the start', () => {
    expect(previousStep(all, 'help')).toBeUndefined();
    expect(previousStep(all, 'people')).toMatchObject({ id: 'help' });
  });
});

describe('complete answers', () => {
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

  test.each(Object.keys(all).filter((key) => !['toleranceSlots'].includes(key)))(
    'are not complete without %s',
    (key) => {
      const { [key as keyof typeof all]: _, ...rest } = all;
      expect(completeAnswers(rest)).toBeUndefined();
    },
  );
});

const answersOfStep: Readonly<Record<StepId, Answers>> = {
  help: { kindOfHelp: all.kindOfHelp },
  people: { seats: all.seats, ages: all.ages },
  weight: { intensity: all.intensity },
  hours: { days: all.days, slots: all.slots, windows: all.windows },
  place: { place: all.place, maxMetres: all.maxMetres },
  money: { soloCents: all.soloCents, maxCents: all.maxCents },
  sharing: { willingToShare: all.willingToShare },
  contact: { contact: all.contact, firstContact: all.firstContact, privacyRead: all.privacyRead },
};
