import type { HouseholdLetter } from '../../src/features/requests/public.ts';

/** A letter as it would read on paper: a proposal to answer, unless a test wants another. */
export function aPaperSide(given: Partial<HouseholdLetter['paper']> = {}): HouseholdLetter['paper'] {
  return { kind: 'proposed', about: 'group', asks: 'answer', words: () => 'Good news.\n\nCome and see.', ...given };
}
