import { describe, expect, test } from 'vitest';
import { errorsFor } from './problem-texts.ts';

const stretch = (day: number, from: number, to: number) => ({ day, from, to });

describe('what is wrong with the hours of a week', () => {
  test('is said once for each kind, and names every stretch that has it', () => {
    const errors = errorsFor('it', {
      week: {
        code: 'week',
        problems: [
          { kind: 'shorter-than-session', window: stretch(0, 32, 36) },
          { kind: 'ends-before-it-begins', window: stretch(0, 40, 36) },
          { kind: 'shorter-than-session', window: stretch(2, 14, 18) },
        ],
      },
    });
    expect(errors['week']).toBe(
      'Allunga, perché ogni volta dura di più: lunedì, dalle 16:00 alle 18:00; mercoledì, dalle 07:00 alle 09:00. ' +
        'L’ora di fine deve venire dopo quella di inizio: lunedì, dalle 20:00 alle 18:00.',
    );
  });

  test('names only the day where an hour is none', () => {
    const window = stretch(4, -1, 36);
    const errors = errorsFor('en', { week: { code: 'week', problems: [{ kind: 'not-a-time', window }] } });
    expect(errors['week']).toBe('Choose a time from the list: Friday.');
  });
});
