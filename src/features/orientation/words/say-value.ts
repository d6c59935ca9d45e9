import type { Cell } from '../../../domain/eligibility/cells.ts';
import {
  isChoice,
  isIsee,
  numberFacts,
  type Fact,
  type NumberFact,
  type Value,
} from '../../../domain/eligibility/facts.ts';
import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';

/** An answer as people say it: `70 anni`, `15.000 €`, `In affitto`. */
export function sayValue(language: Language, fact: Fact, value: Value): string {
  const t = messages(language).eligibility;
  if (isChoice(fact)) return t.choicesOf[fact]?.[value] ?? t.choices[value] ?? String(value);
  return typeof value === 'string' || value === undefined ? t.noneIs : sayNumber(language, fact, value);
}

export function sayNumber(language: Language, fact: NumberFact, value: number): string {
  const t = messages(language).eligibility;
  if (isIsee(fact)) return sayMoney(language, value);
  switch (fact) {
    case 'age':
    case 'years-resident':
      return t.years(value);
    case 'household':
      return t.people(value);
    case 'children':
      return t.childrenCount(value);
    case 'today':
      return sayDay(language, writeDay(value));
    default:
      return t.months(value);
  }
}

/** Whole euros without the cents: `15.000 €`. */
export function sayMoney(language: Language, cents: number): string {
  const f = formats(language);
  return cents % 100 === 0 ? f.euros(cents / 100) : f.money(cents);
}

/** `2026-11-25` as people write it. */
export function sayDay(language: Language, date: string): string {
  return formats(language).date(new Date(`${date}T12:00:00Z`));
}

/** A choice within a sentence: `in affitto`. */
export function sayChoice(language: Language, fact: Fact, choice: string): string {
  const said = sayValue(language, fact, choice);
  return said.slice(0, 1).toLocaleLowerCase(language) + said.slice(1);
}

/** A number between two bounds, or beyond one: `almeno 65 anni`. */
export function sayRange(language: Language, fact: NumberFact, least?: number, most?: number): string {
  const t = messages(language).eligibility;
  const from = least === undefined || least <= numberFacts[fact].least ? undefined : sayNumber(language, fact, least);
  const to = most === undefined || most >= numberFacts[fact].most ? undefined : sayNumber(language, fact, most);
  if (fact === 'today') {
    if (from !== undefined && to !== undefined) return t.betweenDays(from, to);
    return from === undefined ? t.throughDay(to ?? '') : t.fromDay(from);
  }
  if (from !== undefined && to !== undefined) return least === most ? from : t.between(from, to);
  if (from !== undefined) return t.atLeast(from);
  const last = most ?? numberFacts[fact].most;
  return isIsee(fact) ? sayUpTo(language, last) : t.atMost(sayNumber(language, fact, last));
}

/** A bound that is one cent below a whole sum is told as "less than": `meno di 20.000 €`. */
export function sayUpTo(language: Language, cents: number): string {
  const t = messages(language).eligibility;
  return (cents + 1) % 100 === 0 ? t.lessThan(sayMoney(language, cents + 1)) : t.atMost(sayMoney(language, cents));
}

/** Any of some cells: `Aiuto ogni giorno o Aiuto sempre`. */
export function sayCells(language: Language, fact: Fact, cells: readonly Cell[]): string {
  return formats(language).alternatives(
    cells.map((cell) => {
      if (cell.kind === 'is') return sayChoice(language, fact, cell.value);
      return isChoice(fact) ? '' : sayRange(language, fact, cell.least, cell.most);
    }),
  );
}
