import type { exists as it } from '../it/exists.ts';

export const exists: typeof it = {
  title: 'What exists already',
  withRoom: 'Groups with a free seat',
  couldStart: 'One family is missing: it could be yours',
  couldStartSent: 'Groups that can start with you: tonight’s search looks at them all',
  noGroupSent: 'There is no group near here yet. We look every night, and write to you when there is one.',
  forming: 'Groups about to start',
  when: (days, from, to) => `${days}, ${from} to ${to}`,
  formingEnough: 'The families are there already',
  formingGroup: (when, distance, present) =>
    present === 1
      ? `${when}. Within ${distance}. One family is there already.`
      : `${when}. Within ${distance}. ${present} families are there already.`,
  noGroup: 'There is no group near here yet. If you send the request we look for one, every night.',
  group: ({ families, days, from, to, distance, hour, month }) =>
    `${days}, ${from} to ${to}. With you ${families} families, within about ${distance}. You would pay ${hour} an hour, that is ${month} a month.`,
  tooFar: (distance) => `If you can go ${distance} farther, there is a group.`,
  price: (more) => `With ${more} more an hour, there is a group.`,
  hours: (slots) =>
    slots === 1
      ? 'With half an hour more in your times, there is a group.'
      : `With ${String(slots / 2)} hours more in your times, there is a group.`,
  change: { 'too-far': 'Change the distance', price: 'Change what you can spend', hours: 'Change days and hours' },
  ladder: 'What it costs, alone and together',
  services: 'Services that answer this need',
  away: (distance) => `${distance} away`,
  allServices: 'See all services',
};
