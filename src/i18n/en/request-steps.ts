import type { requestSteps as it } from '../it/request-steps.ts';

export const requestSteps: typeof it = {
  help: {
    title: 'What help do you need?',
    label: 'Kind of help',
    choices: {
      childcare: 'Somebody to look after children',
      homework: 'Help with homework',
      'elder-company': 'Company for an older person',
      transport: 'A lift, somebody to go along',
    },
    hints: {
      childcare: 'After school, early in the morning, on days without nursery.',
      homework: 'Studying with somebody, one afternoon or more.',
      'elder-company': 'A chat, a walk, a few hours together.',
      transport: 'To the day centre, to an appointment, to school.',
    },
    other: 'Some other help',
    otherHint: 'We will tell you where to find it.',
  },
  people: {
    title: 'For how many people?',
    label: 'People to help',
    choice: (n) => (n === 1 ? 'One' : n === 2 ? 'Two' : 'Three'),
    ages: 'How old are they?',
    agesHint: 'One age for each person. For a baby under one, write 0.',
    age: (n) => (n === 1 ? 'Age of the first person' : n === 2 ? 'Age of the second' : 'Age of the third'),
  },
  weight: {
    title: 'How much help is needed?',
    lead: 'It tells us whether one person can help several families, or whether you need a professional of your own.',
    label: 'How much help',
    light: 'Somebody nearby is enough',
    lightHint: 'Manages alone: needs somebody around, an eye, a bit of company.',
    moderate: 'A hand is needed',
    moderateHint: 'Has to be watched or helped with some things: getting about, a snack, remembering a medicine.',
    heavy: 'Care is needed',
    heavyHint: 'Needs help to wash, eat or move, or help at night.',
  },
  hours: {
    title: 'On which days, at what time?',
    days: 'How many times a week?',
    dayCount: (n) => (n === 1 ? 'Once' : n === 2 ? 'Twice' : `${n} times`),
    slots: 'How long each time?',
    length: (slots) => {
      const hours = Math.floor(slots / 2);
      if (hours === 0) return 'Half an hour';
      const whole = hours === 1 ? 'One hour' : `${hours} hours`;
      return slots % 2 === 0 ? whole : hours === 1 ? 'One hour and a half' : `${hours} and a half hours`;
    },
    week: 'When could it be?',
    weekHint:
      'Mark all the days and hours that would do, even more than you need: with more choice it is easier to find something.',
  },
  place: {
    title: 'Where?',
    lead: 'The street, without its number, or the quarter is enough. We do not tell others: it only measures distances.',
    place: 'Street or quarter',
    placeHint: 'For example “Via Volta”.',
    quarter: 'Or choose the quarter',
    quarterEmpty: 'Choose from the list',
    distance: 'How far can you go, or take somebody?',
    distances: {
      0: 'Only at my home',
      400: 'Five minutes on foot',
      800: 'Ten minutes on foot',
      1200: 'Fifteen minutes on foot',
      3000: 'Even two or three kilometres',
    },
    distanceUpTo: (distance) => `Up to ${distance}`,
  },
  money: {
    title: 'How much can you spend?',
    lead: 'You do not commit to anything. It keeps us from proposing something that costs too much.',
    alone: 'How much would you pay alone, an hour?',
    aloneHint: (price) => `People who pay alone usually pay about ${price} an hour.`,
    shared: 'How much at most, an hour, if you share with others?',
    sharedHint: 'Who shares never pays more than alone.',
    perPerson: 'Write the price for one person to help.',
    month: (perMonth, perHour, people) =>
      people === 1
        ? `${perHour} an hour, on the days you said, comes to about ${perMonth} a month.`
        : `${perHour} an hour each, for ${people} people on the days you said, comes to about ${perMonth} a month in all.`,
  },
  sharing: {
    title: 'Would you share with other families?',
    lead: 'One trusted person looks after two, three or four families nearby together, and the cost is split. You see the proposal before you decide.',
    share: 'Would you share?',
    yes: 'Yes, make me a proposal',
    no: 'No, I am looking for somebody just for us',
    host: 'Could people meet at your home?',
    hostNo: 'No',
    hostSeats: (n) => `Yes, up to ${n} people in all`,
    hostHint: 'Count those who live with you and need the help, too.',
    home: 'At your home',
    homeTags: { pets: 'There are animals', smoke: 'People smoke', 'step-free': 'There are no steps at the entrance' },
    needs: 'What you need',
    needTags: {
      english: 'Somebody who speaks English',
      arabic: 'Somebody who speaks Arabic',
      chinese: 'Somebody who speaks Chinese',
      ukrainian: 'Somebody who speaks Ukrainian',
      'special-needs': 'Experience with disability',
      'step-free': 'A place without steps',
    },
    refuses: 'What there must not be',
    refusedTags: { pets: 'Animals', smoke: 'Smoke' },
  },
  contact: {
    title: 'How do we reach you?',
    lead: 'An e-mail address or a phone number: one is enough. No other family sees them before you say yes to a group.',
    name: 'Name and surname',
    email: 'E-mail',
    emailHint: 'We send the secret link and the proposals here.',
    phone: 'Phone',
    first: 'Is this the first time that you ask the municipality for help?',
    firstHint: 'For the whole family. It changes nothing in the answer.',
    privacy: 'I have read how the municipality uses these data',
    privacyForSomebody: 'I have told the person how the municipality uses these data, and the person agrees',
  },
};
