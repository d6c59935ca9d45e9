import { describe, expect, test } from 'vitest';
import file from './cities.json' with { type: 'json' };
import { isSource } from './is-source.ts';
import { isInside } from './inside-outline.ts';
import { keysWhere, repeated } from './keys-where.ts';
import programme from './programme.json' with { type: 'json' };

const { cities } = file;
const facts = cities.flatMap((city) =>
  city.facts.map((fact) => ({ ...fact, date: 'date' in fact ? fact.date : undefined })),
);
const marks = ['verified', 'inferred'];

test('holds the eight cities that completed WILL, once each', () => {
  expect(cities.map((city) => city.slug).sort()).toEqual([...programme.completedBy].sort());
  expect(repeated(cities.map((city) => city.slug))).toEqual([]);
  expect(repeated(cities.map((city) => city.istat))).toEqual([]);
});

describe('facts', () => {
  test('have keys of their own, that begin with the city', () => {
    expect(repeated(facts.map((fact) => fact.key))).toEqual([]);
    const strangers = cities.flatMap((city) => keysWhere(city.facts, (fact) => !fact.key.startsWith(`${city.slug}-`)));
    expect(strangers).toEqual([]);
  });

  test('have a source, a mark and the kind of link with WILL', () => {
    expect(keysWhere(facts, (fact) => !isSource(fact.source))).toEqual([]);
    expect(keysWhere(facts, (fact) => !marks.includes(fact.mark) || !marks.includes(fact.willLink))).toEqual([]);
    expect(keysWhere(facts, ({ date = '2024' }) => !/^20\d\d(-\d\d(-\d\d)?)?$/.test(date))).toEqual([]);
  });

  test('are whole sentences in both languages', () => {
    const isSentence = (text: string) => /^\p{Lu}.{20,}\.$/u.test(text);
    expect(keysWhere(facts, ({ text }) => !isSentence(text.it) || !isSentence(text.en))).toEqual([]);
    expect(keysWhere(facts, ({ text }) => text.it === text.en)).toEqual([]);
  });

  test('never name WILL where its part in them is only inferred', () => {
    const inferred = facts.filter((fact) => fact.willLink === 'inferred');
    expect(inferred.length).toBeGreaterThan(20);
    expect(keysWhere(inferred, ({ text }) => /\bWILL\b/.test(`${text.it} ${text.en}`))).toEqual([]);
  });
});

describe.each(cities)('$name', (city) => {
  test('has the day of its patron saint, with who says so', () => {
    expect(city.patron.day).toMatch(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
    expect(city.patron.saint).toMatch(/^Sant?[’ ]/);
    expect(URL.canParse(city.patron.source)).toBe(true);
  });

  test('has a closed outline of at most sixty points around its centre', () => {
    const { ring, source } = city.outline;
    expect(ring.length).toBeLessThanOrEqual(60);
    expect(ring.at(0)).toEqual(ring.at(-1));
    expect(isInside(ring, city)).toBe(true);
    expect(source).toBe('ISTAT through openpolis, CC BY 4.0');
  });
});
