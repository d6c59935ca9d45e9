import type { poolAttends as source } from '../it/pool-attends.ts';

/** On which of the group's days a family comes, and for how long. */
export const poolAttends: typeof source = {
  yours: 'You are there',
  withoutYou: 'The group without you',
  session: (days, hours) => `${days}, ${hours}`,
  hours: (n, written) => (n === 1 ? '1 hour' : `${written} hours`),
  priceOf: (session) => `What you pay: ${session}`,
  priceLead: (owed, alone) => `You pay ${owed} each time. Alone you would pay ${alone}.`,
  wholeSession: (come, all) =>
    come === all ? `The work, for all ${all} seats` : `The work, for the ${come} seats that come on that day`,
  smallerDays:
    'Each day has its own arithmetic. On a day with fewer of you, the price is that of the seats that come: never more than the price of the whole group. Who does not come on a day pays nothing for it.',
  monthHow: (hours, price) => `A month has ${hours} of your hours on average: you pay ${price}.`,
  staff: {
    title: 'Who comes when',
    text: 'A family may come on some days only, or for fewer hours. Write it down before all have signed: the agreement has a new version, and all sign that one. A day with fewer families costs what so many seats cost, split among those who are there; nobody pays more than alone.',
    of: (code) => `Days and hours of ${code}`,
    day: (code, day) => `${code}, ${day}`,
    never: 'Does not come',
    all: (hours) => `The whole session, ${hours}`,
    set: (code) => `Write down the days of ${code}`,
    outcomes: {
      set: 'The days are written down. The families get the new agreement to sign.',
      'never-there': 'A family has to come on one day at least.',
      'nobody-there': 'In each session one family at least has to stay until the end.',
      'above-alone': 'Like this somebody would pay more than alone on a day: it cannot be.',
      'host-away': 'The group meets at this family’s home: it has to be there always.',
      'too-late': 'It is possible only while the agreement is to be signed.',
    },
  },
};
