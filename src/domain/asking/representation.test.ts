import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formalRoles, informalRoles, mayAct, roles, standingOf, type MandateFacts } from './representation.ts';

const document = { expiresOn: 200 };

test.each<[string, MandateFacts, number, unknown]>([
  ['a daughter is believed', { role: 'child', declaredOn: 100, revoked: false }, 4000, { kind: 'declared' }],
  [
    'a guardian has thirty days',
    { role: 'guardian', declaredOn: 100, revoked: false },
    130,
    { kind: 'to-show', by: 130 },
  ],
  ['and no more', { role: 'guardian', declaredOn: 100, revoked: false }, 131, { kind: 'over', why: 'not-shown' }],
  [
    'a document waits',
    { role: 'proxy', declaredOn: 1, document, revoked: false },
    200,
    { kind: 'to-check', through: 200 },
  ],
  ['and expires', { role: 'proxy', declaredOn: 1, document, revoked: false }, 201, { kind: 'over', why: 'expired' }],
])('%s', (_, facts, today, standing) => {
  expect(standingOf(facts, today)).toEqual(standing);
});

describe('a mandate', () => {
  const facts = fc.record({
    role: fc.constantFrom(...roles),
    declaredOn: fc.integer({ min: 0, max: 500 }),
    revoked: fc.boolean(),
    document: fc.option(
      fc.record({
        expiresOn: fc.integer({ min: 0, max: 900 }),
        checked: fc.constantFrom('holds' as const, 'refused' as const),
      }),
      { nil: undefined },
    ),
  });

  it('that is over is never alive again by time alone, and one that was revoked is over at once', () => {
    fc.assert(
      fc.property(
        facts,
        fc.integer({ min: 500, max: 900 }),
        fc.nat(400),
        ({ document: given, ...known }, day, later) => {
          const mandate = { ...known, ...(given && { document: given }) };
          if (known.revoked) expect(mayAct(standingOf(mandate, day))).toBe(false);
          if (!mayAct(standingOf(mandate, day))) expect(mayAct(standingOf(mandate, day + later))).toBe(false);
        },
      ),
    );
  });

  it('is asked of every role that is not believed, and of none that is', () => {
    const alone = (role: MandateFacts['role']) => standingOf({ role, declaredOn: 0, revoked: false }, 1).kind;
    expect(new Set(formalRoles.map(alone))).toEqual(new Set(['to-show']));
    expect(new Set(informalRoles.map(alone))).toEqual(new Set(['declared']));
  });
});
