import type { indicatorLibrary as italian } from '../it/indicator-library.ts';

const fromRequests = 'Counts only who asked on this platform, the desk included.';
const fromFeedback = 'Who wishes answers when a group ends: whoever says nothing is not counted.';
const byHand = 'Entered by hand, with its source.';

export const indicatorLibrary: typeof italian = {
  library: {
    'requests-made': {
      name: 'Requests made',
      definition: 'How many requests for help come in a month.',
      numerator: 'The requests sent in the month.',
      quality: fromRequests,
    },
    'assisted-share': {
      name: 'Requests with somebody beside',
      definition: 'How many requests come with somebody’s help: at the desk, by phone, at home or on paper.',
      numerator: 'The requests of the month that do not come from the web.',
      denominator: 'All requests of the month.',
      quality: fromRequests,
    },
    'first-contact-share': {
      name: 'People never met before',
      definition: 'How many requests come from who had never turned to the municipality.',
      numerator: 'The requests of the month that say it is the first time.',
      denominator: 'All requests of the month.',
      quality: 'Whoever asks says so: the municipality does not check it.',
    },
    'fill-rate': {
      name: 'Requests that find a group',
      definition: 'How many requests enter a group that starts, within 90 days.',
      numerator: 'The requests of the month that entered a group that started within 90 days of them.',
      denominator: 'All requests of the month.',
      quality: 'The last three months may still grow: their 90 days are not over.',
    },
    'days-to-proposal': {
      name: 'Days to the first proposal',
      definition: 'How long those who receive a proposal within 90 days wait, on average.',
      numerator: 'The days from the request to its first proposal, added up.',
      denominator: 'The requests of the month that had a proposal within 90 days.',
      quality: 'Who receives none is not in the mean: read it beside the requests that find a group.',
    },
    'groups-started': {
      name: 'Groups started',
      definition: 'How many groups start in a month.',
      numerator: 'The groups that started in the month.',
      quality: 'A group starts when its last family signs.',
    },
    'group-size': {
      name: 'Families in a group',
      definition: 'How many families a group that starts has, on average.',
      numerator: 'The families of the groups that started in the month.',
      denominator: 'The groups that started in the month.',
      quality: 'Counts who said yes at the start, and who came in later.',
    },
    'families-sharing': {
      name: 'Families that share',
      definition: 'How many families are part of a group that ran in the month.',
      numerator: 'The different requests with a place in a group that ran in the month.',
      quality: 'A family with two requests is counted twice.',
    },
    'hours-shared': {
      name: 'Hours shared',
      definition: 'The hours of service that groups held: they are hours of regular work.',
      numerator: 'How long the meetings were that the register says were held in the month.',
      quality: 'As good as the register is kept. An hour of a group is an hour, however many families share it.',
    },
    attendance: {
      name: 'Attendance',
      definition: 'How often those who have a place are there.',
      numerator: 'Those marked present in the register in the month.',
      denominator: 'Those marked present or absent in the month.',
      quality: 'As good as the register is kept.',
    },
    'price-ratio': {
      name: 'Price together over price alone',
      definition: 'What a family pays in a group, of a hundred euros that it would pay alone.',
      numerator: 'The hourly shares of families in groups that started in the month, in cents.',
      denominator: 'What they would pay alone for the same hour, in cents.',
      quality: 'The price alone is what whoever asks says, or that of the area.',
    },
    'entries-expired': {
      name: 'Entries expired',
      definition: 'How many entries of the catalogue nobody has checked in time.',
      numerator: 'The active entries whose day to be checked is past.',
      denominator: 'All active entries.',
      quality:
        'A photograph of the day on which it is taken: it cannot be taken again of a past month, and is therefore not published.',
    },
    'helped-share': {
      name: 'Need met',
      definition: 'How many families say that the group helped them.',
      numerator: 'The answers “yes” of the month to whether the group helped.',
      denominator: 'All answers of the month.',
      quality: fromFeedback,
    },
    'met-share': {
      name: 'People got to know',
      definition: 'How many families got to know somebody through the group.',
      numerator: 'The answers of the month that say they met other families, or the neighbourhood.',
      denominator: 'All answers of the month.',
      quality: fromFeedback,
    },
    'again-share': {
      name: 'Would do it again',
      definition: 'How many families would do it again.',
      numerator: 'The answers “yes” of the month to whether they would do it again.',
      denominator: 'All answers of the month.',
      quality: fromFeedback,
    },
    'providers-active': {
      name: 'Providers active and verified',
      definition: 'How many providers give services, verified in the last 12 months.',
      numerator: 'Active providers verified less than 12 months ago.',
      quality: byHand,
    },
    'points-of-presence': {
      name: 'Points of community',
      definition: 'The places where one can walk in and ask.',
      numerator: 'The places open in the month.',
      quality: byHand,
    },
    volunteers: {
      name: 'Volunteers',
      definition: 'How many people give time without being paid.',
      numerator: 'The people active in the month.',
      quality: byHand,
    },
    cost: {
      name: 'Cost',
      definition: 'What the experiment costs in a month.',
      numerator: 'What was spent in the month, in euro cents.',
      quality: byHand,
    },
    'vouchers-used': {
      name: 'Vouchers used',
      definition: 'How many of the vouchers that were granted are used.',
      numerator: 'The vouchers used in the month.',
      denominator: 'The vouchers granted.',
      quality: byHand,
    },
    'caregiver-burden': {
      name: 'Burden of care',
      definition: 'How heavy caring is for who does it, by a questionnaire.',
      numerator: 'The scores, added up.',
      denominator: 'The people who answered.',
      quality: 'Say which questionnaire: each has its own scale and its own licence.',
    },
    loneliness: {
      name: 'Loneliness',
      definition: 'How lonely people feel, by a short question.',
      numerator: 'The scores, added up.',
      denominator: 'The people who answered.',
      quality: 'Say which question: each has its own scale and its own licence.',
    },
    'delayed-entry': {
      name: 'Entry to services put off',
      definition: 'By how many months the entry to a heavy service is put off.',
      numerator: 'The months, added up.',
      denominator: 'The people followed.',
      quality: 'It needs a comparison: what would have happened without?',
    },
    satisfaction: {
      name: 'Satisfaction',
      definition: 'How many people are content with how it went.',
      numerator: 'The answers that are content.',
      denominator: 'All answers.',
      quality: byHand,
    },
  },
};
