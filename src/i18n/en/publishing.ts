import type { publishing as it } from '../it/publishing.ts';

export const publishing: typeof it = {
  title: (city) => `The figures of ${city}`,
  lead: 'What happens when families share a service, counted now.',
  description: (city) => `Groups, families, hours and savings in ${city}, counted from the groups that run.`,
  crumb: 'The figures',
  liveTitle: 'The groups that run',
  indicators: {
    groups: {
      name: 'Running groups',
      short: 'Groups',
      unit: 'groups',
      counted: 'The groups in which every family has signed, and that go on.',
      query: 'Count the city’s groups that at this moment are agreed by all or running.',
    },
    families: {
      name: 'Families that share',
      short: 'Families',
      unit: 'families',
      counted: 'The families of these groups, each of them once.',
      query: 'Count the different requests that are part of one of these groups.',
    },
    'hours-week': {
      name: 'Hours of service a week',
      short: 'Hours a week',
      unit: 'hours a week',
      counted: 'The hours for which the groups meet, in a typical week.',
      query:
        'For each group, days a week times the length of a meeting; then the sum. An hour of a group is one hour, however many families it has.',
    },
    'saved-cents-week': {
      name: 'Saved each week',
      short: 'Saved each week',
      unit: 'euros a week',
      counted: 'What the families would pay alone, less what they pay together.',
      query:
        'For each family, the price of an hour alone less its share in the group, times the hours of the week; then the sum.',
    },
    'first-contacts': {
      name: 'Families never met before',
      short: 'Never met before',
      unit: 'families',
      counted: 'The families that had never turned to the city before.',
      query: 'Among the families that share, count those whose request says that it is the first time.',
    },
  },
  types: {
    structure: 'A structure indicator: it tells what there is.',
    process: 'A process indicator: it tells what is being done.',
    outcome: 'An outcome indicator: it tells what changes for people.',
  },
  savedMonth: 'Saved each month',
  savedMonthHow: 'What is saved in a week times 52 weeks, divided by 12 months.',
  counted: 'What is counted',
  query: 'The query, in words',
  unit: 'Unit',
  againTitle: (name, city) => `${name} in ${city}, counted again`,
  againMoved: (told, now) => `It was ${told} then. The same query, asked again now, gives ${now}.`,
  againMovedText: 'It is a picture of the day on which the city published it: groups have changed since.',
  queryText: (column) =>
    `This is the question asked of the data, word for word: one row for each kind of help. The figure is the sum of the column “${column}”.`,
  definitionVersion: (version) => `Definition, version ${version}`,
  fewerThanFiveFamilies: 'fewer than 5 families',
  fewOrNearlyAll: 'not shown: it is about few families',
  notShown: 'not shown',
  waits: 'not shown yet',
  waitsText:
    'These figures wait. Beside those that are published already they would tell that few families came or went. We show them once these are five at least.',
  publishWaits: 'Nothing is published for now',
  smallNumbersTitle: 'Small numbers stay covered',
  smallNumbers:
    'When fewer than five families stand behind a number we do not show it, and we cover whatever it could be worked out from. A number that was shown changes only once at least five families have come or gone. That way nobody can recognise a family.',
  staffOnlyLabel: (label) => `${label} (only staff can see this)`,
  staffNoticeTitle: 'You see the exact figures',
  staffNotice:
    'The ones hidden from the public say “only staff can see this”. The PDF and the published data do not contain them.',
  kindsTitle: 'By kind of help',
  kindsCaption: 'The groups that run, by kind of help',
  kindsColumn: 'Kind of help',
  kindsHidden:
    'By kind of help the numbers would tell of few families, by themselves or taken from those that were shown before. We show them as soon as they no longer do.',
  sourceTitle: 'Where they come from',
  source: (city) => `From the register of groups of ${city}, on this platform. Nothing about a person leaves it.`,
  emptyTitle: 'No group yet',
  emptyWhy:
    'A group begins when some families nearby need the same thing and all of them say yes. The first can start with you.',
  emptyAction: 'Ask for help',
  emptyStaffWhy:
    'A group begins when some families nearby need the same thing and all of them say yes. See whether the requests already make one possible.',
  emptyStaffAction: 'Go to the groups',
  emptyClosedWhy: 'The platform is not open to residents here yet: figures will come with the first groups.',
  emptyClosedAction: 'See the other cities',
  publishTitle: 'Publish the figures',
  publishText:
    'The figures of this moment, with the small ones covered, become open data and appear on the lab’s page. What you publish is never changed; you can publish again whenever you like.',
  publishAction: 'Publish the figures',
  publishedNotice: (when) => `Figures published: ${when}`,
  publishedNoticeText: 'They are on the lab’s page too now.',
  publishedTitle: 'The latest publication',
  publishedText: (when) => `These figures were published on ${when}. They stay as they were that day.`,
  seeLab: 'Compare with the other cities in the lab',
  pdfHint: 'The document gives the same figures as this page, with their definitions.',
  pdfName: (slug) => `figures-${slug}.pdf`,
  pdfSubtitle: 'Groups, families, hours and savings',
  pdfPageLink: 'This page on the site',
  howTitle: 'How it is worked out',
  madeUpTitle: 'Demo data',
};
