// The ways to choose some of the days of a week.
import { countDays } from '../session-starts.ts';
import type { DayBits } from '../session-starts.ts';

/** The ways to choose `count` of the days in `bits`, largest number first. */
export function choicesOfDays(bits: DayBits, count: number): DayBits[] {
  const choices: DayBits[] = [];
  // Runs through the subsets of `bits`, from all of them down (Knuth, The Art of Computer Programming 4A, 7.1.3).
  for (let subset = bits; subset > 0; subset = (subset - 1) & bits)
    if (countDays(subset) === count) choices.push(subset);
  return choices;
}
