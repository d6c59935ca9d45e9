import type { search as it } from '../it/search.ts';
import { quoted } from './quoted.ts';

export const search: typeof it = {
  counted: (label, n) => `${label} (${n})`,
  priceLabel: 'What it costs',
  anyPrice: 'Any price',
  prices: { free: 'Free', income: 'By income (ISEE)', paid: 'Paid' },
  spokenLabel: 'In which other language',
  anySpoken: 'Italian is enough',
  spoken: {
    en: 'English',
    fr: 'French',
    es: 'Spanish',
    ar: 'Arabic',
    ro: 'Romanian',
    sq: 'Albanian',
    zh: 'Chinese',
    uk: 'Ukrainian',
    ru: 'Russian',
    pt: 'Portuguese',
    bn: 'Bengali',
    ur: 'Urdu',
    ise: 'Italian sign language',
  },
  accessLabel: 'Accessibility',
  anyAccess: 'Does not matter',
  access: { 'step-free': 'No steps', hearing: 'For people who hear little', sight: 'For people who see little' },
  moments: { open: 'Open now', room: 'Has room' },
  roomHint: 'Only where they said so recently.',
  shared: 'Can be shared with others',
  choicesLegend: 'Only if',

  nearMe: 'Near me',
  nearMeUsed: 'We search near where you are, give or take 100 metres. We do not keep your position.',
  nearMeStop: 'Stop using my position',
  nearMeFailed: 'Your phone does not tell us where you are. Write a street or a quarter.',
  foundNearMe: (n) => (n === 1 ? '1 service near you' : `${n} services near you`),
  foundNearMeWithin: (n, distance) =>
    n === 1 ? `1 service within ${distance} of you` : `${n} services within ${distance} of you`,
  withinNeedsPlace: 'Say near which street or quarter as well, or use your position.',

  corrected: (typed, meant) => `You wrote “${typed}”: we searched for “${meant}”.`,
  correctedWhy: 'No service has the word as you wrote it, and this one is the most like it.',
  moreWords: (n) =>
    n === 1
      ? 'You wrote many words: we did not search for the last one.'
      : `You wrote many words: we did not search for the last ${n}.`,
  notAllTitle: 'No service has all of your words',
  notAllWords: (words) => `No service mentions ${quoted(words)}. Here are those that mention the rest.`,
  notAllTogether: 'Here are those that have most of them: below each you find which.',

  synonymInTitle: (typed, word) => `For “${typed}” its title says “${word}”.`,
  synonymInText: (typed, word) => `For “${typed}” its page says “${word}”.`,
  synonymInLabel: (typed, label) => `“${label}” fits “${typed}”.`,
  meaning: (typed, label) => `People who look for “${typed}” usually want “${label}”.`,
  absent: (typed) => `It does not mention “${typed}”.`,

  nearWords: 'Were you looking for',
  tryWord: (word) => `Search for “${word}”`,
  fewerChoices: 'Try with fewer choices',
  withoutChoice: (choice, n) => (n === 1 ? `Without “${choice}”: 1 service` : `Without “${choice}”: ${n} services`),
  withoutAny: 'Without any choice',
  askPeople: 'Talk to somebody',
  askPeopleWhy: 'The city’s desk also knows what is not here yet. Say what you need: we will answer.',
  counting: 'We count searches without an answer, to see what the city lacks. Nothing about you is kept.',
  suggestions: 'Suggestions',
};
