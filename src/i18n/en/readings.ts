import type { readings as it } from '../it/readings.ts';

export const readings: typeof it = {
  title: (indicator, experiment) => `${indicator}, “${experiment}”: worked out again`,
  lead: 'Which months are behind what the city told, by which formula, and whether it gives the same value again.',
  said: 'What can be said',
  toldOn: 'Told',
  toldOnDay: (day) => `told on ${day}`,
  until: 'Last month counted',
  starts: 'Begins',
  places: 'Where',
  plan: 'Plan',
  planVersion: (version) => `version ${version}, registered before`,
  monthsTitle: 'The months that went into it',
  monthsCaption: 'Each month, with what the city published of it',
  monthsText:
    'The working uses the values that the city keeps, at the last revision of each month. Here is what it told everybody of them: each value opens and can be asked again.',
  quarters: (names) =>
    `The working is on these quarters: ${names}. The city publishes no months of quarters, since people could be recognised: here are the months of the whole city.`,
  side: 'Counts as',
  before: 'before',
  after: 'after',
  bySchedule: 'by the start of each quarter',
  published: 'Published',
  notPublished: 'never published',
  sharesLine: (withService, without, difference) =>
    `With the service: ${withService} in a hundred. Without: ${without} in a hundred. The difference is ${difference} points in a hundred.`,
  meansLine: (withService, withOf, without, withoutOf, difference) =>
    `Mean with the service: ${withService}, over ${withOf} months. Without: ${without}, over ${withoutOf} months. The difference is ${difference}.`,
  methods: {
    shares: [
      'The months before the start are summed, and so are those after: so many of so many, on either side.',
      'What chance would do: the more careful of two tests. One is Fisher’s exact test on the two totals. The other exchanges months between before and after, in every way or in 2,000 drawn by lot (Pitman, 1937; Dwass, 1957).',
      'The range is at 95 per cent (Newcombe, 1998, method 10). Where months jump about more than chance would make them, totals count for less (Rao and Scott, 1992).',
    ],
    values: [
      'The mean of the months after the start, against the mean of the months before.',
      'What chance would do: months are exchanged between before and after, in every way or in 2,000 drawn by lot (Pitman, 1937; Dwass, 1957). The range at 95 per cent is the effects that the same test does not rule out.',
    ],
    staged: [
      'Month by month, the mean of the quarters that have begun against the mean of the others. Each month weighs by how many quarters stand on both sides.',
      'What chance would do: the starts are handed to the quarters in another order, in every way or in 2,000 drawn by lot (Thompson and others, 2018). The range at 95 per cent is the effects that the same test does not rule out.',
      'How many quarters are at the target, with and without: Fisher’s exact test.',
    ],
  },
  missing:
    'A month in which WILL counted and found nothing is nought. A month that nobody measured is not known: it stays out of the reckoning.',
  rules:
    '“More” or “less” is said only below 5 in a hundred of chance. The draws always begin from the number 2024, so they come out the same again.',
  ownTitle: (indicator) => `${indicator}: worked out again`,
  ownLead: 'The city’s exact months, counted again on what happened. Only you see them.',
  ownCaption: 'Each month: the value that is kept and the one counted now',
  ownText: 'Each month was counted again just now by its query, and the reading was made again on those months.',
  ownByHand:
    'Months entered by hand have a source and no query: the reading is made again on the values that are kept.',
  ownPhotograph:
    'This indicator is a photograph: a past month can no longer be counted. The reading is made again on the values that are kept.',
  ownMoved:
    'Since the months were measured, what happened has changed. Older months are measured again from the page of measures.',
  kept: 'Kept',
  now: 'Counted now',
  gone: 'nothing',
  returnTitle: (experiment) => `Social value, “${experiment}”: worked out again`,
  returnLead: 'From the assumptions to the range, line by line.',
  returnMethod: [
    'Each change is worth: how many, times the value of one in a year, less what would have happened anyway, what others brought about and what was pushed elsewhere. Then the years are summed, each less what is lost and the discount.',
    'The lowest value takes the more careful end of every assumption, the highest the other. The lowest total is divided by the highest spending, the highest by the lowest.',
    'The parts are from Nicholls and others, “A guide to Social Return on Investment” (2012). The ranges from Moore, “Interval analysis” (1966). The factors below are rounded to three figures.',
  ],
  returnCaption: (outcome) => `The working of “${outcome}”`,
  returnSum: 'The total',
  lowest: 'The lowest',
  highest: 'The highest',
  factor: 'Part',
  times: (value) => `× ${value}`,
  left: {
    deadweight: 'Less what would have happened anyway',
    attribution: 'Less what others brought about',
    displacement: 'Less what was pushed elsewhere',
  },
  yearsFactor: (years) => `Sum of ${years}, with loss and discount`,
  divided: (value) => `÷ ${value}`,
  euroForEuro: 'For each euro spent',
  returnMoved: 'Since then the city has written other assumptions. It tells them when it publishes again.',
  returnKept: (version) => `The assumptions told are version ${version} of those that the city keeps.`,
};
