import { describe, expect, it } from 'vitest';
import { dayOf, writeDay } from '../schedule/calendar-day.ts';
import { compareShares } from '../statistics/compare-shares.ts';
import { acrossCities } from './across-cities.ts';
import { readAnswer, readyField } from './answer.ts';
import { holdsTogether, compareRounds } from './compare-rounds.ts';
import { daysOf, halfYearBefore, halfYearOf } from './half-year.ts';
import { protectRound } from './protect-round.ts';
import { aspects, codesOf } from './questionnaire.ts';
import { sumUp, wordsFor, type Summary } from './sum-up.ts';
import { anAnswer } from './testing/an-answer.ts';

describe('a half year', () => {
  it('is January to June, or July to December', () => {
    expect(halfYearOf(dayOf(2026, 6, 30))).toBe('2026-1');
    expect(halfYearOf(dayOf(2026, 7, 1))).toBe('2026-2');
    expect([daysOf('2026-1'), daysOf('2026-2')].map(({ from, to }) => [from, to].map(writeDay))).toEqual([
      ['2026-01-01', '2026-06-30'],
      ['2026-07-01', '2026-12-31'],
    ]);
    expect([halfYearBefore('2026-2'), halfYearBefore('2026-1')]).toEqual(['2026-1', '2025-2']);
  });
});

describe('an answer', () => {
  const sent = (fields: Readonly<Record<string, string | readonly string[]>>) => ({
    text: (name: string) => [fields[name] ?? ''].flat()[0] ?? '',
    all: (name: string) => [fields[name] ?? []].flat(),
  });
  const whole = {
    role: 'partner',
    'ready-will': '5',
    'ready-time': '2',
    'ready-skills': '3',
    'ready-mandate': '4',
    'ready-tools': '1',
  };

  it('keeps what is on the list, once, and nothing else', () => {
    const read = readAnswer(sent({ ...whole, obstacles: ['turnover', 'no-time', 'turnover', 'the-mayor'] }));
    expect(read).toMatchObject({
      answer: { role: 'partner', readiness: { will: 5, tools: 1 }, picked: { obstacles: ['no-time', 'turnover'] } },
    });
  });

  it('does not take a degree for something on a list', () => {
    const read = readAnswer(sent({ ...whole, tools: 'diagnosis', skills: ['measuring'] }));
    expect(read).toMatchObject({
      answer: { readiness: { tools: 1, skills: 3 }, picked: { tools: ['diagnosis'], skills: ['measuring'] } },
    });
  });

  it('says what is missing, and asks who may read only where words were written', () => {
    expect(readAnswer(sent({}))).toEqual({
      problems: Object.fromEntries(['role', ...aspects.map(readyField)].map((name) => [name, 'missing'])),
    });
    expect(readAnswer(sent({ ...whole, 'obstacle-words': 'Tre archivi' }))).toEqual({
      problems: { readers: 'missing' },
    });
    expect(readAnswer(sent({ ...whole, 'support-words': 'x'.repeat(601), readers: 'city' }))).toEqual({
      problems: { 'support-words': 'too-long' },
    });
  });
});

describe('a round', () => {
  it('is read from five answers on, and not before', () => {
    const five = Array.from({ length: 5 }, (_, index) => anAnswer({ obstacles: index < 3 ? ['no-time'] : [] }));
    expect(sumUp(five.slice(1))).toBe('too-few');
    const summary = sumUp(five) as Summary;
    expect(summary.answered).toBe(5);
    expect(summary.counted).toContainEqual({ question: 'obstacles', code: 'no-time', yes: 3, of: 5 });
  });

  it('counts as ready who is at four or five', () => {
    const degrees = [1, 3, 4, 5, 5] as const;
    const summary = sumUp(degrees.map((time) => anAnswer({ readiness: { time } }))) as Summary;
    expect(summary.counted).toContainEqual({ question: 'readiness', code: 'time', yes: 3, of: 5 });
    expect(summary.degrees.time).toEqual({ 1: 1, 2: 0, 3: 1, 4: 1, 5: 2 });
  });

  it('gives words to those whom each person let read them, in the order of the alphabet', () => {
    const said = (text: string, readers: 'city' | 'lab' | 'report') =>
      anAnswer({ words: { 'obstacle-words': text }, readers });
    const answers = [said('c', 'report'), said('a', 'city'), said('b', 'lab'), anAnswer({}), anAnswer({})];
    const texts = (reader: 'city' | 'lab' | 'report') => wordsFor(reader, answers).map(({ text }) => text);
    expect([texts('city'), texts('lab'), texts('report')]).toEqual([['a', 'b', 'c'], ['b', 'c'], ['c']]);
    expect(wordsFor('city', answers.slice(1))).toEqual([]);
  });
});

describe('two rounds', () => {
  const round = (answers: number, tired: number) =>
    sumUp(
      Array.from({ length: answers }, (_, index) => anAnswer({ obstacles: index < tired ? ['no-time'] : [] })),
    ) as Summary;
  const movement = (now: Summary, before: Summary) =>
    compareRounds(now, before).find(({ code }) => code === 'no-time')?.movement;

  it('are better where an obstacle is met by clearly fewer, worse where by more', () => {
    expect(movement(round(20, 2), round(20, 18))).toBe('better');
    expect(movement(round(20, 18), round(20, 2))).toBe('worse');
  });

  it('may differ by chance: 8 of 20 beside 17 of 20 would be claimed alone, and not among sixty-eight', () => {
    // Fisher's exact test, two-sided: 0.0079, below 0.05 and above 0.05 / 68.
    expect(compareShares({ yes: 8, of: 20 }, { yes: 17, of: 20 }).kind).toBe('less');
    expect(movement(round(20, 8), round(20, 17))).toBe('could-be-chance');
  });

  it('are claimed together as Holm says: 0.01, 0.04, 0.03 and 0.005 hold for the two smallest', () => {
    // 0.005 × 4 = 0.02, 0.01 × 3 = 0.03, 0.03 × 2 = 0.06: stop.
    expect(holdsTogether([0.01, 0.04, 0.03, 0.005])).toEqual([true, false, false, true]);
  });
});

describe('what a round tells everybody', () => {
  it('holds back what one to four said, or did not say', () => {
    const answers = Array.from({ length: 12 }, (_, index) =>
      anAnswer({ obstacles: ['no-time'], tools: index < 8 ? ['diagnosis'] : [], supports: index < 6 ? ['tutor'] : [] }),
    );
    const told = protectRound(sumUp(answers) as Summary);
    const yes = (question: string, code: string) =>
      told.find((one) => one.question === question && one.code === code)?.yes;
    expect(yes('obstacles', 'no-time')).toBe(12);
    expect(yes('obstacles', 'turnover')).toBe(0);
    expect(yes('tools', 'diagnosis')).toBe('withheld');
    expect(yes('supports', 'tutor')).toBe(6);
  });

  it('covers a second role where one alone could be worked out from the sum', () => {
    const roles = [...Array(6).fill('partner'), ...Array(7).fill('decides'), ...Array(2).fill('watches')] as (
      'partner' | 'decides' | 'watches'
    )[];
    const told = protectRound(sumUp(roles.map((role) => anAnswer({ role }))) as Summary).filter(
      ({ question }) => question === 'role',
    );
    const covered = told.filter(({ yes }) => yes === 'withheld').map(({ code }) => code);
    expect(covered).toContain('watches');
    expect(covered.length).toBeGreaterThan(1);
  });
});

it('reads cities beside one another without adding what they held back', () => {
  const counts = (yes: number | 'withheld') => [{ question: 'obstacles', code: codesOf.obstacles[0], yes } as const];
  expect(
    acrossCities([
      { answered: 10, counts: counts(6) },
      { answered: 8, counts: counts(0) },
      { answered: 9, counts: counts('withheld') },
    ]),
  ).toEqual([{ question: 'obstacles', code: 'fragmented-data', told: 2, saidIn: 1, withheld: 1, yes: 6, of: 18 }]);
});
