import type { requestProblems as it } from '../it/request-problems.ts';
import { quoted } from './quoted.ts';

export const requestProblems: typeof it = {
  plain: {
    'kind-missing': 'Choose what help you need',
    'seats-missing': 'Choose for how many people',
    'age-invalid': 'Write the age in years, from 0 to 110, in figures only',
    'ages-not-matching': 'Write one age for each person: as many as you chose',
    'intensity-missing': 'Choose how much help is needed',
    'days-missing': 'Choose how many times a week',
    'slots-missing': 'Choose how long each time',
    'tolerance-invalid': 'Choose one of the answers of the list',
    'detail-missing': 'Tick at least one: we need it to begin',
    'place-missing': 'Write the street, or choose the quarter',
    'distance-missing': 'Choose how far you can go',
    'price-missing': 'Write a price an hour. If you cannot spend anything, write 0',
    'price-invalid': 'Write the price in figures, for example 5.50',
    'price-too-high': 'Write a price of at most 200 euros an hour',
    'budget-missing': 'Choose how to say what you can spend',
    'month-missing': 'Write how much you can spend a month. If you can spend nothing, write 0',
    'month-invalid': 'Write the monthly amount in figures, for example 120',
    'month-too-high': 'Write an amount up to 5000 euros a month',
    'share-missing': 'Choose whether you would share with other families',
    'host-invalid': 'Choose how many people can be at your home',
    'host-too-small': 'There must be room for those who come from outside: choose a larger number, or “No”',
    'choice-unknown': 'Choose only from the list',
    'name-missing': 'Write your name and surname',
    'name-too-long': 'Write the name in at most 120 letters',
    'reach-missing': 'Write an e-mail address or a phone number: one is enough',
    'email-invalid': 'Write the whole e-mail address, for example name@example.com',
    'fiscal-invalid': 'This tax code has a mistake: read it again, or leave it empty',
    'phone-invalid': 'Write the phone number with six figures at least',
    'whom-missing': 'Choose for whom you ask',
    'role-missing': 'Choose what you are to this person',
    'person-missing': 'Write the name of the person to help',
    'agreed-missing': 'Tick that the person knows and agrees',
    'first-missing': 'Tell us whether it is the first time',
    'privacy-missing': 'Tick that you have read how we use the data',
  },
  placeUnknown: (similar) =>
    similar.length === 0
      ? 'We cannot find this place. Check the spelling, or choose the quarter from the list'
      : `We cannot find this place. Perhaps you mean ${quoted(similar)}: write it so, or choose the quarter from the list`,
  sharedAboveAlone: (alone) => `Who shares never pays more than alone: write ${alone} at most`,
  shareWithoutHour: (days) =>
    `A group always meets at the same hour, and your hours have none that is free on ${days} days. Go back to the days and hours and add a time that is the same, or choose “No”`,
  weekProblem: (problem, when) => {
    switch (problem.kind) {
      case 'no-window':
        return 'Mark at least one day that would do.';
      case 'too-many-windows':
        return 'Mark fewer hours: at most 40.';
      case 'not-a-time':
        return `Choose a time from the list: ${when}.`;
      case 'ends-before-it-begins':
        return `The end must come after the beginning: ${when}.`;
      case 'shorter-than-session':
        return `Make it longer, as each time lasts more than this: ${when}.`;
      case 'no-one-hour':
        return `A group always meets at the same hour: mark a time that is the same on ${problem.wanted} days, or ask for fewer times.`;
      default:
        return `Mark at least ${problem.wanted} days: there are ${problem.available} now.`;
    }
  },
};
