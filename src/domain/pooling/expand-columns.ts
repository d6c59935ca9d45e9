// From candidates to the variables of an exact model: one for each choice of days.
import type { CandidateList } from './candidate-list.ts';
import { candidateAt } from './candidate-list.ts';
import type { Column } from './conflict-rows.ts';
import { countDays } from './session-starts.ts';
import type { DayBits } from './session-starts.ts';

/** All columns of `candidates`; those of `pools` come first, as the same objects, and are not repeated. */
export function expandColumns(list: CandidateList, candidates: readonly number[], pools: readonly Column[]): Column[] {
  const known = new Set(pools.map(({ candidate, days }) => `${candidate},${days}`));
  const columns = [...pools];
  for (const candidate of candidates) {
    const { dayBits, members } = candidateAt(list, candidate);
    for (const days of choicesOfDays(dayBits, members.days)) {
      if (!known.has(`${candidate},${days}`)) columns.push({ candidate, days });
    }
  }
  return columns;
}

/** The ways to choose `count` of the days in `bits`. */
export function choicesOfDays(bits: DayBits, count: number): DayBits[] {
  const choices: DayBits[] = [];
  // Runs through the subsets of `bits`, from all of them down (Knuth, The Art of Computer Programming 4A, 7.1.3).
  for (let subset = bits; subset > 0; subset = (subset - 1) & bits)
    if (countDays(subset) === count) choices.push(subset);
  return choices;
}
