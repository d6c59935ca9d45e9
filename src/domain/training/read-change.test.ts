import { describe, expect, it } from 'vitest';
import { signChance } from '../statistics/paired-change.ts';
import { fewestPairs, readChange, tellShare, type SkillReading } from './read-change.ts';
import { movesBetween, wordsToPair } from './scale.ts';

const apart = { before: { yes: 0, of: 0 }, after: { yes: 0, of: 0 } };
const paired = (up: number, same: number, down: number): SkillReading => {
  const of = up + same + down;
  return readChange({ before: { yes: 0, of }, after: { yes: 0, of }, moves: { up, same, down } });
};

describe('the chance of a change by signs', () => {
  it('is what a hand works out', () => {
    // 8 of 8: 2 × 1/256. 9 of 10: 2 × (10 + 1)/1024. 3 of 6: every outcome is as extreme.
    expect(signChance({ up: 8, same: 3, down: 0 })).toBeCloseTo(2 / 256, 12);
    expect(signChance({ up: 1, same: 0, down: 9 })).toBeCloseTo(22 / 1024, 12);
    expect(signChance({ up: 3, same: 0, down: 3 })).toBe(1);
    expect(signChance({ up: 0, same: 12, down: 0 })).toBe(1);
  });
});

describe('a self-assessment', () => {
  it('says nothing of fewer than five on either side', () => {
    expect(readChange({ ...apart, moves: { up: 0, same: 0, down: 0 } })).toEqual({ kind: 'too-few' });
    const moves = { up: 4, same: 0, down: 0 };
    expect(readChange({ before: { yes: 0, of: 9 }, after: { yes: 4, of: 4 }, moves })).toEqual({ kind: 'too-few' });
  });

  it('says how many say more than before, with the range, where eight were paired', () => {
    expect(paired(12, 4, 2)).toMatchObject({
      kind: 'paired',
      up: { kind: 'exact', yes: 12, of: 18 },
      verdict: 'more',
    });
    expect(paired(2, 4, 12)).toMatchObject({ kind: 'paired', up: { kind: 'few', of: 18 }, verdict: 'less' });
    expect(paired(6, 7, 5)).toMatchObject({ verdict: 'could-be-chance' });
  });

  it('compares the two sides as if others had answered, where fewer were paired', () => {
    const moves = { up: 5, same: 1, down: 0 };
    expect(readChange({ before: { yes: 6, of: 20 }, after: { yes: 15, of: 20 }, moves })).toMatchObject({
      kind: 'apart',
      before: { kind: 'exact', yes: 6, of: 20 },
      after: { kind: 'exact', yes: 15, of: 20 },
      verdict: 'more',
    });
  });

  it('tells a part of one to four only as four at most, or as all but four at most', () => {
    expect([0, 3, 4].map((yes) => tellShare({ yes, of: 20 }).kind)).toEqual(['few', 'few', 'few']);
    expect([16, 19, 20].map((yes) => tellShare({ yes, of: 20 }).kind)).toEqual(['most', 'most', 'most']);
    expect(tellShare({ yes: 15, of: 20 })).toMatchObject({ kind: 'exact', yes: 15 });
  });
});

/** All that fits what was told, by what was told. */
function byTold(tables: Iterable<readonly [told: SkillReading, parts: readonly number[]]>): (readonly number[])[][] {
  const found = new Map<string, (readonly number[])[]>();
  for (const [told, parts] of tables) {
    const key = JSON.stringify(told);
    found.set(key, [...(found.get(key) ?? []), parts]);
  }
  return [...found.values()];
}

/** Parts of one to four that who knows these rules reads off what is told. */
function readOff(tables: readonly (readonly number[])[]): string[] {
  const [first = []] = tables;
  const certain = first.filter((part, at) => tables.every((parts) => parts[at] === part));
  return certain.filter((part) => part > 0 && part < 5).map(String);
}

function* pairedTables(of: number): Generator<readonly [SkillReading, readonly number[]]> {
  for (let up = 0; up <= of; up++)
    for (let same = 0; up + same <= of; same++)
      yield [paired(up, same, of - up - same), [up, same, of - up - same, of - up]];
}

function* apartTables(before: number, after: number): Generator<readonly [SkillReading, readonly number[]]> {
  const moves = { up: 0, same: 0, down: 0 };
  for (let yes = 0; yes <= before; yes++)
    for (let now = 0; now <= after; now++)
      yield [
        readChange({ before: { yes, of: before }, after: { yes: now, of: after }, moves }),
        [yes, before - yes, now, after - now],
      ];
}

describe('whoever knows the rules and reads the result', () => {
  const sizes = Array.from({ length: 30 }, (_, index) => index);

  it('learns no part of one to four, and not that all answered alike, of pairs', () => {
    for (const of of sizes.map((size) => size + fewestPairs))
      for (const tables of byTold(pairedTables(of))) {
        expect(readOff(tables), `${of}`).toEqual([]);
        // Nor that all of them moved alike, which would tell what each did.
        expect(tables.every((parts) => parts.includes(of)) && tables.length === 1, `${of}`).toBe(false);
      }
  });

  it('nor of two sides', () => {
    for (const before of [5, 6, 8, 10, 13])
      for (const after of [5, 9, 13])
        for (const tables of byTold(apartTables(before, after)))
          expect(readOff(tables), `${before} ${after}`).toEqual([]);
  });
});

describe('answers of one person', () => {
  it('move by each skill that was answered twice', () => {
    expect(movesBetween({ a: 2, b: 4, c: 3, d: 1 }, { a: 3, b: 2, c: 3 })).toEqual({ a: 'up', b: 'down', c: 'same' });
  });

  it('are known again by words, whatever their capitals, accents and signs', () => {
    expect(wordsToPair('  Perché,  Treno-ROSSO ')).toBe('perche treno rosso');
    expect(wordsToPair('mela')).toBeUndefined();
  });
});
