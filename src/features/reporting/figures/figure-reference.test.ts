import { expect, it } from 'vitest';
import { referencePattern } from '../markup/document.ts';
import { experimentCodeOf, readReference, skillCodeOf } from './figure-reference.ts';

const id = '0190a7c2-1111-4222-8333-444455556666';

it.each([
  ['monza/families', { kind: 'publication', city: 'monza', code: 'families' }],
  ['monza/first-contact-share', { kind: 'month', code: 'first-contact-share', month: null }],
  ['monza/first-contact-share/2026-03', { kind: 'month', month: '2026-03-01' }],
  ['monza/change-obstacles-no-time/2026-1', { kind: 'change', answer: 'no-time', halfYear: '2026-1' }],
  [
    `monza/reading-first-contact-share/${id}`,
    { kind: 'experiment', indicator: 'first-contact-share', experimentId: id },
  ],
  [`monza/social-return/${id}`, { kind: 'return', experimentId: id }],
  ['monza/skill-context-analysis', { kind: 'skill', skill: 'context-analysis', assessmentId: null }],
  [`monza/skill-context-analysis/${id}`, { kind: 'skill', assessmentId: id }],
])('%s names one figure', (reference, expected) => {
  expect(reference).toMatch(referencePattern);
  expect(readReference(reference)).toMatchObject(expected);
});

it('gives an experiment and a skill codes of their own, however long', () => {
  expect(experimentCodeOf('satisfaction')).toBe('reading-satisfaction');
  expect(`monza/${experimentCodeOf('a'.repeat(61))}/${id}`).toMatch(referencePattern);
  expect(`monza/${skillCodeOf(`added-${id}`)}/${id}`).toMatch(referencePattern);
});

it.each(['monza/reading-x/0190a7c2', `monza/x/${id.toUpperCase()}`, 'monza/x/2026-13', `monza/x/${id}/y`])(
  '%s is none',
  (reference) => {
    expect(reference).not.toMatch(referencePattern);
  },
);
