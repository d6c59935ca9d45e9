import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { partsToHide, type PartFigures } from '../../src/domain/outcomes/withhold-parts.ts';
import { fewestFamilies, showAll, withhold, type Figures } from '../../src/domain/outcomes/withhold.ts';

const anyFigures: fc.Arbitrary<Figures> = fc
  .record({
    families: fc.nat(60),
    firstShare: fc.nat(100),
    groups: fc.nat(20),
    halfHours: fc.nat(400),
    savedCentsWeek: fc.nat(500_000),
  })
  .map(({ families, firstShare, groups, halfHours, savedCentsWeek }) => ({
    families,
    savedCentsWeek,
    groups: Math.min(groups, Math.floor(families / 2)),
    hoursWeek: halfHours / 2,
    firstContacts: Math.round((families * firstShare) / 100),
  }));

const isSmall = (count: number) => count >= 1 && count < fewestFamilies;

it('shows no count of families below five', () => {
  fc.assert(
    fc.property(anyFigures, (figures) => {
      const shown = withhold(figures);
      return [shown.families, shown['first-contacts']].every(
        (value) => value === 'withheld' || value >= fewestFamilies,
      );
    }),
  );
});

it('shows nothing at all of fewer than five families', () => {
  fc.assert(
    fc.property(anyFigures, fc.nat(fewestFamilies - 1), (figures, families) => {
      const shown = withhold({ ...figures, families, firstContacts: Math.min(figures.firstContacts, families) });
      return Object.values(shown).every((value) => value === 'withheld');
    }),
  );
});

it('shows a figure as it is or not at all', () => {
  fc.assert(
    fc.property(anyFigures, (figures) => {
      const exact: Record<string, number> = showAll(figures);
      return Object.entries(withhold(figures)).every(([code, value]) => value === 'withheld' || value === exact[code]);
    }),
  );
});

/** Secrets that have one possible value only, to whoever sees what is shown and knows the rules. */
function told<Secret>(secrets: readonly Secret[], viewOf: (secret: Secret) => string): Secret[] {
  const byView = Map.groupBy(secrets, viewOf);
  return [...byView.values()].flatMap((possible) => (possible.length === 1 ? possible : []));
}

it('tells no small number of first contacts, nor of the other families', () => {
  const counts = Array.from({ length: 41 }, (_, families) =>
    Array.from({ length: families + 1 }, (_, firstContacts) => ({ families, firstContacts })),
  );
  const viewOf = (count: (typeof counts)[number][number]) =>
    JSON.stringify(withhold({ groups: 2, hoursWeek: 4, savedCentsWeek: 900, ...count }));
  const learned = counts.flat().filter(({ families }) => families >= fewestFamilies);
  expect(
    told(learned, viewOf).filter(
      ({ families, firstContacts }) => isSmall(firstContacts) || isSmall(families - firstContacts),
    ),
  ).toEqual([]);
});

/** Every table of so many parts, each of 2 families up to the largest. */
function tables(parts: number, largest: number): number[][] {
  if (parts === 0) return [[]];
  const sizes = Array.from({ length: largest - 1 }, (_, index) => index + 2);
  return tables(parts - 1, largest).flatMap((rest) => sizes.map((size) => [...rest, size]));
}

/** What the public sees of a table whose total is known: its parts, `?` where one is hidden; or nothing but the total. */
function publicView(sizes: readonly number[]): string {
  const parts = sizes.map((families): PartFigures => ({ groups: 1, families, hoursWeek: 2, savedCentsWeek: 100 }));
  const hidden = partsToHide(parts);
  const total = `of ${String(sizes.reduce((sum, size) => sum + size, 0))}`;
  return hidden === 'all'
    ? total
    : `${parts.map((part) => (hidden.has(part) ? '?' : part.families)).join(' ')} ${total}`;
}

it.each([1, 2, 3, 4])(
  'tells no small part of a total of %i, by subtraction or by working the rules backwards',
  (parts) => {
    const seen = Map.groupBy(tables(parts, 11), publicView);
    const known = [...seen]
      .filter(([view]) => !view.startsWith('of'))
      .flatMap(([view, possible]) => {
        const values = Array.from({ length: parts }, (_, index) => [
          ...new Set(possible.map((sizes) => sizes[index] ?? 0)),
        ]);
        return values.some(([only = 0, ...others]) => others.length === 0 && isSmall(only)) ? [view] : [];
      });
    expect(known).toEqual([]);
  },
);
