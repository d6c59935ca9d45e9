import { describe, expect, test } from 'vitest';
import { accreditationOf, missingOn, type Accreditation, type AccreditationFacts } from './accreditation-of.ts';
import { aRequirement, day, someFacts } from './facts-for-tests.ts';

const newRules = {
  version: 2,
  requirements: [aRequirement('insurance'), aRequirement('references')],
  complyBy: day('2026-03-31'),
};
const insured = new Map([['insurance', 'for-good' as const]]);

describe('accreditationOf', () => {
  test.each<[string, Partial<AccreditationFacts>, string, Accreditation]>([
    ['who has applied', { granted: undefined }, '2026-02-01', { kind: 'applied' }],
    [
      'who was refused',
      { granted: undefined, refusedOn: day('2026-02-01') },
      '2026-02-01',
      { kind: 'refused', since: day('2026-02-01') },
    ],
    ['whose term has not begun', {}, '2025-12-31', { kind: 'applied' }],
    [
      'who meets all that blocks',
      {},
      '2026-06-30',
      { kind: 'accredited', from: day('2026-01-01'), through: day('2026-12-31') },
    ],
    [
      'whose requirement lapsed the day before',
      {},
      '2026-07-01',
      {
        kind: 'suspended',
        causes: [{ kind: 'requirement', key: 'insurance', since: day('2026-07-01'), version: 1 }],
      },
    ],
    [
      'who never met a requirement',
      { met: new Map() },
      '2026-02-01',
      {
        kind: 'suspended',
        causes: [{ kind: 'requirement', key: 'insurance', since: day('2026-01-01'), version: 1 }],
      },
    ],
    [
      'whose office suspended it',
      { suspendedOn: day('2026-02-01') },
      '2026-02-01',
      { kind: 'suspended', causes: [{ kind: 'decision', since: day('2026-02-01') }] },
    ],
    [
      'suspended for both reasons',
      { suspendedOn: day('2026-02-01') },
      '2026-07-02',
      {
        kind: 'suspended',
        causes: [
          { kind: 'decision', since: day('2026-02-01') },
          { kind: 'requirement', key: 'insurance', since: day('2026-07-01'), version: 1 },
        ],
      },
    ],
    [
      'suspended only from tomorrow',
      { suspendedOn: day('2026-02-02') },
      '2026-02-01',
      { kind: 'accredited', from: day('2026-01-01'), through: day('2026-12-31') },
    ],
    ['whose term is over', { met: insured }, '2027-01-01', { kind: 'expired', since: day('2027-01-01') }],
    [
      'withdrawn, whatever else',
      { withdrawnOn: day('2026-05-01'), suspendedOn: day('2026-02-01') },
      '2027-05-01',
      { kind: 'withdrawn', since: day('2026-05-01') },
    ],
    [
      'with time left to comply with new rules',
      { later: [newRules], met: insured },
      '2026-03-31',
      { kind: 'accredited', from: day('2026-01-01'), through: day('2026-12-31') },
    ],
    [
      'whose time to comply is over',
      { later: [newRules], met: insured },
      '2026-04-01',
      {
        kind: 'suspended',
        causes: [{ kind: 'requirement', key: 'references', since: day('2026-04-01'), version: 2 }],
      },
    ],
    [
      'held to the old rules until the renewal',
      { later: [{ ...newRules, complyBy: undefined }], met: insured },
      '2026-12-31',
      { kind: 'accredited', from: day('2026-01-01'), through: day('2026-12-31') },
    ],
  ])('%s', (_who, given, on, state) => {
    expect(accreditationOf(someFacts(given), day(on))).toEqual(state);
  });
});

test('what does not block is never missing', () => {
  const { rules } = someFacts();
  expect(missingOn(rules, new Map(), day('2026-02-01')).map(({ key }) => key)).toEqual(['insurance']);
});
