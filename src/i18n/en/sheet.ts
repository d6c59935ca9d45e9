import type { sheet as italian } from '../it/sheet.ts';

function places(n: number): string {
  if (n === 0) return 'No free place';
  return n === 1 ? 'One free place' : `${n} free places`;
}

function time(days: number): string {
  if (days <= 1) return 'a day';
  if (days < 21) return `${days} days`;
  return days < 60 ? `${Math.round(days / 7)} weeks` : `${Math.round(days / 30)} months`;
}

function years(n: number): string {
  return n === 1 ? '1 year' : `${n} years`;
}

export const sheet: typeof italian = {
  agesBetween: (from, to) => `Aged ${from} to ${to}.`,
  agesFrom: (from) => `From ${years(from)} of age.`,
  agesTo: (to) => `Up to ${years(to)} of age.`,
  forAreas: (names) => `For people who live here: ${names}.`,
  sharing: {
    no: 'It is not shared with others.',
    neighbours: 'You can share it with families nearby.',
    anyone: 'It is open to several people together.',
  },
  assessmentFirst: 'An assessment comes first: somebody meets you and works out with you what you need.',
  assessmentTag: 'An assessment comes first',
  documents: 'What to bring',
  lifeEvents: (events) => `Moments of life: ${events}.`,
  programme: (name) => `Part of “${name}”.`,

  room: 'Room and waiting time',
  roomNow: (n, date) => `${places(n)}, as told on ${date}`,
  roomOf: (n, maximum, date) => `${places(n)} of ${maximum}, as told on ${date}`,
  roomIn: (n, unit, date) => `${unit}: ${n} available, as told on ${date}`,
  waiting: (days, date) =>
    days === 0 ? `No waiting, as told on ${date}` : `The wait is about ${time(days)}, as told on ${date}`,
  roomStale: (date) => `The last news of free places is from ${date}: too old to rely on. Ask.`,
  roomStaleTag: 'Places: old news, ask',

  pricesCaption: 'What it costs you',
  pricesFor: (option) => `What it costs: ${option}`,
  iseeColumn: (kind) => `With an ISEE (${kind})`,
  priceColumn: 'You pay',
  monthColumn: 'In a month',
  iseeKinds: {
    ordinario: 'ordinary',
    universitario: 'university',
    minorenni: 'minors',
    sociosanitario: 'social and health care',
    'sociosanitario-residenze': 'residential care',
    corrente: 'current',
  },
  iseeUnder: (to) => `below ${to}`,
  iseeBetween: (from, to) => `from ${from} to less than ${to}`,
  iseeFrom: (from) => `from ${from}, or without an ISEE`,
  iseeAll: 'any',
  forEveryone: 'For everyone',
  free: 'Free',
  per: {
    hour: (price) => `${price} an hour`,
    day: (price) => `${price} a day`,
    month: (price) => `${price} a month`,
    year: (price) => `${price} a year`,
    once: (price) => `${price} in all`,
    visit: (price) => `${price} each time`,
  },
  byHours: (price, hours) => `about ${price} for ${hours} hours a week`,
  byDays: (price) => `about ${price} for five days a week`,
  noIsee: 'No ISEE? The desk tells you how to get it, and whether it is worth it.',

  channels: 'Ways to reach it',
  channelNames: {
    '01.1.1': 'at the desk',
    '01.1.2': 'at your home',
    '01.2.4': 'at a CAF or patronato office',
    '01.2.5': 'through others who do it for you',
    '02.1': 'with a form to fill in',
    '02.2': 'with a form filled in for you',
    '03.1': 'by phone',
    '03.2': 'through a call centre',
    '03.3': 'by fax',
    '04.1': 'by certified mail (PEC)',
    '04.2': 'by e-mail',
    '05.1': 'with an app',
    '05.3': 'at a kiosk',
    '05.4': 'by video call',
    '05.5': 'with pagoPA',
  },
  languages: 'Languages spoken',
  languageNote: (language, note) => `${language} (${note})`,
  closedThen: (when) => `Closed ${when}`,
  placesTitle: 'Where',
  placeNumber: (n) => `Number ${n} on the map`,
  mapTitle: 'Where the service is',
  openMap: 'Open the map of OpenStreetMap',
  accessibility: 'Accessibility',
  protectedPlace: (quarter) => `In the quarter ${quarter}. The address is not public: whoever welcomes you tells it.`,
  protectedSomewhere: 'The address is not public: whoever welcomes you tells it.',
  everyDay: 'every day',
  dayRun: (from, to) => `${from} to ${to}`,

  clarityTitle: 'How clear is the information on this page?',
  clarityHint: 'From 1, not clear at all, to 5, very clear. We only count answers: we do not know who gives them.',
  clarityAnswers: ['1, not at all', '2, a little', '3, fairly', '4, well', '5, very'],
  claritySend: 'Answer',
  clarityThanks: 'Thank you: your answer helps us write better.',
  clarityMissing: 'Choose a number from 1 to 5.',
  clarityPageTitle: 'Which sheets are not clear',
  clarityPageLead: 'Answers of the last twelve months, the least clear sheets first. Nobody knows who answered.',
  clarityCaption: (n) => (n === 1 ? '1 sheet with answers' : `${n} sheets with answers`),
  clarityService: 'Sheet',
  clarityMean: 'Mean',
  clarityGiven: 'Answers',
  clarityEmptyTitle: 'No answer yet',
  clarityEmptyText: 'The question is at the end of each sheet: counts arrive here as soon as somebody answers.',
};
