export const helpedAnswers = ['yes', 'partly', 'no'] as const;
export const againAnswers = ['yes', 'perhaps', 'no'] as const;
/** Whom one got to know: nobody, the families of the group, or also others of the neighbourhood. */
export const metAnswers = ['nobody', 'families', 'neighbourhood'] as const;

/** The three questions when a group has ended: did it help, would you do it again, whom did you get to know. */
export interface HowItWent {
  readonly helped: (typeof helpedAnswers)[number];
  readonly again: (typeof againAnswers)[number];
  readonly met: (typeof metAnswers)[number];
}
