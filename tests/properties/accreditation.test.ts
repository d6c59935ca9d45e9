import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { accreditationOf, type AccreditationFacts } from '../../src/domain/accreditation/accreditation-of.ts';
import { lastDayOf } from '../../src/domain/accreditation/last-day.ts';
import type { Through } from '../../src/domain/accreditation/count-through.ts';
import type { Requirement } from '../../src/domain/accreditation/rules.ts';

const days = 60;
const aDay = fc.integer({ min: 0, max: days });
const key = fc.constantFrom('a', 'b', 'c');
const requirements = fc.uniqueArray(
  fc
    .record({ key, blocking: fc.boolean() })
    .map((given): Requirement => ({ ...given, kind: 'document', title: 'x', validity: { kind: 'for-good' } })),
  { selector: (requirement) => requirement.key },
);
const sometimes = fc.option(aDay, { nil: undefined, freq: 2 });
const facts: fc.Arbitrary<AccreditationFacts> = fc
  .record({
    from: aDay,
    length: aDay,
    asked: requirements,
    later: fc.array(fc.record({ requirements, complyBy: sometimes }), { maxLength: 3 }),
    met: fc.dictionary(key, fc.oneof(aDay, fc.constant<Through>('for-good'))),
    suspendedOn: sometimes,
    withdrawnOn: sometimes,
  })
  .map(({ from, length, asked, later, met, suspendedOn, withdrawnOn }) => ({
    granted: { from, through: from + length },
    rules: { version: 1, requirements: asked },
    // Time to comply never ends earlier for a newer version.
    later: later.map((rules, index) => ({ ...rules, version: index + 2 })),
    met: new Map(Object.entries(met)),
    refusedOn: undefined,
    suspendedOn,
    withdrawnOn,
  }));

test('an accreditation holds up to its last day, on every day between, and not on the next', () => {
  fc.assert(
    fc.property(facts, aDay, (given, on) => {
      const last = lastDayOf(given, on);
      const holds = (day: number) => accreditationOf(given, day).kind === 'accredited';
      expect(last !== undefined).toBe(holds(on));
      if (last === undefined) return;
      for (let day = on; day <= last; day++) expect(holds(day)).toBe(true);
      expect(holds(last + 1)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('a suspension always says why, and none of its causes lies ahead', () => {
  fc.assert(
    fc.property(facts, aDay, (given, on) => {
      const state = accreditationOf(given, on);
      if (state.kind !== 'suspended') return;
      expect(state.causes.length).toBeGreaterThan(0);
      for (const cause of state.causes) expect(cause.since).toBeLessThanOrEqual(on);
    }),
    { numRuns: 2000 },
  );
});
