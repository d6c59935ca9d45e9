import { expect, it } from 'vitest';
import type { LifeState } from './life.ts';
import { afterAnswer } from './after-answer.ts';

type Answer = 'pending' | 'accepted' | 'declined';
const answerBy = new Date('2026-11-24T10:00:00Z');
const before = new Date('2026-11-24T09:59:59.999Z');

function aPool(given: { status?: LifeState; anna?: Answer; bruno?: Answer; providerHolds?: boolean }) {
  const { status = 'proposed', anna = 'pending', bruno = 'pending', providerHolds = true } = given;
  return {
    status,
    answerBy,
    providerHolds,
    members: [
      { requestId: 'anna', answer: anna },
      { requestId: 'bruno', answer: bruno },
    ],
  };
}

it('waits until everybody has said yes', () => {
  expect(afterAnswer(aPool({}), 'anna', 'accepted', before)).toBe('wait-for-others');
  expect(afterAnswer(aPool({ bruno: 'accepted' }), 'anna', 'accepted', before)).toBe('agree');
});

it('counts the same yes once', () => {
  expect(afterAnswer(aPool({ anna: 'accepted' }), 'anna', 'accepted', before)).toBe('said-already');
});

it('ends with one no, also from who had said yes', () => {
  expect(afterAnswer(aPool({ bruno: 'accepted' }), 'anna', 'declined', before)).toBe('dissolve');
  expect(afterAnswer(aPool({ anna: 'accepted' }), 'anna', 'declined', before)).toBe('dissolve');
});

it('takes no answer from the very moment its time is up', () => {
  expect(afterAnswer(aPool({ bruno: 'accepted' }), 'anna', 'accepted', answerBy)).toBe('lapse');
  expect(afterAnswer(aPool({}), 'anna', 'declined', answerBy)).toBe('lapse');
});

it('changes nothing once the group runs or is over', () => {
  for (const answer of ['accepted', 'declined'] as const) {
    expect(afterAnswer(aPool({ status: 'running' }), 'anna', answer, before)).toBe('agreed-already');
    expect(afterAnswer(aPool({ status: 'offers' }), 'anna', answer, before)).toBe('agreed-already');
    expect(afterAnswer(aPool({ status: 'agreed' }), 'anna', answer, before)).toBe('agreed-already');
    expect(afterAnswer(aPool({ status: 'dissolved' }), 'anna', answer, answerBy)).toBe('over-already');
    expect(afterAnswer(aPool({ status: 'closed' }), 'anna', answer, before)).toBe('over-already');
  }
});

it('knows only its own families', () => {
  expect(afterAnswer(aPool({}), 'carla', 'accepted', before)).toBe('not-a-member');
});

it('stops, whatever the answer, once the provider is not accredited any more', () => {
  const pool = aPool({ bruno: 'accepted', providerHolds: false });
  expect(afterAnswer(pool, 'anna', 'accepted', before)).toBe('stop');
  expect(afterAnswer(pool, 'anna', 'declined', before)).toBe('stop');
  expect(afterAnswer({ ...pool, status: 'running' }, 'anna', 'accepted', before)).toBe('agreed-already');
});
