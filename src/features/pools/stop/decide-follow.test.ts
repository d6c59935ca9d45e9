import { expect, test } from 'vitest';
import { decideFollow } from './follow-groups.ts';

const lapsed = { holds: false, stopped: false, othersMayServe: false };

test.each([
  ['a proposal is withdrawn when the accreditation lapses', { ...lapsed, status: 'proposed' }, false, 'withdrawn'],
  ['an agreement that is not signed is withdrawn too', { ...lapsed, status: 'agreed' }, false, 'withdrawn'],
  ['a group goes on with what others offer', { ...lapsed, othersMayServe: true, status: 'offers' }, true, 'nothing'],
  ['and is withdrawn where nobody else does', { ...lapsed, status: 'offers' }, false, 'withdrawn'],
  ['a group that runs stands still', { ...lapsed, status: 'running' }, false, 'stopped'],
  [
    'one that stands still already is not told twice',
    { ...lapsed, stopped: true, status: 'running' },
    false,
    'nothing',
  ],
  ['a group is closed when it will not hold again', { ...lapsed, status: 'running' }, true, 'closed'],
  ['so is one that stood still', { ...lapsed, stopped: true, status: 'running' }, true, 'closed'],
  [
    'a group goes on when it holds again',
    { ...lapsed, holds: true, stopped: true, status: 'running' },
    false,
    'resumed',
  ],
  ['a group whose provider is accredited goes on', { ...lapsed, holds: true, status: 'running' }, false, 'nothing'],
  [
    'a proposal of an accredited provider waits for its answers',
    { ...lapsed, holds: true, status: 'proposed' },
    false,
    'nothing',
  ],
  ['a group that has ended stays so', { ...lapsed, status: 'dissolved' }, true, 'nothing'],
  ['a group that was closed stays so', { ...lapsed, status: 'closed' }, true, 'nothing'],
] as const)('%s', (_behaviour, pool, forGood, became) => {
  expect(decideFollow(pool, forGood)).toBe(became);
});
