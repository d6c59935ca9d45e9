import type { Texts } from '../language-context.ts';

/** What each family pays when there are so many. */
export interface PriceStep {
  readonly families: number;
  readonly centsPerHour: number;
  readonly centsPerMonth: number;
  readonly current?: boolean | undefined;
}

/** "Da sola", "In 2", "In 3". */
export function stepName(families: number, ui: Texts['ui']): string {
  return families === 1 ? ui.ladderAlone : ui.ladderTogether(families);
}
