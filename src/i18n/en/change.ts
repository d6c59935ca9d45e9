import type { change as it } from '../it/change.ts';
import { changeOpening } from './change-opening.ts';
import { changeQuestions } from './change-questions.ts';

export const change: typeof it = {
  title: 'How the change goes',
  homeAbout: 'Every six months: opportunities, obstacles, what helps. Offices and partners say it',
  lead: 'Every six months offices and partners say how it goes: how ready they are, what is in the way, what helps. Five minutes, no sign-in.',
  halfYear: (year, part) => `${part === 1 ? 'First' : 'Second'} half of ${year}`,
  halfYearDays: (year, part) => `${part === 1 ? 'January to June' : 'July to December'} ${year}`,
  dueTitle: (half) => `${half}: to be opened`,
  dueText: (since) => `The half year began on ${since} and nobody has asked yet how it goes.`,
  dueReader: 'A manager or a community manager opens it.',
  open: 'Open the round',
  roundsTitle: 'Rounds',
  noRounds: 'No round so far',
  noRoundsWhy: 'The first one says where you start. From the next on you see what has changed.',
  stateOpen: (day) => `Open until ${day}`,
  stateOver: (day) => `Over since ${day}; close it to read it`,
  stateClosed: (day) => `Closed on ${day}`,
  modes: { anonymous: 'anonymous', signed: 'signed by the office' },
  acrossLink: 'What cities say',
  acrossAbout: 'Obstacles and help in common, as each city published them',
  dataLink: 'Download these figures',
  reportLink: 'The report, chapter 3: the diagnosis',
  contextTitle: 'What is known of the difficulties already',
  contextText:
    'Sources on the path of WILL and on welfare platforms say so. What is missing here is not known, and was not made up.',
  context: [
    {
      text: 'Ten cities began and eight completed the path: stopping happens.',
      label: 'Secondo Welfare, WILL (in Italian)',
      href: 'https://www.secondowelfare.it/category/will',
    },
    {
      text: 'The final volume means to tell the path without hiding the difficulties met and the results not achieved.',
      label: 'IFEL, the final volume (in Italian)',
      href: 'https://fondazioneifel.it/documenti-e-pubblicazioni/item/11778-welfare-innovation-local-lab-la-sperimentazione-di-un-nuovo-modello-di-welfare-locale',
    },
    {
      text: 'Systems are vessels that do not communicate: data do not speak to one another.',
      label: 'Welforum (in Italian)',
      href: 'https://welforum.it/lavvio-del-sioss-e-i-vasi-non-comunicanti',
    },
    {
      text: 'Coordination costs and nobody pays for it: the carer shared in a condominium raised many hopes and gave few results.',
      label: 'Welforum (in Italian)',
      href: 'https://welforum.it/il-punto/la-badante-non-basta-piu/badante-condominio-attese-e-risultati',
    },
    {
      text: 'Many sign up and few meet: 1,779 carers registered, 353 hired.',
      label: 'MilanoToday (in Italian)',
      href: 'http://www.milanotoday.it/economia/albo-badanti-sportelli-numeri.html',
    },
  ],

  ...changeOpening,

  askedTitle: 'Who was asked',
  sides: { office: 'Office', partner: 'Partner' },
  body: 'Office or partner',
  side: 'What it is',
  answers: 'Answers',
  notApart: 'not told apart',
  answeredSoFar: (answered) => (answered === 1 ? 'One answer so far' : `${answered} answers so far`),
  fewSoFar: 'Fewer than five answers so far',
  openText: 'What they say is read once the round is closed, so that the last answer cannot be recognised.',
  moreLinks: 'Make more links',
  close: 'Close the round and read it',
  closeText: 'Nobody can answer afterwards.',
  closed: 'The round is closed',
  forgottenTitle: (day) => `The answers were deleted on ${day}`,
  forgottenWhy: 'We keep them two years from the closing of the round. What the city published stays.',
  tooFewTitle: 'Fewer than five answers',
  tooFewWhy:
    'You had promised not to read with fewer than five answers, and the promise holds. In the next round try to ask more people, or in person.',
  readingLead: (answered) => `${answered} answers. They say how those who answered see it, not everybody.`,
  firstReading: 'It is the first round that can be read: there is nothing to put it beside yet.',
  beforeTooFew: 'The round before has fewer than five answers: there is nothing to put this one beside.',
  readinessTitle: 'How ready they feel',
  readinessText: 'Those who say “much” or “fully” are counted.',
  degreesTitle: 'All answers, degree by degree',
  movedTitle: 'What has changed since the round before',
  movedText: (before, compared) =>
    `Beside the ${before.toLowerCase()}: ${compared} answers compared. Among so many questions some seem to move by chance: we say “better” or “worse” only where it holds even so. Whoever answered both times is counted twice.`,
  nothingMoved: 'Nothing has moved enough to say so: the differences could be chance alone.',
  movements: {
    better: 'better',
    worse: 'worse',
    more: 'more',
    less: 'less',
    'could-be-chance': 'could be chance',
    'too-few-to-say': 'too few to say',
  },
  allMoved: 'All answers, one round beside the other',
  what: 'Answer',
  before: 'Before',
  now: 'Now',
  movement: 'What can be said',
  coveredCount: 'figure covered: it would tell of few people, by itself or by difference',
  share: (yes, of) => `${yes} of ${of}`,
  barsTitle: (what) => `${what}: how many people`,
  barsText: (first) => `Chosen by most people: ${first}.`,
  barsNobody: 'Nobody chose one of these answers.',
  people: 'People',
  wordsTitle: 'In their own words',
  wordsText: 'In alphabetical order and apart from the rest: nobody knows who wrote them, nor what else they answered.',
  wordsOf: (body) => `What ${body} says`,
  bodyObstacles: (list) => `Obstacles named: ${list}.`,
  wordTitles: {
    'opportunity-words': 'Opportunity',
    'obstacle-words': 'Obstacle',
    'support-words': 'What it would take',
  },
  wordLine: (title, text, readers) => `${title}: “${text}” (${readers})`,
  noWords: 'Nobody wrote in their own words.',
  readers: {
    city: 'for your municipality alone',
    lab: 'for the lab too',
    report: 'may be quoted in the report',
  },

  besideTitle: 'What happened in the half year',
  besideText:
    'These things stand beside the answers, with their dates. That one comes after the other is no proof that one made the other.',
  stuckTitle: 'Steps that stood still, and steps that went on',
  noneStuck: 'No step of the path stood still in this half year.',
  stuckHidden: 'Those who work for the municipality read the steps of the path.',
  step: 'Step',
  stuckFrom: 'Stuck since',
  why: 'Why',
  whyUnknown: 'not written',
  wentOn: 'Went on',
  stillStuck: 'still stuck',
  wentOnAs: (day, state) => `${day}, ${state.toLowerCase()}`,
  meetingsTitle: 'Meetings held',
  noMeetings: 'No meeting is marked as held in this half year.',
  trainingTitle: 'Training attended',
  noTraining: 'No attendance at training is marked in this half year.',
  trainingPeople: (people) =>
    people === 'withheld'
      ? 'number not shown: it is about few people'
      : people === 1
        ? 'one person'
        : `${people} people`,

  tell: 'Publish for other cities',
  toldOn: (day, edition) => `Published on ${day}, edition ${edition}`,
  tellTitle: (half) => `Publish: ${half}`,
  tellLead:
    'Anybody will be able to read these figures. Where there are one to four people, or where one could work it out by difference, the figure is covered. What you publish is not rewritten.',
  tellWords: 'Words to pass on to the lab',
  tellWordsHint:
    'Read them: if one has the name of a person, take it out. Those who wrote them said how far they may go.',
  noTellWords: 'Nobody wrote words that may leave the municipality.',
  tellSubmit: 'Publish',
  told: 'Published',
  cannotTell: {
    open: 'The round is still open: it is published once it is closed.',
    'too-few': 'There are fewer than five answers: nothing is published.',
  },
  withheld: 'covered',

  formTitle: 'How does the change go?',
  formLead: (city, half) =>
    `${city} asks offices and partners every six months. This is the ${half.toLowerCase()}. Five minutes.`,
  promise: {
    anonymous: 'It is anonymous',
    signed: (body) => `The office answers: ${body}`,
  },
  promiseText: {
    anonymous:
      'We do not ask who you are. We keep neither your office, nor the hour, nor the order of the answers: they are mixed in one urn. The municipality reads only once the round is closed, only totals, and only if at least five of you answer. Mind what you write in your own words: it might give you away.',
    signed:
      'The municipality reads what your office says. We do not ask who you are and keep no hour: if several of you answer, the answers of the office are mixed. If you answer alone, one can tell that it is you.',
  },
  promisePublic:
    'Of the totals only what at least five said is published. An answer that was sent cannot be taken back: we would not know which one it is. Two years after the closing all of them are deleted.',
  ...changeQuestions,
  wordsHint: 'Without names of people.',
  readersField: 'How far may your words go?',
  readersHint: 'Only if you wrote something.',
  readersChoices: {
    city: 'To my municipality alone',
    lab: 'To the lab of cities too',
    report: 'Into the public report too',
  },
  send: 'Send',
  thanksTitle: 'Thank you, your answer is in the urn',
  thanksText: 'The round is read once it is closed. You can close this page.',
  overTitle: 'This round is over',
  overText: 'It takes no more answers. The next one opens in six months: whoever passed this on will send you another.',
  fullTitle: 'The urn is full',
  fullText: 'There are too many answers for one round. Tell whoever passed the link on to you.',

  acrossTitle: 'How the change goes, across cities',
  acrossLead:
    'What offices and partners say, as each city published it. To recognise one another and help, not to make a ranking.',
  acrossNone: 'No city has published a round yet',
  acrossNoneWhy: 'When a city closes a round and publishes it, its figures come here.',
  chooseHalf: 'Other half years',
  cityLine: (mode, answered, day) => `${answered} answers, ${mode} round, published on ${day}`,
  acrossCities: 'The cities that told it',
  acrossText: (cities) =>
    cities === 1
      ? 'One city alone so far: nothing is “in common” yet.'
      : `${cities} cities. We add up only what each has published: where a figure is covered the city is not in the sum, so that rare answers count a little less than they should.`,
  inCities: 'Cities where they say so',
  inCitiesOf: (said, told) => `${said} of ${told}`,
  covered: 'Cities with the figure covered',
  together: 'People, together',
  coveredEverywhere: (answers) => `With the figure covered everywhere: ${answers}.`,
  madeUpRound: 'Round made up for the demo',
  acrossWordsText: 'Only those who work in the lab read them.',
  wordFrom: (city, readers) => `${city}, ${readers}`,
  problems: {
    missing: 'Choose an answer.',
    'missing-words': 'Say how far your words may go.',
    'too-long': 'It is too long: 600 letters at most.',
    'no-body': 'Write at least one office or choose a partner.',
    'body-too-long': 'A name is too long: 120 letters at most.',
    'too-many-bodies': 'There are too many: 60 at most.',
    'no-half': 'Choose a half year that has begun.',
    'not-a-day': 'Write a day that exists.',
    'wrong-day': 'Choose a day from today to three months after the end of the half year.',
    'asked-before': 'This half year has a round already.',
  },
};
