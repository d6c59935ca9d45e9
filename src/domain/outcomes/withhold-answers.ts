import { fewestFamilies, type Shown } from './withhold.ts';

/** How families of groups that have ended answered: how many did, and how many of them said so. */
export interface ClosingAnswers {
  readonly answered: number;
  readonly helped: number;
  readonly again: number;
  /** Got to know somebody: of the group, or beyond it. */
  readonly met: number;
}

export type ShownAnswers = Readonly<Record<keyof ClosingAnswers, Shown>> & {
  /** They are withheld, and those who answered are no fewer than five: beside what is public already they would tell of one to four. */
  readonly waits?: true | undefined;
};

/**
 * Withholds what fewer than five families stand behind, and what would tell of those who said otherwise: who knows how many
 * answered and how many said yes knows how many did not.
 */
export function withholdAnswers(answers: ClosingAnswers): ShownAnswers {
  const { answered } = answers;
  const enough = answered >= fewestFamilies;
  const shown = (count: number): Shown => {
    const rest = answered - count;
    const tells = count < fewestFamilies || (rest > 0 && rest < fewestFamilies);
    return enough && !tells ? count : 'withheld';
  };
  return {
    answered: enough ? answered : 'withheld',
    helped: shown(answers.helped),
    again: shown(answers.again),
    met: shown(answers.met),
  };
}
