import { expect, test } from 'vitest';
import { possibleStandings } from './possible-standings.ts';

test.each([
  [undefined, ['joined']],
  ['joined', ['paused', 'left']],
  ['paused', ['resumed', 'left']],
  ['resumed', ['paused', 'left']],
  ['left', ['joined']],
] as const)('after %s: %s', (last, next) => {
  expect(possibleStandings(last)).toEqual(next);
});
