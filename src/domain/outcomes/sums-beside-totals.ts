import { monthsOn } from './calendar-months.ts';
import type { CountOf } from './may-follow.ts';
import { mayFollow } from './may-follow.ts';
import type { AnsweredCode } from './may-stand-beside.ts';
import { sidesOf, type ToldMonth, type ToldReading, type ToldSide } from './told-reading.ts';
import type { ShownAnswers } from './withhold-answers.ts';

/** All answers so far, as the city's page told them first on a day, `2026-11-20`. */
export interface ToldTotal {
  readonly day: string;
  readonly answers: ShownAnswers;
}

/** Answers from a first month up to and without another. */
interface Part {
  readonly from: string;
  readonly to: string;
  readonly tells: CountOf;
}

/**
 * Whether a total may be public beside what an experiment told of the same answers: who takes its sums, and the months outside of them, from the total learns how many
 * answered in months that are covered, before the experiment's first one, or since its last. And where it goes back to the first answer that there is, its sum less an
 * earlier total tells how many answered in between.
 * @param months those that everybody knows
 * @param since the first month in which answers were counted; undefined where nobody asks for what came after the total
 */
export function totalStandsBesideSums(
  { day, answers }: ToldTotal,
  code: AnsweredCode,
  months: readonly ToldMonth[],
  reading: ToldReading,
  since?: string,
): boolean {
  const total = answers[code];
  const { answered } = answers;
  if (answered === 'withheld') return true;
  const follows = (parts: readonly Part[]) => {
    const sum = (of: (tells: CountOf) => number) => parts.reduce((all, { tells }) => all + of(tells), 0);
    const [yes, of] = [sum(({ count }) => count), sum((tells) => tells.of ?? 0)];
    return total === 'withheld'
      ? mayFollow({ count: of, of: null }, { count: answered, of: null })
      : mayFollow({ count: yes, of }, { count: total, of: answered });
  };
  const sides = sidesOf('share', reading).flatMap(partOf);
  const goesBack = since !== undefined && reading.from <= since;
  const [first] = sides;
  return [...sides.map((side) => [side]), sides].every((chosen) => {
    const isOutside = ({ month }: ToldMonth) => chosen.every(({ from, to }) => month < from || month >= to);
    const others = months.filter(isOutside).map((month) => asPart(month));
    const over = [...chosen, ...others].filter(({ to }) => to <= day);
    const isWhole = goesBack && chosen[0] === first;
    return (chosen.some(({ to }) => to > day) || follows(over)) && (!isWhole || follows(chosen));
  });
}

function partOf({ stretch: { territories, from, to }, tells, whole }: ToldSide): Part[] {
  if (!whole || tells === undefined || territories.length > 0) return [];
  // A stretch ends with the first day of a month that is not in it any more, or within the last one that is.
  const end = to.endsWith('-01') ? to : monthsOn(to, 1);
  return [{ from, to: end, tells }];
}

function asPart({ month, numerator, denominator }: ToldMonth): Part {
  return { from: month, to: monthsOn(month, 1), tells: { count: numerator, of: denominator } };
}
