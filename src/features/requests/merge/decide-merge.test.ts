import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { requestStatuses, type RequestView } from '../model.ts';
import { isPooled } from '../wait/decide-status.ts';
import { decideMerge } from './decide-merge.ts';

const request = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  kindOfHelp: fc.constantFrom('childcare' as const, 'meals' as const),
  status: fc.constantFrom(...requestStatuses),
  createdAt: fc.integer({ min: 0, max: 3 }).map((day) => new Date(day * 86_400_000)),
}) as fc.Arbitrary<RequestView>;

it('does not depend on which of the two is named first, and takes nobody out of a group', () => {
  fc.assert(
    fc.property(request, request, (one, other) => {
      const decision = decideMerge(one, other);
      const again = decideMerge(other, one);
      if (decision.kind === 'may-not') {
        expect(again).toEqual(decision);
        return;
      }
      expect(again).toEqual({ kind: 'may', keep: decision.keep, drop: decision.drop });
      expect(isPooled(decision.drop.status)).toBe(false);
      expect([decision.keep.status, decision.drop.status]).not.toContain('withdrawn');
    }),
  );
});
