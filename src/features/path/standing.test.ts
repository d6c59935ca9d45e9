import { expect, test } from 'vitest';
import { isLate, whatIsNext } from './standing.ts';

const step = (
  code: string,
  state: 'not-begun' | 'under-way' | 'stuck' | 'done' | 'skipped',
  due: string | null = null,
) => ({
  code,
  state,
  due,
});

test('a step is late the day after its day, until it is done or skipped', () => {
  expect(isLate(step('1.1', 'under-way', '2026-11-20'), '2026-11-20')).toBe(false);
  expect(isLate(step('1.1', 'under-way', '2026-11-20'), '2026-11-21')).toBe(true);
  expect(isLate(step('1.1', 'stuck', '2026-11-20'), '2026-11-21')).toBe(true);
  expect(isLate(step('1.1', 'done', '2026-11-20'), '2026-11-21')).toBe(false);
  expect(isLate(step('1.1', 'skipped', '2026-11-20'), '2026-11-21')).toBe(false);
  expect(isLate(step('1.1', 'not-begun'), '2026-11-21')).toBe(false);
});

test('what is next puts each step in one place only, and says the first that has not begun', () => {
  const steps = [
    step('1.1', 'done'),
    step('1.2', 'stuck', '2026-01-01'),
    step('1.3', 'stuck'),
    step('1.4', 'under-way'),
    step('1.5', 'not-begun'),
    step('2.1', 'not-begun'),
  ];
  const next = whatIsNext(steps, '2026-11-21');
  expect(next.late.map(({ code }) => code)).toEqual(['1.2']);
  expect(next.stuck.map(({ code }) => code)).toEqual(['1.3']);
  expect(next.underWay.map(({ code }) => code)).toEqual(['1.4']);
  expect(next.next?.code).toBe('1.5');
});
