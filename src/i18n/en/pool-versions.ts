import type { poolVersions as source } from '../it/pool-versions.ts';

/** The agreement of a group that runs: its versions, and what who joins signs with its yes. */
export const poolVersions: typeof source = {
  lead: (from) => `This version holds from ${from}. What you owe for the days before does not change.`,
  leadPast: 'This is an earlier version. It no longer holds: it stays here for whoever wants to read it again.',
  changedTitle: 'What changes',
  beforeAfter: (before, after) => `${before} before, ${after} then`,
  differences: {
    families: 'Families',
    part: 'Your part of an hour, before the contribution',
    owed: 'You pay, an hour',
    contribution: 'The municipality’s contribution',
    operator: 'Who comes',
    provider: 'Provider',
    'first-day': 'First day',
  },
  title: 'All versions',
  text: 'When it changes who is in the group, or what it costs, the agreement has a new version. The earlier ones stay.',
  name: (n) => `Version ${n}`,
  atMost: (amount) => `${amount} at most: days do not all cost the same`,
  replaced: 'Changed before the first day: it does not hold',
  first: 'Holds from the first day of the group',
  from: (from) => `Holds from ${from}`,
  holds: 'This version holds from',
  holdsAfterYes: 'The day after all families have said yes',
  neverAlone: 'Nobody pays more than alone.',
  isee: 'The municipality can pay a part. Bring your ISEE certificate to the desk: it holds from the next day.',
  signAgain:
    'The group goes on all the same. If you agree you can sign this version too, here or on paper at the desk.',
  join: {
    lead: (by) =>
      `A group near you has a place. Read the agreement. If it suits you, sign it by ${by}: your signature is your yes.`,
    leadSigned: 'You have signed. We are waiting for the other families: you join if all of them say yes.',
    text: 'You join only if all families say yes. If you sign, you say yes to all that you read here. You can also sign on paper, at the desk.',
    sign: 'I sign, and join the group',
    noTitle: 'Not for you?',
    noText: 'Your request waits again, in its place. We do not tell the other families who it was.',
    no: 'No, thank you',
    toRead: 'Read the agreement, and answer',
    toReadText: 'Before you answer, read the agreement: house rules, absences, notice, the price line by line.',
    again: 'Read again the agreement that you signed',
  },
  staff: {
    contributionRuns: 'The group runs: it holds from tomorrow. What the family owes until today does not change.',
    contributionJoins:
      'If the family that joins has a low ISEE, write down the band before it signs. If it has signed already, it has to read and sign again.',
    joinPaper: (code) => `${code} has signed: the sheet is here`,
    joinText: 'Who joins signs the agreement before its yes: print it, and write the signature down here.',
  },
};
