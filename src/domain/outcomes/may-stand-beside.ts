import { mayFollow } from './may-follow.ts';
import { sumOfMeasured, type Measured } from './measured.ts';
import type { ShownAnswers } from './withhold-answers.ts';

/** What families of groups are asked when it is over, with the indicator that counts the same answers month by month. */
export const monthlyOf = { helped: 'helped-share', again: 'again-share', met: 'met-share' } as const;
export type AnsweredCode = keyof typeof monthlyOf;
export const answeredCodes = ['helped', 'again', 'met'] as const satisfies AnsweredCode[];

/**
 * Whether all answers so far may be public beside months of the same answers, told one by one: who takes the months from the total learns how many answered in a
 * month that is covered, or after the last. The total of a day stays known when later months follow, so each sum of months from the first on is held against it.
 * @param months those that everybody knows, in order
 */
export function mayStandBeside(total: ShownAnswers, code: AnsweredCode, months: readonly Measured[]): boolean {
  const { answered, [code]: said } = total;
  if (answered === 'withheld') return true;
  return months.every((_, index) => {
    const { numerator, denominator } = sumOfMeasured(months.slice(0, index + 1));
    const of = denominator ?? 0;
    return said === 'withheld'
      ? mayFollow({ count: of, of: null }, { count: answered, of: null })
      : mayFollow({ count: numerator, of }, { count: said, of: answered });
  });
}
