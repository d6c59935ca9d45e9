import { describe, expect, test } from 'vitest';
import type { Condition, Leaf } from '../../../domain/eligibility/condition.ts';
import { dayOf } from '../../../domain/schedule/calendar-day.ts';
import { reasonsOf, sayCondition, sayLeaf } from './say-condition.ts';

const isee = (most: number): Leaf => ({ kind: 'number', fact: 'isee-ordinary', most });

describe('a condition in words', () => {
  test.each<readonly [Leaf, string, string]>([
    [{ kind: 'number', fact: 'age', least: 65 }, 'Età: almeno 65 anni', 'Età: meno di 65 anni'],
    [{ kind: 'number', fact: 'age', most: 2 }, 'Età: fino a 2 anni', 'Età: più di 2 anni'],
    [
      { kind: 'number', fact: 'age', least: 6, most: 11 },
      'Età: da 6 anni a 11 anni',
      'Età: meno di 6 anni o più di 11 anni',
    ],
    [isee(1_999_999), 'ISEE ordinario: meno di 20.000 €', 'ISEE ordinario: più di 19.999,99 € o non c’è'],
    [isee(1_500_000), 'ISEE ordinario: fino a 15.000 €', 'ISEE ordinario: più di 15.000 € o non c’è'],
    [
      { kind: 'choice', fact: 'home', among: ['rented', 'public'] },
      'Casa: è in affitto o è una casa popolare',
      'Casa: è sua o non ha una casa',
    ],
    [
      { kind: 'number', fact: 'today', least: dayOf(2027, 1, 8), most: dayOf(2027, 3, 15) },
      'Quando si chiede: dall’8 gennaio 2027 al 15 marzo 2027',
      'Quando si chiede: prima dell’8 gennaio 2027 o dopo il 15 marzo 2027',
    ],
  ])('says what is wanted, and what is not', (leaf, wanted, unwanted) => {
    const plain = (text: string) => text.replaceAll('\u00a0', ' ');
    expect(plain(sayLeaf('it', leaf))).toBe(wanted);
    expect(plain(sayLeaf('it', leaf, false))).toBe(unwanted);
  });

  test('puts inner groups in brackets, and tells of each part whether it is met', () => {
    const old: Leaf = { kind: 'number', fact: 'age', least: 65 };
    const few: Leaf = { kind: 'choice', fact: 'company', among: ['few'] };
    const here: Leaf = { kind: 'choice', fact: 'residence', among: ['here'] };
    const rule: Condition = { kind: 'all', of: [here, { kind: 'any', of: [old, { kind: 'not', of: few }] }] };
    expect(sayCondition('en', rule)).toBe(
      'All of these: Where they live: in this city; (At least one of these: Age: at least 65 years; People near: yes, there is somebody)',
    );
    expect(reasonsOf('it', rule, { residence: 'here' }).map(({ met }) => met)).toEqual([true, undefined]);
    expect(reasonsOf('it', rule, { residence: 'elsewhere', age: 70 }).map(({ met }) => met)).toEqual([false, true]);
  });
});
