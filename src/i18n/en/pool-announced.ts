import type { poolAnnounced as source } from '../it/pool-announced.ts';

/** Absences that families say to the desk, by phone or in person. */
export const poolAnnounced: typeof source = {
  title: 'Absences said at the desk',
  link: 'Write down an absence, or take it back',
  sayTitle: 'A family will not be there',
  sayText: 'Write it down while it calls: what counts is when you do. The other families do not see who is absent.',
  noSession: 'The group does not meet in the weeks to come.',
  family: 'Family',
  day: 'Day',
  say: 'Write down the absence',
  familyMissing: 'Choose the family',
  dayMissing: 'Choose the day on which it will not be there',
  dayNoSession: 'There is no session for this family on that day, or it has begun: choose another',
  saidTitle: 'Absences that were said',
  saidNone: 'No absence from the sessions to come.',
  saidAt: 'Said',
  pays: 'Is it paid?',
  free: 'No: said in time',
  paid: 'Yes, by the group’s rule',
  takeBack: 'Changes its mind',
  coming: (code, date) => `${code} will be there, ${date}`,
  news: {
    said: 'The absence is written down.',
    'taken-back': 'The absence is taken back: the family will be there.',
  },
};
