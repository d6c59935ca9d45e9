import { describe, expect, test } from 'vitest';
import { day } from '../../domain/accreditation/facts-for-tests.ts';
import { factsOf, metBy } from './facts-of.ts';
import type { Decision, Dossier, Evidence, EvidenceCheck } from './model.ts';
import { progressOf } from './progress-of.ts';
import { byUrgency, listed } from './desk/what-waits.ts';

const at = (date: string) => new Date(`${date}T10:00:00Z`);
const insurance = {
  key: 'insurance',
  kind: 'document',
  title: 'Insurance',
  validity: { kind: 'its-own-date' },
  blocking: true,
} as const;

function evidence(check: Partial<EvidenceCheck> | null, given: Partial<Evidence> = {}): Evidence {
  return {
    id: 'e',
    requirement: 'insurance',
    givenAt: at('2026-01-01'),
    givenOn: '2026-01-01',
    expiresOn: null,
    fileName: 'a.pdf',
    mediaType: 'application/pdf',
    digest: 'x',
    declaredBy: null,
    erasedAt: null,
    check:
      check === null
        ? null
        : { outcome: 'ok', reason: null, validThrough: null, checkedAt: at('2026-01-02'), ...check },
    ...given,
  };
}

function decision(kind: Decision['kind'], fromOn: string, given: Partial<Decision> = {}): Decision {
  return {
    kind,
    version: 1,
    reason: 'x',
    fromOn,
    throughOn: null,
    requirements: {},
    decidedAt: at(fromOn),
    decidedBy: null,
    ...given,
  };
}

function dossier(given: Partial<Dossier> = {}): Dossier {
  const version = {
    noticeId: 'n',
    version: 1,
    title: 'Notice',
    text: 'x',
    kindsOfHelp: ['childcare'],
    requirements: [insurance],
    termMonths: 12,
    daysToComply: 30,
    publishedAt: at('2025-12-01'),
  } as const;
  return {
    file: {
      id: 'f',
      noticeId: 'n',
      version: 1,
      providerId: null,
      organisation: 'Il Filo',
      taxCode: '00743110157',
      runtsSection: null,
      kindsOfHelp: ['childcare'],
      contactName: 'Elena',
      email: 'filo@example.org',
      phone: null,
      language: 'it',
      appliedAt: at('2026-01-01'),
      renewalAskedAt: null,
      state: 'applied',
      holdsFrom: null,
      holdsThrough: null,
      madeUp: true,
    },
    versions: [version],
    evidence: [],
    decisions: [],
    ...given,
  };
}

describe('a requirement', () => {
  const ok = { validThrough: '2026-06-30' };
  const again = { outcome: 'asks-again', reason: 'unsigned' } as const;
  test.each([
    ['that nothing was given for is missing', [], 'missing', undefined],
    ['that nobody has looked at waits', [evidence(null)], 'waiting', undefined],
    ['that was found right is in order', [evidence(ok)], 'ok', '2026-06-30'],
    ['that was found right for good has no end', [evidence({})], 'ok', undefined],
    ['whose day has passed has lapsed', [evidence({ validThrough: '2026-02-28' })], 'lapsed', '2026-02-28'],
    [
      'that is asked again says so, though an older one still counts',
      [evidence(again), evidence(ok)],
      'asks-again',
      '2026-06-30',
    ],
    [
      'whose newest is refused counts by the older',
      [evidence({ ...again, outcome: 'refused' }), evidence(ok)],
      'ok',
      '2026-06-30',
    ],
    ['that was refused, and nothing else', [evidence({ ...again, outcome: 'refused' })], 'refused', undefined],
  ] as const)('%s', (_what, given, state, through) => {
    const [progress] = progressOf(dossier({ evidence: given }), day('2026-03-01'));
    expect(progress).toMatchObject({ state, through });
  });

  test('counts by the best of what was found right', () => {
    const given = [evidence({ validThrough: '2026-06-30' }), evidence({ validThrough: '2026-03-31' })];
    expect(metBy(given).get('insurance')).toBe(day('2026-06-30'));
    expect(metBy([...given, evidence({})]).get('insurance')).toBe('for-good');
  });
});

describe('the facts of a file', () => {
  test('run from the first grant to the end of the last, under the rules of the last', () => {
    const decisions = [
      decision('granted', '2026-01-10', { throughOn: '2027-01-09' }),
      decision('suspended', '2026-05-01'),
      decision('reinstated', '2026-05-10'),
      decision('renewed', '2026-12-01', { throughOn: '2028-01-09' }),
    ];
    expect(factsOf(dossier({ decisions }))).toMatchObject({
      granted: { from: day('2026-01-10'), through: day('2028-01-09') },
      rules: { version: 1 },
      suspendedOn: undefined,
    });
    expect(factsOf(dossier({ decisions: decisions.slice(0, 2) })).suspendedOn).toBe(day('2026-05-01'));
  });

  test('take from a later version until when the older one counts, by the day on which it was published in Italy', () => {
    const [first] = dossier().versions;
    if (first === undefined) throw new Error('no version');
    const late = { ...first, version: 2, daysToComply: 30, publishedAt: new Date('2026-02-28T23:30:00Z') };
    const [later] = factsOf(dossier({ versions: [first, late] })).later;
    expect(later).toMatchObject({ version: 2, complyBy: day('2026-03-31') });
    const [never] = factsOf(dossier({ versions: [first, { ...late, daysToComply: null }] })).later;
    expect(never?.complyBy).toBeUndefined();
  });
});

test('the desk finds first what waits for it, then what is about to lapse', () => {
  const granted = [decision('granted', '2026-01-10', { throughOn: '2027-01-09' })];
  const on = day('2026-06-10');
  const named = (organisation: string, given: Partial<Dossier>) =>
    listed({ ...dossier(given), file: { ...dossier().file, organisation } }, on);
  const files = [
    named('quiet', { decisions: granted, evidence: [evidence({})] }),
    named('lapsing', { decisions: granted, evidence: [evidence({ validThrough: '2026-06-30' })] }),
    named('to decide', { evidence: [evidence({})] }),
    named('to check', { evidence: [evidence(null)] }),
    named('refused', { decisions: [decision('refused', '2026-02-01')], evidence: [evidence(null)] }),
  ];
  const order = byUrgency(files);
  expect(
    order
      .map(({ dossier: { file } }) => file.organisation)
      .slice(0, 3)
      .toSorted(),
  ).toEqual(['lapsing', 'to check', 'to decide']);
  expect(order[2]).toMatchObject({ endsOn: '2026-06-30', toCheck: 0, toDecide: false });
  expect(files[4]).toMatchObject({ state: 'refused', toCheck: 0 });
});
