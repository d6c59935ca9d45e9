import * as fc from 'fast-check';
import { it } from 'vitest';
import { fewestFamilies } from '../../src/domain/outcomes/withhold.ts';
import { mayBeTold } from '../../src/domain/outcomes/measured.ts';
import { reckonReturn, type Range, type SocialReturn } from '../../src/domain/outcomes/social-return.ts';
import { layOut } from '../../src/domain/outcomes/theory-layout.ts';
import {
  checkTheory,
  nodeKinds,
  nodesInCircle,
  withoutNode,
  type Theory,
} from '../../src/domain/outcomes/theory-of-change.ts';

const theory: fc.Arbitrary<Theory> = fc
  .array(fc.constantFrom(...nodeKinds), { minLength: 1, maxLength: 8 })
  .chain((kinds) => {
    const nodes = kinds.map((kind, index) => ({ id: `n${index + 1}`, kind, text: kind }));
    const id = fc.constantFrom(...nodes.map((node) => node.id));
    return fc.record({
      nodes: fc.constant(nodes),
      arrows: fc.array(fc.tuple(id, id), { maxLength: 12 }).map((pairs) =>
        pairs.map(([from, to], index) => ({
          id: `a${index + 1}`,
          from,
          to,
          assumption: 'perché',
          evidence: '',
          strength: 'weak' as const,
        })),
      ),
    });
  });

it('finds a circle exactly when some step leads back to itself', () => {
  // Whether it can be taken apart: steps without arrows into them are removed until none is left, or a circle remains.
  const canBeTakenApart = ({ nodes, arrows }: Theory): boolean => {
    if (nodes.length === 0) return true;
    const free = nodes.find(({ id }) => arrows.every(({ to }) => to !== id));
    return free !== undefined && canBeTakenApart(withoutNode({ nodes, arrows }, free.id));
  };
  fc.assert(fc.property(theory, (one) => (nodesInCircle(one).length === 0) === canBeTakenApart(one)));
});

it('never finds a problem in a theory that is taken out of it', () => {
  fc.assert(
    fc.property(theory, (one) => {
      const backwards = checkTheory(one).flatMap((problem) => (problem.kind === 'backwards' ? [problem.arrow] : []));
      const without = { ...one, arrows: one.arrows.filter(({ id }) => !backwards.includes(id)) };
      return checkTheory(without).every(({ kind }) => kind !== 'backwards');
    }),
  );
});

it('gives every step a place of its own, whatever leads where', () => {
  fc.assert(
    fc.property(theory, (one) => {
      const { placed, columns } = layOut(one);
      const places = new Set(placed.map(({ column, row }) => `${column} ${row}`));
      const rightColumn = placed.every(
        ({ id, column }) => columns[column] === one.nodes.find((node) => node.id === id)?.kind,
      );
      return places.size === one.nodes.length && rightColumn;
    }),
  );
});

const range = (most: number): fc.Arbitrary<Range> =>
  fc
    .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
    .map(([one, other]) => ({ low: (Math.min(one, other) * most) / 100, high: (Math.max(one, other) * most) / 100 }));
const assumptions: fc.Arbitrary<SocialReturn> = fc.record({
  investmentCents: range(1_000_000).map(({ low, high }) => ({ low: low + 1, high: high + 1 })),
  investmentSource: fc.constant(''),
  discount: range(0.2),
  outcomes: fc.array(
    fc.record({
      id: fc.constant('c'),
      name: fc.constant(''),
      stakeholder: fc.constant(''),
      source: fc.constant(''),
      quantity: range(50),
      valueCents: range(100_000),
      deadweight: range(1),
      attribution: range(1),
      displacement: range(1),
      dropOff: range(1),
      years: fc.integer({ min: 1, max: 6 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

it('holds the social return of every belief within the ranges in the range that it tells', () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(assumptions, fc.array(part, { minLength: 40, maxLength: 40 }), (all, parts) => {
      let next = 0;
      const pick = ({ low, high }: Range): Range => {
        const at = low + (high - low) * (parts[next++ % parts.length] ?? 0);
        return { low: at, high: at };
      };
      const one: SocialReturn = {
        ...all,
        investmentCents: pick(all.investmentCents),
        discount: pick(all.discount),
        outcomes: all.outcomes.map((outcome) => ({
          ...outcome,
          quantity: pick(outcome.quantity),
          valueCents: pick(outcome.valueCents),
          deadweight: pick(outcome.deadweight),
          attribution: pick(outcome.attribution),
          displacement: pick(outcome.displacement),
          dropOff: pick(outcome.dropOff),
        })),
      };
      const [told, believed] = [reckonReturn(all), reckonReturn(one)];
      if (told === undefined || believed === undefined) return false;
      const slack = 1e-9 * (1 + told.ratio.high);
      return told.ratio.low - slack <= believed.ratio.low && believed.ratio.high <= told.ratio.high + slack;
    }),
  );
});

it('tells no share by which one could count fewer than five families on either side', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), (yes, no) => {
      const told = mayBeTold('share', true, { numerator: yes, denominator: yes + no });
      const small = (count: number) => count > 0 && count < fewestFamilies;
      return !told || (!small(yes) && !small(no) && yes + no >= fewestFamilies);
    }),
  );
});
