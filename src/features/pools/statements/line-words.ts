import type { StatementLine, StatementSum } from '../../../domain/statements/make-statements.ts';
import { sumOf } from '../../../domain/statements/make-statements.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import { dayInWords } from '../calendar/day-words.ts';

/** A row of a statement in words: what, its price, what of it the city gives, what is left to pay. */
export type LineWords = readonly [what: string, price: string, city: string, toPay: string];

export function lineInWords(language: Language, line: StatementLine): LineWords {
  const f = formats(language);
  return [
    whatOf(language, line),
    f.money(line.cents),
    f.money(line.contributionCents === 0 ? 0 : -line.contributionCents),
    f.money(line.cents - line.contributionCents),
  ];
}

function whatOf(language: Language, line: StatementLine): string {
  const t = messages(language).poolStatements;
  const date = dayInWords(language, line.day);
  if (line.kind === 'correction') return t.correction(date);
  return t.session(date, formats(language).number(line.slots / 2, 1), t.marks[line.mark]);
}

/** The closing row. */
export function totalInWords(language: Language, lines: readonly StatementLine[]): LineWords {
  const f = formats(language);
  const sum = sumOf(lines);
  return [
    messages(language).poolStatements.total,
    f.money(sum.cents),
    f.money(sum.contributionCents === 0 ? 0 : -sum.contributionCents),
    f.money(sum.toPayCents),
  ];
}

/** How the sum came about, in sentences. */
export function whyOf(language: Language, sum: StatementSum): string[] {
  const t = messages(language).poolStatements;
  const f = formats(language);
  return [
    t.whySplit,
    ...(sum.coordinationCents === 0 ? [] : [t.whyCoordination(f.money(sum.coordinationCents))]),
    ...(sum.contributionCents === 0 ? [] : [t.whyCity(f.money(sum.contributionCents))]),
    t.whyAlone,
  ];
}
