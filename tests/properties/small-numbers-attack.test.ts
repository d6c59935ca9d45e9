import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayFollow } from '../../src/domain/outcomes/may-follow.ts';
import { protectTable, type Cell } from '../../src/domain/outcomes/protect-table.ts';
import type { Relation } from '../../src/domain/outcomes/expose-cells.ts';
import { tellAnswers } from '../../src/domain/outcomes/tell-answers.ts';
import { tellFigures, type KindPart, type ToldFigures } from '../../src/domain/outcomes/tell-figures.ts';
import type { ShownAnswers } from '../../src/domain/outcomes/withhold-answers.ts';
import { fewestFamilies } from '../../src/domain/outcomes/withhold.ts';

// The attacker of these tests shares no code with what it attacks: it tries every whole number that fits the sums it knows.

const isSmall = (count: number) => count > 0 && count < fewestFamilies;

/** A table of cities by quarters with totals of rows, of columns and of all: every sum is known to the reader. */
const aTable = fc.record({ rows: fc.constant(2), columns: fc.integer({ min: 2, max: 3 }) }).chain(({ rows, columns }) =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.nat(4) }, fc.integer({ min: 5, max: 12 })), {
      minLength: rows * columns,
      maxLength: rows * columns,
    })
    .map((counts) => tableOf(rows, columns, counts)),
);

function tableOf(rows: number, columns: number, counts: readonly number[]): { cells: Cell[]; relations: Relation[] } {
  const at = (row: number, column: number) => `${row}/${column}`;
  const cells: Cell[] = counts.map((count, index) => ({
    key: at(Math.floor(index / columns), index % columns),
    count,
  }));
  const countOf = (keys: readonly string[]) =>
    cells.filter(({ key }) => keys.includes(key)).reduce((sum, { count }) => sum + count, 0);
  const relations: Relation[] = [];
  const total = (key: string, parts: readonly string[]) => {
    cells.push({ key, count: countOf(parts) });
    relations.push({ total: key, parts });
  };
  for (let row = 0; row < rows; row++)
    total(
      `row ${row}`,
      Array.from({ length: columns }, (_, column) => at(row, column)),
    );
  for (let column = 0; column < columns; column++)
    total(
      `column ${column}`,
      Array.from({ length: rows }, (_, row) => at(row, column)),
    );
  const rowTotals = Array.from({ length: rows }, (_, row) => `row ${row}`);
  cells.push({ key: 'all', count: countOf(rowTotals) });
  relations.push({ total: 'all', parts: rowTotals });
  relations.push({ total: 'all', parts: Array.from({ length: columns }, (_, column) => `column ${column}`) });
  return { cells, relations };
}

/**
 * Every value that a covered cell can have, by trying: assigns inner cells one after the other, pruning by the told sums. `most` bounds what is tried, above
 * any value that matters.
 */
function valuesFitting(
  { cells, relations }: { readonly cells: readonly Cell[]; readonly relations: readonly Relation[] },
  hidden: ReadonlySet<string>,
  asked: string,
  most: number,
): Set<number> {
  const told = new Map(cells.filter(({ key }) => !hidden.has(key)).map(({ key, count }) => [key, count]));
  const inner = cells.filter(({ key }) => key.includes('/')).map(({ key }) => key);
  const order = [...inner.filter((key) => key === asked), ...inner.filter((key) => key !== asked)];
  const value = new Map<string, number>();
  const found = new Set<number>();
  const totalOf = (key: string): number => {
    const own = value.get(key);
    if (own !== undefined) return own;
    const relation = relations.find(({ total }) => total === key);
    return (relation?.parts ?? []).reduce((sum, part) => sum + totalOf(part), 0);
  };
  const fits = () => relations.every(({ total, parts }) => parts.some((part) => hasGap(part)) || check(total));
  const hasGap = (key: string): boolean => {
    if (key.includes('/')) return !value.has(key);
    return (relations.find(({ total }) => total === key)?.parts ?? []).some(hasGap);
  };
  const check = (total: string) => told.get(total) === undefined || told.get(total) === totalOf(total);
  const tooMuch = () =>
    relations.some(({ total, parts }) => {
      const known = told.get(total);
      if (known === undefined || !parts.every((part) => part.includes('/'))) return false;
      return parts.reduce((sum, part) => sum + (value.get(part) ?? 0), 0) > known;
    });
  /** Whether the cells from here on can be given values that fit. */
  const canFit = (index: number): boolean => {
    const key = order[index];
    if (key === undefined) {
      if (!fits()) return false;
      found.add(totalOf(asked));
      return true;
    }
    const known = told.get(key);
    const candidates = known === undefined ? Array.from({ length: most + 1 }, (_, count) => count) : [known];
    let any = false;
    for (const candidate of candidates) {
      value.set(key, candidate);
      if (!tooMuch() && fits() && canFit(index + 1)) any = true;
      value.delete(key);
      // One way for each value of the cell that is asked for is enough, and two values are.
      if (any && (index > 0 || found.size > 1)) return true;
    }
    return any;
  };
  canFit(0);
  return found;
}

describe('totals minus parts, one city against the rest', () => {
  it('tell no cell of one to four: each could as well be another number', () => {
    fc.assert(
      fc.property(aTable, (table) => {
        const hidden = protectTable(table.cells, table.relations);
        for (const { key, count } of table.cells) {
          // A small total has small parts: whoever cannot tell these cannot tell it, and it is covered all the same.
          if (!isSmall(count)) continue;
          expect(hidden.has(key), key).toBe(true);
          if (!key.includes('/')) continue;
          // Cells go up to twelve: what takes one from a cell puts it into another, which may then be more than that.
          const fitting = valuesFitting(table, hidden, key, 16);
          expect(fitting.size, key).toBeGreaterThan(1);
        }
      }),
      // The last cell of a small row beside two of the largest: found by an attacker that tried no more than twelve.
      { numRuns: 150, examples: [[tableOf(2, 2, [12, 12, 1, 4])]] },
    );
  });

  it('cover nothing where nothing is small', () => {
    const { cells, relations } = tableOf(2, 2, [5, 6, 7, 8]);
    expect([...protectTable(cells, relations)]).toEqual([]);
  });

  it('leave most of a table told: one small quarter covers one more of its row and of its column', () => {
    const { cells, relations } = tableOf(3, 3, [2, 30, 40, 20, 30, 40, 25, 35, 45]);
    expect([...protectTable(cells, relations)].sort((a, b) => a.localeCompare(b))).toEqual([
      '0/0',
      '0/1',
      '1/0',
      '1/1',
    ]);
  });
});

const kinds = ['childcare', 'homework', 'elder-company', 'transport'] as const;

/** Months of a city: how many families run in groups of each kind, with hours and euros that follow the families. */
const months = fc.array(
  fc.record({
    families: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 2, max: 30 })), { minLength: 4, maxLength: 4 }),
    first: fc.nat(100),
  }),
  { minLength: 2, maxLength: 12 },
);

function partsOf(families: readonly number[]): KindPart[] {
  return kinds.flatMap((kindOfHelp, index) => {
    const count = families[index] ?? 0;
    return count === 0
      ? []
      : [
          {
            kindOfHelp,
            families: count,
            groups: Math.ceil(count / 3),
            hoursWeek: count * 1.5,
            savedCentsWeek: count * 2200,
          },
        ];
  });
}

describe('this month against last', () => {
  it('tells of no city that one to four families came or went, in all, of one kind, or among first contacts', () => {
    fc.assert(
      fc.property(months, (all) => {
        let told: ToldFigures | undefined;
        for (const { families, first } of all) {
          const parts = partsOf(families);
          const sum = (of: (part: KindPart) => number) => parts.reduce((whole, part) => whole + of(part), 0);
          const total = sum((part) => part.families);
          const now = {
            families: total,
            groups: sum((part) => part.groups),
            hoursWeek: sum((part) => part.hoursWeek),
            savedCentsWeek: sum((part) => part.savedCentsWeek),
            firstContacts: Math.round((total * first) / 100),
          };
          const next = tellFigures(told, now, parts);
          if (told !== undefined) compare(told, next);
          told = next;
        }
      }),
    );
  });

  function compare(then: ToldFigures, now: ToldFigures) {
    const moved = (one: number | 'withheld', other: number | 'withheld') =>
      one === 'withheld' || other === 'withheld' ? 0 : Math.abs(other - one);
    const families = moved(then.figures.families, now.figures.families);
    expect(isSmall(families)).toBe(false);
    // Hours follow the families one for one and a half: they tell no fewer than five either.
    expect(isSmall(moved(then.figures['hours-week'], now.figures['hours-week']) / 1.5)).toBe(false);
    if (then.figures['first-contacts'] !== 'withheld' && now.figures['first-contacts'] !== 'withheld') {
      expect(isSmall(moved(then.figures['first-contacts'], now.figures['first-contacts']))).toBe(false);
    }
    const last = then.lastKinds;
    if (now.kinds === 'withheld') return;
    for (const { kindOfHelp, figures } of now.kinds) {
      const before = last.find((row) => row.kindOfHelp === kindOfHelp)?.figures;
      if (figures === 'withheld' || before === undefined || before === 'withheld') continue;
      expect(isSmall(Math.abs(figures.families - before.families)), kindOfHelp).toBe(false);
    }
  }

  it('moves once five families have come, and tells all of it then', () => {
    const figures = (families: number) => ({
      families,
      groups: 10,
      hoursWeek: families,
      savedCentsWeek: families,
      firstContacts: 0,
    });
    const first = tellFigures(undefined, figures(30), []);
    expect(tellFigures(first, figures(33), []).figures).toEqual(first.figures);
    expect(tellFigures(first, figures(35), []).figures.families).toBe(35);
    expect(tellFigures(first, figures(25), []).figures.families).toBe(25);
  });

  it('does not give away the newest answers of families', () => {
    const answers = fc.array(fc.record({ helped: fc.boolean(), again: fc.boolean(), met: fc.boolean() }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(answers, (all) => {
        let told: ShownAnswers | undefined;
        const so = { answered: 0, helped: 0, again: 0, met: 0 };
        for (const answer of all) {
          so.answered += 1;
          for (const code of ['helped', 'again', 'met'] as const) if (answer[code]) so[code] += 1;
          const next = tellAnswers(told, { ...so });
          if (told !== undefined && told.answered !== 'withheld' && next.answered !== 'withheld') {
            const more = next.answered - told.answered;
            expect(isSmall(more)).toBe(false);
            for (const code of ['helped', 'again', 'met'] as const) {
              const [then, now] = [told[code], next[code]];
              if (then === 'withheld' || now === 'withheld') continue;
              expect(isSmall(now - then)).toBe(false);
              expect(isSmall(more - (now - then))).toBe(false);
            }
          }
          told = next;
        }
      }),
    );
  });

  it('holds what is few on either side of a share', () => {
    expect(mayFollow({ count: 10, of: 20 }, { count: 10, of: 23 })).toBe(false);
    expect(mayFollow({ count: 10, of: 20 }, { count: 15, of: 26 })).toBe(false);
    expect(mayFollow({ count: 10, of: 20 }, { count: 15, of: 30 })).toBe(true);
    expect(mayFollow({ count: 10, of: 20 }, { count: 10, of: 20 })).toBe(true);
  });
});
