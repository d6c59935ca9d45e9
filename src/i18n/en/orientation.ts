import type { orientation as it } from '../it/orientation.ts';

export const orientation: typeof it = {
  nav: 'For you',
  homeTitle: 'See what there is for you',
  homeText: 'A few plain questions, without saying who you are. Then you see services and help, and why.',
  homeAction: 'See what there is',

  atDesk: 'What there is for who is in front of you: go through the questions together',

  title: 'See what there is for you',
  lead: 'Answer for the person who needs help: you, or somebody you care for.',
  promises: [
    'You need no account, and we do not ask who you are.',
    'You can skip any question.',
    'Your answers do not stay here: close the page and they are gone.',
  ],
  topicsLabel: 'What do you need?',
  topicsHint: 'Choose as many as you like. If you do not know, leave it empty: we look everywhere.',
  topics: {
    children: 'Children: nursery, babysitter, homework',
    'at-home': 'Help at home: care, meals, shopping, company',
    'getting-around': 'Getting around: visits, sport, errands',
    money: 'Money, home and work',
    talking: 'Talking to somebody: listening, health, information',
    together: 'Being together and lending a hand',
  },
  begin: 'Begin',
  ask: 'I know what I need: ask right away',

  question: (n) => `Question ${n}`,
  whyAsked: (n) =>
    n === 1 ? 'We ask because it matters for 1 kind of help.' : `We ask because it matters for ${n} kinds of help.`,
  next: 'Next',
  skip: 'I would rather not say',
  haveNone: {
    isee: 'They do not have this ISEE',
    'months-since-job': 'They lost no job',
    'months-since-birth': 'They have no children',
  },
  back: 'Back',
  toResults: 'See what there is now',
  choose: 'Choose an answer, or press “I would rather not say”.',
  whole: (least, most) => `Write a whole number, from ${least} to ${most}.`,
  euros: 'Write a sum in euros, such as 15000 or 15,000.50.',

  results: 'This is what there is for you',
  resultsLead: (n) => {
    if (n === 0) return 'Nothing is certain yet. See below what is missing.';
    return n === 1
      ? 'From what you said, 1 kind of help is for you.'
      : `From what you said, ${n} kinds of help are for you.`;
  },
  notARight: (city) =>
    `This is a pointer, not a decision: that is made by a person of the city of ${city}, and you can always ask.`,
  yesTitle: 'For you',
  othersTitle: (n) => (n === 1 ? 'And 1 other' : `And ${n} others`),
  showWhole: 'See all, each with its reason',
  maybeTitle: 'Perhaps: an answer is missing',
  noTitle: 'Not now',
  noLead: 'This is what is missing, and what would change the answer.',
  yes: 'Yes',
  no: 'Not now',
  maybe: 'Perhaps',
  whyYes: 'Why yes?',
  whyMaybe: 'What do we know already?',
  whyNo: 'Why not?',
  oneQuestion: (question) => `One question tells: “${question}”`,
  howMuchQuestion: (question) => `One question tells how much: “${question}”`,
  answerIt: 'Answer it',
  missing: (what) => `Missing: ${what}.`,
  change: (what) => `It would be a yes with ${what}.`,
  changeOpen: (what) => `It would no longer be a no with ${what}. Other answers would then be needed.`,
  changeNone: 'With these answers nothing small would change it. Talk to the desk.',
  rule: (title, date) => `Rule: ${title}, of ${date}.`,
  version: (version, date) => `Version ${version}, in force from ${date}.`,
  ruleSource: 'Read the source',
  howMuch: 'The sum',

  openTitle: 'Without conditions',
  openLead: 'These services ask for nothing: you can go or call.',
  peopleTitle: 'People who lend a hand',
  peopleLead: 'Neighbours, volunteers, groups. Nobody asks for papers.',
  becauseHelp: (kinds) => `It is here because it is about: ${kinds}.`,
  becauseAge: 'It is meant for this age.',
  agesSource: 'The age stands in the entry of the service.',
  allOpen: 'See all services',
  shareTitle: 'Share with neighbours',
  shareText: (kinds) =>
    `For ${kinds} you can share help with families nearby. Nobody pays more than alone, and nobody knows who you are before you say yes.`,
  shareAction: 'Ask, and have a group found',
  groupsLabel: 'Groups that are forming',
  shareWhy: 'It is here because it is what you look for, and several families can do it together.',

  answersTitle: 'Your answers',
  answersLead: 'They are on this page only.',
  notSaid: 'Not said',
  nothingMore: 'There are no more questions that would help.',
  askMore: 'Answer more questions',
  changeAnswer: 'Change',

  takeTitle: 'Take it with you',
  takeText:
    'A list of these services, with telephone and hours: print it, send it or open it on your phone. Your answers are not in it.',
  makeList: 'Make the list',
  paperText: 'A sheet in large type, with the reasons. Your answers are in it: keep it to yourself.',
  paper: 'Download the large sheet (PDF)',
  paperName: 'for-you.pdf',
  requestText:
    'If you like, these answers begin a request: you need not write them again. From then on we keep them, for a day if you do not send it.',
  toRequest: 'Begin a request',
  desk: (city) => `Would you rather talk? At the desk of the city of ${city} they go through these questions with you.`,
  startAgain: 'Start again',

  paperTitle: 'What there is for you',
  paperFooter: (date) => `Sheet made on ${date}. It is a pointer, not a decision.`,
  paperFrom: (city) => `City of ${city}`,

  kept: {
    card: 'Send the result, or open it with a phone',
    cardText:
      'What is a yes, what is a no, the reasons and the sums, behind a secret link with its QR code. We keep them for 30 days. Your answers we do not keep, nor who you are.',
    make: 'Prepare the link',
    title: 'What there is for you: the result',
    lead: (date) => `This is what the city said on ${date}, and why.`,
    outcomes: { yes: 'Yes', 'not-known': 'Perhaps', open: 'Nothing asked', no: 'Not now' },
    takeTitle: 'Send it or take it along',
    link: 'Address to send',
    linkHint: 'Whoever opens it reads the result, and nothing else.',
    qr: 'QR code of the result: point your phone at it',
    qrText: 'Point your phone at it to open the result.',
    mailTitle: 'Send it by e-mail',
    email: 'To which address',
    emailHint: 'We use it for this one letter.',
    emailInvalid: 'Write an e-mail address, such as name@example.org.',
    send: 'Send',
    sent: 'Sent. The mail arrives shortly.',
    tooMany: 'This result has been sent several times today. Try tomorrow, or send the address above yourself.',
    cityTooMany:
      'A great many results have been sent today and we stop here. Try tomorrow, or send the address above yourself.',
    endTitle: 'What we keep',
    what: 'We keep what you read here: the help, what is a yes and what is a no, the reasons, the sums. Your answers are not in it, nor is who you are. But whoever has the link may guess something about you: give it to whom you choose.',
    until: (date) => `The link works until ${date}. Then we delete everything by ourselves.`,
    end: 'Delete it now',
    mailSubject: (city) => `What there is for you in ${city}`,
    mailOpening: (city) =>
      `Somebody answered a few questions on the site of the city of ${city} and asked to send you the result. We do not know who it is and we do not keep your address.`,
    mailLink: (link, date) => `It can be read again here, until ${date}:\n${link}`,
    mailClosing: 'If you did not expect this, you can ignore it.',
  },
};
